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
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: 2 * limit + 1 }, (_, k) => (k < limit ? FAR : k - limit));
  for (let i = 1; i <= a.length; i += 1) {
    const row: number[] = [];
    for (let k = 0; k <= 2 * limit; k += 1) {
      const j = i + k - limit;
      if (j <= 0 || j > b.length) {
        row.push(j === 0 ? i : FAR);
        continue;
      }
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[k + 1] ?? FAR) + 1, (row[k - 1] ?? FAR) + 1, (last[k] ?? FAR) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[k] ?? FAR) + 1);
      row.push(cost);
    }
    // a swap goes back two rows
    if (Math.min(...row) > limit && Math.min(...last) > limit) return FAR;
    beforeLast = last;
    last = row;
  }
  return last[b.length - a.length + limit] ?? FAR;
}
