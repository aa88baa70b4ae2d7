/** Finds fonts for the characters that the bundled ones lack: podfig's own packed ones, font packages, the machine's. */
import { dirname, join } from 'node:path';
import type { UnreadableFont } from './font-bytes.ts';
import { mostOfMachine, mostOfTheme, readFontBytes } from './font-bytes.ts';
import { machineFonts, usualFontDirectories } from './machine-fonts.ts';

export type { UnreadableFont };

/** What the search asks of a font. */
export interface SearchedFont {
  readonly family: string;
  readonly outlines: 'glyf' | 'cff';
  readonly embeddable: boolean;
  readonly advance: (codePoint: number) => number | undefined;
}

export interface FontSearch<F extends SearchedFont> {
  /** podfig's own directory; its packed fonts lie in `fonts/`. */
  readonly packageRoot: string;
  /** Where to look for font packages from, upwards; usually the working directory. */
  readonly searchFrom: string;
  /** Where the machine keeps its fonts; the usual places of this system when absent. */
  readonly fontDirectories?: readonly string[];
  /** Reads a font, the first of a collection; throws for what is no font. */
  readonly parse: (bytes: Uint8Array) => F;
}

export interface FoundFonts<F extends SearchedFont> {
  /** In the order in which they should be asked; each draws something that the former lack. */
  readonly fonts: readonly F[];
  /** The code points that none of them has, ascending. */
  readonly missing: readonly number[];
  /** Paths of fonts that have such characters, but not as TrueType outlines or not for embedding. */
  readonly unusable: readonly string[];
}

/**
 * The same characters, packages and machine give the same fonts, in the same order. Reads no file for an empty list. Files that
 * cannot be read are passed over.
 */
export async function findFonts<F extends SearchedFont>(codePoints: readonly number[], search: FontSearch<F>): Promise<FoundFonts<F>> {
  const missing = new Set(codePoints);
  const fonts: F[] = [];
  const unusable: string[] = [];
  for (const path of candidates(codePoints, search)) {
    if (missing.size === 0) break;
    const font = read(path, search);
    if (!font) continue;
    const covered = [...missing].filter((codePoint) => font.advance(codePoint) !== undefined);
    if (covered.length === 0 || fonts.some((known) => known.family === font.family)) continue;
    if (font.outlines === 'glyf' && font.embeddable) {
      fonts.push(font);
      for (const codePoint of covered) missing.delete(codePoint);
    } else {
      unusable.push(path);
    }
  }
  return { fonts, missing: [...missing].sort((a, b) => a - b), unusable };
}

/** A font file that a theme names, as far as it can be measured, cut and embedded. */
export async function readFont<F extends SearchedFont>(path: string, parse: FontSearch<F>['parse']): Promise<F | UnreadableFont> {
  const bytes = readFontBytes(path, mostOfTheme);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const font = attempt(() => parse(bytes));
  if (font === undefined) return { reason: 'it is damaged, or no TrueType font' };
  if (font.outlines !== 'glyf') return { reason: 'its outlines are PostScript, not TrueType' };
  return font.embeddable ? font : { reason: 'its licence does not let it be embedded (fsType of its OS/2 table)' };
}

/** podfig's own handwriting. */
export async function readHand<F extends SearchedFont>(packageRoot: string, parse: (bytes: Uint8Array) => F): Promise<F | UnreadableFont> {
  return readFont(join(packageRoot, 'fonts', 'hand.ttf.gz'), parse);
}

function* candidates<F extends SearchedFont>(codePoints: readonly number[], search: FontSearch<F>): Generator<string> {
  for (const name of ['hangul', 'hangul-rare']) yield join(search.packageRoot, 'fonts', `${name}.ttf.gz`);
  yield* packagedFonts(codePoints, search);
  yield* machineFonts(search.fontDirectories ?? usualFontDirectories());
}

const packages = {
  kr: ['noto-sans-kr', 'NotoSansKR'],
  jp: ['noto-sans-jp', 'NotoSansJP'],
  sc: ['noto-sans-sc', 'NotoSansSC'],
  tc: ['noto-sans-tc', 'NotoSansTC'],
} as const;

/** One weight draws both of a figure's: between the regular and the semibold. */
const weights = ['500Medium', '400Regular'] as const;

function* packagedFonts<F extends SearchedFont>(codePoints: readonly number[], search: FontSearch<F>): Generator<string> {
  for (const language of languages(codePoints)) {
    const [name, file] = packages[language];
    for (const weight of weights) {
      const path = join('node_modules', '@expo-google-fonts', name, weight, `${file}_${weight}.ttf`);
      for (const start of [search.searchFrom, search.packageRoot]) {
        for (const directory of upwards(start)) yield join(directory, path);
      }
    }
  }
}

/** One ideograph looks different in Japan, Korea and China; the letters beside it tell whose text it is. */
function languages(codePoints: readonly number[]): readonly (keyof typeof packages)[] {
  const some = (first: number, last: number): boolean => codePoints.some((codePoint) => codePoint >= first && codePoint <= last);
  if (some(0x3041, 0x30ff)) return ['jp', 'sc', 'tc', 'kr'];
  if (some(0xac00, 0xd7a3)) return ['kr', 'jp', 'tc', 'sc'];
  return ['sc', 'tc', 'jp', 'kr'];
}

function* upwards(directory: string): Generator<string> {
  yield directory;
  const parent = dirname(directory);
  if (parent !== directory) yield* upwards(parent);
}

function read<F extends SearchedFont>(path: string, { parse }: Pick<FontSearch<F>, 'parse'>): F | undefined {
  const bytes = readFontBytes(path, mostOfMachine);
  // a font that is damaged, or of a format that is not read, is as good as none
  return bytes instanceof Uint8Array ? attempt(() => parse(bytes)) : undefined;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
