/** The title and caption of a figure in a situation, with the figure's values put in. */
import { ownValue } from '../base/own-value.ts';
import { inLanguage } from '../words/localized.ts';
import { putIn } from '../words/put-in.ts';
import type { Values } from '../words/types.ts';
import type { Template } from './types.ts';

export interface Heading {
  readonly title: string;
  readonly caption: string;
}

/** `situation` is '' where the figure knows no other words than its first. */
export function headingOf(template: Template, lang: string, situation: string, values: Values = {}): Heading {
  const said = ownValue(template.situations, situation) ?? {};
  const textOf = (part: 'title' | 'caption') => putIn(inLanguage(said[part] ?? template.heading[part], lang), values);
  return { title: textOf('title'), caption: capital(textOf('caption')) };
}

/** A sentence may begin with a value. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
