/** The fonts that a figure may use: the four bundled faces, and what was found for characters that they lack. */
import { parseFont } from './font.ts';
import { inter400 } from './fonts/inter-400.ts';
import { inter600 } from './fonts/inter-600.ts';
import { mono400 } from './fonts/mono-400.ts';
import { mono600 } from './fonts/mono-600.ts';
import type { Face, Font, FontSet, Weight } from './types.ts';

export type { FontSet };

/** The fonts that travel with podfig: `Podfig Sans` (Inter with tabular figures) and `Podfig Mono` (JetBrains Mono). */
export function bundledFonts(): FontSet {
  return { bundled, fallbacks: [] };
}

/** Adds fonts at the end of the list. One that shares family with a former one is left out: a document could not tell them apart. */
export function withFallbacks(set: FontSet, fonts: readonly Font[]): FontSet {
  const families = new Set<string>();
  const fallbacks = [...set.fallbacks, ...fonts].filter((font) => !families.has(font.family) && families.add(font.family));
  return { ...set, fallbacks };
}

/** Puts a theme's own fonts before the bundled ones. */
export function withOwnFonts(set: FontSet, own: NonNullable<FontSet['own']>): FontSet {
  return { ...set, own };
}

/** A face's own font in that weight, or in the other. */
export function ownFont(set: FontSet, face: Face, weight: Weight): Font | undefined {
  const faces = set.own?.[face];
  return weight === 600 ? (faces?.semibold ?? faces?.regular) : faces?.regular;
}

/** What is asked for when a font is looked up. */
export interface FontRequest {
  readonly face: Face;
  readonly weight: Weight;
}

/** The font that draws a character: the theme's, the face's own, else the sans of that weight, else the first fallback that has it. */
export function fontFor(set: FontSet, request: FontRequest, codePoint: number): Font | undefined {
  const themes = ownFont(set, request.face, request.weight);
  if (themes?.advance(codePoint) !== undefined) return themes;
  const own = set.bundled(request.face, request.weight);
  if (own.advance(codePoint) !== undefined) return own;
  const sans = set.bundled('sans', request.weight);
  if (sans.advance(codePoint) !== undefined) return sans;
  return set.fallbacks.find((font) => font.advance(codePoint) !== undefined);
}

const loaded = new Map<string, Font>();

function bundled(face: Face, weight: Weight): Font {
  const key = `${face}-${weight}`;
  const known = loaded.get(key);
  if (known) return known;
  const font = parseEncoded(encoded(face, weight));
  loaded.set(key, font);
  return font;
}

function encoded(face: Face, weight: Weight): string {
  if (face === 'sans') return weight === 600 ? inter600 : inter400;
  return weight === 600 ? mono600 : mono400;
}

/** A font of podfig's own, from base64. */
export function parseEncoded(text: string): Font {
  return parseFont(decodeBase64(text));
}

function decodeBase64(text: string): Uint8Array {
  // several times faster than the loop below, in a program that is run once; browsers have no Buffer
  if (typeof Buffer !== 'undefined') return Buffer.from(text, 'base64');
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
