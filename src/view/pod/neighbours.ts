/** How the containers of a pod that stand side by side are linked. */
import type { Calls, Container } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { Link } from '../types.ts';

/** More ports between two containers would be a list. */
const mostPorts = 3;

/**
 * Init containers run one after the other, and a native sidecar has started before the next; those that run together reach each other by localhost. `calls`
 * are those that surely do, by the ports that they are given.
 */
export function neighbours(containers: readonly Container[], calls: readonly Calls[], words: Words): readonly Link[] {
  return containers.slice(1).flatMap((to, index): readonly Link[] => {
    const from = containers[index];
    if (from === undefined) return [];
    if (from.role === 'init' || (from.role === 'sidecar' && to.role === 'init')) return [sequence(from, to, words)];
    const between = calls.filter((call) => (call.from === from.id && call.to === to.id) || (call.from === to.id && call.to === from.id));
    return [between.length === 0 ? localhost(from, to, words) : called({ from, to, calls: between }, words)];
  });
}

function sequence(from: Container, to: Container, { say }: Words): Link {
  return {
    from: from.id,
    to: to.id,
    relation: 'runs-before',
    style: 'sequence',
    startArrow: false,
    endArrow: true,
    label: [{ text: say('container.then'), role: 'label' }],
    tooltip: '',
  };
}

/** They may: nothing says who does. */
function localhost(from: Container, to: Container, { say }: Words): Link {
  return {
    from: from.id,
    to: to.id,
    relation: 'localhost',
    style: 'localhost',
    startArrow: true,
    endArrow: true,
    label: [{ text: say('localhost'), role: 'label' }],
    tooltip: '',
  };
}

interface Called {
  readonly from: Container;
  readonly to: Container;
  readonly calls: readonly Calls[];
}

/** `localhost :8080`, with an arrow to who is called. */
function called({ from, to, calls }: Called, words: Words): Link {
  const ports = [...new Set(calls.flatMap(({ port }) => (port === undefined ? [] : [port])))]
    .sort((a, b) => a - b)
    .map((port) => `:${port}`);
  const shown = ports.length > mostPorts ? [...ports.slice(0, mostPorts - 1), '…'] : ports;
  return {
    ...localhost(from, to, words),
    startArrow: calls.some((call) => call.to === from.id),
    endArrow: calls.some((call) => call.to === to.id),
    label: [{ text: `${words.say('localhost')} ${shown.join(', ')}`, role: 'label' }],
    evidence: evidenceOf(calls),
    tooltip: calls
      .map((call) => {
        const [caller, callee] = call.from === from.id ? [from, to] : [to, from];
        const way = words.say('system.way.calls', { from: caller.name, to: `${callee.name}:${call.port ?? ''}` });
        return `${way} (${evidenceOf([call])})`;
      })
      .join('\n'),
  };
}

function evidenceOf(calls: readonly Calls[]): string {
  return [...new Set(calls.flatMap(({ by }) => by.map(({ what }) => what)))].join(', ');
}
