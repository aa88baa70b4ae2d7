/** Pods sorted by two labels into rows and columns, and which of them a selector picks. */
import type { Highlight } from '../../model/queries/highlight.ts';
import { readHighlight } from '../../model/queries/highlight.ts';
import { isOnNode, isUnseen, workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology, Workload } from '../../model/types.ts';
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { box, group } from '../boxes/box.ts';
import { boxesAtLeast } from '../boxes/boxes-at-least.ts';
import { nothingToDraw } from '../boxes/nothing.ts';
import { isDense, mostTiles, withMore } from '../dense/detail.ts';
import type { Figure, FigureBody, FigureRequest } from '../figure.ts';
import type { LabelKeys } from '../labels/keys.ts';
import { chooseKeys, keysOf } from '../labels/keys.ts';
import { labelPacks, sortsWell } from '../labels/packs.ts';
import type { Band, LabelTable } from '../labels/table.ts';
import { labelBands, labelTable } from '../labels/table.ts';
import { togetherWords } from '../labels/together.ts';
import { badHighlight, unknownLabel } from '../labels/wrong-labels.ts';
import { groupPods, ownerName } from '../pod/card.ts';
import { groupWords, isTroubled, statesLine } from '../pod/state.ts';
import type { Box, Line } from '../types.ts';
import { onlyPods, severalNamespaces } from '../workloads/select.ts';

export const labels: Figure = {
  name: 'labels',
  details: ['full', 'folded', 'lines', 'tiles', 'counts', 'brief'],
  shows: [],
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (topology.pods.length === 0) return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothingToDraw(topology)] };
    const { rows = '', columns = '', highlight = '' } = request.template.options;
    const read = highlight === '' ? undefined : readHighlight(highlight, topology);
    if (read !== undefined && 'message' in read) return { diagnostics: [...diagnostics, badHighlight(highlight, read)] };
    const known = keysOf(topology.pods);
    const given: LabelKeys = { ...(rows === '' ? {} : { rows }), ...(columns === '' ? {} : { columns }) };
    const lacking = [rows, columns].filter((key) => key !== '' && !topology.pods.some((pod) => Object.hasOwn(pod.labels, key)));
    const keys = chooseKeys(topology.pods, given);
    // packed by its labels where a table has no room; which pods a selector picks only the table says
    if (isDense(request.detail))
      return highlight === '' && sortsWell(topology.pods, keys) && !isTooFull(topology, request)
        ? { body: packedBody(topology, keys, request), diagnostics }
        : { diagnostics, tooFull: { choices: [] } };
    const bands = labelBands(topology.pods, keys, request.detail === 'brief' ? 7 : Number.POSITIVE_INFINITY);
    // each cell of the table is a box, also the empty ones
    if (bands.rows.length * bands.columns.length > request.room.boxes) return { diagnostics, tooFull: { choices: [] } };
    const table = labelTable(topology.pods, keys, bands);
    return {
      body: body({
        topology,
        keys,
        table,
        request,
        several: severalNamespaces(topology.pods),
        workloads: workloadsById(topology),
        allTemplates: topology.pods.every(({ existence }) => existence === 'template'),
        ...(read === undefined ? {} : { highlight: read }),
      }),
      diagnostics: [...diagnostics, ...lacking.map((key) => unknownLabel(key, known))],
    };
  },
};

function isTooFull(topology: Topology, { detail, room }: FigureRequest): boolean {
  return boxesAtLeast(topology, detail === 'chips' ? 'names' : detail) > (detail === 'tiles' ? mostTiles : room.boxes);
}

function packedBody(topology: Topology, keys: LabelKeys, request: FigureRequest): FigureBody {
  const { packs, legend, told } = labelPacks(topology, keys, request);
  return { ...withMore(headed(topology, keys, request), told), root: group('labels', { name: 'packed' }, packs), links: [], legend };
}

interface Facts {
  readonly allTemplates: boolean;
  readonly topology: Topology;
  readonly keys: LabelKeys;
  readonly table: LabelTable;
  readonly request: FigureRequest;
  readonly highlight?: Highlight;
  /** Pods are of several namespaces. */
  readonly several: boolean;
  readonly workloads: ReadonlyMap<string, Workload>;
}

