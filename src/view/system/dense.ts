/** The things of a system where there are many: small cards, lines or squares. */
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { partsOf } from '../dense/parts.ts';
import type { DenseThing } from '../dense/things.ts';
import { isTroubled, statesWords } from '../pod/state.ts';
import type { Tallies } from '../workloads/tally-words.ts';
import { doorWords } from './card.ts';
import { kindOf } from './kinds.ts';
import type { Thing } from './types.ts';

export interface DenseFacts {
  readonly tallies: Tallies;
  readonly words: Words;
}

export function denseThing(thing: Thing, { tallies, words }: DenseFacts): DenseThing {
  const { id, name, namespace } = thing;
  if (thing.type !== 'unit') {
    const { kind, style } = looks[thing.type];
    const sort = sortOf(thing, words);
    const lost = thing.type === 'service' ? thing.lost : undefined;
    const isTrouble = thing.type === 'absent' || lost?.isTrouble === true;
    const fact = lost === undefined ? sort : `${sort} · ${lost.text}`;
    return {
      ...{ id, name, namespace, kind, style, sort, pods: [], fact, short: '', isTrouble, parts: [] },
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
  // that it is a Deployment goes without saying: the caption counts them
  const fact = [kind === 'Deployment' ? '' : kind, ports[0] ?? '', states].filter((text) => text !== '').join(' · ');
  return {
    ...{ id, name, namespace, pods, isTrouble, short, fact, sort: kind, kind: workload === undefined ? 'pod' : 'workload' },
    style: 'workload',
    isCounted: true,
    ...(workload === undefined ? { isPod: true } : {}),
    data: { name, namespace, ...(workload === undefined ? {} : { 'workload-kind': workload.kind }) },
    parts: partsOf(pods[0], isTrouble ? pods : [], words),
    tooltip: [`${kind} ${namespace}/${name}`, workload === undefined ? '' : tallies.words(workload, pods), ...ports]
      .filter(Boolean)
      .join('\n'),
  };
}

/** A name for a host is told from other Services, and what is no object by where it is. */
function sortOf(thing: Exclude<Thing, { readonly type: 'unit' }>, { say }: Words): string {
  if (thing.type === 'outside') return thing.service === undefined ? say('service.outside') : 'ExternalName';
  return thing.type === 'clients' ? say('client.name') : kindOf(thing);
}

interface Look {
  readonly kind: string;
  readonly style: BoxStyle;
}

const looks: Readonly<Record<Exclude<Thing['type'], 'unit'>, Look>> = {
  service: { kind: 'service', style: 'service' },
  entry: { kind: 'route', style: 'route' },
  clients: { kind: 'client', style: 'client' },
  store: { kind: 'volume', style: 'volume' },
  outside: { kind: 'external', style: 'elsewhere' },
  absent: { kind: 'service', style: 'missing' },
};
