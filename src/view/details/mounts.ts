import { visibleVolumes } from '../../model/query.ts';
import type { ShownDetail } from './detail.ts';
import { machineList } from './detail.ts';

/** The API server's own token volumes are left out, as everywhere. */
export const mounts: ShownDetail = {
  name: 'mounts',
  description: 'which volumes a container mounts, where, and whether it may write to them',
  ofContainer: (container, pod, { words }) => {
    const visible = new Set(visibleVolumes(pod).map(({ name }) => name));
    const own = container.mounts.filter(({ volume }) => visible.has(volume));
    return machineList(
      own.map(({ path, volume, readOnly }) => words.say(readOnly ? 'details.mount-read-only' : 'details.mount', { path, volume })),
      words,
    );
  },
};
