/** What of a text is secret: by its words, and, where objects stand in it as JSON or YAML, by the same rules as everywhere. */
import type { Span } from '../text/document.ts';
import type { JsonValue } from '../types.ts';
import { parsedJson, tokensOf } from './json-in-text.ts';
import { keysAndSigns } from './keys-and-signs.ts';
import { mergedSpans } from './merged-spans.ts';
import type { Secret } from './secret.ts';
import type { Seen } from './seen.ts';
import type { Parts } from './within-text.ts';
import { NONE, SHORTEST, sortedParts } from './within-text.ts';

/** Finds secrets in the documents of a YAML text; undefined for what is no YAML. Given by who has read YAML already: it is slow to load. */
export type YamlInText = (text: string) => Parts | undefined;

export interface Means {
  readonly find: (value: JsonValue) => readonly Secret[];
  readonly yaml: YamlInText | undefined;
  readonly seen: Seen;
}

/** Told without a look at it. */
export function isHarmless(text: string, seen: Seen): boolean {
  return text.length < SHORTEST || seen.isHarmless(text);
}

export function partsOf(text: string, { find, yaml, seen }: Means): Parts {
  if (isHarmless(text, seen)) return NONE;
  const { told, variable } = sortedParts(text);
  const inner = parsedJson(text);
  if (inner !== undefined) {
    const secrets = find(inner);
    const tokens = (isVariable: boolean) =>
      tokensOf(
        text,
        secrets.filter(({ sort }) => (sort === 'variable') === isVariable).map(({ value }) => value),
      );
    return { told: mergedSpans([...told, ...tokens(false)]), variable: mergedSpans([...variable, ...tokens(true)]) };
  }
  if (!mayHoldObjects(text) || text.length > MOST) {
    if (told.length === 0 && variable.length === 0) seen.addHarmless(text);
    return { told, variable };
  }
  if (yaml === undefined) seen.askForYaml();
  const found = yaml?.(text) ?? { told: hiddenIn(keysAndSigns(text)), variable: [] };
  return { told: mergedSpans([...told, ...found.told]), variable: mergedSpans([...variable, ...found.variable]) };
}

/** In characters: a text that is larger is told by its words alone. */
const MOST = 200_000;

/** Whether objects may stand in a text: kinds, data of Secrets, variables. */
export const OBJECTS =
  /(?:^|[\s{,"'?])["']?(?:kind["']?\s*:[^\n]*(?:secret|\\[ux]|[&*!|>])|kind["']?\s*:\s*$|\? *kind|stringData["']?\s*:|strng?data["']?\s*:|env(?:ironment|s|Vars?)?["']?\s*:|type["']?\s*:\s*["']?(?:Opaque|kubernetes\.io\/))/im;

/** Asked first of each text: nearly all are names. Each way of `OBJECTS` has one of the four words. */
function mayHoldObjects(text: string): boolean {
  return text.length > 12 && text.includes(':') && /kind|data|env|type/i.test(text) && OBJECTS.test(text);
}

/** Where the masks of a text are. */
export function hiddenIn(masked: string): readonly Span[] {
  return [...masked.matchAll(/•+/g)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
}
