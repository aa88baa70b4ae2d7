/** What every text passes before it is measured and drawn. */

// printable ASCII needs nothing, and is nearly everything that manifests hold
const PLAIN = /^[\x20-\x7e]*$/;
const SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
// overrides and isolates would let a name reorder the text around it, and look like another one
const BIDI = /[\u202A-\u202E\u2066-\u2069]/g;
// what XML 1.0 forbids or discourages, and halves of surrogate pairs
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ILLEGAL = /[\x00-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * One line of legal XML characters: tabs and line ends become spaces, bidirectional overrides and isolates, control characters and
 * lone surrogates become U+FFFD, and letters with marks are composed (NFC), as the fonts have them.
 */
export function normalizeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(SPACE, ' ').replace(BIDI, '\ufffd').replace(ILLEGAL, '\ufffd').normalize('NFC');
}
