/** The characters of a text that are drawn. */

/** Without control characters, which the measurer holds for 0 wide; half of a surrogate pair becomes U+FFFD. */
export function drawnText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').replace(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');
}
