/** The things of a system where there are many: small cards, lines or squares. */
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { partsOf } from '../dense/parts.ts';
import type { DenseThing } from '../dense/things.ts';
import { isTroubled, statesWords } from '../pod/state.ts';
import type { Tallies } from '../workloads/tally-words.ts';
import { doorWords } from './card.ts';
import type { Thing } from './types.ts';

export interface DenseFacts {
  readonly tallies: Tallies;
  readonly words: Words;
}

export function denseThing(thing: Thing, { tallies, words }: DenseFacts): DenseThing {
  const { id, name, namespace } = thing;
  if (thing.type !== 'unit') {
    const { kind, style } = looks[thing.type];
    const sort = sortOf(thing);
    return {
      ...{ id, name, namespace, kind, style, sort, pods: [], fact: sort, short: '', isTrouble: thing.type === 'absent', parts: [] },
      data: { name, ...(namespace === '' ? {} : { namespace }) },
      tooltip: `${sort} ${namespace === '' ? name : `${namespace}/${name}`}`,
    };
  }
  const { unit, doors } = thing;
  const { pods, workload, kind } = unit;
  const isTrouble = pods.some(isTroubled) || (workload !== undefined && tallies.isShort(workload, pods));
  const ports = doors.map((door) => doorWords(door, name, words)).filter((text) => text !== '');
  const states = statesWords(pods.filter(isTroubled), words);
  const short = workload === undefined ? '' : tallies.short(workload, pods);
  const fact = [kind, ports[0] ?? '', states].filter((text) => text !== '').join(' · ');
  return {
    ...{ id, name, namespace, pods, isTrouble, short, fact, sort: kind, kind: workload === undefined ? 'pod' : 'workload' },
    style: 'workload',
    ...(workload === undefined ? { isPod: true } : {}),
    data: { name, namespace, ...(workload === undefined ? {} : { 'workload-kind': workload.kind }) },
    parts: partsOf(pods[0], isTrouble ? pods : [], words),
    tooltip: [`${kind} ${namespace}/${name}`, workload === undefined ? '' : tallies.words(workload, pods), ...ports]
      .filter(Boolean)
      .join('\n'),
  };
}

/** Its kind, as Kubernetes calls it. */
function sortOf(thing: Exclude<Thing, { readonly type: 'unit' }>): string {
  if (thing.type === 'store' && thing.volume.type === 'hostPath') return 'hostPath';
  return thing.type === 'entry' ? thing.entry.kind : looks[thing.type].sort;
}

interface Look {
  readonly kind: string;
  readonly style: BoxStyle;
  readonly sort: string;
}

const looks: Readonly<Record<Exclude<Thing['type'], 'unit'>, Look>> = {
  service: { kind: 'service', style: 'service', sort: 'Service' },
  entry: { kind: 'route', style: 'route', sort: 'Ingress' },
  clients: { kind: 'client', style: 'client', sort: 'Clients' },
  store: { kind: 'volume', style: 'volume', sort: 'PersistentVolumeClaim' },
  outside: { kind: 'external', style: 'elsewhere', sort: 'ExternalName' },
  absent: { kind: 'service', style: 'missing', sort: 'Service' },
};
