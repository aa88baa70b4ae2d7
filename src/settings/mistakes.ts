/** From valibot's issues to diagnostics, in words of people: unknown keys with a near miss, values with what is allowed there. */
import type { BaseIssue, GenericSchema } from 'valibot';
import type { Diagnostic } from '../base/diagnostic.ts';
import { nearMiss } from '../base/near-miss.ts';
import { sortDiagnostics } from '../base/sort-diagnostics.ts';
import { allowedIn, expectedBy, keysOf, kindOf, schemaAt } from './allowed.ts';
import type { Reading, SettingPath } from './types.ts';

type Issue = BaseIssue<unknown>;

export interface Checked {
  readonly schema: GenericSchema;
  readonly value: unknown;
  readonly placeOf: Reading<unknown>['placeOf'];
}

/** In reading order, each once. */
export function mistakesIn(issues: readonly Issue[], checked: Checked): readonly Diagnostic[] {
  const told = issues.flatMap((issue) => ofIssue(issue, [], checked));
  return sortDiagnostics([...new Map(told.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]);
}

/** valibot takes a list for a mapping with the keys 0, 1, 2. */
export function listsForMappings(checked: Checked, path: SettingPath = []): readonly Diagnostic[] {
  const value = valueAt(checked.value, path);
  if (typeof value !== 'object' || value === null) return [];
  const schema = schemaAt(checked.schema, path, checked.value);
  if (Array.isArray(value) && schema !== undefined && schema.type !== 'array') {
    return [badValueOf(path, checked, expectedBy(schema))];
  }
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...keys].flatMap((key) => listsForMappings(checked, [...path, key]));
}

function ofIssue(issue: Issue, before: SettingPath, checked: Checked): readonly Diagnostic[] {
  const path = [...before, ...pathOf(issue)];
  const isKey = issue.path?.at(-1)?.origin === 'key';
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknownKeys(path.slice(0, -1), checked);
  if (issue.type === 'strict_object' && isKey) return [missing(path, checked)];
  if (isKey && issue.kind === 'schema') return unknownKeys(path.slice(0, -1), checked);
  if (isKey) return [badKey(path, issue, checked)];
  // of a union, what is wrong with the form that was meant
  if (issue.type === 'union' && issue.issues !== undefined) {
    const within = issue.issues.filter((inner) => (inner.path?.length ?? 0) > 0);
    if (within.length > 0) return within.flatMap((inner) => ofIssue(inner, path, checked));
    const value = valueAt(checked.value, path);
    const validation = issue.issues.find(({ kind }) => kind === 'validation');
    // a word that is near to one of those allowed rather than of another form
    if (typeof value === 'string' && allowedIn(schemaAt(checked.schema, path, checked.value)).length > 0)
      return [badValue(path, validation ?? issue, checked)];
    if (validation !== undefined) return [badValue(path, validation, checked)];
  }
  return [badValue(path, issue, checked)];
}

function unknownKeys(path: SettingPath, checked: Checked): readonly Diagnostic[] {
  const known = keysOf(schemaAt(checked.schema, path, checked.value));
  const found = valueAt(checked.value, path);
  const given = typeof found === 'object' && found !== null ? Object.keys(found) : [];
  return given
    .filter((key) => !known.includes(key))
    .map((key) => ({
      code: 'settings/unknown-key',
      severity: 'error',
      message: path.length === 0 ? `There is no key '${key}'` : `There is no key '${key}' in '${inWords(path)}'`,
      place: checked.placeOf([...path, key], 'key'),
      hint: proposal(key, known),
    }));
}

function missing(path: SettingPath, checked: Checked): Diagnostic {
  const within = path.slice(0, -1);
  return {
    code: 'settings/missing-key',
    severity: 'error',
    message: within.length === 0 ? `The key '${path.at(-1)}' is missing` : `The key '${path.at(-1)}' is missing in '${inWords(within)}'`,
    place: checked.placeOf(within),
    hint: `add it: ${expectedBy(schemaAt(checked.schema, path, checked.value))}`,
  };
}

function badKey(path: SettingPath, issue: Issue, checked: Checked): Diagnostic {
  const message = `'${path.at(-1)}' cannot be a key of '${inWords(path.slice(0, -1))}'`;
  return { code: 'settings/bad-value', severity: 'error', message, place: checked.placeOf(path, 'key'), hint: `expected ${issue.message}` };
}

function badValue(path: SettingPath, issue: Issue, checked: Checked): Diagnostic {
  // the message of a check stands for itself; that of any other validation says what is expected
  if (issue.type === 'check')
    return { code: 'settings/bad-value', severity: 'error', message: issue.message, place: checked.placeOf(path) };
  const schema = schemaAt(checked.schema, path, checked.value);
  const value = valueAt(checked.value, path);
  const allowed = allowedIn(schema);
  if (typeof value === 'string' && allowed.length > 0) {
    const or = issue.kind === 'validation' ? `; or ${issue.message}` : '';
    return { ...badValueOf(path, checked, ''), hint: `${proposal(value, allowed)}${or}` };
  }
  if (issue.kind === 'validation') return badValueOf(path, checked, issue.message);
  const expected = expectedBy(schema);
  const isOtherScalar = typeof value === 'number' || typeof value === 'boolean';
  return badValueOf(path, checked, isOtherScalar && expected === 'a text' ? `${expected}; in quotes it is one: '${value}'` : expected);
}

function badValueOf(path: SettingPath, { value: whole, placeOf }: Checked, expected: string): Diagnostic {
  const value = valueAt(whole, path);
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return {
    code: 'settings/bad-value',
    severity: 'error',
    message: `${path.length === 0 ? 'A file of settings' : `'${inWords(path)}'`} cannot be ${isScalar ? `'${value}'` : kindOf(value)}`,
    place: placeOf(path),
    hint: `expected ${expected}`,
  };
}

function proposal(word: string, known: readonly string[]): string {
  const near = nearMiss(word, known);
  return `${near === undefined ? '' : `did you mean '${near}'? `}there are: ${known.join(', ')}`;
}

/** `figures[0].theme`. */
function inWords(path: SettingPath): string {
  return path.map((segment, index) => (typeof segment === 'number' ? `[${segment}]` : index === 0 ? segment : `.${segment}`)).join('');
}

function pathOf(issue: Issue): SettingPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function valueAt(value: unknown, path: SettingPath): unknown {
  let at = value;
  for (const segment of path) at = typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, segment)?.value : undefined;
  return at;
}
