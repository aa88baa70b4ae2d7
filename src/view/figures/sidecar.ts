/** One pod in full: its containers by role, their images and ports, the volumes and who mounts them where and how. */
import { localCalls } from '../../model/queries/calls.ts';
import { visibleVolumes } from '../../model/queries/topology.ts';
import type { Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { ofContainers } from '../details/shown.ts';
import type { Figure, FigureRequest } from '../figure.ts';
import type { SharedClaim } from '../pod/common-claim.ts';
import { sharedClaim } from '../pod/common-claim.ts';
import { columnStyle } from '../pod/container-box.ts';
import { containerCounts } from '../pod/container-count.ts';
import type { OnePodWords } from '../pod/one-pod.ts';
import { drawPods } from '../pod/one-pod.ts';
import { podPart } from '../pod/part.ts';
import { volumeFacts } from '../pod/volume-facts.ts';

export const sidecar: Figure = {
  name: 'sidecar',
  details: ['full', 'folded', 'rows'],
  shows: ['state', ...ofContainers],
  draw: (topology, request) => {
    const facts = volumeFacts(topology, request.words);
    const calls = localCalls(topology);
    // asked for each of them, which may be thousands
    const claims = new Map<readonly Pod[], SharedClaim | undefined>();
    const drawsMounts = request.detail !== 'rows' && request.show.includes('mounts');
    const shared = (pods: readonly Pod[]) => {
      if (!claims.has(pods)) claims.set(pods, drawsMounts ? sharedClaim(pods, facts) : undefined);
      return claims.get(pods);
    };
    return drawPods(topology, request, {
      part: (pod, frame, pods) =>
        podPart(pod, frame, {
          ...request,
          figure: 'sidecar',
          stateFirst: false,
          facts,
          calls,
          style: columnStyle(topology, request),
          shared: shared(pods),
        }),
      words: (pods) => headed(pods, request),
      below: (pods) => [shared(pods)?.box].filter((box) => box !== undefined),
    });
  },
};

function headed(pods: readonly Pod[], { heading, words }: FigureRequest): OnePodWords {
  const { say } = words;
  const scope = (wanted: string) => pods.some((pod) => visibleVolumes(pod).some((volume) => volume.scope === wanted));
  const beyond = `${scope('node') ? say('sidecar.host-path') : ''}${scope('cluster') ? say('sidecar.claim') : ''}`;
  const description = pods
    .slice(0, 8)
    .map((pod) => say('pod.holds', { pod: pod.name, holds: words.list([...containerCounts(pod, words), ...volumeCount(pod, words)]) }))
    .join(' ');
  const onHost = pods.every(({ hostNetwork }) => hostNetwork);
  const whose = onHost ? 'node' : 'pod';
  const volumes = pods.some((pod) => visibleVolumes(pod).length > 0);
  const shared = say(volumes ? `sidecar.shared.${whose}-volumes` : `sidecar.shared.${whose}`);
  const given = say(`sidecar.given.${onHost ? 'place' : 'ip'}`);
  return { ...heading(situationOf(pods), { beyond, shared, given }), description };
}

function volumeCount(pod: Pod, { say }: Words): readonly string[] {
  const count = visibleVolumes(pod).length;
  return count === 0 ? [] : [say('count.volumes', { count })];
}

/** Whether containers help each other, or nothing says which helps which, or else how many pods there are and what is in them; and whether there are volumes. */
function situationOf(pods: readonly Pod[]): string {
  const together = (pod: Pod) => pod.containers.filter((container) => container.role !== 'init').length;
  const volumes = pods.some((pod) => visibleVolumes(pod).length > 0) ? ['volumes'] : [];
  const native = pods.some((pod) => pod.containers.some((container) => container.role === 'sidecar'));
  const inits = pods[0]?.containers.filter(({ role }) => role === 'init').length ?? 0;
  const before = inits === 1 ? 'one-init' : 'init';
  const contents = pods.length > 1 ? 'several-pods' : pods[0]?.containers.length === 1 ? 'one-container' : before;
  const alike = pods.some((pod) => pod.containers.some((container) => container.role === 'alike'));
  const beside = alike ? [native ? 'alike-native' : 'alike'] : native ? ['native'] : [];
  const kind = pods.some((pod) => together(pod) > 1) ? beside : [contents];
  return [...kind, ...volumes].join('-');
}
