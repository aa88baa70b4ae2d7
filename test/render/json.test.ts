import { expect, test } from 'vitest';
import { render } from '../../src/render/formats/json.ts';
import { formatNames, formats } from '../../src/render/formats.ts';
import { sample } from './world.ts';

test('JSON holds the scene whole', async () => {
  expect(JSON.parse(new TextDecoder().decode((await render(sample)).bytes))).toEqual(sample);
});

test('JSON has no character on which a terminal acts', async () => {
  const title = 'a\u009b\u202e\u007f\u001b';
  const text = new TextDecoder().decode((await render({ ...sample, title })).bytes);
  expect(text).toContain('"title": "a\\u009b\\u202e\\u007f\\u001b"');
  expect(JSON.parse(text).title).toBe(title);
});

test('every registered format has a module with a render function', async () => {
  for (const name of formatNames()) expect(typeof (await formats[name].load()).render).toBe('function');
});
