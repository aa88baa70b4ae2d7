/** `main()` with streams that remember, and a pipeline of three lines: the command line alone is tested. */
import { PassThrough } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import type { CliIo, Pipeline } from '../../src/cli/output/io.ts';
import { checkSelection } from '../../src/model/selection/read.ts';
import type { Diagnostic, DrawOptions, Source } from '../../src/pipeline/options.ts';
import * as pipeline from '../../src/pipeline/pipeline.ts';

export interface Given {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Which streams are terminals. */
  readonly terminals?: readonly ('stdin' | 'stdout' | 'stderr')[];
  readonly columns?: number;
  readonly diagnostics?: readonly Diagnostic[];
  /** Nothing can be drawn. */
  readonly blank?: boolean;
  /** Instead of a pretended one. */
  readonly load?: Pipeline['load'];
  /** All of podfig, and not a pipeline of three lines. */
  readonly real?: boolean;
  /** All of podfig, but for what is changed in it. */
  readonly pipeline?: Pipeline;
  /** Standard output goes to a disk that is full. */
  readonly full?: boolean;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What the pipeline was asked to draw, in order. */
  readonly drawn: readonly DrawOptions[];
  readonly loaded: readonly string[];
  /** Which fonts were looked for, and where. */
  readonly asked: readonly string[];
}

/** Runs `podfig ARGV`. The figure is the text `FORMAT of SOURCE, SOURCE`. */
export async function runMain(argv: readonly string[], given: Given = {}): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const drawn: DrawOptions[] = [];
  const loaded: string[] = [];
  const asked: string[] = [];
  const stdin = new PassThrough();
  stdin.end(given.stdin ?? '');
  const io: CliIo = {
    stdin,
    write: async (to, content) => {
      if (to === 'stdout' && given.full) throw Object.assign(new Error('write'), { code: 'ENOSPC' });
      printed[to] += typeof content === 'string' ? content : new TextDecoder().decode(content);
    },
    isTerminal: (stream) => given.terminals?.includes(stream) ?? false,
    columns: () => given.columns,
    env: given.env ?? {},
    fontPlaces: { packageRoot: '/podfig', searchFrom: '/home' },
    pipeline: given.pipeline ?? (given.real ? pipeline : pretendPipeline(given, drawn, loaded, asked)),
  };
  const code = await main(argv, io);
  return { code, out: printed.stdout, err: printed.stderr, drawn, loaded, asked };
}

function pretendPipeline(given: Given, drawn: DrawOptions[], loaded: string[], asked: string[]): Pipeline {
  const diagnostics = given.diagnostics ?? [];
  const describe = (sources: readonly Source[]) => sources.map((source) => source.name).join(', ');
  return {
    async load(inputs, { stdin }) {
      loaded.push(...inputs);
      if (given.load !== undefined) return given.load(inputs, { stdin });
      const sources: Source[] = [];
      for (const name of inputs) {
        let content = '';
        if (name === '-') for await (const chunk of stdin) content += Buffer.from(chunk).toString();
        sources.push({ name: name === '-' ? `<stdin> ${content}`.trim() : name, content });
      }
      return { sources, diagnostics: [] };
    },
    async drawPages(sources, options, wanted) {
      const results = await this.drawFormats(sources, options, wanted);
      return results.map((result) => [result, result]);
    },
    async drawFormats(sources, options, wanted) {
      await options.findFonts?.([0xac00]);
      return wanted.map((format) => {
        drawn.push(withoutFinder({ ...options, format }));
        const output = new TextEncoder().encode(`${format} of ${'stage' in sources ? 'what was read' : describe(sources)}\n`);
        return { ...(given.blank ? {} : { output }), diagnostics, texts: new Map() };
      });
    },
    reach: async () => ({ diagnostics, texts: new Map(), ...(given.blank ? {} : { reach: [] }) }),
    wrongEndWord: pipeline.wrongEndWord,
    readProject: pipeline.readProject,
    namedFiles: pipeline.namedFiles,
    filesIn: pipeline.filesIn,
    suggestFigures: pipeline.suggestFigures,
    starter: async (what, from) => `extends: ${from} # a ${what}\n`,
    readSources: async () => ({
      stage: 'manifests',
      manifests: [],
      diagnostics: [],
      texts: new Map(),
      veil: () => ({ text: (text) => text, isEmpty: true }),
    }),
    async check(_sources, options = {}) {
      drawn.push(withoutFinder(options));
      return { diagnostics, texts: new Map() };
    },
    async describe(sources, options = {}) {
      drawn.push(withoutFinder(options));
      const told = { lang: options.lang ?? 'en', title: 'Title', caption: 'Caption', description: `It shows ${describe(sources)}.` };
      return { ...(given.blank ? {} : { told }), diagnostics, texts: new Map() };
    },
    async dump(sources, stage) {
      return { ...(given.blank ? {} : { json: JSON.stringify({ stage, of: describe(sources) }) }), diagnostics, texts: new Map() };
    },
    list: (what) => registry[what],
    checkSelection,
    readFont: async () => ({ reason: 'it is not asked for' }),
    findFonts: async (codePoints, { packageRoot }) => {
      asked.push(`${codePoints} in ${packageRoot}`);
      return { fonts: [], missing: [] };
    },
  };
}

function withoutFinder({ findFonts: _, readFont: _reader, ...options }: DrawOptions): DrawOptions {
  return options;
}

const registry = {
  languages: [
    { name: 'en', description: 'English' },
    { name: 'ko', description: '한국어' },
  ],
  figures: [
    { name: 'cluster', description: 'pods on their nodes' },
    { name: 'sidecar', description: 'one pod in full' },
  ],
  themes: [
    { name: 'paper', description: 'light' },
    { name: 'night', description: 'dark' },
  ],
  formats: [
    { name: 'svg', description: 'vector' },
    { name: 'png', description: 'pixels', binary: true },
    { name: 'json', description: 'the scene' },
  ],
  kinds: [{ name: 'Pod', description: 'the unit of scaling' }],
  show: [{ name: 'state', description: 'phase and restarts' }],
  pages: [
    { name: 'slide', description: 'a slide' },
    { name: 'a4', description: 'paper' },
    { name: 'none', description: 'no page' },
  ],
};
