/** A template's text in the language asked for; in English, or else in the first that it has, where it lacks that. */
import { ownValue } from '../base/own-value.ts';
import type { Localized } from './types.ts';

export function inLanguage(text: Localized, lang: string): string {
  return typeof text === 'string' ? text : (ownValue(text, lang) ?? ownValue(text, 'en') ?? Object.values(text)[0] ?? '');
}
