/**
 * How much of its input a figure still shows on a slide, the fuller it gets; and how still it keeps when one workload more comes in.
 *
 *   npm run bench:density                       # both tables; exit 1 where less is shown than there is room for (docs/fit.md)
 *   npm run bench:density -- --only cluster     # those whose line has the word
 *   npm run bench:density -- --table stability --changes 30
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { world } from './world.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    table: { type: 'string', default: 'density stability' },
    changes: { type: 'string', default: '30' },
  },
});
const slide = { width: 1280, height: 720 };
const bin = fileURLToPath(new URL('../dist/cli/bin.cjs', import.meta.url));
const { dump } = await import(fileURLToPath(new URL('../dist/lib/index.js', import.meta.url)));
const directory = mkdtempSync(join(tmpdir(), 'podfig-density-'));

/** Of issue 12: type in px on the slide, aspect as a ratio to the slide's, share of the slide. */
const goals = { type: 9, aspect: 1.25, share: 0.6, containersUpTo: 60, seconds: 4, still: 0.9, moved: 0.05 };
/** Fewer things than these need not fill a slide. */
const few = 12;
/** Steps at which nothing has been left out. */
const whole = ['full', 'folded'];

let short = 0;
try {
  if (options.table.includes('density')) densityTable(await measureDensity());
  if (options.table.includes('stability')) stabilityTable(await measureStability());
  console.log(short === 0 ? '\nall goals are met' : `\n${short} goals are MISSED`);
  process.exitCode = short === 0 ? 0 : 1;
} finally {
  rmSync(directory, { recursive: true });
}

async function measureDensity() {
  const rows = [];
  for (const count of [12, 24, 40, 60, 100, 200, 400]) {
    const made = workloads(count);
    for (const figure of ['cluster', 'flat-network', 'owners', 'service']) {
      await measured(rows, { input: `${count} workloads`, figure, items: made.flatMap(objectsOf), workloads: made });
    }
  }
  for (const [nodes, pods] of [
    [10, 20],
    [100, 30],
    [250, 40],
  ]) {
    const { items } = world({ nodes, pods, containers: 2 });
    for (const figure of ['cluster', 'flat-network', 'owners']) {
      await measured(rows, { input: `${nodes * pods} pods, ${nodes} nodes`, figure, items, pods: nodes * pods });
    }
  }
  return rows;
}

/** Drawn by a process of its own, as it is drawn for people. */
async function measured(rows, { input, figure, items, workloads: made = [], pods = 0 }) {
  if (!`${input} ${figure}`.includes(options.only)) return;
  const content = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  const [from, to] = [join(directory, 'input.json'), join(directory, 'figure.svg')];
  writeFileSync(from, content);
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; { time "$@" >/dev/null 2>"$LOG"; } 2>&1', 'bash', process.execPath, bin, from, '-f', figure, '-o', to],
    { env: { ...process.env, LOG: join(directory, 'log') }, encoding: 'utf8' },
  );
  const [wall, user, system] = stdout.trim().split(' ').map(Number);
  if (!(wall > 0)) throw new Error(`${input}, ${figure}: ${stdout}${stderr}`);
  const svg = readFileSync(to, 'utf8');
  rmSync(to);
  const layout = await layoutOf(content, figure);
  const drawn = read(svg, layout);
  const containers = made.reduce((sum, one) => sum + one.containers.length, 0);
  const row = {
    input,
    figure,
    step: stepOf(layout.root),
    names: made.length === 0 ? undefined : made.filter(({ name }) => drawn.text.includes(name)).length / made.length,
    containers: containers === 0 ? undefined : Math.min(1, drawn.count('container') / containers),
    pods: pods === 0 || figure === 'owners' ? undefined : Math.min(1, drawn.count('pod') / pods),
    ...drawn,
    // of the CPU where others use the machine, too
    seconds: Math.min(wall, user + system),
  };
  rows.push({ ...row, missed: missedBy(row, made.length + pods) });
}