function body(facts: Facts): FigureBody {
  const { table, keys, request, highlight, topology } = facts;
  const heads = [
    ...table.columns.flatMap((band, first) => head('column', keys.columns, band, { row: -1, first }, facts)),
    ...table.rows.flatMap((band, row) => head('row', keys.rows, band, { row, first: -1 }, facts)),
  ];
  const cells = table.cells.flatMap((row, index) => row.map((pods, column) => cell(pods, { row: index, column }, facts)));
  const picks = highlight === undefined ? [] : [selectorBox(facts, highlight)];
  return {
    ...headed(topology, keys, request, highlight),
    root: group('labels', { name: 'table' }, [...picks, ...heads, ...cells]),
    links: [],
  };
}

function headed(
  { pods }: Topology,
  keys: LabelKeys,
  request: FigureRequest,
  highlight?: Highlight,
): Omit<FigureBody, 'root' | 'links' | 'legend'> {
  const situation =
    highlight !== undefined
      ? 'selector'
      : keys.columns === undefined && keys.rows === undefined
        ? 'no-labels'
        : keys.rows === undefined || keys.columns === undefined
          ? 'one-label'
          : '';
  const values = {
    rows: keys.rows ?? keys.columns ?? '',
    columns: keys.columns ?? keys.rows ?? '',
    picked: highlight?.picked.size ?? 0,
    pods: countedWords(pods, request.words),
    together: togetherWords(pods, keys, request.words),
  };
  const told = request.words.say('sentence', { text: countedWords(pods, request.words) });
  return { ...request.heading(situation, values), description: `${told}${values.together}` };
}

/** No head where nothing is sorted. */
function head(
  side: 'row' | 'column',
  key: string | undefined,
  band: Band,
  at: { readonly row: number; readonly first: number },
  { request }: Facts,
): readonly Box[] {
  if (key === undefined) return [];
  const text = bandWords(band, request);
  return [
    box({
      id: `label/${side}/${at.row}/${at.first}`,
      kind: 'label',
      data: { key, side, ...(band.type === 'value' ? { value: band.value } : {}) },
      style: 'plain',
      arrangement: { name: 'cell', row: at.row, place: 'head', first: at.first, last: at.first },
      lines: [{ start: { text: key, role: 'machine' } }, { start: { text, role: band.type === 'value' ? 'container-name' : 'fact' } }],
      centred: side === 'column',
      tooltip: band.type === 'value' ? `${key}=${band.value}` : band.type === 'others' ? band.values.slice(0, 60).join('\n') : text,
    }),
  ];
}

function bandWords(band: Band, { words: { say } }: FigureRequest): string {
  if (band.type === 'value') return band.value === '' ? say('labels.empty') : band.value;
  return band.type === 'others' ? say('labels.others', { count: band.values.length }) : say('labels.unset');
}

function cell(pods: readonly Pod[], at: { readonly row: number; readonly column: number }, facts: Facts): Box {
  const { detail, words } = facts.request;
  const isPicked = (pod: Pod) => facts.highlight?.picked.has(pod.id) === true;
  const counted = detail === 'counts' || detail === 'brief';
  const parts = [pods.filter(isPicked), pods.filter((pod) => !isPicked(pod))];
  return box({
    id: `cell/${at.row}/${at.column}`,
    kind: 'cell',
    data: { pods: `${pods.length}` },
    style: 'lane',
    arrangement: { name: 'cell', row: at.row, place: 'bar', first: at.column, last: at.column },
    children: parts.flatMap((own, index) =>
      counted ? countBox(own, `cell/${at.row}/${at.column}/${index === 0 ? 'picked' : 'others'}`, facts) : podBoxes(own, facts),
    ),
    tooltip: words.say('count.pods', { count: pods.length }),
  });
}

