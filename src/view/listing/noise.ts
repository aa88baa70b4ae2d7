/** What Kubernetes puts into every pod by itself (DESIGN: noise): left out of a listing unless it is asked for. */
import type { ListingLine } from '../../base/listing.ts';
import type { Path } from './path.ts';

const TOKEN_VOLUME = /^(?:default-token-|kube-api-access-)/;
const TOKEN_PATH = '/var/run/secrets/kubernetes.io/serviceaccount';
const DEFAULT_TOLERATIONS = new Set(['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable']);
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** A toleration, a volume or a mount: its lines, and its values by their keys. */
interface Item {
  readonly lines: number[];
  readonly facts: Map<string, string>;
}

function newItem(): Item {
  return { lines: [], facts: new Map() };
}

/** The indexes of lines that say nothing of this object alone. */
export function noiseIn(lines: readonly ListingLine[]): ReadonlySet<number> {
  const noise = new Set<number>();
  const items = new Map<string, Item>();
  lines.forEach((line, index) => {
    const { path, value } = line;
    if (path[0] === 'metadata' && (path[1] === 'managedFields' || path[2] === LAST_APPLIED)) noise.add(index);
    const at = itemAt(path);
    if (at === undefined) return;
    const key = path.slice(0, at + 1).join('\n');
    const item = items.get(key) ?? newItem();
    items.set(key, item);
    item.lines.push(index);
    if (value !== undefined) item.facts.set([path[at - 1], ...path.slice(at + 1)].join('.'), value);
  });
  for (const { lines: own, facts } of items.values()) if (isNoise(facts)) for (const index of own) noise.add(index);
  addEmptied(lines, noise);
  return noise;
}

/** Where in the path the index of a toleration, a volume or a mount stands. */
function itemAt(path: Path): number | undefined {
  const at = path.findIndex(
    (segment, index) => typeof segment === 'number' && ['tolerations', 'volumes', 'volumeMounts'].includes(String(path[index - 1])),
  );
  return at === -1 ? undefined : at;
}

function isNoise(facts: ReadonlyMap<string, string>): boolean {
  if (facts.get('volumeMounts.mountPath') === TOKEN_PATH) return true;
  if (TOKEN_VOLUME.test(facts.get('volumes.name') ?? '')) return true;
  const isDefault = DEFAULT_TOLERATIONS.has(facts.get('tolerations.key') ?? '') && facts.get('tolerations.effect') === 'NoExecute';
  return isDefault && facts.get('tolerations.tolerationSeconds') === '300';
}

/** A list of which everything is noise is noise itself. */
function addEmptied(lines: readonly ListingLine[], noise: Set<number>): void {
  const kept = new Set<number>();
  lines.forEach(({ parent }, index) => {
    if (!noise.has(index)) kept.add(parent);
  });
  const holders = new Set([...noise].map((index) => lines[index]?.parent ?? -1));
  for (const holder of holders) {
    const line = lines[holder];
    if (line !== undefined && !kept.has(holder) && !noise.has(holder) && line.value === undefined && line.parent !== -1) noise.add(holder);
  }
}
