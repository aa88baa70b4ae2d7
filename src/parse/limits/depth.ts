import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import { stringEnd } from '../text/json-walk.ts';

/** Deeper than this nothing of Kubernetes is nested; recursion over parsed values is safe up to here. */
export const MAX_DEPTH = 500;

export function tooDeep(place: Place): Diagnostic {
  return { code: 'parse/too-deep', severity: 'error', message: `Values are nested more than ${MAX_DEPTH} deep`, place };
}

/**
 * The offset where brackets are first open more than MAX_DEPTH deep, or where a line opens so many lists at once; undefined
 * for all but hostile text. It does not know strings: brackets inside of them count too, so the answer is only a suspicion.
 */
export function suspiciousDepth(text: string, start: number, end: number): number | undefined {
  if (isSurelyShallow(text.slice(start, end))) return undefined;
  let open = 0;
  let run = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) {
      if (++open > MAX_DEPTH) return at;
    } else if (code === 0x7d || code === 0x5d) {
      if (open > 0) open--;
    } else if (code === 0x2d || code === 0x3f) {
      // `- - - -` opens a list with each dash, `? ? ?` a mapping
      if (++run > MAX_DEPTH) return at;
    } else if (code !== 0x20) {
      run = 0;
    }
  }
  return undefined;
}

/** Where brackets of JSON are first open more than MAX_DEPTH deep; those inside of strings do not count. */
export function jsonDepthBeyond(text: string, start: number, end: number): number | undefined {
  if (suspiciousDepth(text, start, end) === undefined) return undefined;
  let open = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = stringEnd(text, at) - 1;
    else if (code === 0x7d || code === 0x5d) open--;
    else if ((code === 0x7b || code === 0x5b) && ++open > MAX_DEPTH) return at;
  }
  return undefined;
}

/** Spares nearly every file the walk above: searching for single characters is ten times faster. */
function isSurelyShallow(text: string): boolean {
  // where the next bracket of each sort is; the nearest of them is the next step
  let [curly, square, endCurly, endSquare] = [indexIn(text, '{', 0), indexIn(text, '[', 0), indexIn(text, '}', 0), indexIn(text, ']', 0)];
  for (let open = 0; open <= MAX_DEPTH; ) {
    const opening = Math.min(curly, square);
    const closing = Math.min(endCurly, endSquare);
    if (opening === text.length) return !MANY_DASHES.test(text);
    if (opening < closing) {
      open++;
      if (opening === curly) curly = indexIn(text, '{', curly + 1);
      else square = indexIn(text, '[', square + 1);
    } else {
      if (open > 0) open--;
      if (closing === endCurly) endCurly = indexIn(text, '}', endCurly + 1);
      else endSquare = indexIn(text, ']', endSquare + 1);
    }
  }
  return false;
}

// begins behind another character, so that each stretch is looked at once
const MANY_DASHES = new RegExp(`(?:^|[^-? ])[-? ]{${MAX_DEPTH}}`);

/** The text's length where there is none. */
function indexIn(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index === -1 ? text.length : index;
}
