/** A part of the pipeline's page: what is fetched from the machine, all of it imported only when it is asked for. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/source.ts';
import { parseFont } from '../text/font.ts';
import { parseForeignFont, parseWholeFont } from '../text/foreign-font.ts';
import type { Font } from '../text/types.ts';
import { checkFontSearch } from './check-options.ts';
import type { FontFindings, LoadIo, UnreadableFont } from './options.ts';

/** Reads files, directories and standard input (`-`). */
export async function load(
  inputs: readonly string[],
  io: LoadIo,
): Promise<{ readonly sources: readonly Source[]; readonly diagnostics: readonly Diagnostic[] }> {
  const loader = await import('../load/load.ts');
  return loader.load(inputs, io);
}

/** The files that `load` would read of an input, without reading them. */
export async function filesIn(input: string): Promise<readonly string[]> {
  const loader = await import('../load/load.ts');
  return loader.filesIn(input);
}

/** Finds fonts on this machine for what the bundled ones lack: packed with podfig, in font packages, in the system's directories. */
export async function findFonts(
  codePoints: readonly number[],
  where: { readonly packageRoot: string; readonly searchFrom: string },
): Promise<FontFindings> {
  checkFontSearch({ codePoints }, where);
  const finder = await import('../load/fonts.ts');
  return finder.findFonts(codePoints, { ...where, parse: parseForeignFont });
}

/** Reads a font that a theme names: a file's path, or `hand`, podfig's own. */
export async function readFont(name: string, where: { readonly packageRoot: string }): Promise<Font | UnreadableFont> {
  checkFontSearch({ name }, where);
  const finder = await import('../load/fonts.ts');
  return name === 'hand' ? finder.readHand(where.packageRoot, parseFont) : finder.readFont(name, parseWholeFont);
}
