/** Whatever a file holds, the reader says something or takes it; it never throws, and every place is in the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownNames } from '../../src/pipeline/pipeline.ts';
import { readFigureTemplate, readProject, readTheme } from '../../src/settings/settings.ts';

const known = knownNames();
const pieces = fc.constantFrom(
  ...[
    'extends: ',
    'cluster',
    'title: ',
    'figures:',
    'input',
    'boxes: ',
    'pod',
    '\n',
    '\n  ',
    '\n- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '&a ',
    '*a',
    '!!str ',
    '"',
    "'",
    '|',
    '>',
    '#',
    '---\n',
    '…',
    '한',
    '\t',
    '0',
    '16:9',
    '~',
    '<<: ',
    '? ',
  ],
);
const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('the reader of settings', () => {
  it.each([
    ['figure templates', readFigureTemplate],
    ['themes', readTheme],
    ['podfig.yaml', readProject],
  ])('takes any text for %s', (_what, read) => {
    fc.assert(
      fc.property(soup, (text) => {
        const { value, diagnostics } = read(text, 'x.yaml', known);
        expect(value === undefined).toBe(diagnostics.length > 0);
        const lines = text.split('\n').length;
        for (const { place } of diagnostics) {
          expect(place?.line).toBeGreaterThanOrEqual(1);
          expect(place?.line).toBeLessThanOrEqual(lines + 1);
          expect(place?.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });
});
