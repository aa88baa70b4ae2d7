import type { Span } from '../text/document.ts';

/**
 * Cuts a YAML stream at its document markers. A line that begins with `---` or `...` and white space is a marker wherever it
 * stands, also inside quotes and block scalars (YAML 1.2.2, c-forbidden), so no parser is needed, and a broken
 * document cannot swallow the next one. A document keeps its own `---` line, and its directives (`%YAML 1.1`).
 */
export function* splitDocuments(text: string): Generator<Span> {
  let start = 0;
  let directives = text.startsWith('%');
  // looked for once in a document, however many lines begin with %
  let hasContent = false;
  const cut = (end: number, next: number): readonly Span[] => {
    const span = { start, end };
    start = next;
    hasContent = false;
    return end > span.start && !onlyComments(text, span.start, span.end) ? [span] : [];
  };
  for (let line = 0; line !== -1 && line < text.length; line = nextLine(text, line)) {
    const char = text[line];
    if (char === '%' && !directives && !hasContent) {
      directives = onlyComments(text, start, line);
      hasContent = !directives;
    }
    if ((char !== '-' && char !== '.') || !isMarker(text, line)) continue;
    if (char === '.') {
      yield* cut(line, endOfLine(text, line));
    } else {
      if (!directives) yield* cut(line, line);
      directives = false;
    }
  }
  yield* cut(text.length, text.length);
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? -1 : at + 1;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at + 1;
}

function isMarker(text: string, line: number): boolean {
  const mark = text.slice(line, line + 3);
  const next = text[line + 3];
  return (mark === '---' || mark === '...') && (next === undefined || next === '\n' || next === ' ' || next === '\r' || next === '\t');
}

/** Nothing but white space, comments and markers without content. */
function onlyComments(text: string, start: number, end: number): boolean {
  for (let line = start; line < end; line = endOfLine(text, line)) {
    const rest = text.slice(line, Math.min(endOfLine(text, line), line + 200));
    if (!/^(?:---(?=\s|$))?\s*(?:$|#)/.test(rest)) return false;
  }
  return true;
}
