/** Who may import whom, and what stays outside: the architecture as data, each rule with its reason. */

/**
 * What a folder of src/, or a file at its top, may import besides itself:
 * - `base`: anything of that folder;
 * - `type model`: its types.ts, by `import type`; and its queries/, whose readers are pure;
 * - `text/break.ts`, `options.ts`: that one file;
 * - `yaml`, `node:fs`: that package or module of Node; `node:*` any module of Node.
 */
export interface ImportRule {
  readonly may: readonly string[];
  readonly because: string;
}

const stages = ['load', 'parse', 'model', 'view', 'layout', 'scene', 'render'];
const allTypes = ['text', 'theme', ...stages].map((folder) => `type ${folder}`);

export const importRules: Readonly<Record<string, ImportRule>> = {
  base: { may: [], because: 'a vocabulary that everything speaks knows nothing of who speaks it' },
  text: { may: ['base'], because: 'measuring must run in a browser and before anything is drawn' },
  theme: { may: ['base', 'type text'], because: 'a theme is data: what may be copied and changed without knowing the program' },
  words: { may: ['base', 'podfig:templates/words'], because: 'what podfig says in a figure is data by language; who says it is no matter' },
  template: {
    may: ['base', 'words', 'podfig:templates/figures'],
    because: 'what a figure shows and says is data; the code of figures reads it',
  },
  settings: {
    may: ['base', 'theme/types.ts', 'valibot', 'yaml'],
    because: 'files of the user’s are read and checked without knowing what they do; names of figures and the like are handed in',
  },
  load: { may: ['base', 'node:*'], because: 'bytes are fetched without knowing what they mean; the only stage that sees the machine' },
  parse: {
    may: ['base', 'js-yaml', 'yaml', 'jsonc-parser'],
    because: 'it knows YAML, and of Kubernetes only apiVersion, kind and metadata',
  },
  model: { may: ['base', 'type parse'], because: 'the truth about a cluster is the same whatever is drawn of it' },
  review: { may: ['base', 'type model'], because: 'a finding is data; printing it is the command line’s business' },
  view: {
    may: ['base', 'words', 'template', 'type model', 'model/reading/quantity.ts', 'type review', 'type theme'],
    because: 'what a figure shows is decided without a pixel; of the theme it knows the names of styles only',
  },
  fit: {
    may: ['base', 'type text', 'type theme', 'type model', 'view', 'layout'],
    because: 'it tries views and layouts, and knows neither the input nor the marks',
  },
  layout: {
    may: ['base', 'd3', 'type text', 'text/break.ts', 'type theme', 'type view'],
    because: 'boxes are placed from sizes alone; the measurer is handed in, breaking lines with it is arithmetic',
  },
  scene: {
    may: ['base', 'roughjs', 'type text', 'type theme', 'type layout'],
    because: 'marks are made without knowing the figure or the format',
  },
  render: {
    may: [
      'base',
      'text',
      'type scene',
      '@resvg/resvg-js',
      'fflate',
      'path-data-parser',
      'puppeteer-core',
      '@puppeteer/browsers',
      'path-data-parser',
      'node:fs',
      'node:os',
      'node:path',
      'node:zlib',
    ],
    because: 'a format writes what the scene says, and never measures, wraps or routes',
  },
  'pipeline/options.ts': {
    may: ['base', 'type text', 'type model'],
    because: 'what can be asked of podfig, for the library, the command line and the pipeline alike',
  },
  'pipeline/check-options.ts': {
    may: ['base', 'pipeline/options.ts'],
    because: 'a part of the pipeline’s page: what a program hands over',
  },
  'pipeline/as-written.ts': {
    may: ['base', 'parse', 'model', 'pipeline/options.ts'],
    because: 'a part of the pipeline’s page, loaded for figures of the text alone',
  },
  'pipeline/diagnose.ts': { may: ['base', ...allTypes], because: 'a part of the pipeline’s page: what it says itself' },
  'pipeline/registries.ts': {
    may: [
      'template',
      'theme',
      'words',
      'settings/settings.ts',
      'type settings',
      'model',
      'view',
      'layout/blocks/page.ts',
      'render',
      'pipeline/options.ts',
      'pipeline/check-options.ts',
    ],
    because: 'a part of the pipeline’s page: what there is to choose from',
  },
  'pipeline/user-template.ts': {
    may: ['base', 'template', 'type words', 'settings/settings.ts', 'type settings', 'pipeline/options.ts'],
    because: 'a part of the pipeline’s page: which template draws the figure',
  },
  'pipeline/fetch.ts': {
    may: ['base', 'load', 'text', 'pipeline/options.ts', 'pipeline/check-options.ts'],
    because: 'a part of the pipeline’s page: what is fetched from the machine',
  },
  'pipeline/theme-fonts.ts': {
    may: ['base', 'text', 'type theme', 'pipeline/options.ts'],
    because: 'a part of the pipeline’s page: which fonts the figure is set in',
  },
  'pipeline/user-theme.ts': {
    may: ['base', 'type text', 'type theme', 'settings/settings.ts', 'type settings'],
    because: 'a part of the pipeline’s page: which theme the figure is drawn in',
  },
  'pipeline/dump.ts': {
    may: ['base', 'parse/secrets/veiled-object.ts', ...allTypes],
    because: 'a part of the pipeline’s page: any stage’s data as JSON, without secrets',
  },
  'pipeline/named.ts': { may: [], because: 'a part of the pipeline’s page: what was asked for by name' },
  'pipeline/late-fonts.ts': {
    may: ['base', 'text', 'pipeline/diagnose.ts', 'pipeline/options.ts'],
    because: 'a part of the pipeline’s page: fonts for what a figure turns out to say',
  },
  'pipeline/read-model.ts': {
    may: ['base', 'parse', 'model', 'pipeline/diagnose.ts', 'pipeline/options.ts'],
    because: 'a part of the pipeline’s page: from bytes to what there is to draw',
  },
  'pipeline/stages.ts': {
    may: [
      ...['base', 'text', 'theme', 'words', 'template', 'settings', 'fit', ...stages],
      ...[
        'as-written',
        'diagnose',
        'late-fonts',
        'named',
        'options',
        'read-model',
        'registries',
        'theme-fonts',
        'user-template',
        'user-theme',
      ].map((name) => `pipeline/${name}.ts`),
    ],
    because: 'the program on one page: only here are stages called one after the other',
  },
  'pipeline/pipeline.ts': {
    may: [
      ...['base', 'parse', 'model', 'view', 'render'],
      ...['check-options', 'diagnose', 'dump', 'fetch', 'named', 'options', 'pages', 'reach', 'read-model', 'registries', 'stages'].map(
        (name) => `pipeline/${name}.ts`,
      ),
    ],
    because: 'what podfig does, for the library and the command line',
  },
  'pipeline/pages.ts': {
    may: [
      ...['base', 'parse', 'model', 'view', 'render', 'words'],
      ...['diagnose', 'named', 'options', 'stages'].map((name) => `pipeline/${name}.ts`),
    ],
    because: 'a part of the pipeline’s page, loaded for figures of several pages',
  },
  'pipeline/reach.ts': {
    may: ['base', 'parse', 'model', ...['diagnose', 'options', 'read-model'].map((name) => `pipeline/${name}.ts`)],
    because: 'a part of the pipeline’s page, loaded for who may reach whom',
  },
  'index.ts': {
    may: ['base', 'pipeline/pipeline.ts', 'pipeline/options.ts', 'type model', 'type scene'],
    because: 'the public API: named re-exports',
  },
  remark: {
    may: [
      'base',
      'pipeline/pipeline.ts',
      'cli/docs',
      'cli/draw-words.ts',
      'cli/output/write-output.ts',
      'cli/output/io.ts',
      'node:fs',
      'node:path',
    ],
    because: 'a request in a page means the same while a site is built as on the command line',
  },
  cli: {
    may: [
      'base',
      'type settings',
      'pipeline/pipeline.ts',
      'pipeline/options.ts',
      'commander',
      'mdast-util-from-markdown',
      'mdast-util-mdx',
      'micromark-extension-mdxjs',
      'node:*',
    ],
    because: 'the command line prints, and leaves the work to the pipeline',
  },
};

