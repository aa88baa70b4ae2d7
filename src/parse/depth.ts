/** Deeper than this nothing of Kubernetes is nested; recursion over parsed values is safe up to here. */
export const MAX_DEPTH = 500;

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

/** Spares nearly every file the walk above, which takes a ms for 10 KB while V8 has not compiled it. */
function isSurelyShallow(text: string): boolean {
  let openings = 0;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) if (++openings > MAX_DEPTH) return false;
  }
  return !MANY_DASHES.test(text);
}

// begins behind another character, so that each stretch is looked at once
const MANY_DASHES = new RegExp(`(?:^|[^-? ])[-? ]{${MAX_DEPTH}}`);
