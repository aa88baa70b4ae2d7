/** What is planted where a secret stands, and must be found nowhere else. */
import type { Random } from './random.ts';

export interface Marker {
  /** Whatever of it may show nowhere: its cores, and the whole in base64. */
  readonly tokens: readonly string[];
  /** The value, or the whole text, that was planted with it. */
  readonly text: string;
  /**
   * - `value`: a secret where its key or its place says so.
   * - `text`: a text that says so itself, as long as it is whole.
   * - `flag`: the item behind one of `flags` in a list.
   * - `comment`: stands behind # in the source.
   */
  readonly sort: 'value' | 'text' | 'flag' | 'comment';
  /** Words that may stand before it in its line: the keys it was planted behind. */
  readonly keys: readonly string[];
}

/** Each core begins like this, in either case: most texts are known to hold none at a glance. */
export const HEADS: readonly string[] = ['Zq7', 'zq7', btoa('Zq7'), btoa('zq7')];

export interface Planter {
  readonly markers: Marker[];
  readonly random: Random;
  /** A value for a key or place that says it is secret. */
  readonly value: (key: string, as?: 'plain' | 'word') => string;
  /** The same as data of a Secret has it. */
  readonly encoded: (key: string) => string;
  /** A text that says itself which part of it is secret. */
  readonly text: (make: (core: string) => string) => string;
  readonly flag: () => string;
  readonly comment: () => string;
}

export const flags = ['--token', '--db-password', '-password', '--client-secret', '--api-key'] as const;

export function planterOf(random: Random): Planter {
  const markers: Marker[] = [];

  /** Of letters of both cases and digits: no name, no path, and whole in every language and encoding. */
  function core(isName = false): string {
    const letters = isName ? 'abcdefghijkmnpqrstuvwxyz23456789' : 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
    const tail = Array.from({ length: 9 }, () => letters[random.below(letters.length)]).join('');
    return isName ? `zq7${tail}` : `Zq7${tail}x`;
  }

  function plant(text: string, marker: Pick<Marker, 'sort' | 'keys'> & { readonly cores: readonly string[] }): string {
    const { cores, ...more } = marker;
    // sixteen characters of base64 stand for the first twelve, whatever follows them
    markers.push({ ...more, text, tokens: [...cores, ...cores.map((one) => btoa(one).slice(0, 16))] });
    return text;
  }

  function value(key: string, as?: 'plain' | 'word'): string {
    // a value that might be a name is veiled only where its key says that it is a secret: nobody plants it behind another
    const [one, two] = [core(as === undefined && random.oneIn(6)), core()];
    const shape = as === undefined ? random.below(9) : 0;
    const text = [
      one,
      one,
      one,
      `${one}!$%&<>"'\\`,
      `${one} ${two}`,
      `${one}: x #${two}`,
      `${one}\n${two}`,
      `${one}-ü漢😀`,
      `${one}\t${two}=`,
    ][shape];
    return plant(text ?? one, { sort: 'value', keys: [key], cores: [one, two] });
  }

  return {
    markers,
    random,
    value,
    encoded: (key) => {
      const [one, two] = [core(), core()];
      const text = btoa(random.oneIn(3) ? `${one}\n${two}\n` : one);
      return plant(text, { sort: 'value', keys: [key], cores: [one, two] });
    },
    text: (make) => {
      const one = core();
      return plant(make(one), { sort: 'text', keys: [], cores: [one] });
    },
    flag: () => {
      const one = core();
      return plant(one, { sort: 'flag', keys: [], cores: [one] });
    },
    comment: () => {
      const one = core();
      const words = random.pick([`password: ${one}`, `DB_PASSWORD=${one}`, `  token: "${one}"`, `old: postgres://me:${one}@db/shop`]);
      return plant(`# ${words}`, { sort: 'comment', keys: [], cores: [one] });
    },
  };
}

/** Those of the markers that a text holds, also behind escapes of JSON, YAML and XML. */
export function tokensIn(text: string, markers: readonly Marker[]): readonly string[] {
  const found = new Set<string>();
  for (const form of formsOf(text)) {
    if (!HEADS.some((head) => form.includes(head))) continue;
    for (const { tokens } of markers) for (const token of tokens) if (form.includes(token)) found.add(token);
  }
  return [...found];
}

export function formsOf(text: string): readonly string[] {
  return ESCAPE.test(text) ? [text, unescaped(text)] : [text];
}

const ESCAPE = /\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|&#/i;

function unescaped(text: string): string {
  return text.replace(/\\+(?:u([0-9a-f]{4})|x([0-9a-f]{2}))|&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, u, x, hex, decimal) => {
    const code = decimal === undefined ? Number.parseInt(u ?? x ?? hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
