/** A claim that several pods of a figure mount: one cylinder below them all, however many they are. */
import type { Pod, Volume } from '../../model/types.ts';
import { box } from '../boxes/box.ts';
import type { Box } from '../types.ts';
import { volumeBox } from './volume-box.ts';
import type { VolumeFacts } from './volume-facts.ts';

export interface SharedClaim {
  /** The cylinder, which goes by the claim's id. */
  readonly box: Box;
  /** Whether a volume of a pod is this claim. */
  readonly isOf: (pod: Pod, volume: Volume) => boolean;
}

/**
 * The claim that most of these pods mount, at least two of them. Only one for a figure: the lines to another one would cross it; what
 * else is shared is said in words.
 */
export function sharedClaim(pods: readonly Pod[], facts: VolumeFacts): SharedClaim | undefined {
  const mounted = pods.flatMap((pod) => pod.volumes.filter((volume) => isMounted(pod, volume)).map((volume) => ({ pod, volume })));
  const uses = mounted.flatMap(({ pod, volume }) =>
    facts.claims(pod, volume).flatMap(({ id, status }) => (status === 'dangling' ? [] : [{ id, pod, volume }])),
  );
  const counts = new Map<string, Set<Pod>>();
  for (const { id, pod } of uses) counts.set(id, (counts.get(id) ?? new Set()).add(pod));
  const [most] = [...counts].sort((a, b) => b[1].size - a[1].size);
  if (most === undefined || most[1].size < 2) return undefined;
  const [id] = most;
  const first = uses.find((use) => use.id === id);
  if (first === undefined) return undefined;
  const isOf: SharedClaim['isOf'] = (pod, volume) => isMounted(pod, volume) && facts.claims(pod, volume).some((claim) => claim.id === id);
  return { box: claimBox(id, first, pods, facts), isOf };
}

function isMounted({ containers }: Pod, { name }: Volume): boolean {
  return containers.some(({ mounts }) => mounts.some(({ volume }) => volume === name));
}

function claimBox(id: string, first: { readonly pod: Pod; readonly volume: Volume }, pods: readonly Pod[], facts: VolumeFacts): Box {
  const { pod, volume } = first;
  const name = facts.claims(pod, volume)[0]?.name ?? volume.source;
  const drawn = volumeBox({ volumes: [volume] }, pod, facts, pods);
  return {
    ...drawn,
    id,
    data: { ...drawn.data, name },
    lines: [
      { start: { text: name, role: 'volume-name' } },
      { start: { text: facts.words.say('volume.type.persistentVolumeClaim'), role: 'fact' } },
      ...drawn.lines.slice(2),
    ],
  };
}

/** Where a mount leaves its pod for the shared claim; not drawn itself. */
export function outlet(id: string, to: string): Box {
  return box({ id, kind: 'group', style: 'group', arrangement: { name: 'outlet', to } });
}
