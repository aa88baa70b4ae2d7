/** What the things of a figure are called in its description: by kind and name, and by namespace where two would be called the same. */
import type { TextRole } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import type { Box } from '../types.ts';

export interface Names {
  /** `Service web`, `pods of web ×3`, `volume data`. */
  readonly full: (box: Box) => string;
  /** Without its kind, where the things around it are of that kind: `web-1`, `web ×3`. */
  readonly short: (box: Box) => string;
}

export function namesIn(root: Box, { say }: Words): Names {
  const namespaces = namespacesOf(boxesIn(root).filter(hasHead));
  const short = (box: Box): string => {
    const { namespace = '' } = box.data;
    const own = nameOf(box);
    // the name of a container or a volume is its pod's, and no object's of a namespace
    const known = inPods.has(box.kind) ? undefined : namespaces.get(box.kind);
    const isAlone = known?.has(own) !== true || known.get(own) === namespace;
    const name = namespace === '' || isAlone ? own : `${namespace}/${own}`;
    const end = box.lines[0]?.end;
    return end?.role === 'count' ? `${name} ${end.text}` : name;
  };
  return { short, full: (box) => withKind(box, short(box)) };

  function withKind(box: Box, name: string): string {
    if (box.data['name'] === undefined || box.data['name'] === '') return name;
    if (box.kind === 'pod') return say(isOnePod(box) ? 'told.kind.pod' : 'told.kind.pods-of', { name });
    const kind = kindOf(box);
    if (kind !== '') return say('told.kind.of', { kind, name });
    return box.kind === 'node' || box.kind === 'volume' || box.kind === 'kube-namespace' ? say(`told.kind.${box.kind}`, { name }) : name;
  }
}

const inPods: ReadonlySet<string> = new Set(['container', 'volume']);

/** By kind and name: the namespace of all boxes that are called so; SEVERAL where it is not one. */
function namespacesOf(boxes: readonly Box[]): ReadonlyMap<string, ReadonlyMap<string, string | undefined>> {
  const kinds = new Map<string, Map<string, string | undefined>>();
  for (const box of boxes) {
    const { kind, data } = box;
    const name = nameOf(box);
    const names = kinds.get(kind) ?? new Map<string, string | undefined>();
    kinds.set(kind, names);
    if (!names.has(name)) names.set(name, data['namespace']);
    else if (names.get(name) !== data['namespace']) names.set(name, SEVERAL);
  }
  return kinds;
}

/** No namespace is called so. */
const SEVERAL = '/';

/** No template, unless it is one of the pods that an example makes of it, and no card for several. */
function isOnePod({ data }: Box): boolean {
  return data['count'] === undefined && (data['template'] === undefined || data['example'] !== undefined);
}

/** Kubernetes's word for what it is; '' where it is no object of its own, or its kind has words of ours. */
export function kindOf({ kind, data }: Box): string {
  if (kind === 'workload') return data['workload-kind'] ?? '';
  if (kind === 'route') return data['route-kind'] ?? 'Route';
  return kind === 'service' ? 'Service' : kind === 'gateway' ? 'Gateway' : '';
}

/** Its first words are what it is called: not so of a list, and of a sentence across the figure. */
export function hasHead({ data, lines }: Box): boolean {
  if (data['name'] !== undefined && data['name'] !== '') return true;
  const role = lines[0]?.start?.role;
  return role !== undefined && heads.has(role);
}

const heads: ReadonlySet<TextRole> = new Set<TextRole>([
  'region-name',
  'node-name',
  'pod-name',
  'container-name',
  'volume-name',
  'row-name',
  'network-name',
]);

function nameOf({ kind, data, lines, id }: Box): string {
  const first = lines[0]?.start?.text ?? '';
  // the bar of the network has its name and its addresses in one line
  if (kind === 'network') return first.split(/\s+·\s+/)[0] ?? first;
  const name = data['name'] ?? '';
  // a name that is drawn shortened, or with its namespace, is the same; what else is drawn (the number of a port) is what it is called
  return name !== '' && (first === '' || first.includes(name) || name.includes(first)) ? name : first || name || id;
}

/** Each box before those in it. */
export function boxesIn(root: Box): readonly Box[] {
  const boxes: Box[] = [];
  const gather = (box: Box): void => {
    boxes.push(box);
    for (const child of box.children) gather(child);
  };
  gather(root);
  return boxes;
}
