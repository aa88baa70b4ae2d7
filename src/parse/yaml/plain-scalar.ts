/**
 * What an unquoted YAML scalar means to Kubernetes. The API machinery reads YAML with sigs.k8s.io/yaml, whose go-yaml v2
 * keeps the booleans and octals of YAML 1.1 (goyaml.v2/resolve.go): `yes`, `on` and even `y` are booleans, `0644` is 420.
 * Timestamps stay strings there, base 60 numbers do not exist, and what JSON cannot hold (`.inf`, `.nan`) stays text here.
 */
export function plainScalar(text: string): null | boolean | number | string {
  const first = text.charCodeAt(0);
  if (first >= ZERO && first <= NINE) return numberOr(text);
  switch (text[0]) {
    case undefined:
      return null;
    case '+':
    case '-':
      return numberOr(text);
    case '.':
      return POINT.test(text) ? Number(text) : text;
    case '~':
    case 'y':
    case 'Y':
    case 'n':
    case 'N':
    case 't':
    case 'T':
    case 'f':
    case 'F':
    case 'o':
    case 'O': {
      if (text.length > 5) return text;
      const word = WORDS.get(text);
      return word === undefined ? text : word;
    }
    default:
      return text;
  }
}

const ZERO = 0x30;
const NINE = 0x39;

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

const POINT = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/;
const OCTAL = /^([-+]?)0o?([0-7]+)$/;
const PREFIXED = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0O[0-7]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

function numberOr(text: string): number | string {
  if (DECIMAL.test(text)) return Number(text) + 0;
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  const octal = OCTAL.exec(digits);
  if (octal !== null) return signed(octal[1], Number.parseInt(octal[2] ?? '', 8));
  const prefixed = PREFIXED.exec(digits);
  if (prefixed !== null) return signed(prefixed[1], Number(prefixed[2]));
  if (!FLOAT.test(digits)) return text;
  const value = Number(digits);
  return Number.isFinite(value) ? value : text;
}

function signed(sign: string | undefined, value: number): number {
  return sign === '-' && value !== 0 ? -value : value;
}
