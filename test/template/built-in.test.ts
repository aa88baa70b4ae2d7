/** Each file of templates/figures is whole and says what its figure puts into its texts: held against the schema, and against what the figure does. */
import { texts } from 'podfig:templates/figures';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { builtInTemplateSchema } from '../../src/settings/schemas/figure-template.ts';
import { builtInTemplate } from '../../src/template/built-in.ts';
import { placeholdersIn } from '../../src/template/extend.ts';
import { headingOf } from '../../src/template/heading.ts';
import { figures } from '../../src/view/figures.ts';
import { inLanguage } from '../../src/words/localized.ts';
import type { Values } from '../../src/words/types.ts';
import { languages, wordsIn } from '../../src/words/words.ts';
import { known } from '../../tools/json-schemas.ts';
import { descriptorsIn, examples, topologyOf } from '../laws/stages.ts';

const topologies = await Promise.all(examples.map(({ sources }) => topologyOf(sources)));

describe.each(Object.entries(texts))('templates/figures/%s.yaml', (name, text) => {
  const template = builtInTemplate(name);

  it('passes the schema of users’ templates, and is whole', () => {
    expect(safeParse(builtInTemplateSchema(known), JSON.parse(text)).issues).toBeUndefined();
    expect(template.figure).toBe(name);
  });

  it('lists every {name} that stands in it, in every language', () => {
    const headings = [template.heading, ...Object.values(template.situations)];
    const used = languages().flatMap((lang) =>
      headings.flatMap(({ title = '', caption = '' }) => placeholdersIn(inLanguage(title, lang) + inLanguage(caption, lang))),
    );
    expect(used.filter((word) => !(word in template.placeholders))).toEqual([]);
  });

  it('knows the situations that its figure finds in the examples, and what it puts in', () => {
    const given = new Set<string>();
    const figure = figures.find((candidate) => candidate.name === template.figure);
    for (const topology of topologies) {
      for (const detail of figure?.details ?? []) {
        const heading = (situation: string, values: Values = {}) => {
          if (situation !== '') expect(Object.keys(template.situations)).toContain(situation);
          for (const key of Object.keys(values)) given.add(key);
          const words = headingOf(template, 'en', situation, values);
          expect(placeholdersIn(words.title + words.caption).filter((word) => word in template.placeholders)).toEqual([]);
          return words;
        };
        const asked = {
          aspect: 16 / 9,
          whole: false,
          groups: [],
          room: { boxes: Number.POSITIVE_INFINITY, links: Number.POSITIVE_INFINITY, drawn: Number.POSITIVE_INFINITY },
          descriptors: descriptorsIn(topology),
        };
        figure?.draw(topology, { detail, pods: [], show: [], hide: [], words: wordsIn('en'), heading, template, ...asked });
      }
    }
    expect([...given].sort()).toEqual(Object.keys(template.placeholders).sort());
  });
});
