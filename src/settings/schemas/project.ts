/** podfig.yaml: all pictures of a repository. `podfig init` writes a first one, `podfig build` draws them. */
import * as v from 'valibot';
import type { KnownNames } from '../types.ts';
import { aspect, described, groups, localized, oneOrMore, page, phaseEntries } from './common.ts';
import { mapping } from './mapping.ts';

const optional = v.exactOptional;

const words = oneOrMore(v.string());

const selectionOf = (known: KnownNames) =>
  v.strictObject({
    namespaces: optional(described(words, 'Only pods of these namespaces; * and ? stand for any characters.')),
    selectors: optional(described(words, "Only pods with these labels, as for kubectl: 'app=web,tier in (a,b),!canary'.")),
    kinds: optional(described(words, 'Only pods that these kinds of objects make or touch: deploy, sts, svc; pod; or node.')),
    names: optional(described(words, 'Only pods, or workloads, of these names; with kinds, objects of those kinds.')),
    nodes: optional(described(words, 'Only these nodes, and the pods on them.')),
    exclude: optional(described(words, 'Not these: a namespace, KIND/NAME or NAMESPACE/NAME.')),
    ...phaseEntries(known),
  });

function figureEntries(known: KnownNames) {
  const theme = v.union([
    v.picklist(known.themes),
    v.pipe(v.string(), v.regex(/\.ya?ml$/i, 'the path of a file of yours, such as ./brand.yaml')),
  ]);
  const lang = v.picklist(known.languages);
  return {
    input: optional(described(words, 'Files or directories of manifests, by their paths from this file.')),
    figure: optional(described(v.picklist(known.figures), 'Which figure; cluster when neither this nor a template says it.')),
    template: optional(described(v.string(), 'A figure template of yours instead of a figure, by its path from this file.')),
    theme: optional(described(theme, 'The theme, or a file of yours by its path from this file; paper when absent.')),
    themes: optional(described(v.array(theme), 'One picture in each of these themes; {theme} in the outputs’ names tells them apart.')),
    lang: optional(described(lang, 'The language of the figure’s words; en when absent.')),
    languages: optional(described(v.array(lang), 'One picture in each of these languages; {lang} in the outputs’ names tells them apart.')),
    select: optional(described(selectionOf(known), 'What of the input is drawn.')),
    pods: optional(described(words, 'Draw these pods or workloads: web, or shop/web.')),
    nodes: optional(
      described(
        v.union([v.pipe(v.number(), v.integer(NODES), v.minValue(1, NODES), v.maxValue(1000, NODES)), v.literal('input')]),
        'Place pods that are in no cluster yet, as an example: on this many nodes, those of the input and made-up ones; or input, on those of the input alone.',
      ),
    ),
    group: optional(
      described(
        groups(),
        'By what pods are grouped: namespace, node, owner, workload-kind, label:KEY or node-label:KEY; two of them, the outer groups first; or none.',
      ),
    ),
    partial: optional(described(v.boolean(), 'The input is a part of a system: what it names and does not hold is elsewhere.')),
    show: optional(described(v.array(v.picklist(known.shown)), 'Details shown besides, as `podfig list show` prints them.')),
    options: optional(
      described(
        mapping(v.string(), v.string()),
        'What only this figure knows, by name: rows, columns and highlight of labels; links, depth, from and to of system.',
      ),
    ),
    hide: optional(described(v.array(v.picklist(known.shown)), 'Details that the figure shows by itself and that are left out here.')),
    title: optional(
      described(localized, 'Title above the figure, instead of its own; one text, or one for each language; empty for none.'),
    ),
    caption: optional(described(localized, 'Sentence below the title, instead of the figure’s own.')),
    notes: optional(
      described(
        mapping(v.string(), localized),
        'Notes on things of the figure, by what they are about: pod/web. One text, or one for each language.',
      ),
    ),
    page: optional(
      described(
        page(known),
        'What it must be readable on: a page, as `podfig list pages` prints them, or a size in px: 900x1200; slide when absent.',
      ),
    ),
    aspect: optional(described(aspect, 'Shape to aim at, as width:height; that of the page when absent.')),
    focus: optional(
      described(
        v.string(),
        'Of system: this and what it touches, such as deploy/checkout. Of descriptor: which part is opened, such as spec.containers[0].ports.',
      ),
    ),
    legend: optional(
      described(v.picklist(['auto', 'always', 'never']), 'A legend of roles and relations; the template’s choice when absent.'),
    ),
    fold: optional(described(v.picklist(['auto', 'none']), 'Replicas as stacked cards: auto, where the figure is too full; or none.')),
    scale: optional(
      described(v.pipe(v.number(), v.minValue(0.1, SCALE), v.maxValue(16, SCALE)), 'Of PNG: pixels per px of the figure; 1 when absent.'),
    ),
    width: optional(
      described(
        v.pipe(v.number(), v.integer(WIDTH), v.minValue(16, WIDTH), v.maxValue(32_767, WIDTH)),
        'Of PNG: width in pixels, instead of scale.',
      ),
    ),
    background: optional(
      described(
        v.pipe(v.string(), v.regex(/^(#[0-9A-Fa-f]{6}|none)$/, "a colour as '#RRGGBB', or none for transparent")),
        'The colour behind the figure; the theme’s when absent.',
      ),
    ),
    text: optional(described(v.picklist(['fonts', 'outlines']), 'Of SVG: fonts, embedded; or outlines, for viewers that cannot do fonts.')),
    font: optional(described(v.picklist(['arial', 'inter']), 'The widths of which font; default: those of the theme’s, of PPTX arial.')),
    engine: optional(described(v.picklist(['resvg', 'chromium']), 'What draws PNG; PDF needs chromium.')),
    outputs: optional(
      described(
        words,
        'Files to write, by their paths from this file, whose extensions say the formats: images/{name}.{svg,png}. {name}, {figure}, {theme} and {lang} stand for this picture’s.',
      ),
    ),
  };
}

const NODES = 'a whole number from 1 to 1000, or input';
const SCALE = 'a number from 0.1 to 16; 2 is usual for sharp screens';
const WIDTH = 'a whole number of pixels from 16 to 32767';

const name = v.pipe(v.string(), v.regex(/^[^\s{}\\/]+$/, 'a name without spaces, slashes or braces'));

export function projectSchema(known: KnownNames) {
  const settings = v.strictObject(figureEntries(known));
  return v.pipe(
    v.strictObject({
      defaults: optional(described(settings, 'What holds for every picture that does not say otherwise.')),
      figures: described(mapping(name, settings), 'The pictures, by their names.'),
    }),
    v.title('podfig.yaml: all pictures of a repository'),
  );
}
