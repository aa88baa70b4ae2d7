import type { Diagnostic } from '../../base/diagnostic.ts';

/** Node's longest string has 2^29 - 24 UTF-16 code units. */
export const MAX_BYTES = 512 * 1024 * 1024 - 24;

export function tooLarge(name: string): Diagnostic {
  return {
    code: 'load/too-large',
    severity: 'error',
    about: name,
    message: `${name} is larger than 512 MiB, which is more than can be read at once`,
    hint: 'draw a part of the cluster, such as one namespace: `kubectl get pods,nodes -n NAME -o json`',
  };
}

/** Says what a file is that cannot be text; undefined for text. */
export function notText(name: string, bytes: Uint8Array): Diagnostic | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return binary(name, 'is compressed (gzip)', `unpack it first: gunzip -c ${name} | podfig -`);
  const head = bytes.subarray(0, 8192);
  if (hasByteOrderMark(head) || !head.includes(0)) return undefined;
  // text in UTF-16 without a mark: in Latin text every other byte is zero; the parser knows what to do with it
  if (head.length >= 4 && (head[0] === 0) !== (head[1] === 0) && (head[0] === 0) === (head[2] === 0) && (head[1] === 0) === (head[3] === 0))
    return undefined;
  if (isJoined(head))
    return binary(
      name,
      'begins as UTF-8 and goes on as UTF-16',
      '>> of PowerShell appends UTF-16: write each output to a file of its own, or use Out-File -Encoding utf8 -Append',
    );
  return binary(name, 'is a binary file, not YAML or JSON', 'name manifests, or the output of `kubectl get -o yaml`');
}

function binary(name: string, what: string, hint: string): Diagnostic {
  return { code: 'load/binary', severity: 'error', about: name, message: `${name} ${what}`, hint };
}

/** Text, and behind it text of two bytes a character. */
function isJoined(head: Uint8Array): boolean {
  const zero = head.indexOf(0);
  const before = head.subarray(0, Math.max(0, zero - 3));
  const isText = before.length > 3 && before.every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
  return isText && (head[zero + 2] === 0 || head[zero + 4] === 0);
}

function hasByteOrderMark(head: Uint8Array): boolean {
  const [a, b, c, d] = head;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}
