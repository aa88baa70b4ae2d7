(function(late,core,require,__dirname){"use strict";late("shared-CD2VEOGU");

// src/parse/yaml-problems.ts
const{"src/parse/command-output.ts:messageAmid":messageAmid}=core();
const{"src/parse/depth.ts:MAX_DEPTH":MAX_DEPTH}=core();
const{"src/parse/lost-indentation.ts:lostIndentation":lostIndentation}=core();
const{"src/parse/strange-text.ts:strangeText":strangeText}=core();

// src/parse/yaml-mistakes.ts
const{"src/parse/strange-text.ts:STRANGE_SPACE_HINT":STRANGE_SPACE_HINT}=core();
const{"src/parse/text-line.ts:contentBelow":contentBelow,"src/parse/text-line.ts:firstWord":firstWord,"src/parse/text-line.ts:indentOf":indentOf,"src/parse/text-line.ts:lineAt":lineAt,"src/parse/text-line.ts:linesBefore":linesBefore}=core();
function mistakeOf(text, extent, problem) {
  const situation = { text, extent, problem, line: lineAt(text, Math.min(problem.span.start, extent.end - 1)) };
  for (const rule of RULES) {
    const mistake = rule(situation);
    if (mistake !== void 0) return mistake;
  }
  return {
    code: "parse/yaml",
    message: "This is not YAML from here on",
    hint: "check indentation, colons, quotes and brackets in this line and the one above it",
    span: problem.span
  };
}
var RULES = [
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
  badIndentation
];
function strangeSpaces({ text, extent, line }) {
  for (const one of [line, ...linesBefore(text, extent, line, 1)]) {
    const match = /^[ \t]*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+/.exec(one.content);
    if (match === null) continue;
    const span = { start: one.start, end: one.start + match[0].length };
    return {
      code: "parse/strange-space",
      message: "This line is indented with spaces that are no plain spaces",
      hint: STRANGE_SPACE_HINT,
      span
    };
  }
  return void 0;
}
function tabs({ text, extent, problem, line }) {
  const lines = [line, ...linesBefore(text, extent, line, 1), lineAt(text, Math.min(line.end + 1, text.length - 1))];
  const tabbed = lines.find(({ content }) => /^ *\t/.test(content));
  if (tabbed === void 0 || problem.code !== "TAB_AS_INDENT" && !/\t\s*\S/.test(tabbed.content)) return void 0;
  const start = tabbed.start + tabbed.content.indexOf("	");
  return {
    code: "parse/tab-indentation",
    message: "This line is indented with a tab",
    hint: "YAML is indented with spaces only: replace each tab by two spaces",
    span: { start, end: start + 1 }
  };
}
function smartQuotes({ line }) {
  const at = line.content.search(/[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb](?<=(?:^|[:\-,[{])\s*.)/);
  if (at === -1) return void 0;
  const start = line.start + at;
  return {
    code: "parse/smart-quotes",
    message: "These are typographic quotes",
    hint: `YAML knows only the straight ones, " and '`,
    span: { start, end: start + 1 }
  };
}
function unclosedQuote({ text, extent, problem }) {
  const quote = /^Missing closing (["'])quote/.exec(problem.message)?.[1];
  if (quote === void 0) return void 0;
  const last = lineAt(text, Math.max(extent.start, text.lastIndexOf(quote, Math.min(problem.span.start, extent.end) - 1)));
  const opening = last.content.search(quote === '"' ? /"(?<=(?:^|[:\-,[{])\s*.)/ : /'(?<=(?:^|[:\-,[{])\s*.)/);
  const start = last.start + (opening === -1 ? last.content.lastIndexOf(quote) : opening);
  return {
    code: "parse/unclosed-quote",
    message: `The quote ${quote} that opens here is not closed`,
    hint: `close it with ${quote} at the end of the value`,
    span: { start, end: start + 1 }
  };
}
function textBehindQuote({ text, problem, line }) {
  const before = text.slice(line.start, problem.span.start).trimEnd();
  const quote = before.at(-1);
  const inFlow = problem.code === "MISSING_CHAR" && /in flow|between flow/.test(problem.message);
  if (problem.code !== "UNEXPECTED_TOKEN" && !inFlow || quote !== '"' && quote !== "'") return void 0;
  const hint = quote === "'" ? "inside single quotes, write '' for a quote: 'it''s'" : 'inside double quotes, write \\" for a quote, or put single quotes around the whole';
  return {
    code: "parse/text-behind-quote",
    message: "Text goes on behind the closing quote",
    hint,
    span: { start: problem.span.start, end: line.end }
  };
}
function reservedStart({ text, problem }) {
  if (problem.code !== "BAD_SCALAR_START") return void 0;
  const char = text[problem.span.start] ?? "";
  return {
    code: "parse/reserved-character",
    message: `Text cannot begin with ${char} in YAML`,
    hint: "put the whole value in quotes",
    span: problem.span
  };
}
function badEscape({ problem }) {
  if (problem.code !== "BAD_DQ_ESCAPE") return void 0;
  return {
    code: "parse/bad-escape",
    message: "YAML knows no such escape inside double quotes",
    hint: "double the backslash, or use single quotes, where it means itself",
    span: { start: problem.span.start, end: problem.span.start + 2 }
  };
}
function unknownAlias({ problem }) {
  if (problem.code !== "BAD_ALIAS") return void 0;
  return {
    code: "parse/unknown-alias",
    message: "No anchor of this name stands before this alias",
    hint: "text that begins with * needs quotes; an alias needs its anchor (&) earlier in the same document",
    span: problem.span
  };
}
function badKey({ problem }) {
  if (problem.code !== "NON_STRING_KEY") return void 0;
  return {
    code: "parse/bad-key",
    message: "A key must be a word or a number",
    hint: "text that begins with { or [ needs quotes",
    span: problem.span
  };
}
function badMerge({ problem }) {
  return problem.code === "BAD_MERGE" ? { code: "parse/bad-merge", message: "Only a mapping can be merged with <<", span: problem.span } : void 0;
}
function unclosedBracket({ problem, line }) {
  const bracket = /(?:must|and) (?:be sufficiently indented and )?end with a ([\]}])/.exec(problem.message)?.[1];
  if (bracket === void 0) return void 0;
  const open = bracket === "]" ? "[" : "{";
  return {
    code: "parse/unclosed-bracket",
    message: `A ${open} above is not closed by ${bracket} before this line`,
    hint: `close it with ${bracket}; or, if the ${open} is part of a text, put the text in quotes`,
    span: firstWord(line)
  };
}
function flowPunctuation({ problem }) {
  if (!/flow (?:map|seq)|flow-/i.test(problem.message)) return void 0;
  return {
    code: "parse/bad-flow",
    message: "Between [ and ] or { and }, a comma, a colon or quotes are missing here",
    hint: "separate the values by commas; put text with commas, colons, quotes or brackets in quotes",
    span: problem.span
  };
}
function blockHeader({ problem }) {
  if (!problem.message.startsWith("Block scalar header")) return void 0;
  return {
    code: "parse/bad-block",
    message: "The text of a block (| or >) begins in the next line, not behind its mark",
    hint: "text that begins with | or > needs quotes",
    span: problem.span
  };
}
function colonInValue({ line, problem }) {
  const match = /^(\s*(?:- +)*[^\s"'#[{][^:]*:\s+)([^"'\s#[{|>&*!].*?:(?:\s.*|$))/.exec(line.content);
  const [all, before] = match ?? [];
  if (problem.code !== "BLOCK_AS_IMPLICIT_KEY" || all === void 0 || before === void 0) return void 0;
  return {
    code: "parse/colon-in-value",
    message: "A value with a colon and a space in it, or a second key in one line",
    hint: "put the value in quotes, or the second key into a line of its own",
    span: { start: line.start + before.length, end: line.start + all.length }
  };
}
function missingSpace({ line }) {
  const match = /^(\s*(?:- +)*)([A-Za-z][\w./-]*):(?=[^\s:/])/.exec(line.content);
  if (match === null || /:(?:\s|$)/.test(line.content)) return void 0;
  const start = line.start + match[0].length - 1;
  return {
    code: "parse/missing-space",
    message: `No space behind the colon of '${match[2] ?? ""}'`,
    hint: `write '${match[2] ?? ""}: ' with a space`,
    span: { start, end: start + 1 }
  };
}
function deeperThanValue({ text, problem, line }) {
  if (problem.code !== "BLOCK_AS_IMPLICIT_KEY") return void 0;
  const below = contentBelow(text, line);
  if (below.start === line.start || indentOf(below) <= indentOf(line)) return badIndent(below.start === line.start ? line : below);
  return {
    code: "parse/bad-indentation",
    message: "This line is indented further than the key above it, which has a value already",
    hint: "give it the indentation of the key above",
    span: firstWord(below)
  };
}
function missingColon({ line, problem }) {
  const needsColon = problem.code === "MULTILINE_IMPLICIT_KEY" || problem.code === "MISSING_CHAR" && problem.message.startsWith("Implicit map keys");
  if (!needsColon || /:(?:\s|$)/.test(line.content)) return void 0;
  if (/^\s*-(?:\s|$)/.test(line.content)) return badIndent(line);
  return {
    code: "parse/missing-colon",
    message: "A line with text but no key",
    hint: "write `key: value`; a text of several lines is indented below its key",
    span: firstWord(line)
  };
}
function badIndentation({ text, problem, line }) {
  return /INDENT|IMPLICIT_KEY/.test(problem.code) || /^Unexpected|All .* same column/.test(problem.message) ? badIndent(/^\s*#/.test(line.content) ? contentBelow(text, line) : line) : void 0;
}
function badIndent(line) {
  return {
    code: "parse/bad-indentation",
    message: "The indentation of this line fits to no line above it",
    hint: "keys of one mapping, and dashes of one list, begin in the same column",
    span: firstWord(line)
  };
}

// src/parse/yaml-problems.ts
var MOST_DUPLICATES = 5;
function describeProblems(text, extent, problems, lines) {
  const stranger = strangeText(text, extent, lines) ?? messageAmid(text, extent, lines) ?? lostIndentation(text, extent, lines);
  if (stranger !== void 0) return [stranger];
  const duplicates = problems.filter(({ code: code2 }) => code2 === "DUPLICATE_KEY");
  const second = duplicates.find(({ message: message2, span: span2 }) => message2 === "apiVersion" && lines.placeOf(span2).column === 1);
  if (second !== void 0 && duplicates.some(({ message: message2 }) => message2 === "kind")) return [missingSeparator(second, lines)];
  if (duplicates.length > 0) return duplicates.slice(0, MOST_DUPLICATES).map((problem) => duplicateKey(problem, lines));
  const [first] = problems;
  if (first === void 0) return [];
  const mistake = ofLimits(first) ?? mistakeOf(text, extent, first);
  const { code, message, hint, span } = mistake;
  return [{ code, severity: "error", message, place: lines.placeOf(span), ...hint === void 0 ? {} : { hint } }];
}
function missingSeparator({ span }, lines) {
  return {
    code: "parse/missing-separator",
    severity: "error",
    message: "A second object begins here, without a line --- between it and the one before",
    place: lines.placeOf(span),
    hint: "put a line --- before it; neither of the two is drawn"
  };
}
function duplicateKey(problem, lines) {
  const first = problem.first === void 0 ? void 0 : lines.placeOf(problem.first).line;
  return {
    code: "parse/duplicate-key",
    severity: "error",
    message: `The key '${problem.message}' stands twice in one mapping${first === void 0 ? "" : `; the first one is in line ${first}`}`,
    place: lines.placeOf(problem.span),
    hint: "remove one of them; this document is not drawn"
  };
}
function ofLimits({ code, span }) {
  switch (code) {
    case "TOO_DEEP":
    case "RESOURCE_EXHAUSTION":
      return { code: "parse/too-deep", message: `Values are nested more than ${MAX_DEPTH} deep`, span };
    case "TOO_LARGE":
      return {
        code: "parse/too-large",
        message: "This document is larger than 500 KB, and here stands what is read slowly: an anchor, a tag, a tab, or a mistake",
        hint: "get it as JSON, which has no such limit: kubectl get \u2026 -o json | podfig -",
        span
      };
    case "ALIAS_BOMB":
      return {
        code: "parse/alias-bomb",
        message: "The aliases of this document stand for more values than any manifest has",
        hint: "such a file is made to exhaust memory; it is not drawn",
        span
      };
    case "ALIAS_CYCLE":
      return { code: "parse/alias-cycle", message: "This alias stands inside of the value that it stands for", span };
    default:
      return void 0;
  }
}
return{describeProblems};

})