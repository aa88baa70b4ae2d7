import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInTemplate } from '../../src/template/built-in.ts';
import type { HeadingTemplate } from '../../src/template/types.ts';
import { figures } from '../../src/view/figures.ts';
import type { Localized } from '../../src/words/types.ts';
import { languageNames, placeholdersOf } from '../words/languages.ts';

const view = join(import.meta.dirname, '../../src/view');
const directory = join(import.meta.dirname, '../../templates/figures');
const files = readdirSync(directory).map((name) => name.replace(/\.yaml$/, ''));

test('every figure has a template, and no template is left over', () => {
  const drawing = files.map((name) => builtInTemplate(name).figure);
  expect(figures.map(({ name }) => name).filter((name) => !files.includes(name))).toEqual([]);
  expect(drawing.filter((name) => !figures.some((figure) => figure.name === name))).toEqual([]);
});

/** What the code of figures puts between quotes: the situations that they know, or the parts of these. */
const quoted = new Set(
  readdirSync(view, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => readFileSync(join(view, path), 'utf8').match(/(?<=')[a-z-]+(?=')/g) ?? []),
);

describe.each(files)('templates/figures/%s.yaml', (name) => {
  const template = builtInTemplate(name);
  const headings: readonly (readonly [string, Partial<HeadingTemplate>])[] = [
    ['', template.heading],
    ...Object.entries(template.situations),
  ];
  const texts: readonly (readonly [string, Localized])[] = [
    ['description', template.description],
    ...headings.flatMap(([situation, { title, caption }]) => [
      ...(title === undefined ? [] : [[`${situation} title`, title] as const]),
      ...(caption === undefined ? [] : [[`${situation} caption`, caption] as const]),
    ]),
  ];

  test.each(texts)('says its %s in every language', (_, text) => {
    const said = typeof text === 'string' ? [] : Object.entries(text).flatMap(([lang, words]) => (words === '' ? [] : [lang]));
    expect(languageNames.filter((lang) => !said.includes(lang))).toEqual([]);
  });

  test.each(texts)('puts the same values into its %s in every language', (_, text) => {
    const all = typeof text === 'string' ? [text] : Object.values(text);
    expect(new Set(all.map((words) => placeholdersOf([words]).join(' '))).size).toBe(1);
  });

  test.each(Object.keys(template.situations))('knows a situation that the figure can be in: %s', (situation) => {
    const parts = situation.split('-');
    const heads = parts.map((_, index) => [parts.slice(0, index + 1).join('-'), parts.slice(index + 1).join('-')]);
    expect(heads.some((halves) => halves.every((half) => half === '' || quoted.has(half)))).toBe(true);
  });
});
