import type { Diagnostic } from '../../base/diagnostic.ts';
import { MAX_DEPTH } from '../limits/depth.ts';
import { messageAmid } from '../strangers/command-output.ts';
import { strangeText } from '../strangers/strange-text.ts';
import type { Span } from '../text/document.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { YamlProblem } from './full-yaml.ts';
import { lostIndentation } from './lost-indentation.ts';
import type { Mistake } from './mistakes.ts';
import { mistakeOf } from './mistakes.ts';

const MOST_DUPLICATES = 5;

/**
 * Says in plain words what is wrong with a document of YAML. One mistake often makes many problems, so one diagnostic speaks for
 * the document: what the text is instead of a manifest, lost indentation, two objects in one document, or else the first problem. Only duplicate keys, which
 * stand for themselves, are told one by one.
 */
export function describeProblems(text: string, extent: Span, problems: readonly YamlProblem[], lines: LineIndex): readonly Diagnostic[] {
  const stranger = strangeText(text, extent, lines) ?? messageAmid(text, extent, lines) ?? lostIndentation(text, extent, lines);
  if (stranger !== undefined) return [stranger];
  const duplicates = problems.filter(({ code }) => code === 'DUPLICATE_KEY');
  const second = duplicates.find(({ message, span }) => message === 'apiVersion' && lines.placeOf(span).column === 1);
  if (second !== undefined && duplicates.some(({ message }) => message === 'kind')) return [missingSeparator(second, lines)];
  if (duplicates.length > 0) return duplicates.slice(0, MOST_DUPLICATES).map((problem) => duplicateKey(problem, lines));
  const [first] = problems;
  if (first === undefined) return [];
  const mistake = ofLimits(first) ?? mistakeOf(text, extent, first);
  const { code, message, hint, span } = mistake;
  return [{ code, severity: 'error', message, place: lines.placeOf(span), ...(hint === undefined ? {} : { hint }) }];
}

/** apiVersion and kind twice at the margin: two objects, one after the other. */
function missingSeparator({ span }: YamlProblem, lines: LineIndex): Diagnostic {
  return {
    code: 'parse/missing-separator',
    severity: 'error',
    message: 'A second object begins here, without a line --- between it and the one before',
    place: lines.placeOf(span),
    hint: 'put a line --- before it; neither of the two is drawn',
  };
}

function duplicateKey(problem: YamlProblem, lines: LineIndex): Diagnostic {
  const first = problem.first === undefined ? undefined : lines.placeOf(problem.first).line;
  return {
    code: 'parse/duplicate-key',
    severity: 'error',
    message: `The key '${problem.message}' stands twice in one mapping${first === undefined ? '' : `; the first one is in line ${first}`}`,
    place: lines.placeOf(problem.span),
    hint: 'remove one of them; this document is not drawn',
  };
}

function ofLimits({ code, span }: YamlProblem): Mistake | undefined {
  switch (code) {
    case 'TOO_DEEP':
    case 'RESOURCE_EXHAUSTION':
      return { code: 'parse/too-deep', message: `Values are nested more than ${MAX_DEPTH} deep`, span };
    case 'TOO_LARGE':
      return {
        code: 'parse/too-large',
        message: 'This document is larger than 500 KB, and here stands what is read slowly: an anchor, a tag, a tab, or a mistake',
        hint: 'get it as JSON, which has no such limit: kubectl get … -o json | podfig -',
        span,
      };
    case 'ALIAS_BOMB':
      return {
        code: 'parse/alias-bomb',
        message: 'The aliases of this document stand for more values than any manifest has',
        hint: 'such a file is made to exhaust memory; it is not drawn',
        span,
      };
    case 'ALIAS_CYCLE':
      return { code: 'parse/alias-cycle', message: 'This alias stands inside of the value that it stands for', span };
    default:
      return undefined;
  }
}
