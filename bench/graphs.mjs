/**
 * Lays graphs out as the figure `system` does, and by elkjs (layered, orthogonal), with boxes of the same sizes: crossings that are seen, bends a link,
 * size and shape, and time.
 *
 *   npm run bench:graphs
 *   npm run bench:graphs -- --only random
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import ELK from 'elkjs';
import { build } from 'esbuild';
import { graphs } from './graph-worlds.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' }, runs: { type: 'string', default: '3' } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const aspect = 16 / 9;

const { layout, measurer, metrics } = await ourLayout();
const elk = new ELK();
const rows = [];
for (const [name, view] of Object.entries(graphs).filter(([name]) => name.includes(options.only))) {
  const ours = await timed(() => layout(view, { measurer, metrics, aspect }));
  const boxes = boxesOf(ours.result.root);
  const mine = score(
    ours.result.links.map(({ points }) => points),
    ours.result.root.rect,
    ours.ms,
  );
  const theirs = await timed(() => elk.layout(elkGraph(view, boxes)));
  rows.push([
    name,
    `${boxes.filter(({ isLeaf }) => isLeaf).length}`,
    `${view.links.length}`,
    ...mine,
    ...score(linesOf(theirs.result), theirs.result, theirs.ms),
  ]);
}
print(['graph', 'boxes', 'links', 'crossings', 'bends', 'size', 'shape', 'ms', 'elkjs: crossings', 'bends', 'size', 'shape', 'ms'], rows);

/** The layout by itself, of the sources. */
async function ourLayout() {
  const directory = mkdtempSync(join(tmpdir(), 'podfig-graphs-'));
  const contents = `
    export { layout } from './src/layout/layout.ts';
    export { metrics } from './src/theme/themes/metrics.ts';
    import { bundledFonts } from './src/text/fonts.ts';
    import { createMeasurer } from './src/text/measure.ts';
    export const measurer = createMeasurer(bundledFonts());`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  try {
    writeFileSync(join(directory, 'layout.mjs'), outputFiles[0].contents);
    return await import(pathToFileURL(join(directory, 'layout.mjs')).href);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function timed(run) {
  let ms = Number.POSITIVE_INFINITY;
  let result;
  for (let turn = 0; turn < Number(options.runs); turn++) {
    const start = performance.now();
    result = await run();
    ms = Math.min(ms, performance.now() - start);
  }
  return { result, ms };
}

/** Boxes that a link may end at, with their groups. */
function boxesOf(placed, group = undefined) {
  return placed.children.flatMap(({ box, rect, children }) => {
    const isLeaf = box.arrangement.name !== 'group';
    const own = { id: box.id, rect, isLeaf, group };
    return isLeaf ? [own] : [own, ...boxesOf({ children }, box.id)];
  });
}

function elkGraph({ links }, boxes) {
  const nodeOf = ({ id, rect, isLeaf }) => ({
    id,
    ...(isLeaf
      ? { width: rect.width, height: rect.height }
      : { children: childrenOf(id), layoutOptions: { 'elk.padding': '[top=52,left=20,bottom=20,right=20]' } }),
  });
  const childrenOf = (group) => boxes.filter((box) => box.group === group).map(nodeOf);
  return {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.aspectRatio': `${aspect}`,
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    },
    children: childrenOf(undefined),
    edges: links.map(({ from, to }, index) => ({ id: `e${index}`, sources: [from], targets: [to] })),
  };
}

/** The polylines of all edges, wherever in the tree elkjs keeps them. */
function linesOf(graph) {
  const at = new Map();
  const visit = (node, x, y) => {
    at.set(node.id, { x, y });
    for (const child of node.children ?? []) visit(child, x + child.x, y + child.y);
  };
  visit(graph, 0, 0);
  return graph.edges.map(({ container = 'root', sections }) => {
    const { x, y } = at.get(container) ?? { x: 0, y: 0 };
    return sections.flatMap(({ startPoint, bendPoints = [], endPoint }) =>
      [startPoint, ...bendPoints, endPoint].map((point) => ({ x: x + point.x, y: y + point.y })),
    );
  });
}

function score(lines, { width, height }, ms) {
  // where lines share a way they bend once
  const bends = new Set(lines.flatMap((points) => points.slice(1, -1).map(({ x, y }) => `${Math.round(x * 2)} ${Math.round(y * 2)}`))).size;
  return [
    `${crossings(lines)}`,
    (bends / Math.max(1, lines.length)).toFixed(2),
    `${Math.round(width)} × ${Math.round(height)}`,
    (width / height).toFixed(2),
    ms.toFixed(0),
  ];
}

/** Places where lines are seen to cross; lines that lie on one another cross a third at one place. */
function crossings(lines) {
  const level = [];
  const upright = [];
  for (const [line, points] of lines.entries()) {
    for (const [index, to] of points.slice(1).entries()) {
      const from = points[index];
      if (Math.abs(from.y - to.y) < 0.01) level.push({ line, y: from.y, low: Math.min(from.x, to.x), high: Math.max(from.x, to.x) });
      else upright.push({ line, x: from.x, low: Math.min(from.y, to.y), high: Math.max(from.y, to.y) });
    }
  }
  const places = new Set();
  for (const one of upright) {
    for (const other of level) {
      if (one.line === other.line || other.y <= one.low + 0.5 || other.y >= one.high - 0.5) continue;
      if (one.x > other.low + 0.5 && one.x < other.high - 0.5) places.add(`${Math.round(one.x * 2)} ${Math.round(other.y * 2)}`);
    }
  }
  return places.size;
}

function print(head, rows) {
  const widths = head.map((_cell, column) => Math.max(...[head, ...rows].map((cells) => cells[column].length)));
  for (const cells of [head, ...rows]) {
    console.log(
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    );
  }
}