/** So many files a folder holds; a newcomer can tell what they have in common. */
export const mostFiles = 24;

/** Folders of one-file things, each with a line in a registry. */
export const registries: readonly string[] = ['model/kinds', 'model/relations', 'view/details', 'view/figures', 'layout/arrangements'];

/** Names that must not occur, and where they may all the same. */
export interface WallRule {
  /** Of `Found.what`. */
  readonly what: RegExp;
  readonly except: readonly string[];
  readonly because: string;
}

export const walls: readonly WallRule[] = [
  { what: /^process$|^node:process$/, except: ['cli'], because: 'only the command line knows that it is a process' },
  { what: /^(Date|performance|Math\.random|crypto)$/, except: [], because: 'the same input gives the same bytes on any day' },
  { what: /^(Intl|localeCompare|toLocale\w+)$/, except: ['words'], because: 'the same input gives the same bytes on any machine' },
  { what: /^default export$/, except: [], because: 'a thing has one name everywhere' },
  { what: /^any$/, except: [], because: 'it switches the compiler off' },
  { what: /^!$/, except: [], because: 'it switches the compiler off' },
  { what: /^as$/, except: ['parse'], because: 'it switches the compiler off; only foreign data is narrowed by hand' },
];

export const maxLines = 300;

/** Made by a tool, from fonts: strings as long as they need to be. */
export const generated = /^text\/fonts\//;
