/** The texts of the sources by name, for code frames, with masks over what may be secret. A text is made when it is first asked for. */
export interface Texts {
  readonly get: (name: string) => string | undefined;
}
