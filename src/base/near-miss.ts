/**
 * The word of `known` that `word` was most likely meant to be: the same but for case, or one or two typing mistakes away
 * (a letter missing, doubled, wrong, or two swapped). Nothing when no word is near; the first of equally near ones.
 */
export function nearMiss(word: string, known: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = FAR;
  for (const candidate of known) {
    const distance = candidate.toLowerCase() === lower ? 0 : limitedDistance(word, candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const FAR = 3;

/** Short words are near to everything: one mistake in a word of up to five letters, two in longer ones. */
function limitedDistance(a: string, b: string): number {
  const limit = Math.min(a.length, b.length) <= 5 ? 1 : 2;
  if (Math.abs(a.length - b.length) > limit) return FAR;
  const distance = editDistance(a, b, limit);
  return distance <= limit ? distance : FAR;
}

/**
 * Optimal string alignment: insertions, deletions, changes, and swaps of neighbours. Only cells near to the diagonal can stay within the
 * limit, so that long words cost no more than their length: `row[k]` compares the first i letters of a with the first i + k - limit of b.
 */
function editDistance(a: string, b: string, limit: number): number {
  const cells = 2 * limit + 1;
  let [beforeLast, last, row] = ROWS;
  for (let k = 0; k < cells; k += 1) last[k] = k < limit ? FAR : k - limit;
  let leastOfLast = 0;
  for (let i = 1; i <= a.length; i += 1) {
    let least = FAR;
    for (let k = 0; k < cells; k += 1) {
      const j = i + k - limit;
      let cost = FAR;
      if (j === 0) cost = i;
      else if (j > 0 && j <= b.length) {
        const change = a[i - 1] === b[j - 1] ? 0 : 1;
        cost = Math.min(cellOf(last, k + 1, cells) + 1, cellOf(row, k - 1, cells) + 1, cellOf(last, k, cells) + change);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, cellOf(beforeLast, k, cells) + 1);
      }
      row[k] = Math.min(cost, FAR);
      least = Math.min(least, cost);
    }
    // a swap goes back two rows
    if (least > limit && leastOfLast > limit) return FAR;
    leastOfLast = least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return cellOf(last, b.length - a.length + limit, cells);
}

/** Rows of cells, used again for each pair of words: thousands may be compared. */
const ROWS: readonly [Uint8Array, Uint8Array, Uint8Array] = [new Uint8Array(8), new Uint8Array(8), new Uint8Array(8)];

function cellOf(row: Uint8Array, k: number, cells: number): number {
  return k < 0 || k >= cells ? FAR : (row[k] ?? FAR);
}
