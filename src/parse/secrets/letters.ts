import { once } from '../../base/once.ts';

const inUnicode = once(() => /[\p{L}\p{N}]/u);

/** Of one UTF-16 unit; '' is none. Nearly all are ASCII, for which the letters of Unicode need not be gathered, which takes a millisecond. */
export function isLetterOrDigit(unit: string): boolean {
  const code = unit.charCodeAt(0);
  if (code >= 0x80) return inUnicode().test(unit);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}
