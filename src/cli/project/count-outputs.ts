/** How many files podfig.yaml asks for, before any of their names is made: braces, themes, languages and pictures multiply. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { ProjectFile, Reading, SettingPath } from '../../settings/types.ts';
import { countAlternatives, mostOfPattern } from './alternatives.ts';
import { listOf, merged } from './picture-options.ts';

/** Of one project: hours of drawing. */
const MOST = 10_000;

/** Why the outputs are too many, or cannot be counted; undefined when all is well. */
export function uncountable(file: ProjectFile, placeOf: Reading<ProjectFile>['placeOf']): Diagnostic | undefined {
  let sum = 0;
  for (const [name, own] of Object.entries(file.figures)) {
    const { outputs, themes, languages } = merged(file.defaults ?? {}, own);
    const variants = (themes?.length ?? 1) * (languages?.length ?? 1);
    const home: SettingPath = own.outputs === undefined ? ['defaults', 'outputs'] : ['figures', name, 'outputs'];
    // a picture without outputs is told of in all its themes and languages
    const patterns = outputs === undefined ? [''] : listOf(outputs);
    for (const [index, pattern] of patterns.entries()) {
      const place = placeOf(typeof outputs === 'string' ? home : [...home, index]);
      const count = countAlternatives(pattern);
      if (count === undefined) return uncounted(name, place);
      sum += count * variants;
      if (sum > MOST) return tooMany(name, sum, place);
    }
  }
  return undefined;
}

function tooMany(name: string, sum: number, place: Diagnostic['place']): Diagnostic {
  return {
    code: 'settings/too-many',
    severity: 'error',
    message: `With the picture '${name}' there are ${inWords(sum)} outputs; ${inWords(MOST)} are the most`,
    ...(place && { place }),
    hint: 'choices in braces, themes and languages multiply each other: leave some out, or make a second podfig.yaml',
  };
}

function uncounted(name: string, place: Diagnostic['place']): Diagnostic {
  const { characters, levels } = mostOfPattern;
  return {
    code: 'settings/too-many',
    severity: 'error',
    message: `An output of the picture '${name}' is longer than ${characters} characters, or has braces in each other more than ${levels} deep`,
    ...(place && { place }),
    hint: 'write several outputs instead',
  };
}

function inWords(count: number): string {
  return count > 1e9 ? 'more than 1,000,000,000' : String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