function missedBy({ figure, step, names, containers, pods, type, aspect, share, seconds }, things) {
  const off = Math.max(aspect / (slide.width / slide.height), slide.width / slide.height / aspect);
  return [
    ...(names !== undefined && names < 1 ? ['names'] : []),
    ...(containers !== undefined && containers < 1 && figure === 'cluster' && things <= goals.containersUpTo ? ['containers'] : []),
    ...(pods !== undefined && pods < 1 ? ['pods'] : []),
    ...(type < goals.type - 0.01 ? ['type'] : []),
    ...(!whole.includes(step) && things >= few && off > goals.aspect ? ['aspect'] : []),
    ...(!whole.includes(step) && things >= few && share < goals.share ? ['share'] : []),
    ...(seconds > goals.seconds ? ['time'] : []),
  ];
}

function read(svg, layout) {
  const body = svg.replace(/<(title|desc|style|defs)\b[\s\S]*?<\/\1>/g, '');
  const text = [...body.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)]
    .map(([, words]) => words.replace(/<[^>]*>/g, ''))
    .join('')
    .replace(/\s+/g, '');
  const scale = Math.min(slide.width / layout.width, slide.height / layout.height);
  const rects = layout.root.children.map(({ rect }) => rect);
  const width = Math.max(...rects.map(({ x, width: own }) => x + own)) - Math.min(...rects.map(({ x }) => x));
  const height = Math.max(...rects.map(({ y, height: own }) => y + own)) - Math.min(...rects.map(({ y }) => y));
  let type = Number.POSITIVE_INFINITY;
  for (const [, size] of body.matchAll(/font-size="([\d.]+)"/g)) type = Math.min(type, Number(size) * scale);
  return {
    text,
    type,
    aspect: layout.width / layout.height,
    share: (width * height * scale ** 2) / (slide.width * slide.height),
    count: (kind) => (body.match(new RegExp(`data-kind="${kind}"`, 'g')) ?? []).length,
  };
}

async function layoutOf(content, figure) {
  const { json } = await dump([{ name: 'input.json', content: new TextEncoder().encode(content) }], 'layout', { figure });
  return JSON.parse(json);
}

/** As far as arrangements tell: `graph` for those that draw lines between boxes, `cards` for whole cards or lists. */
function stepOf(root) {
  const found = new Set();
  const gather = ({ box, children }) => {
    found.add(box.arrangement.name);
    children.forEach(gather);
  };
  gather(root);
  if (found.has('tile')) return 'tiles';
  if (found.has('mini')) return 'chips';
  if (found.has('line')) return found.has('square') ? 'lines' : 'words';
  if (found.has('layers')) return found.has('row') ? 'rows' : 'graph';
  return 'cards';
}

function densityTable(rows) {
  const share = (number) => (number === undefined ? '' : `${(100 * number).toFixed(0)} %`);
  print(
    ['input', 'figure', 'step', 'names', 'containers', 'pods', 'type px', 'aspect', 'filled', 's', ''],
    rows.map((row) => [
      row.input,
      row.figure,
      row.step,
      share(row.names),
      share(row.containers),
      share(row.pods),
      row.type.toFixed(1),
      row.aspect.toFixed(2),
      share(row.share),
      row.seconds.toFixed(1),
      row.missed.length === 0 ? '' : `SHORT: ${row.missed.join(', ')}`,
    ]),
  );
  short += rows.filter(({ missed }) => missed.length > 0).length;
}

async function measureStability() {
  const rows = [];
  for (const figure of ['cluster', 'owners', 'service']) {
    for (const count of [12, 24, 60, 100]) {
      if (`${count} workloads ${figure}`.includes(options.only)) rows.push(await stability(figure, count));
    }
  }
  return rows;
}

