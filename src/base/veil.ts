/** Takes the secrets of the input out of a text that leaves podfig, wherever the text came from. */
export interface Veil {
  readonly text: (text: string) => string;
  /** Nothing is secret: `text` returns what it is given. */
  readonly isEmpty: boolean;
}

/** What stands in place of a secret; how long that is, is no one's business either. */
export const MASK = '•••';

/** A text with its words hidden; places stay what they are. */
export function hidden(text: string): string {
  return text.replace(/\S/g, '•');
}