function podBoxes(pods: readonly Pod[], facts: Facts): readonly Box[] {
  const { request } = facts;
  const { say } = request.words;
  const { several, workloads } = facts;
  return groupPods(pods, request.detail !== 'full').map(({ pods: own }) => {
    const [pod] = own;
    const template = pod.existence === 'template';
    const states = groupWords(own, request.words);
    const copies = template ? pod.replicas : own.length;
    const name = own.length > 1 ? ownerName(pod, workloads) : pod.name;
    const end = copies === 1 ? {} : { end: { text: `×${copies ?? 'N'}`, role: 'count' as const } };
    return box({
      id: pod.id,
      kind: 'pod',
      data: {
        name,
        namespace: pod.namespace,
        ...(template ? { template: '', ...(pod.replicas === undefined ? {} : { replicas: `${pod.replicas}` }) } : {}),
        ...(own.length > 1 ? { count: `${own.length}` } : {}),
        ...pickedData(pod, facts),
      },
      style: styleOf(pod, facts),
      arrangement: { name: 'leaf' },
      lines: [
        { start: { text: name, role: 'container-name' }, ...end },
        ...(several ? [fact(pod.namespace)] : []),
        ...(isUnseen(pod) ? [fact(say('not-in-input'))] : template ? [fact(say('template'))] : []),
        ...(states === '' ? [] : [{ start: { text: states, role: isTroubled(pod) ? 'trouble' : 'fact' } } as const]),
        ...(facts.highlight?.picked.has(pod.id) === true ? [fact(say('labels.picked'))] : []),
      ],
      tooltip: [`${pod.namespace}/${pod.name}`, ...Object.entries(pod.labels).map(([key, value]) => `${key}=${value}`)].join('\n'),
      ...(own.length > 1 ? { standsFor: own.map(({ id }) => id) } : {}),
      copies: template ? (pod.replicas ?? 3) : own.length,
    });
  });
}

function countBox(pods: readonly Pod[], id: string, facts: Facts): readonly Box[] {
  const [pod] = pods;
  if (pod === undefined) return [];
  const { say } = facts.request.words;
  const isAlone = pods.length === 1;
  return [
    box({
      id,
      kind: 'pods',
      data: { count: `${pods.length}`, ...pickedData(pod, facts) },
      style: styleOf(pod, facts),
      arrangement: { name: 'leaf' },
      lines: [
        // one needs no counting
        { start: { text: isAlone ? pod.name : countedWords(pods, facts.request.words), role: 'container-name' } },
        // of what is all of one sort the caption says it
        ...(isAlone && pod.existence === 'template' && !facts.allTemplates ? [fact(say('template'))] : []),
        ...statesLine(pods, facts.request.words),
        ...(facts.highlight?.picked.has(pod.id) === true ? [fact(say('labels.picked'))] : []),
      ],
      tooltip: pods
        .map(({ name }) => name)
        .slice(0, 60)
        .join('\n'),
      standsFor: pods.map(({ id: one }) => one),
    }),
  ];
}

/** A picked pod has the colour and the solid frame of what picks it; the others step back. */
function styleOf(pod: Pod, { highlight }: Facts): BoxStyle {
  if (highlight === undefined) return isOnNode(pod) ? 'pod' : 'template';
  return highlight.picked.has(pod.id) ? 'service' : 'elsewhere';
}

function pickedData(pod: Pod, { highlight }: Facts): Readonly<Record<string, string>> {
  return highlight === undefined ? {} : { picked: highlight.picked.has(pod.id) ? 'true' : 'false' };
}

function selectorBox(facts: Facts, highlight: Highlight): Box {
  const { by, selector } = highlight;
  return box({
    id: 'selector',
    kind: 'selector',
    data: { selector, ...(by === undefined ? {} : { by }) },
    style: 'service',
    arrangement: { name: 'cell', row: -2, place: 'aside', first: 0, last: 0 },
    lines: [
      {
        start: { text: by ?? facts.request.words.say('labels.selector'), role: 'container-name' },
        end: { text: picksWords(facts, highlight), role: 'fact' },
      },
      ...(selector === '' ? [] : [{ start: { text: selector, role: 'label-machine' as const } }]),
    ],
    tooltip: selector,
  });
}

function picksWords({ topology, request }: Facts, { picked }: Highlight): string {
  const count = podsOf(topology.pods.filter(({ id }) => picked.has(id)));
  return request.words.say('labels.picks', { picked: count, count: podsOf(topology.pods) });
}

/** `3 pods and 2 templates`. */
function countedWords(pods: readonly Pod[], { say, list }: Words): string {
  const templates = pods.filter(({ existence }) => existence === 'template').length;
  const rest = pods.length - templates;
  return list([
    ...(rest > 0 ? [say('count.pods', { count: rest })] : []),
    ...(templates > 0 ? [say('count.templates', { count: templates })] : []),
  ]);
}

/** A template counts as the pods that it makes, as far as that is known. */
function podsOf(pods: readonly Pod[]): number {
  return pods.reduce((sum, { existence, replicas }) => sum + (existence === 'template' ? (replicas ?? 1) : 1), 0);
}

function fact(text: string): Line {
  return { start: { text, role: 'fact' } };
}
