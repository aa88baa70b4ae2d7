/** One input before anything is known about it: a file, standard input, or a string of the library's user. */
export interface Source {
  /** Its name in diagnostics: the path as given, or `<stdin>`. */
  readonly name: string;
  /** Bytes as read (UTF-8, or UTF-16 with a byte order mark), or text. */
  readonly content: Uint8Array | string;
}
