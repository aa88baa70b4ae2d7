/** Secrets as Kubernetes keeps them, and as they are. */

/** In characters. */
const MOST_DECODED = 100_000;
const MOST_ENCODED = 300;

/** What the data of a Secret says in other words: what it stands for, or, where it is not in base64, itself in it. Neither of keys and archives, which are no text. */
export function otherwise(value: string): string | undefined {
  const packed = /\s/.test(value) ? value.replace(/\s/g, '') : value;
  if (packed.length > MOST_DECODED || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return toBase64(value);
  return textIn(packed) ?? (packed.length > LONG ? undefined : toBase64(value));
}

/** In characters: so long nobody's password is that reads like base64 by chance. */
const LONG = 40;

function textIn(packed: string): string | undefined {
  const bytes = atob(packed);
  // of nearly all that is no text, a sign tells
  if (CONTROL.test(bytes)) return undefined;
  if (!BEYOND_ASCII.test(bytes)) return bytes;
  const text = DECODER.decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
  return text.includes('\ufffd') ? undefined : text;
}

/** One that does not throw: thousands of errors cost seconds. */
const DECODER = new TextDecoder();
const BEYOND_ASCII = /[\u0080-\u00ff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/** A plain secret in base64, without the signs at the end that depend on what follows; none for what is too short to be told from other text. */
export function toBase64(value: string): string | undefined {
  if (value.length < 6 || value.length > MOST_ENCODED) return undefined;
  const bytes = new TextEncoder().encode(value);
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}
