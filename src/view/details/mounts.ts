import { visibleVolumes } from '../../model/queries/topology.ts';
import type { Pod } from '../../model/types.ts';
import type { ShownDetail } from './detail.ts';
import { machineList } from './detail.ts';

/** By pod: asked for by each of its containers. */
const visible = new WeakMap<Pod, ReadonlySet<string>>();

function visibleIn(pod: Pod): ReadonlySet<string> {
  const known = visible.get(pod) ?? new Set(visibleVolumes(pod).map(({ name }) => name));
  visible.set(pod, known);
  return known;
}

/** The API server's own token volumes are left out, as everywhere. */
export const mounts: ShownDetail = {
  name: 'mounts',
  description: 'which volumes a container mounts, where, and whether it may write to them',
  ofContainer: (container, pod, { words }) => {
    const names = visibleIn(pod);
    const own = container.mounts.filter(({ volume }) => names.has(volume));
    return machineList(
      own.map(({ path, volume, readOnly }) => words.say(readOnly ? 'details.mount-read-only' : 'details.mount', { path, volume })),
      words,
    );
  },
};
