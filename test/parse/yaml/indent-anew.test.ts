import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '../../../src/parse/parse.ts';
import { indentAnew } from '../../../src/parse/yaml/indent-anew.ts';

const whole = readFileSync(new URL('../../../examples/descriptor/pod.yaml', import.meta.url), 'utf8');

/** As it comes out of a web page. */
function pasted(text: string): string {
  return text.replace(/^ +/gm, '');
}

test('a pod that lost its indentation gets it back, line by line', () => {
  const known = whole.replace(/ {2}- name: kube-api[\s\S]*?(?=^status)/m, '');
  const { sources, diagnostics } = indentAnew([{ name: 'a.txt', content: pasted(known) }]);
  expect(sources[0]?.content).toBe(known);
  expect(diagnostics.map(({ code, severity, place }) => `${severity}[${code}]:${place?.line}`)).toEqual(['warning[parse/indented-anew]:4']);
});

test('remarks behind a word become comments, and the rest is read as before', async () => {
  const { sources } = indentAnew([
    { name: 'a.txt', content: 'apiVersion: v1\nkind: Pod <-- the kind\nmetadata:\nname: web\nlabels:\nrun: web\n' },
  ]);
  expect(sources[0]?.content).toBe('apiVersion: v1\nkind: Pod # <-- the kind\nmetadata:\n  name: web\n  labels:\n    run: web\n');
  expect((await parse(sources)).manifests.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['Pod web']);
});

test.each([whole, 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n', 'words\n', ''])(
  'what has its indentation stays as it is (%#)',
  (content) => {
    expect(indentAnew([{ name: 'a.yaml', content }])).toEqual({ sources: [{ name: 'a.yaml', content }], diagnostics: [] });
  },
);

test('only the document that lost it changes', () => {
  const fine = 'apiVersion: v1\nkind: Service\nmetadata:\n    name: a\n';
  const { sources } = indentAnew([{ name: 'a.yaml', content: `${fine}---\napiVersion: v1\nkind: Pod\nmetadata:\nname: b\n---\n${fine}` }]);
  expect(sources[0]?.content).toBe(`${fine}---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: b\n---\n${fine}`);
});
