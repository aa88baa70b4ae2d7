/** A container as a cell in its pod's card. Its role is said by colour and, for all but the main one, by a word. */
import type { Container, ContainerRole } from '../model/types.ts';
import { box } from './box.ts';
import { containerState } from './pod-state.ts';
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

/** Some kinds let the name be left out. */
export function nameOf(container: Container): string {
  return container.name === '' ? '(no name)' : container.name;
}

export function containerTooltip(container: Container): string {
  const ports = container.ports.map((port) => `${port.containerPort}/${port.protocol}`).join(', ');
  return [`${container.name} (${container.role})`, container.image, ports].filter((part) => part !== '').join('\n');
}

/** A cell with the container's name, its ports if wanted, and its role's word. */
export function containerCell(container: Container, namespace: string, show: { readonly ports: boolean; readonly state: boolean }): Box {
  const lines: Line[] = [{ start: { text: nameOf(container), role: 'container-name' } }];
  const ports = show.ports ? portsLine(container) : '';
  if (ports !== '') lines.push({ start: { text: ports, role: 'machine', keep: 'tail' } });
  if (container.role !== 'main') lines.push({ start: { text: container.role, role: 'fact' } });
  const state = show.state ? containerState(container) : '';
  if (state !== '') lines.push({ start: { text: state, role: 'fact' } });
  return box({
    id: container.id,
    kind: 'container',
    data: containerData(container, namespace),
    style: container.role,
    arrangement: { name: 'leaf' },
    lines,
    centred: true,
    tooltip: containerTooltip(container),
  });
}

/** `:80 :443`, three at most; the rest is counted. */
function portsLine(container: Container): string {
  const numbers = [...new Set(container.ports.map((port) => port.containerPort))];
  const shown = numbers.slice(0, 3).map((port) => `:${port}`);
  return numbers.length > 3 ? `${shown.slice(0, 2).join(' ')} +${numbers.length - 2}` : shown.join(' ');
}
