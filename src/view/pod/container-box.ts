/** A container as a cell in its pod's card. Its role is said by colour and by a word, but for the main one and where nothing tells which one that is. */
import { nodesByName, workloadsById } from '../../model/queries/topology.ts';
import type { Container, ContainerPort, ContainerRole, Pod, Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import type { DetailFacts } from '../details/detail.ts';
import { portLines } from '../details/ports.ts';
import type { Showing } from '../details/showing.ts';
import { containerLines } from '../details/showing.ts';
import type { FigureRequest } from '../figure.ts';
import type { Box, Line, Span } from '../types.ts';
import { stateLines } from './state.ts';

/** A supporting container is a sidecar to the reader, the data says which sort. */
const dataRole: Readonly<Record<ContainerRole, string>> = {
  main: 'main',
  supporting: 'sidecar',
  alike: 'alike',
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

/** What the figure calls its role: `sidecar`; '' where nothing tells it from those beside it. */
export function roleWord({ role }: Container, { say }: Words): string {
  return role === 'alike' ? '' : say(`container.role.${role}`);
}

/** `web (main)`, and the name alone where nothing tells its role. */
export function withRole(container: Container, words: Words): string {
  const [name, role] = [nameOf(container, words), roleWord(container, words)];
  return role === '' ? name : words.say('container.with-role', { name, role });
}

/** The role at the end of a line that names the container, or on a line of its own: none where nothing tells it. */
export function roleSpans(container: Container, words: Words): readonly Span[] {
  const text = roleWord(container, words);
  return text === '' ? [] : [{ text, role: 'fact' }];
}

/** In a figure of many containers the main one goes without saying. */
export function saidRole(container: Container, words: Words): readonly Span[] {
  return container.role === 'main' ? [] : roleSpans(container, words);
}

export function containerTooltip(container: Container, words: Words): string {
  const ports = container.ports.map((port) => `${port.containerPort}/${port.protocol}`).join(', ');
  return [withRole(container, words), container.image, ports].filter((part) => part !== '').join('\n');
}

export interface CellStyle {
  readonly namespace: string;
  readonly ports: boolean;
  /** A Service of the figure leads to the port; absent where it shows none. */
  readonly isLed?: (container: Container, port: ContainerPort) => boolean;
  /** The same container in each pod that the card stands for, whose states are shown; empty for none. */
  readonly states: readonly Container[];
  /** Further lines. */
  readonly details: readonly Line[];
  /** Some cells of the figure have further lines: all are set from the top left, the role at the end of the name's line. */
  readonly described: boolean;
  readonly words: Words;
}

/** A cell with the container's name, its ports if wanted, and its role's word. */
export function containerCell(container: Container, show: CellStyle): Box {
  const { words } = show;
  const [role] = saidRole(container, words);
  const beside = show.described && role !== undefined ? { end: role } : {};
  const lines: Line[] = [{ start: { text: nameOf(container, words), role: 'container-name' }, ...beside }];
  const ports = show.ports ? portLines(container, (port) => show.isLed?.(container, port) === true) : [];
  for (const text of ports) lines.push({ start: { text, role: 'machine', keep: 'tail' } });
  if (!show.described && role !== undefined) lines.push({ start: role });
  for (const line of show.details) lines.push(line);
  for (const line of stateLines(show.states, words)) lines.push(line);
  return box({
    id: container.id,
    kind: 'container',
    data: containerData(container, show.namespace),
    style: container.role,
    arrangement: { name: 'leaf' },
    lines,
    centred: !show.described,
    tooltip: containerTooltip(container, words),
  });
}

export type ColumnStyle = Showing & DetailFacts;

export function columnStyle(topology: Topology, { show, hide, words }: FigureRequest): ColumnStyle {
  return { show, hide, words, workloads: workloadsById(topology), nodes: nodesByName(topology) };
}

/** The head of a container's column, where its pod is a table. */
export function columnBox(container: Container, pod: Pod, style: ColumnStyle): Box {
  const { words } = style;
  const details = containerLines([[container, pod]], style, style, ['state']);
  const states = style.show.includes('state') ? stateLines([container], words) : [];
  return box({
    id: container.id,
    kind: 'container',
    data: containerData(container, pod.namespace),
    style: container.role,
    arrangement: { name: 'leaf' },
    lines: [
      { start: { text: nameOf(container, words), role: 'container-name' } },
      ...roleSpans(container, words).map((start): Line => ({ start })),
      ...details,
      ...states,
    ],
    centred: true,
    tooltip: containerTooltip(container, words),
  });
}
