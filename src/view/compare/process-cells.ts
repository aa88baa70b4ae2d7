/** Containers and the processes in them, as `process` draws them. */
import type { Crowded } from '../../model/queries/process.ts';
import type { Container, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { containerData, containerTooltip, nameOf, saidRole } from '../pod/container-box.ts';
import type { Box, Detail, Line, Span } from '../types.ts';

export interface ProcessStyle {
  readonly detail: Detail;
  readonly words: Words;
  readonly namespace: string;
  /** The container stands a second time, in the pod that is suggested. */
  readonly suggested?: boolean;
}

/** A container of one process, or of what its image says. */
export function ofOneProcess(container: Container, { detail, words, namespace, suggested }: ProcessStyle): Box {
  const name = nameOf(container, words);
  const [program = ''] = container.processes?.names ?? [];
  return box({
    ...sized(detail, name, ...(program === '' ? [] : [{ text: program, role: 'machine' } as const]), ...saidRole(container, words)),
    id: suggested === true ? suggestedId(container.id) : container.id,
    kind: 'container',
    data: containerData(container, namespace),
    style: container.role,
    tooltip: containerTooltip(container, words),
  });
}

/** A container around its processes; as a row, it names them. */
export function crowdedBox({ container, processes: { starter, names } }: Crowded, { detail, words, namespace }: ProcessStyle): Box {
  const name = nameOf(container, words);
  const about = {
    id: container.id,
    kind: 'container',
    data: {
      ...containerData(container, namespace),
      ...(names.length === 0 ? {} : { processes: `${names.length + (starter.replaced === true ? 0 : 1)}` }),
    },
    style: container.role,
    tooltip: containerTooltip(container, words),
  } as const;
  if (detail === 'rows') {
    const all = names.length === 0 ? words.say('process.configured') : words.list(names);
    const fact = { text: words.say('process.row', { names: all }), role: 'fact' } as const;
    return box({ ...sized('rows', name, fact, ...saidRole(container, words)), ...about });
  }
  return box({
    ...about,
    arrangement: { name: 'cells' },
    lines: [{ start: { text: name, role: 'container-name' } }, ...saidRole(container, words).map((start): Line => ({ start }))],
    children: processBoxes(container, { starter, names }, words),
  });
}

/** The first process before the others: what starts them, or what took its place. */
function processBoxes(container: Container, { starter, names }: Crowded['processes'], words: Words): readonly Box[] {
  const [first, others, fact] =
    starter.replaced === true
      ? [names.at(-1) ?? starter.name, names.slice(0, -1), words.say('process.took', { name: starter.name })]
      : [starter.name, names, words.say('process.starts')];
  const started = others.map((program, index) => processBox(container, program, index + 2));
  return [processBox(container, first, 1, fact), ...(names.length === 0 ? [configured(container, words)] : started)];
}

function processBox(container: Container, name: string, number: number, fact = ''): Box {
  const lines: Line[] = [{ start: { text: name, role: 'label-machine' } }];
  if (fact !== '') lines.push({ start: { text: fact, role: 'fact' } });
  return box({
    id: `${container.id}/processes/${number}`,
    kind: 'process',
    data: { name, number: `${number}` },
    style: 'port',
    arrangement: { name: 'leaf' },
    lines,
    centred: true,
    tooltip: name,
  });
}

/** What a supervisor starts whose configuration is not in the manifest. */
function configured(container: Container, words: Words): Box {
  return box({
    id: `${container.id}/processes/others`,
    kind: 'process',
    data: {},
    style: 'elsewhere',
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: words.say('process.configured'), role: 'fact' } }],
    centred: true,
  });
}

/** A container for each of the processes; the shell or supervisor is needed no longer. */
export function suggestedContainers(
  { container, processes: { names, starter } }: Crowded,
  { detail, words, namespace }: ProcessStyle,
): readonly Box[] {
  const each = names.length === 0 ? [starter.name] : names;
  // of the processes of one container nothing tells which is the main one
  const role = container.role === 'main' && each.length > 1 ? 'alike' : container.role;
  return each.map((name, index) =>
    box({
      ...(names.length === 0
        ? sized(detail, words.say('process.named'), { text: words.say('process.configured'), role: 'fact' })
        : sized(detail, name)),
      id: `${suggestedId(container.id)}/${index + 1}`,
      kind: 'container',
      data: { ...containerData({ ...container, role }, namespace), name, suggested: '' },
      style: role,
      tooltip: name,
    }),
  );
}

/** `POD/web` → `POD/suggested/web`: a container stands in the pod that is suggested. */
function suggestedId(container: string): string {
  const name = container.lastIndexOf('/');
  return `${container.slice(0, name)}/suggested${container.slice(name)}`;
}

/** What the containers share then, as bars beneath them. */
export function shared(pod: Pod, volumes: readonly string[], words: Words): readonly Box[] {
  const bar = (id: string, style: Box['style'], text: string) =>
    box({
      id: `${pod.id}/suggested/shared/${id}`,
      kind: 'shared',
      data: { shared: id },
      style,
      arrangement: { name: 'foot' },
      lines: [{ start: { text, role: 'bar' } }],
      centred: true,
    });
  const mounted = volumes.length === 0 ? [] : [bar('volumes', 'mount', words.say('process.volumes', { volumes: words.list(volumes) }))];
  return [bar('network', 'ns-network', words.say('process.shared')), ...mounted];
}

function sized(detail: Detail, name: string, ...facts: readonly Span[]): Pick<Box, 'arrangement' | 'lines' | 'centred'> {
  const start = { text: name, role: 'container-name' } as const;
  if (detail !== 'rows')
    return { arrangement: { name: 'leaf' }, centred: true, lines: [{ start }, ...facts.map((fact) => ({ start: fact }))] };
  const [first] = facts;
  const end = first === undefined ? {} : { end: { ...first, text: facts.map(({ text }) => text).join(' · ') } };
  return { arrangement: { name: 'row' }, centred: false, lines: [{ start, ...end }] };
}
