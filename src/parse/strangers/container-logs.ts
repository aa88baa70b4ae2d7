/**
 * `kubectl cluster-info dump` prints lists of objects, and after each list of pods what their containers wrote:
 *
 *     ==== START logs for container web of pod shop/web-1 ====
 *     anything at all, also JSON, `---` and lines like these
 *     ==== END logs for container web of pod shop/web-1 ====
 *
 * (kubectl/pkg/cmd/clusterinfo/clusterinfo_dump.go). Where the last line of a log has no line break, END stands behind it.
 */

/** The text with each log turned into one comment of the same length, so that every offset keeps its meaning. */
export function withoutLogs(text: string): string {
  if (!text.includes('==== START logs for container ')) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { from, marks, index } of findStarts(text)) {
    // a line inside of the log before
    if (from < at) continue;
    const end = endOfLog(marks, index) ?? text.length;
    pieces.push(text.slice(at, from), '#', ' '.repeat(end - from - 1));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

interface Mark {
  readonly opens: boolean;
  readonly end: number;
}

interface Start {
  readonly from: number;
  /** All marks of its container, and which of them it is. */
  readonly marks: readonly Mark[];
  readonly index: number;
}

/** Each START that begins a line, in one pass: a dump may have thousands of logs. */
function findStarts(text: string): readonly Start[] {
  const starts: Start[] = [];
  const marksOf = new Map<string, Mark[]>();
  const pattern = /==== (START|END) logs for container (\S+ of pod \S+) ====(?=\r?\n|$)/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [whole, word, whose = ''] = match;
    const from = match.index;
    const opens = word === 'START';
    if (opens && from > 0 && text[from - 1] !== '\n') continue;
    const marks = marksOf.get(whose) ?? [];
    marksOf.set(whose, marks);
    if (opens) starts.push({ from, marks, index: marks.length });
    marks.push({ opens, end: from + whole.length });
  }
  return starts;
}

/**
 * Where the log that begins at a mark ends, by the marks of its own container. A log may quote a dump with itself in it (START START END END)
 * or an END alone (START END END); a dump may hold a namespace twice (START END START END). undefined when it does not end.
 */
function endOfLog(marks: readonly Mark[], index: number): number | undefined {
  let open = 0;
  let end: number | undefined;
  for (let at = index; at < marks.length; at++) {
    const mark = marks[at];
    if (mark === undefined || (mark.opens && end !== undefined && open <= 0)) break;
    open += mark.opens ? 1 : -1;
    if (!mark.opens) end = mark.end;
  }
  return end;
}
