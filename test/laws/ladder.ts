/** A figure fitted to a page, and what of its input is drawn there: names, containers and pods, one by one. */
import { largest, smallest } from '../../src/base/extremes.ts';
import { fit as fitToPage } from '../../src/fit/fit.ts';
import type { Page } from '../../src/layout/blocks/page.ts';
import { scaleOn, shapeOf } from '../../src/layout/blocks/page.ts';
import type { Layout, PlacedBox } from '../../src/layout/types.ts';
import type { Topology } from '../../src/model/types.ts';
import { paper } from '../../src/theme/themes/paper.ts';
import type { Figure } from '../../src/view/figure.ts';
import { figures } from '../../src/view/figures.ts';
import type { Box, Detail, View } from '../../src/view/types.ts';
import { buildView } from '../../src/view/view.ts';
import type { Crowd, CrowdWorld } from './crowd.ts';
import { crowd } from './crowd.ts';
import { measurer, topologyOf } from './stages.ts';
import { sourcesOf } from './world.ts';

export interface Fitting {
  readonly detail: Detail;
  readonly view: View;
  readonly layout: Layout;
}

export function figureNamed(name: string): Figure {
  const figure = figures.find((candidate) => candidate.name === name);
  if (figure === undefined) throw new Error(`no figure ${name}`);
  return figure;
}

export async function fitted(topology: Topology, name: string, page: Page): Promise<Fitting> {
  const { detail, view, layout } = await fitToPage({
    ...{ topology, figure: figureNamed(name), page, theme: paper },
    asked: { pods: [], aspect: shapeOf(page) },
    veil: { isEmpty: true, text: (text) => text },
    measurerFor: async () => measurer,
  });
  if (detail === undefined || view === undefined || layout === undefined) throw new Error(`nothing is drawn of ${name}`);
  return { detail, view, layout };
}

/** The world and what podfig knows of it, made once for each crowd. */
export async function known(asked: Crowd): Promise<{ readonly world: CrowdWorld; readonly topology: Topology }> {
  const key = JSON.stringify(asked);
  const found = worlds.get(key);
  if (found !== undefined) return found;
  const world = crowd(asked);
  const made = { world, topology: await topologyOf(sourcesOf(world.objects)) };
  worlds.set(key, made);
  return made;
}

const worlds = new Map<string, { readonly world: CrowdWorld; readonly topology: Topology }>();

/** Where in the ladder of the figure a step is: `words` is no step of its own, for it shows what `lines` shows but for squares. */
export function stepOf(name: string, detail: Detail): number {
  return figureNamed(name)
    .details.filter((step) => step !== 'words')
    .indexOf(detail === 'words' ? 'lines' : detail);
}

/**
 * How many steps lead from one to a later one that leave out more than the step before: `tight` leaves out nothing, `words` is one with `lines`,
 * and where nothing can be folded, `folded` is none.
 */
export function stepsBetween(topology: Topology, name: string, [from, to]: readonly [Detail, Detail]): number {
  const { details } = figureNamed(name);
  const passed = details.slice(details.indexOf(from), details.indexOf(to) + 1);
  const looks = passed.flatMap((detail) => {
    if (detail !== from && (detail === 'words' || detail === 'tight')) return [];
    const { view } = buildView(topology, figureNamed(name), { detail, pods: [] });
    return [JSON.stringify(view?.root, (key, value: unknown) => (key === 'arrangement' ? undefined : value))];
  });
  return looks.filter((look, index) => index > 0 && look !== looks[index - 1]).length;
}

/** The share of the page that the figure takes beneath its heading, and by what factor its shape is not the page's. */
export function fillOf({ layout }: Fitting, page: Page): { readonly share: number; readonly off: number } {
  const rects = layout.root.children.map(({ rect }) => rect);
  const width = largest(rects.map((rect) => rect.x + rect.width)) - smallest(rects.map(({ x }) => x));
  const height = largest(rects.map((rect) => rect.y + rect.height)) - smallest(rects.map(({ y }) => y));
  const ratio = layout.width / layout.height / (page.width / page.height);
  return { share: (width * height * scaleOn(page, layout) ** 2) / (page.width * page.height), off: Math.max(ratio, 1 / ratio) };
}

export interface ShownThings {
  /** Of workloads whose name, or that of a pod of theirs, can be read as a whole. */
  readonly names: ReadonlySet<string>;
  /** `bread-api/envoy`. */
  readonly containers: ReadonlySet<string>;
  /** Ids of those that have a mark, or are one of the N of a mark ×N. */
  readonly pods: ReadonlySet<string>;
}

export function shownIn({ layout }: Fitting, { workloads }: CrowdWorld): ShownThings {
  const owners = new Map(workloads.flatMap(({ name, pods }) => [name, ...pods].map((own) => [own, name] as const)));
  const shown = { names: new Set<string>(), containers: new Set<string>(), pods: new Set<string>() };
  const gather = ({ box, texts, children }: PlacedBox): void => {
    for (const words of readableIn(texts.filter(({ anchor }) => anchor !== 'end').map(({ text }) => text))) {
      const owner = owners.get(words);
      if (owner !== undefined) shown.names.add(owner);
    }
    if (box.kind === 'container') {
      const [pod, container] = box.id.split('/').slice(-2);
      shown.containers.add(`${owners.get(pod ?? '') ?? pod}/${container}`);
    }
    if (box.kind === 'pod') for (const id of box.standsFor ?? [box.id]) shown.pods.add(id);
    for (const child of children) gather(child);
  };
  gather(layout.root);
  return shown;
}

/** Names are broken into up to three lines; rows say their namespace before them, lists their number behind them. */
function readableIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((_, from) =>
    [1, 2, 3].map((count) =>
      texts
        .slice(from, from + count)
        .join('')
        .replace(/^[a-z-]+\//, ''),
    ),
  );
}

export function containersOf({ workloads }: CrowdWorld): readonly string[] {
  return workloads.flatMap(({ name, containers }) => containers.map((container) => `${name}/${container}`));
}

export function boxesIn(box: Box): readonly Box[] {
  return [box, ...box.children.flatMap(boxesIn)];
}

export function textsIn(box: Box): readonly string[] {
  return boxesIn(box).flatMap(({ lines }) => lines.flatMap(({ start, end }) => [start?.text ?? '', end?.text ?? '']));
}
