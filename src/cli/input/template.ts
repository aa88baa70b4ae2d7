/** The user's figure template: its file, and those that it extends. */
import { dirname, join, normalize } from 'node:path';
import type { DrawOptions } from '../../pipeline/options.ts';
import type { CliIo } from '../output/io.ts';
import type { Problem } from './options.ts';

/** Nothing when none is given; what cannot be read is told. */
export async function readTemplate(
  path: string | undefined,
  io: CliIo,
  problem: Problem,
): Promise<Pick<DrawOptions, 'template' | 'findTemplate'>> {
  if (path === undefined) return {};
  const { sources, diagnostics } = await io.pipeline.load([path === '-' ? path : normalize(path)], io);
  for (const diagnostic of diagnostics) problem(diagnostic);
  const [template, second] = sources;
  if (second !== undefined) {
    problem({
      code: 'cli/bad-value',
      severity: 'error',
      message: `--template cannot be '${path}'`,
      hint: 'name one file, not a directory',
    });
    return {};
  }
  if (template === undefined) return {};
  return {
    template,
    findTemplate: async (base, from) => (await io.pipeline.load([join(dirname(from), base)], { ...io, onlyFiles: true })).sources[0],
  };
}
