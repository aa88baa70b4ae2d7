/** Draws planned pictures one after the other; each input is read and parsed once, and what one picture meets does not stop the others. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Texts } from '../../base/texts.ts';
import type { DrawOptions } from '../../pipeline/options.ts';
import { readTemplate } from '../input/template.ts';
import { readTheme } from '../input/theme.ts';
import type { CliIo, Pipeline } from '../output/io.ts';
import type { Picture } from './plan.ts';

/** One file, as it would be today. */
export interface DrawnFile {
  readonly picture: Picture;
  readonly path: string;
  readonly format: string;
  /** Absent when it could not be drawn. */
  readonly output?: Uint8Array;
}

export interface DrawnPicture {
  readonly files: readonly DrawnFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}

interface ReadInput {
  readonly parsed: Awaited<ReturnType<Pipeline['readSources']>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `common` are the options that do not come from podfig.yaml: where fonts and a browser are. */
export function pictureDrawer(process: CliIo, common: DrawOptions): (picture: Picture) => Promise<DrawnPicture> {
  const io = { ...process, onlyFiles: true };
  const inputs = new Map<string, Promise<ReadInput>>();
  return async (picture) => {
    const key = JSON.stringify(picture.inputs);
    const reading = inputs.get(key) ?? readInput(picture.inputs, io);
    inputs.set(key, reading);
    const { parsed, diagnostics: ofInput } = await reading;
    const problems: Diagnostic[] = [];
    const template = await readTemplate(picture.template, io, (problem) => problems.push(problem));
    const theme = await readTheme(picture.theme, io, (problem) => problems.push(problem));
    if (problems.length > 0) return { ...nothing(picture), diagnostics: placed([...ofInput, ...problems], picture), texts: parsed.texts };
    const formats = picture.targets.map(({ format }) => format);
    const results = await io.pipeline.drawFormats(parsed, { ...common, ...picture.options, ...template, ...theme }, formats);
    const files = picture.targets.map((target, index): DrawnFile => {
      const output = results[index]?.output;
      return { picture, ...target, ...(output === undefined ? {} : { output }) };
    });
    const diagnostics = placed([...ofInput, ...results.flatMap((result) => result.diagnostics)], picture);
    return { files, diagnostics, texts: results[0]?.texts ?? parsed.texts };
  };
}

async function readInput(paths: readonly string[], io: CliIo): Promise<ReadInput> {
  const { sources, diagnostics } = await io.pipeline.load(paths, io);
  return { diagnostics, parsed: await io.pipeline.readSources(sources) };
}

function nothing(picture: Picture): { readonly files: readonly DrawnFile[] } {
  return { files: picture.targets.map((target) => ({ picture, ...target })) };
}

/** What has no place in an input (too full, nothing to draw) is said of the picture, where podfig.yaml names it. */
function placed(diagnostics: readonly Diagnostic[], { place }: Picture): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => (diagnostic.place === undefined ? { ...diagnostic, place } : diagnostic));
}
