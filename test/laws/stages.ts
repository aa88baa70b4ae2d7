/** The stages of one figure with their types, called as src/pipeline/pipeline.ts calls them; a test holds the two together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Descriptor } from '../../src/base/listing.ts';
import type { Source } from '../../src/base/source.ts';
import { slidePage } from '../../src/layout/blocks/page.ts';
import { layout } from '../../src/layout/layout.ts';
import { isReadable, pageIn } from '../../src/layout/readable.ts';
import type { Layout } from '../../src/layout/types.ts';
import { buildTopology } from '../../src/model/build.ts';
import { placeExamples } from '../../src/model/scheduler/place-examples.ts';
import type { Topology } from '../../src/model/types.ts';
import { descriptorsOf } from '../../src/parse/listing/descriptors.ts';
import { parse } from '../../src/parse/parse.ts';
import { buildScene } from '../../src/scene/scene.ts';
import type { Scene } from '../../src/scene/types.ts';
import { bundledFonts } from '../../src/text/fonts.ts';
import { createMeasurer } from '../../src/text/measure.ts';
import { paper } from '../../src/theme/themes/paper.ts';
import type { Theme } from '../../src/theme/types.ts';
import type { Figure } from '../../src/view/figure.ts';
import { figures } from '../../src/view/figures.ts';
import type { View } from '../../src/view/types.ts';
import { details } from '../../src/view/types.ts';
import { buildView } from '../../src/view/view.ts';

export const measurer = createMeasurer(bundledFonts());
export const folds = ['none', 'auto'] as const;
export type Fold = (typeof folds)[number];

export interface Drawn {
  readonly topology: Topology;
  readonly view: View;
  readonly layout: Layout;
  readonly scene: Scene;
}

export interface DrawnAs {
  readonly figure: string;
  readonly fold: Fold;
  readonly pods?: readonly string[];
  readonly theme?: Theme;
  readonly aspect?: number;
  /** All that the figure can show. */
  readonly everything?: boolean;
}

export function descriptorsIn(topology: Topology): readonly Descriptor[] {
  return writtenIn.get(topology) ?? [];
}

const writtenIn = new WeakMap<Topology, readonly Descriptor[]>();

/** With `nodes`, placed on so many example nodes. */
export async function topologyOf(sources: readonly Source[], nodes?: number): Promise<Topology> {
  const { manifests, texts } = await parse(sources);
  const { topology: found } = buildTopology(manifests);
  const topology = nodes === undefined ? found : placeExamples(found, nodes).topology;
  writtenIn.set(topology, descriptorsOf(manifests, texts));
  return topology;
}

/** undefined when nothing is drawn: no pods, or too many side by side. */
export function drawn(topology: Topology, as: DrawnAs): Drawn | undefined {
  const figure = figureNamed(as.figure);
  const theme = as.theme ?? paper;
  let last: Drawn | undefined;
  for (const detail of as.fold === 'none' ? details.slice(0, 1) : figure.details) {
    const { view } = buildView(topology, figure, {
      detail,
      pods: as.pods ?? [],
      show: as.everything === true ? figure.shows : [],
      aspect: as.aspect ?? 16 / 9,
      whole: as.fold === 'none',
      descriptors: descriptorsIn(topology),
    });
    if (view === undefined) return undefined;
    if (view.root.children.length === 0 && last !== undefined) continue;
    const placed = layout(view, { measurer, metrics: theme.metrics, aspect: as.aspect ?? 16 / 9 });
    last = { topology, view, layout: placed, scene: buildScene(placed, { theme }) };
    if (isReadable(placed, pageIn(slidePage, theme.metrics))) return last;
  }
  const mustChoose = last?.view.choices !== undefined && !isReadable(last.layout, slidePage);
  return as.fold === 'auto' && mustChoose ? undefined : last;
}

function figureNamed(name: string): Figure {
  const figure = figures.find((candidate) => candidate.name === name);
  if (figure === undefined) throw new Error(`no figure ${name}`);
  return figure;
}

export interface Example {
  readonly name: string;
  readonly sources: readonly Source[];
}

const directory = join(import.meta.dirname, '../../examples');

/** All directories of examples/, with their manifests. */
const all: readonly Example[] = readdirSync(directory, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .sort()
  .map((name) => ({
    name,
    sources: readdirSync(join(directory, name))
      .filter((file) => /\.(ya?ml|json)$/.test(file))
      .sort()
      .map((file) => ({ name: `${name}/${file}`, content: readFileSync(join(directory, name, file), 'utf8') })),
  }));

/** As many characters make two hundred pods: drawn in every way, theme and page such a dump takes minutes, and generated worlds are as large. */
const large = 60_000;

function isLarge({ sources }: Example): boolean {
  return sources.reduce((sum, { content }) => sum + content.length, 0) > large;
}

/** Those that are drawn in every way. */
export const examples = all.filter((example) => !isLarge(example));
/** Those that are held to the laws as they are drawn by themselves. */
export const largeExamples = all.filter(isLarge);

export const figureNames: readonly string[] = figures.map(({ name }) => name);
