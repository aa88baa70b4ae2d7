/** A few hundred cases of `npm run fuzz`, which looks longer: small clusters with planted secrets, changed at random, written in all ways. */
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Case } from '../../tools/fuzz/cases.ts';
import { caseOf } from '../../tools/fuzz/cases.ts';
import type { Marker } from '../../tools/fuzz/markers.ts';
import { planterOf } from '../../tools/fuzz/markers.ts';
import { randomOf } from '../../tools/fuzz/random.ts';
import { faultsOf } from '../../tools/fuzz/trial.ts';
import { worldOf } from '../../tools/fuzz/worlds.ts';
import { writingOf, written } from '../../tools/fuzz/writing.ts';

const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);

describe('whatever the input is', () => {
  test.each([0, 50, 100])('it is drawn as far as it goes, without its secrets, to the same bytes: cases from %i', async (from) => {
    for (const run of numbers(from, from + 50)) {
      const faults = await faultsOf(caseOf({ seed: 9, run }), run);
      expect(faults, `npm run fuzz -- --seed 9 --only ${run}`).toEqual([]);
    }
  });
});

describe('the fuzzer', () => {
  test('makes the same case of the same seed', () => {
    const [one, again, other] = [caseOf({ seed: 1, run: 7 }), caseOf({ seed: 1, run: 7 }), caseOf({ seed: 2, run: 7 })];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('writes what means the same, in whatever way', () => {
    for (const run of numbers(0, 300)) {
      const random = randomOf(1, run);
      const planter = planterOf(random);
      const writing = writingOf(random);
      for (const object of worldOf(planter)) {
        const text = written(object, writing, { random, comment: planter.comment });
        const [document] = parseAllDocuments(text, { merge: true });
        expect(document?.toJS(), `${JSON.stringify(writing)}\n${text}`).toEqual(object);
      }
    }
  });

  const marker: Marker = { tokens: ['Zq7abcdefghix'], text: '', sort: 'value', keys: [] };
  const asked: Case['asked'] = { options: { figure: 'cluster' }, isWrong: false };
  const pod = (name: string): string => `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { containers: [{ name: c }] }\n`;

  test('finds what shows', async () => {
    const one: Case = { sources: [{ name: 'a.yaml', content: pod('Zq7abcdefghix') }], markers: [marker], asked, documents: [] };
    const faults = await faultsOf(one, 1);
    expect(new Set(faults.map(({ sort }) => sort))).toEqual(new Set(['leak']));
    const where = faults.map(({ words }) => /shows in ([\w ]+)/.exec(words)?.[1]);
    expect(where).toEqual(expect.arrayContaining(['draw', 'draw as json', 'dump of manifests']));
  });

  test('lets go what has become the name of an object', async () => {
    const one: Case = { sources: [{ name: 'a.yaml', content: pod('Zq7abcdefghix') }], markers: [marker], asked };
    expect(await faultsOf(one, 1)).toEqual([]);
  });
});
