import type { Diagnostic } from '../../base/diagnostic.ts';

/** Node's longest string has 2^29 - 24 UTF-16 code units. */
export const MAX_BYTES = 512 * 1024 * 1024 - 24;

export function tooLarge(name: string): Diagnostic {
  return {
    code: 'load/too-large',
    severity: 'error',
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
  return binary(name, 'is a binary file, not YAML or JSON', 'name manifests, or the output of `kubectl get -o yaml`');
}

function binary(name: string, what: string, hint: string): Diagnostic {
  return { code: 'load/binary', severity: 'error', message: `${name} ${what}`, hint };
}

function hasByteOrderMark(head: Uint8Array): boolean {
  const [a, b, c, d] = head;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}
