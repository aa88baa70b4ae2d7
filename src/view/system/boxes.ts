/** The things of a system as boxes. */

import { unreachable } from '../../base/unreachable.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { serviceBox } from '../service/box.ts';
import { clientBox } from '../service/clients.ts';
import { elsewhereBox } from '../service/ends.ts';
import { gatewayBox } from '../service/entry-box.ts';
import { routeBox } from '../service/route-box.ts';
import type { Box, Line } from '../types.ts';
import type { UnitStyle } from './card.ts';
import { unitBox } from './card.ts';
import type { OutsideThing, ServiceThing, StoreThing, Thing } from './types.ts';

/** Lines of an entry or a Service where there is little room. */
const mostLines = 3;

export function boxOf(thing: Thing, style: UnitStyle): Box {
  const { words, detail } = style.request;
  switch (thing.type) {
    case 'unit':
      return unitBox(thing, style);
    case 'service':
      return serviceOf(thing, style);
    case 'entry':
      return brief(
        thing.entry.type === 'gateway' ? gatewayBox(thing.entry, style.card) : routeBox(thing.entry, style.card),
        detail !== 'full',
      );
    case 'clients':
      return clientBox(thing.id, words);
    case 'store':
      return storeBox(thing, words);
    case 'outside':
      return outsideBox(thing, words);
    case 'absent':
      return elsewhereBox(thing.id, thing.status, { ...style.card, namespaces: !style.known.has(thing.namespace) });
    default:
      return unreachable(thing);
  }
}

/** One that leads to several workloads, or to none: then it says why. */
function serviceOf({ door: { service, selects, endpoints }, lost }: ServiceThing, { request: { words, detail }, card }: UnitStyle): Box {
  const ports = endpoints.flatMap(({ subsets }) => subsets.flatMap((subset) => subset.ports));
  const whole = serviceBox(service, { selects, endpoints: ports, words }, card);
  const isFull = detail === 'full';
  if (lost === undefined) return brief(whole, !isFull);
  const end: Line = { start: { text: lost.text, role: lost.isTrouble ? 'trouble' : 'fact' } };
  const lines = isFull ? [...whole.lines, end, ...lost.more] : [...whole.lines.slice(0, mostLines - 1), end];
  return { ...whole, lines, tooltip: `${whole.tooltip}\n${lost.text}` };
}

function brief(whole: Box, isBrief: boolean): Box {
  return isBrief ? { ...whole, lines: whole.lines.slice(0, mostLines) } : whole;
}

/** `data ×3`, and beneath it how large and of which class. */
function storeBox({ id, name, namespace, facts, paths, volume, count, isMissing }: StoreThing, words: Words): Box {
  const lines: readonly Line[] = [
    { start: { text: count > 1 ? `${name} ×${count}` : name, role: 'volume-name' } },
    ...(facts.length === 0 ? [] : [{ start: { text: facts.join(' · '), role: 'fact' as const } }]),
    ...paths.map((text): Line => ({ start: { text, role: 'machine', keep: 'tail' } })),
  ];
  return box({
    ...{ id, kind: 'volume', style: isMissing ? 'missing' : 'volume', arrangement: { name: 'leaf' }, lines, centred: true },
    data: { name, namespace, type: volume.type, scope: volume.scope, ...(count > 1 ? { count: `${count}` } : {}) },
    tooltip: [`${volume.type === 'hostPath' ? 'hostPath' : words.say('system.claim')} ${name}`, ...facts, ...paths].join('\n'),
  });
}

function outsideBox({ id, name, namespace, service, host }: OutsideThing, words: Words): Box {
  const lines: readonly Line[] = [
    { start: { text: name, role: 'pod-name' } },
    ...(service === undefined ? [] : [{ start: { text: host, role: 'machine' as const, keep: 'tail' as const } }]),
    { start: { text: service === undefined ? words.say('service.outside') : 'ExternalName', role: 'fact' } },
  ];
  return box({
    ...{ id, kind: 'external', style: 'elsewhere', arrangement: { name: 'leaf' }, lines },
    data: { name, ...(namespace === '' ? {} : { namespace }) },
    tooltip: service === undefined ? host : `Service ${namespace}/${name}\n${host}`,
  });
}
