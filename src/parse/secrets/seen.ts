/**
 * What has been found out about the texts of one source: in a dump nearly all are said again, by each pod of one owner. Of one source only, for a part
 * of a text keeps all of it in memory.
 */
import type { KeyClass } from './key-class.ts';
import { classOf } from './key-class.ts';

export interface Seen {
  /** Texts in which nothing is secret. */
  readonly isHarmless: (text: string) => boolean;
  readonly addHarmless: (text: string) => void;
  readonly classOf: (name: string) => KeyClass;
  /** A text was met that a reader of YAML would take apart, and there was none. */
  readonly isYamlAsked: () => boolean;
  readonly askForYaml: () => void;
}

export function seenTexts(): Seen {
  const harmless = new Set<string>();
  const classes = new Map<string, KeyClass>();
  let isYamlAsked = false;
  return {
    isHarmless: (text) => text.length <= LONGEST && harmless.has(text),
    addHarmless: (text) => {
      if (text.length > LONGEST) return;
      if (harmless.size >= MOST) harmless.clear();
      harmless.add(text);
    },
    classOf: (name) => {
      const known = classes.get(name);
      if (known !== undefined) return known;
      const found = classOf(name);
      if (classes.size >= MOST) classes.clear();
      if (name.length <= LONGEST) classes.set(name, found);
      return found;
    },
    isYamlAsked: () => isYamlAsked,
    askForYaml: () => {
      isYamlAsked = true;
    },
  };
}

/** In characters: of longer ones the search takes longer than what it spares. */
const LONGEST = 300;
const MOST = 20_000;
