/** A Gateway as a box, and what the boxes of all that leads requests to Services have in common. */
import type { Gateway, Resource } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Box, Line } from '../types.ts';

/** Lines of hosts, listeners or ports that a box shows; the rest is counted. */
const most = 3;
/** Where the pods show their containers. */
const mostInRoom = 8;

export function roomOf({ detail }: CardStyle): number {
  return detail === 'full' || detail === 'folded' ? mostInRoom : most;
}

export function gatewayBox(gateway: Gateway, style: CardStyle): Box {
  const listeners = gateway.listeners.map(({ protocol, port, hostname }) =>
    [protocol, port === undefined ? '' : `:${port}`, hostname ?? ''].filter((word) => word !== '').join(' '),
  );
  return box({
    id: gateway.id,
    kind: 'gateway',
    data: { name: gateway.name, namespace: gateway.namespace },
    style: 'gateway',
    arrangement: { name: 'leaf' },
    lines: [
      ...head(gateway, gateway.kind, style),
      ...machineLines(listeners, style.words, roomOf(style)),
      ...machineLines(gateway.addresses, style.words, roomOf(style)),
    ],
    tooltip: [`${gateway.kind} ${gateway.namespace}/${gateway.name}`, gateway.className, ...listeners]
      .filter((line) => line !== '')
      .join('\n'),
  });
}

/** In a row there is no line for the namespace. */
export function qualifiedName({ namespace, name }: Resource, { namespaces }: CardStyle): string {
  return namespaces ? `${namespace}/${name}` : name;
}

/** Name, and beneath it the kind, and the namespace where there are several. */
export function head(resource: Resource, kind: string, style: CardStyle): readonly Line[] {
  const facts = [kind, ...(style.namespaces ? [style.words.say('namespace', { namespace: resource.namespace })] : [])];
  return [{ start: { text: resource.name, role: 'pod-name' } }, ...facts.map((text): Line => ({ start: { text, role: 'fact' } }))];
}

export function machineLines(texts: readonly string[], { say }: Words, room = most): readonly Line[] {
  const shown = texts.length > room ? texts.slice(0, room - 1) : texts;
  const lines = shown.map((text): Line => ({ start: { text, role: 'machine' } }));
  const rest = texts.length - shown.length;
  return rest === 0 ? lines : [...lines, { start: { text: say('and-more', { count: rest }), role: 'fact' } }];
}
