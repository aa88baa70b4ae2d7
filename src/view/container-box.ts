/** A container as a cell in its pod's card. Its role is said by colour and, for all but the main one, by a word. */
import type { Container, ContainerRole, Pod } from '../model/types.ts';
import type { Words } from '../words/types.ts';
import { box } from './box.ts';
import { containerStates } from './pod-state.ts';
import type { Box, Line } from './types.ts';

/** data-role knows four roles; a supporting container is a sidecar to the reader, the data says which sort. */
const dataRole: Readonly<Record<ContainerRole, string>> = {
  main: 'main',
  supporting: 'sidecar',
  sidecar: 'sidecar',
  init: 'init',
  ephemeral: 'ephemeral',
};

export function containerData(container: Container, namespace: string): Readonly<Record<string, string>> {
  const native = container.role === 'sidecar' ? { sidecar: 'native' } : container.role === 'supporting' ? { sidecar: 'supporting' } : {};
  return { name: container.name, namespace, role: dataRole[container.role], ...native };
}

/** Some kinds let the name be left out: `container 1`. */
export function nameOf({ name, number }: Container, { say }: Words): string {
  return number === undefined ? name : say('container.nameless', { number });
}

/** What the figure calls its role: `sidecar`. */
export function roleWord({ role }: Container, { say }: Words): string {
  return say(`container.role.${role}`);
}

export function containerTooltip(container: Container, words: Words): string {
  const ports = container.ports.map((port) => `${port.containerPort}/${port.protocol}`).join(', ');
  const name = words.say('container.with-role', { name: nameOf(container, words), role: roleWord(container, words) });
  return [name, container.image, ports].filter((part) => part !== '').join('\n');
}

export interface CellStyle {
  readonly namespace: string;
  readonly ports: boolean;
  /** The same container in each pod that the card stands for, whose states are shown; empty for none. */
  readonly states: readonly Container[];
  readonly words: Words;
}

/** A cell with the container's name, its ports if wanted, and its role's word. */
export function containerCell(container: Container, show: CellStyle): Box {
  const { words } = show;
  const lines: Line[] = [{ start: { text: nameOf(container, words), role: 'container-name' } }];
  const ports = show.ports ? portsLine(container) : '';
  if (ports !== '') lines.push({ start: { text: ports, role: 'machine', keep: 'tail' } });
  if (container.role !== 'main') lines.push({ start: { text: roleWord(container, words), role: 'fact' } });
  for (const state of containerStates(show.states, words)) lines.push({ start: { text: state, role: 'fact' } });
  return box({
    id: container.id,
    kind: 'container',
    data: containerData(container, show.namespace),
    style: container.role,
    arrangement: { name: 'leaf' },
    lines,
    centred: true,
    tooltip: containerTooltip(container, words),
  });
}

/** `:80 :53/UDP`, three at most; the rest is counted. */
function portsLine(container: Container): string {
  const ports = [...new Set(container.ports.map((port) => `:${port.containerPort}${port.protocol === 'TCP' ? '' : `/${port.protocol}`}`))];
  return ports.length > 3 ? `${ports.slice(0, 2).join(' ')} +${ports.length - 2}` : ports.join(' ');
}

/** The head of a container's column, where its pod is a table. */
export function columnBox(container: Container, pod: Pod, words: Words): Box {
  return box({
    id: container.id,
    kind: 'container',
    data: containerData(container, pod.namespace),
    style: container.role,
    arrangement: { name: 'leaf' },
    lines: [
      { start: { text: nameOf(container, words), role: 'container-name' } },
      { start: { text: roleWord(container, words), role: 'fact' } },
    ],
    centred: true,
    tooltip: containerTooltip(container, words),
  });
}
