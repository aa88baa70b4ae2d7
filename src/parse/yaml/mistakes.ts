/** The usual mistakes in YAML, recognised by the parser's error and the line where it showed; each with what to do about it. */

import { STRANGE_SPACE_HINT } from '../strangers/strange-text.ts';
import type { Span } from '../text/document.ts';
import type { Line } from '../text/text-line.ts';
import { contentBelow, firstWord, indentOf, lineAt, linesBefore } from '../text/text-line.ts';
import type { YamlProblem } from './full-yaml.ts';

export interface Mistake {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly span: Span;
}

interface Situation {
  readonly text: string;
  readonly extent: Span;
  readonly problem: YamlProblem;
  /** The line in which the problem begins. */
  readonly line: Line;
}

/** The first rule that knows the situation speaks; the last one knows them all. */
export function mistakeOf(text: string, extent: Span, problem: YamlProblem): Mistake {
  const situation = { text, extent, problem, line: lineAt(text, Math.min(problem.span.start, extent.end - 1)) };
  for (const rule of RULES) {
    const mistake = rule(situation);
    if (mistake !== undefined) return mistake;
  }
  return {
    code: 'parse/yaml',
    message: 'This is not YAML from here on',
    hint: 'check indentation, colons, quotes and brackets in this line and the one above it',
    span: problem.span,
  };
}

type Rule = (situation: Situation) => Mistake | undefined;

const RULES: readonly Rule[] = [
  strangeSpaces,
  tabs,
  smartQuotes,
  unclosedQuote,
  textBehindQuote,
  reservedStart,
  badEscape,
  unknownAlias,
  badKey,
  badMerge,
  unclosedBracket,
  flowPunctuation,
  blockHeader,
  colonInValue,
  missingSpace,
  deeperThanValue,
  missingColon,
  badIndentation,
];

function strangeSpaces({ text, extent, line }: Situation): Mistake | undefined {
  for (const one of [line, ...linesBefore(text, extent, line, 1)]) {
    const match = /^[ \t]*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+/.exec(one.content);
    if (match === null) continue;
    const span = { start: one.start, end: one.start + match[0].length };
    return {
      code: 'parse/strange-space',
      message: 'This line is indented with spaces that are no plain spaces',
      hint: STRANGE_SPACE_HINT,
      span,
    };
  }
  return undefined;
}

function tabs({ text, extent, problem, line }: Situation): Mistake | undefined {
  const lines = [line, ...linesBefore(text, extent, line, 1), lineAt(text, Math.min(line.end + 1, text.length - 1))];
  const tabbed = lines.find(({ content }) => /^ *\t/.test(content));
  if (tabbed === undefined || (problem.code !== 'TAB_AS_INDENT' && !/\t\s*\S/.test(tabbed.content))) return undefined;
  const start = tabbed.start + tabbed.content.indexOf('\t');
  return {
    code: 'parse/tab-indentation',
    message: 'This line is indented with a tab',
    hint: 'YAML is indented with spaces only: replace each tab by two spaces',
    span: { start, end: start + 1 },
  };
}

