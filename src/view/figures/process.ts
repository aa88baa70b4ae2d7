/** One container with several processes, and one process per container in the same pod. Where no command starts several, the containers as they are. */
import type { Crowded } from '../../model/queries/process.ts';
import { crowdedIn } from '../../model/queries/process.ts';
import { visibleVolumes } from '../../model/queries/topology.ts';
import type { Container, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { comparison, podOfCells } from '../compare/comparison.ts';
import { crowdedBox, ofOneProcess, shared, suggestedContainers } from '../compare/process-cells.ts';
import type { Figure, FigureRequest } from '../figure.ts';
import { nameOf } from '../pod/container-box.ts';
import type { PodFrame } from '../pod/frame.ts';
import type { OnePodWords, PodPart } from '../pod/one-pod.ts';
import { drawPods } from '../pod/one-pod.ts';

/** Called so since `process` is Node's own word. */
export const processFigure: Figure = {
  name: 'process',
  details: ['full', 'rows'],
  shows: [],
  draw: (topology, request) =>
    drawPods(topology, request, {
      part: (pod, frame) => part(pod, frame, request),
      words: (pods, others) => headings(pods, others, request),
      concerns: (pod) => crowdedIn(pod).length > 0,
    }),
};

function part(pod: Pod, { pod: frame }: PodFrame, { words, detail }: FigureRequest): PodPart {
  const crowded = new Map(crowdedIn(pod).map((one) => [one.container, one]));
  const running = pod.containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
  const style = { detail, words, namespace: pod.namespace };
  const id = `process/${pod.id}`;
  const name = pod.name;
  const now = running.map((container) => {
    const own = crowded.get(container);
    return own === undefined ? ofOneProcess(container, style) : crowdedBox(own, style);
  });
  const whole = podOfCells(frame, { name, end: '', children: now });
  if (crowded.size === 0) return comparison(id, [{ side: 'now', name: '', pods: [whole], notes: [] }]);
  const apart = running.flatMap((container) => {
    const own = crowded.get(container);
    return own === undefined ? [ofOneProcess(container, { ...style, suggested: true })] : suggestedContainers(own, style);
  });
  const suggested = podOfCells(
    { id: `${pod.id}/suggested`, data: { name, namespace: pod.namespace, suggested: '' }, style: 'template', tooltip: pod.name },
    { name, end: '', children: [...apart, ...(detail === 'full' ? shared(pod, volumesOf(pod, crowded), words) : [])] },
  );
  return comparison(id, [
    {
      side: 'now',
      name: words.say('split.now'),
      pods: [whole],
      notes: detail === 'full' ? consequences([...crowded.values()], words) : [],
    },
    { side: 'suggested', name: words.say('split.suggested'), pods: [suggested], notes: gains(words) },
  ]);
}

/** The names of the volumes that the processes of one container share, and would still. */
function volumesOf(pod: Pod, crowded: ReadonlyMap<Container, Crowded>): readonly string[] {
  const mounted = new Set([...crowded.keys()].flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  return visibleVolumes(pod).flatMap(({ name }) => (mounted.has(name) ? [name] : []));
}

function consequences(crowded: readonly Crowded[], { say }: Words): readonly string[] {
  const kinds = (['shell', 'supervisor'] as const).filter((kind) => crowded.some(({ processes }) => processes.starter.kind === kind));
  return [say('process.now.logs'), ...kinds.map((kind) => say(`process.now.${kind}`)), say('process.now.signals')];
}

function gains({ say }: Words): readonly string[] {
  return [say('process.suggested.own'), say('process.suggested.shared')];
}

function headings(pods: readonly Pod[], others: number, { words, heading }: FigureRequest): OnePodWords {
  const rest = others === 0 ? '' : ` ${words.say('split.others', { count: others })}`;
  const description = pods
    .slice(0, 8)
    .flatMap((pod) => told(pod, words))
    .join(' ');
  const well = pods.every((pod) => crowdedIn(pod).length === 0);
  return { ...heading(well ? 'well' : '', { rest }), description };
}

function told(pod: Pod, words: Words): readonly string[] {
  const crowded = crowdedIn(pod);
  if (crowded.length === 0) return [words.say('process.told.well', { pod: pod.name })];
  return crowded.map(({ container, processes: { starter, names } }) =>
    words.say(names.length === 0 ? 'process.told.configured' : 'process.told.several', {
      pod: pod.name,
      container: nameOf(container, words),
      starter: starter.name,
      names: words.list(names),
    }),
  );
}
