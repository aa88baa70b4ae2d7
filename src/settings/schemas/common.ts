/** Values that several kinds of settings have. The message of a check says what is expected, and so ends up in the hint. */
import * as v from 'valibot';
import { isWrong, readGroups } from '../../base/asked/groups.ts';
import { pageSides, readPageSize } from '../../base/asked/page-size.ts';
import type { KnownNames } from '../types.ts';
import { mapping } from './mapping.ts';

/** What is said of a key, in messages and in an editor. */
export function described<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.pipe(schema, v.description(description));
}

/** A text for all languages, or one for each. */
export const localized = v.union([
  v.string(),
  mapping(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as en or ko')), v.string()),
]);

const ASPECT = 'width:height, such as 16:9 or 4:3, from 1:20 to 20:1';

export const aspect = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,4}(\.\d{1,9})?[:x/][1-9]\d{0,4}(\.\d{1,9})?$/, ASPECT),
  v.rawCheck(({ dataset, addIssue }) => {
    const [width = 0, height = 1] = dataset.typed ? dataset.value.split(/[:x/]/).map(Number) : [1];
    if (width / height < 0.05 || width / height > 20) addIssue({ message: ASPECT });
  }),
);

const SIZE = `a size in px, such as 900x1200, each side from ${pageSides.least} to ${pageSides.most}`;

/** A page's name, or its size. */
export function page({ pages }: KnownNames) {
  const size = v.pipe(
    v.string(),
    v.regex(/^[1-9]\d{2,4}[xX×][1-9]\d{2,4}$/, SIZE),
    v.rawCheck(({ dataset, addIssue }) => {
      if (dataset.typed && readPageSize(dataset.value) === undefined) addIssue({ message: SIZE });
    }),
  );
  return v.union([v.picklist(pages), size]);
}

/** One of them, or several. */
export function oneOrMore<const S extends v.GenericSchema>(one: S) {
  return v.union([one, v.array(one)]);
}

/** Which pods, by their phase, in small letters or capitals. */
export function phaseEntries({ phases }: KnownNames) {
  const expected = `one of ${phases.join(', ')}`;
  const phase = v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const word = dataset.typed ? dataset.value.toLowerCase() : '';
      if (!phases.some((known) => known.toLowerCase() === word)) addIssue({ message: expected });
    }),
  );
  return {
    phases: v.exactOptional(
      described(oneOrMore(phase), `Only pods in these phases: ${phases.join(', ')}. What does not exist yet is in none.`),
    ),
    excludeFinished: v.exactOptional(described(v.boolean(), 'Leave out pods that have come to their end: Succeeded or Failed.')),
  };
}

/** By what pods are grouped: `namespace,label:app`, or a list; `others` are further words that stand alone. */
export function groups(others: readonly string[] = []) {
  const told = (text: string): string | undefined => {
    const reading = others.includes(text) ? [] : readGroups(text);
    return isWrong(reading) ? [...others, reading.expected].join(', ') : undefined;
  };
  const one = v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const expected = dataset.typed ? told(dataset.value) : undefined;
      if (expected !== undefined) addIssue({ message: expected });
    }),
  );
  const several = v.pipe(
    v.array(v.string()),
    v.rawCheck(({ dataset, addIssue }) => {
      const reading = dataset.typed ? readGroups(dataset.value.join()) : [];
      if (isWrong(reading)) addIssue({ message: reading.expected });
    }),
  );
  return v.union([one, several]);
}

export const colour = v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/, "a colour as '#RRGGBB', such as '#2F5FB3'"));

/** A colour, or `none` for what is not painted. */
export const paint = v.pipe(v.string(), v.regex(/^(#[0-9A-Fa-f]{6}|none)$/, "a colour as '#RRGGBB', or none"));

/** Lengths in px. */
export function px(least: number, most: number) {
  const range = `a length from ${least} to ${most} px`;
  return v.pipe(v.number(), v.minValue(least, range), v.maxValue(most, range));
}
