/** A workload as a card: its name, how many of its pods there are, the ports of the Services before it, its kind, and its containers. */
import { isOnNode, nodesByName, workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology } from '../../model/types.ts';
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { isShown } from '../details/showing.ts';
import type { FigureRequest } from '../figure.ts';
import type { CardStyle } from '../pod/card.ts';
import { podCard } from '../pod/card.ts';
import { groupState, isTroubled, statesWords } from '../pod/state.ts';
import { briefPortWords } from '../service/port-words.ts';
import type { Box, Line } from '../types.ts';
import type { Tallies } from '../workloads/tally-words.ts';
import type { Door } from './doors.ts';
import type { UnitThing } from './types.ts';

/** Services with a line of their own; the rest is counted. */
const mostDoors = 3;

export interface UnitStyle {
  readonly request: FigureRequest;
  readonly tallies: Tallies;
  readonly card: CardStyle;
  /** Namespaces that need no word: frames say them, or everything is of one. */
  readonly known: ReadonlySet<string>;
}

export function unitStyle(topology: Topology, { request, tallies, known }: Omit<UnitStyle, 'card'>): UnitStyle {
  const { show, hide, words } = request;
  const card: CardStyle = {
    ...{ detail: 'full', address: 'none', initContainers: true, containers: true, localhost: false, namespaces: false, onNode: false },
    ...{ ownerBeside: true, missing: new Map(), revisions: () => '', more: () => [], show, hide, words },
    ...{ workloads: workloadsById(topology), nodes: nodesByName(topology), nodeNames: new Map() },
  };
  return { request, tallies, card, known };
}

/** `full`: its containers are cells; else chips. `names`: without them. */
export function unitBox(thing: UnitThing, style: UnitStyle): Box {
  const { unit, namespace, name, configs } = thing;
  const { detail, words } = style.request;
  const isCard = detail === 'full';
  const [first] = unit.pods;
  const containers = detail === 'names' || first === undefined ? [] : cellsOf([first, ...unit.pods.slice(1)], style);
  const chips =
    isShown(style.card, 'config', false) && detail !== 'names' ? configs.map((config) => configChip(unit.id, config, words)) : [];
  const children = [...containers, ...chips];
  return box({
    id: unit.id,
    kind: unit.workload === undefined ? 'pod' : 'workload',
    data: { name, namespace, ...(unit.workload === undefined ? {} : { 'workload-kind': unit.workload.kind }) },
    style: styleOf(unit.pods),
    arrangement: isCard && children.length > 0 ? { name: 'card', bracket: false } : { name: 'mini' },
    lines: [nameLine(thing, style), ...doorLines(thing, style), ...stateLines(thing, style)],
    children: isCard ? children : children.map((child) => ({ ...child, arrangement: { name: 'chip' } })),
    tooltip: tooltipOf(thing, style),
    ...(thing.policies.length === 0
      ? {}
      : {
          mark: {
            name: 'lock',
            words: words.say('policy.by', { count: thing.policies.length, policies: words.list(thing.policies) }),
          } as const,
        }),
  });
}

/** As pods that run look, if there is one; else as templates do. */
function styleOf(pods: readonly Pod[]): BoxStyle {
  return pods.some(isOnNode) ? 'pod' : 'template';
}

/** Those of its first pod: pods of one workload have the same. */
function cellsOf(pods: readonly [Pod, ...Pod[]], { card, request }: UnitStyle): readonly Box[] {
  const cells = podCard({ pods }, card).children;
  if (request.detail === 'full') return cells;
  return cells.map((cell) => ({
    ...cell,
    lines: cell.lines.slice(0, 1).map(({ start }) => ({ ...(start === undefined ? {} : { start: { ...start, role: 'item' } as const }) })),
    centred: true,
  }));
}

function configChip(unit: string, { id, kind, name }: UnitThing['configs'][number], words: Words): Box {
  return box({
    id: `${unit}/${id}`,
    kind: 'config',
    data: { name, 'config-kind': kind },
    style: 'plain',
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: `${kind} ${name}`, role: 'fact' } }],
    centred: true,
    tooltip: words.say('system.reads', { what: `${kind} ${name}` }),
  });
}

/** `cart  ×3`, `cart  2/3`. */
function nameLine({ unit, name }: UnitThing, { tallies }: UnitStyle): Line {
  const { workload, pods } = unit;
  const short = workload === undefined ? '' : tallies.short(workload, pods);
  const isShort = workload !== undefined && tallies.isShort(workload, pods);
  const start = { text: name, role: 'pod-name' } as const;
  return short === '' ? { start } : { start, end: { text: short, role: isShort ? 'trouble' : 'count' } };
}

/** `:80 → 8080     Deployment`: a Service that is called otherwise says its name. */
function doorLines({ doors, unit, name, isUnserved }: UnitThing, { request: { words, detail } }: UnitStyle): readonly Line[] {
  const shown = doors.length > mostDoors ? doors.slice(0, mostDoors - 1) : doors;
  const rest = doors.length - shown.length;
  // where there is little room, that it is a Deployment goes without saying: the caption counts them
  const isSaid = detail === 'full' || unit.kind !== 'Deployment';
  const kind = isSaid ? { end: { text: unit.kind, role: 'fact' as const } } : {};
  const [first, ...others] = shown.map((door) => doorWords(door, name, words)).filter((text) => text !== '');
  const none = isUnserved && detail === 'full' ? { start: { text: words.say('system.no-service'), role: 'fact' as const } } : undefined;
  if (first === undefined) return none === undefined ? [{ start: { text: unit.kind, role: 'fact' } }] : [{ ...none, ...kind }];
  return [
    { start: { text: first, role: 'address' }, ...kind },
    ...others.map((text): Line => ({ start: { text, role: 'address' } })),
    ...(rest === 0 ? [] : [{ start: { text: words.say('and-more', { count: rest }), role: 'fact' as const } }]),
  ];
}

export function doorWords({ service, selects }: Door, name: string, words: Words): string {
  const ports = briefPortWords(service, { selects, endpoints: [], words });
  const own = ports === '' && service.headless ? words.say('service.headless') : ports;
  return service.name === name ? own : [service.name, own].filter((text) => text !== '').join(' ');
}

function stateLines({ unit }: UnitThing, { card, request: { words } }: UnitStyle): readonly Line[] {
  const trouble = statesWords(unit.pods.filter(isTroubled), words);
  if (trouble !== '') return [{ start: { text: trouble, role: 'trouble' } }];
  const [first, ...others] = unit.pods;
  const text =
    first === undefined || !isShown(card, 'state') || first.existence === 'template'
      ? ''
      : groupState([first, ...others], { alone: false, words });
  return text === '' ? [] : [{ start: { text, role: 'fact' } }];
}

function tooltipOf({ unit, doors, policies }: UnitThing, { request: { words }, tallies }: UnitStyle): string {
  const { kind, namespace, name, workload, pods } = unit;
  return [
    `${kind} ${namespace}/${name}`,
    workload === undefined ? '' : tallies.words(workload, pods),
    ...doors.map(({ service }) =>
      `Service ${service.name} ${service.ports.map(({ port, protocol }) => `${port}/${protocol}`).join(', ')}`.trim(),
    ),
    policies.length === 0 ? '' : words.say('policy.by', { count: policies.length, policies: words.list(policies) }),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
