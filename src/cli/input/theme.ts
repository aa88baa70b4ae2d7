/** The user's theme: its file, and the fonts beside it. */
import { dirname, normalize, resolve } from 'node:path';
import type { DrawOptions } from '../../pipeline/options.ts';
import type { CliIo } from '../output/io.ts';
import type { Problem } from './options.ts';
import { isThemeFile } from './options.ts';

/** Nothing when none is given, or one of podfig's own; what cannot be read is told. */
export async function readTheme(theme: string | undefined, io: CliIo, problem: Problem): Promise<Pick<DrawOptions, 'theme' | 'readFont'>> {
  if (theme === undefined || !isThemeFile(theme)) return {};
  const { sources, diagnostics } = await io.pipeline.load([normalize(theme)], io);
  for (const diagnostic of diagnostics) problem(diagnostic);
  const [source, second] = sources;
  if (second !== undefined) {
    problem({ code: 'cli/bad-value', severity: 'error', message: `--theme cannot be '${theme}'`, hint: 'name one file, not a directory' });
    return {};
  }
  if (source === undefined) return {};
  return { theme: source, readFont: (name) => io.pipeline.readFont(name === 'hand' ? name : resolve(dirname(theme), name), io.fontPlaces) };
}
