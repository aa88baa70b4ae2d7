/** C0 and C1 controls, line and paragraph separators, bidirectional controls, lone surrogates: no terminal should act on them. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of the user's input made safe to print: one replacement character for each character that is not to be shown as it is. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\uFFFD');
}

/** The same of text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(withTabs).join('\n');
}

function withTabs(line: string): string {
  return line.split('\t').map(printable).join('\t');
}

/** What `JSON.stringify` leaves as it is: C0 and lone surrogates it escapes itself. */
const LEFT_BY_JSON = /[\u007f-\u009f\u061c\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** JSON as `JSON.stringify` writes it, its unprintable characters as escapes: it means the same. */
export function escapeUnprintable(json: string): string {
  return json.replace(LEFT_BY_JSON, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
