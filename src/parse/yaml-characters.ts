/** Characters that may not begin a plain scalar, or may only in company; `-`, `?` and `:` are decided by what follows them. */
export function isIndicator(code: number): boolean {
  switch (code) {
    case 0x21: // !
    case 0x22: // "
    case 0x23: // #
    case 0x25: // %
    case 0x26: // &
    case 0x27: // '
    case 0x2a: // *
    case 0x2c: // ,
    case 0x3a: // :
    case 0x3e: // >
    case 0x3f: // ?
    case 0x40: // @
    case 0x5b: // [
    case 0x5d: // ]
    case 0x60: // `
    case 0x7b: // {
    case 0x7c: // |
    case 0x7d: // }
      return true;
    default:
      return false;
  }
}

/** Keys that are no strings become strings as sigs.k8s.io/yaml writes them. */
export function keyText(key: string | number | boolean): string {
  return String(key);
}
