/** Words to speak about a view: which boxes it has, what they say, what is linked to what. */
import type { JsonObject } from '../../src/parse/types.ts';
import type { FigureRequest } from '../../src/view/figure.ts';
import { figures } from '../../src/view/figures.ts';
import type { Box, Link, View } from '../../src/view/types.ts';
import type { ViewResult } from '../../src/view/view.ts';
import { buildView } from '../../src/view/view.ts';
import { build, buildWithOutside, pod } from '../model/manifests.ts';

export { ownedBy, workload } from '../model/manifests.ts';

export function seen(
  figure: string,
  objects: readonly JsonObject[],
  request: Partial<FigureRequest> & { readonly lang?: string } = {},
): ViewResult {
  const found = figures.find(({ name }) => name === figure);
  if (found === undefined) throw new Error(`no figure ${figure}`);
  // as the pipeline does
  const made = request.show?.includes('outside') === true ? buildWithOutside : build;
  return buildView(made(...objects).topology, found, { detail: 'full', pods: [], show: [], ...request });
}

export function viewOf(
  figure: string,
  objects: readonly JsonObject[],
  request: Partial<FigureRequest> & { readonly lang?: string } = {},
): View {
  const { view } = seen(figure, objects, request);
  if (view === undefined) throw new Error(`${figure} shows nothing`);
  return view;
}

export function node(name: string, more: JsonObject = {}): JsonObject {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name }, ...more };
}

interface PodFacts {
  readonly on?: string;
  readonly ip?: string;
  readonly phase?: string;
  readonly namespace?: string;
  readonly owner?: JsonObject;
  readonly spec?: JsonObject;
}

/** A running pod with one container `app`, unless said otherwise. */
export function running(
  name: string,
  { on, ip, phase = 'Running', namespace = 'default', owner = {}, spec = {} }: PodFacts = {},
): JsonObject {
  const containers = [{ name: 'app', image: 'app:1' }];
  return pod(
    { nodeName: on, containers, ...spec },
    { metadata: { name, namespace, ...owner }, status: { phase, podIPs: ip === undefined ? [] : [{ ip }] } },
  );
}

export function boxesOf({ root }: View): readonly Box[] {
  const gather = (box: Box): readonly Box[] => [box, ...box.children.flatMap(gather)];
  return gather(root);
}

export function boxCalled(view: View, id: string): Box {
  const found = boxesOf(view).filter((box) => box.id === id);
  if (found[0] === undefined || found.length > 1)
    throw new Error(
      `${found.length} boxes are called ${id}, among ${boxesOf(view)
        .map((box) => box.id)
        .join(', ')}`,
    );
  return found[0];
}

export function idsOf(view: View, kind: string): readonly string[] {
  return boxesOf(view).flatMap((box) => (box.kind === kind ? [box.id] : []));
}

/** Its lines, start and end apart by ` | `. */
export function wordsIn({ lines }: Box): readonly string[] {
  return lines.map(({ start, end }) => [start?.text, end?.text].filter((text) => text !== undefined).join(' | '));
}

/** The ids of the boxes around a box, innermost first, without groups. */
export function around(view: View, id: string): readonly string[] {
  const path = (box: Box, above: readonly Box[]): readonly Box[] | undefined => {
    if (box.id === id) return above;
    for (const child of box.children) {
      const found = path(child, [box, ...above]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (path(view.root, []) ?? []).flatMap((box) => (box.kind === 'group' ? [] : [box.id]));
}

/** `from → to`, `from ↔ to` or `from — to`, by its arrowheads, for links of one relation. */
export function linksOf({ links }: View, relation: string): readonly string[] {
  return links.flatMap((link) => (link.relation === relation ? [`${link.from} ${arrow(link)} ${link.to}`] : []));
}

function arrow({ startArrow, endArrow }: Link): string {
  if (startArrow) return endArrow ? '↔' : '←';
  return endArrow ? '→' : '—';
}
