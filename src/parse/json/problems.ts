import type { Diagnostic } from '../../base/diagnostic.ts';
import { suspiciousDepth, tooDeep } from '../limits/depth.ts';
import type { Span } from '../text/document.ts';
import { skipSpace } from '../text/json-walk.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { ReadText } from '../yaml/read.ts';

/** For text that begins like JSON and is neither JSON nor YAML: what is wrong with it as the one that it looks like. */
export async function jsonProblems(text: string, lines: LineIndex, yaml: ReadText): Promise<ReadText> {
  const start = skipSpace(text, 0);
  // JSON quotes its keys; else it was meant as flow-style YAML
  const second = text[skipSpace(text, start + 1)];
  const stranger = yaml.diagnostics.some(
    ({ code }) => code.includes('template') || code === 'parse/merge-conflict' || code === 'parse/too-deep',
  );
  if (stranger || (second !== '"' && second !== '{' && second !== '[' && second !== undefined)) return yaml;
  return { documents: [], broken: yaml.broken, diagnostics: [await jsonError(text, { start, end: text.length }, lines)] };
}

/** The first syntax error of the JSON in `extent`. */
export async function jsonError(text: string, extent: Span, lines: LineIndex): Promise<Diagnostic> {
  const { visit, printParseErrorCode } = await import('jsonc-parser');
  // jsonc-parser recurses, so it sees the text up to where it is nested too deep
  const deep = suspiciousDepth(text, extent.start, extent.end);
  const body = text.slice(extent.start, deep ?? extent.end);
  let first: { readonly error: number; readonly offset: number; readonly length: number } | undefined;
  try {
    // nothing is made of the values, and none is read behind the first error
    visit(
      body,
      {
        onError: (error, offset, length) => {
          first ??= { error, offset, length };
          throw FOUND;
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (error !== FOUND) throw error;
  }
  const name = first === undefined ? '' : printParseErrorCode(first.error);
  const offset = first?.offset ?? 0;
  const ends = offset >= body.trimEnd().length;
  if (ends && deep !== undefined) return tooDeep(lines.placeOf({ start: deep, end: deep + 1 }));
  const at = extent.start + (ends ? Math.max(0, body.trimEnd().length - 1) : offset);
  const span = { start: at, end: at + (ends ? 1 : Math.max(1, first?.length ?? 1)) };
  const message = ends ? 'The JSON ends before it is complete' : (MESSAGES[name] ?? 'This is not JSON from here on');
  const hint = ends ? 'was the file cut off, or the command that wrote it stopped?' : HINTS[name];
  return { code: 'parse/json', severity: 'error', message, place: lines.placeOf(span), ...(hint === undefined ? {} : { hint }) };
}

const FOUND = new Error('the first error was found');

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'Unexpected word, expected a value in quotes, a number, true, false or null',
  InvalidNumberFormat: 'This is no number of JSON',
  PropertyNameExpected: 'Unexpected character, expected a key in double quotes',
  ValueExpected: 'Unexpected character, expected a value',
  ColonExpected: 'Expected a colon behind the key',
  CommaExpected: 'Expected a comma between two values',
  CloseBraceExpected: 'Expected } to close this mapping',
  CloseBracketExpected: 'Expected ] to close this list',
  EndOfFileExpected: 'Unexpected text behind the end of the JSON',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'The quote that opens here is not closed in its line',
  InvalidEscapeCharacter: 'JSON knows no such escape',
  InvalidCharacter: 'A control character stands inside of this text',
};

const HINTS: Readonly<Record<string, string>> = {
  ValueExpected: 'is there a comma too many in front of it?',
  PropertyNameExpected: 'is there a comma too many in front of it, or are the quotes missing?',
  InvalidCommentToken: 'remove it, or name the file .yaml: YAML reads this text with comments that begin with #',
  InvalidEscapeCharacter: 'write \\\\ for a backslash',
};