async function stability(figure, count) {
  const changes = Number(options.changes);
  const known = workloads(count);
  const further = workloads(count + changes).slice(count);
  const placed = async (list) => {
    const layout = await layoutOf(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: list.flatMap(objectsOf) }), figure);
    // steps that look alike say in the caption what they are
    const said = layout.heading.map(({ text }) => text.replaceAll(/\d+/g, '')).join(' ');
    return { step: `${stepOf(layout.root)} ${said}`, at: centres(layout) };
  };
  const before = await placed(known);
  const moves = [];
  for (const one of further) {
    const after = await placed([...known, one]);
    if (after.step !== before.step) continue;
    const shared = [...before.at].filter(([id]) => after.at.has(id));
    const diagonal = Math.hypot(slide.width, slide.height);
    moves.push(
      shared.reduce((sum, [id, { x, y }]) => sum + Math.hypot(x - after.at.get(id).x, y - after.at.get(id).y), 0) /
        (shared.length * diagonal),
    );
  }
  const still = moves.filter((move) => move < goals.moved).length;
  return { figure, count, step: before.step.split(' ')[0], moves, still, isMissed: moves.length > 0 && still / moves.length < goals.still };
}

/** Middles of what workloads, Services, pods and containers are drawn as, in px of the slide. */
function centres({ root, width, height }) {
  const scale = Math.min(slide.width / width, slide.height / height);
  const found = new Map();
  const gather = ({ box, rect, children }) => {
    if (/^(pod|container|workload|service)$/.test(box.kind))
      found.set(`${box.kind} ${box.id}`, { x: scale * (rect.x + rect.width / 2), y: scale * (rect.y + rect.height / 2) });
    children.forEach(gather);
  };
  gather(root);
  return found;
}

function stabilityTable(rows) {
  const percent = (number) => `${(100 * number).toFixed(1)} %`;
  print(
    ['one more than', 'figure', 'step', 'same step', 'mean move', 'largest', 'below 5 %', ''],
    rows.map(({ figure, count, step, moves, still, isMissed }) => [
      `${count} workloads`,
      figure,
      step,
      `${moves.length} of ${options.changes}`,
      moves.length === 0 ? '' : percent(moves.reduce((sum, move) => sum + move, 0) / moves.length),
      moves.length === 0 ? '' : percent(Math.max(...moves)),
      `${still} of ${moves.length}`,
      isMissed ? 'SHORT' : '',
    ]),
  );
  short += rows.filter(({ isMissed }) => isMissed).length;
}

function print(head, rows) {
  const widths = head.map((_cell, column) => Math.max(...[head, ...rows].map((cells) => cells[column].length)));
  console.log('');
  for (const cells of [head, ...rows]) {
    console.log(
      cells
        .map((cell, column) => (column < 3 || column === head.length - 1 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    );
  }
}

/** Workloads of many names in four namespaces; the first ones are the same however many there are. */
function workloads(count) {
  const areas = 'bakery cellar counter delivery events flour guests herbs invoices jam kitchen loyalty menu news ovens pantry'.split(' ');
  const parts = ['', 'api', 'worker', 'frontend', 'db', 'gateway', 'cache', 'consumer', 'reconciler'];
  const helpers = ['proxy', 'log-shipper', 'config-reloader'];
  return Array.from({ length: count }, (_, index) => {
    const part = parts[Math.floor(index / areas.length) % parts.length];
    const round = Math.floor(index / (areas.length * parts.length));
    return {
      name: [areas[(index * 5) % areas.length], ...(part === '' ? [] : [part]), ...(round === 0 ? [] : [round + 1])].join('-'),
      namespace: ['shop', 'backoffice', 'platform', 'data'][(index * 3) % 4],
      kind: index % 9 === 4 ? 'StatefulSet' : 'Deployment',
      replicas: 1 + (index % 4),
      containers: ['app', ...helpers].slice(0, 1 + [0, 1, 0, 2, 0, 1, 3][index % 7]),
    };
  });
}

function objectsOf({ name, namespace, kind, replicas, containers }) {
  const labels = { app: name };
  const spec = { containers: containers.map((own) => ({ name: own, image: `registry.example.org/${own}:1` })) };
  return [
    {
      apiVersion: 'apps/v1',
      kind,
      metadata: { name, namespace, labels },
      spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
    },
    { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { selector: labels, ports: [{ port: 80 }] } },
  ];
}