function smartQuotes({ line }: Situation): Mistake | undefined {
  const at = line.content.search(/[“”„‘’«»](?<=(?:^|[:\-,[{])\s*.)/);
  if (at === -1) return undefined;
  const start = line.start + at;
  return {
    code: 'parse/smart-quotes',
    message: 'These are typographic quotes',
    hint: 'YAML knows only the straight ones, " and \'',
    span: { start, end: start + 1 },
  };
}

function unclosedQuote({ text, extent, problem }: Situation): Mistake | undefined {
  const quote = /^Missing closing (["'])quote/.exec(problem.message)?.[1];
  if (quote === undefined) return undefined;
  // nothing closes it up to the end, so the line that has the last such quote is the one that opens it
  const last = lineAt(text, Math.max(extent.start, text.lastIndexOf(quote, Math.min(problem.span.start, extent.end) - 1)));
  const opening = last.content.search(quote === '"' ? /"(?<=(?:^|[:\-,[{])\s*.)/ : /'(?<=(?:^|[:\-,[{])\s*.)/);
  const start = last.start + (opening === -1 ? last.content.lastIndexOf(quote) : opening);
  return {
    code: 'parse/unclosed-quote',
    message: `The quote ${quote} that opens here is not closed`,
    hint: `close it with ${quote} at the end of the value`,
    span: { start, end: start + 1 },
  };
}

function textBehindQuote({ text, problem, line }: Situation): Mistake | undefined {
  const before = text.slice(line.start, problem.span.start).trimEnd();
  const quote = before.at(-1);
  const inFlow = problem.code === 'MISSING_CHAR' && /in flow|between flow/.test(problem.message);
  if ((problem.code !== 'UNEXPECTED_TOKEN' && !inFlow) || (quote !== '"' && quote !== "'")) return undefined;
  const hint =
    quote === "'"
      ? "inside single quotes, write '' for a quote: 'it''s'"
      : 'inside double quotes, write \\" for a quote, or put single quotes around the whole';
  return {
    code: 'parse/text-behind-quote',
    message: 'Text goes on behind the closing quote',
    hint,
    span: { start: problem.span.start, end: line.end },
  };
}

function reservedStart({ text, problem }: Situation): Mistake | undefined {
  if (problem.code !== 'BAD_SCALAR_START') return undefined;
  const char = text[problem.span.start] ?? '';
  return {
    code: 'parse/reserved-character',
    message: `Text cannot begin with ${char} in YAML`,
    hint: 'put the whole value in quotes',
    span: problem.span,
  };
}

function badEscape({ problem }: Situation): Mistake | undefined {
  if (problem.code !== 'BAD_DQ_ESCAPE') return undefined;
  return {
    code: 'parse/bad-escape',
    message: 'YAML knows no such escape inside double quotes',
    hint: 'double the backslash, or use single quotes, where it means itself',
    span: { start: problem.span.start, end: problem.span.start + 2 },
  };
}

function unknownAlias({ problem }: Situation): Mistake | undefined {
  if (problem.code !== 'BAD_ALIAS') return undefined;
  return {
    code: 'parse/unknown-alias',
    message: 'No anchor of this name stands before this alias',
    hint: 'text that begins with * needs quotes; an alias needs its anchor (&) earlier in the same document',
    span: problem.span,
  };
}

function badKey({ problem }: Situation): Mistake | undefined {
  if (problem.code !== 'NON_STRING_KEY') return undefined;
  return {
    code: 'parse/bad-key',
    message: 'A key must be a word or a number',
    hint: 'text that begins with { or [ needs quotes',
    span: problem.span,
  };
}

function badMerge({ problem }: Situation): Mistake | undefined {
  return problem.code === 'BAD_MERGE'
    ? { code: 'parse/bad-merge', message: 'Only a mapping can be merged with <<', span: problem.span }
    : undefined;
}

function unclosedBracket({ problem, line }: Situation): Mistake | undefined {
  const bracket = /(?:must|and) (?:be sufficiently indented and )?end with a ([\]}])/.exec(problem.message)?.[1];
  if (bracket === undefined) return undefined;
  const open = bracket === ']' ? '[' : '{';
  return {
    code: 'parse/unclosed-bracket',
    message: `A ${open} above is not closed by ${bracket} before this line`,
    hint: `close it with ${bracket}; or, if the ${open} is part of a text, put the text in quotes`,
    span: firstWord(line),
  };
}

function flowPunctuation({ problem }: Situation): Mistake | undefined {
  if (!/flow (?:map|seq)|flow-/i.test(problem.message)) return undefined;
  return {
    code: 'parse/bad-flow',
    message: 'Between [ and ] or { and }, a comma, a colon or quotes are missing here',
    hint: 'separate the values by commas; put text with commas, colons, quotes or brackets in quotes',
    span: problem.span,
  };
}

function blockHeader({ problem }: Situation): Mistake | undefined {
  if (!problem.message.startsWith('Block scalar header')) return undefined;
  return {
    code: 'parse/bad-block',
    message: 'The text of a block (| or >) begins in the next line, not behind its mark',
    hint: 'text that begins with | or > needs quotes',
    span: problem.span,
  };
}

function colonInValue({ line, problem }: Situation): Mistake | undefined {
  const match = /^(\s*(?:- +)*[^\s"'#[{][^:]*:\s+)([^"'\s#[{|>&*!].*?:(?:\s.*|$))/.exec(line.content);
  const [all, before] = match ?? [];
  if (problem.code !== 'BLOCK_AS_IMPLICIT_KEY' || all === undefined || before === undefined) return undefined;
  return {
    code: 'parse/colon-in-value',
    message: 'A value with a colon and a space in it, or a second key in one line',
    hint: 'put the value in quotes, or the second key into a line of its own',
    span: { start: line.start + before.length, end: line.start + all.length },
  };
}

function missingSpace({ line }: Situation): Mistake | undefined {
  const match = /^(\s*(?:- +)*)([A-Za-z][\w./-]*):(?=[^\s:/])/.exec(line.content);
  if (match === null || /:(?:\s|$)/.test(line.content)) return undefined;
  const start = line.start + match[0].length - 1;
  return {
    code: 'parse/missing-space',
    message: `No space behind the colon of '${match[2] ?? ''}'`,
    hint: `write '${match[2] ?? ''}: ' with a space`,
    span: { start, end: start + 1 },
  };
}

function deeperThanValue({ text, problem, line }: Situation): Mistake | undefined {
  if (problem.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const below = contentBelow(text, line);
  if (below.start === line.start || indentOf(below) <= indentOf(line)) return badIndent(below.start === line.start ? line : below);
  return {
    code: 'parse/bad-indentation',
    message: 'This line is indented further than the key above it, which has a value already',
    hint: 'give it the indentation of the key above',
    span: firstWord(below),
  };
}

function missingColon({ line, problem }: Situation): Mistake | undefined {
  const needsColon =
    problem.code === 'MULTILINE_IMPLICIT_KEY' || (problem.code === 'MISSING_CHAR' && problem.message.startsWith('Implicit map keys'));
  if (!needsColon || /:(?:\s|$)/.test(line.content)) return undefined;
  if (/^\s*-(?:\s|$)/.test(line.content)) return badIndent(line);
  return {
    code: 'parse/missing-colon',
    message: 'A line with text but no key',
    hint: 'write `key: value`; a text of several lines is indented below its key',
    span: firstWord(line),
  };
}

function badIndentation({ text, problem, line }: Situation): Mistake | undefined {
  return /INDENT|IMPLICIT_KEY/.test(problem.code) || /^Unexpected|All .* same column/.test(problem.message)
    ? badIndent(/^\s*#/.test(line.content) ? contentBelow(text, line) : line)
    : undefined;
}

function badIndent(line: Line): Mistake {
  return {
    code: 'parse/bad-indentation',
    message: 'The indentation of this line fits to no line above it',
    hint: 'keys of one mapping, and dashes of one list, begin in the same column',
    span: firstWord(line),
  };
}
