/** Secrets as Kubernetes keeps them, and as they are. */

/** In characters. */
const MOST_DECODED = 100_000;
const MOST_ENCODED = 300;

/** The text that a value in base64 stands for, where it is one. */
export function fromBase64(value: string): string | undefined {
  const packed = value.replace(/\s/g, '');
  if (packed.length > MOST_DECODED || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isText(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** A plain secret in base64, without the signs at the end that depend on what follows; none for what is too short to be told from other text. */
export function toBase64(value: string): string | undefined {
  if (value.length < 6 || value.length > MOST_ENCODED) return undefined;
  const bytes = new TextEncoder().encode(value);
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}

function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
}
