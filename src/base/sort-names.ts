/**
 * Orders names as people count: `web-2` before `web-10`. Independent of the locale (the rest is by code units), and total:
 * only equal names compare as 0, so that a sorted list never depends on the order of the input.
 */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (isDigit(a, i) && isDigit(b, j)) {
      const [endA, endB] = [endOfDigits(a, i), endOfDigits(b, j)];
      const order = compareDigits(a, b, { fromA: behindZeros(a, i, endA), endA, fromB: behindZeros(b, j, endB), endB });
      if (order !== 0) return order;
      i = endA;
      j = endB;
    } else {
      const order = a.charCodeAt(i) - b.charCodeAt(j);
      if (order !== 0) return order;
      i += 1;
      j += 1;
    }
  }
  // `web` before `web-1`; names that differ by leading zeros alone (`a01`, `a1`) by code units
  return a.length - i - (b.length - j) || (a < b ? -1 : 1);
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text, end)) end += 1;
  return end;
}

function behindZeros(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 48) at += 1;
  return at;
}

interface Digits {
  readonly fromA: number;
  readonly endA: number;
  readonly fromB: number;
  readonly endB: number;
}

/** Compares as numbers of any length: without leading zeros, the longer one is the larger. */
function compareDigits(a: string, b: string, { fromA, endA, fromB, endB }: Digits): number {
  const length = endA - fromA;
  if (length !== endB - fromB) return length - (endB - fromB);
  for (let at = 0; at < length; at++) {
    const order = a.charCodeAt(fromA + at) - b.charCodeAt(fromB + at);
    if (order !== 0) return order < 0 ? -1 : 1;
  }
  return 0;
}
