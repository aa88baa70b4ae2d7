import { expect, test } from 'vitest';
import { render } from '../../src/render/formats/json.ts';
import { formatNames, formats } from '../../src/render/formats.ts';
import { sample } from './world.ts';

test('JSON holds the scene whole', async () => {
  expect(JSON.parse(new TextDecoder().decode((await render(sample)).bytes))).toEqual(sample);
});

test('every registered format has a module with a render function', async () => {
  for (const name of formatNames()) expect(typeof (await formats[name].load()).render).toBe('function');
});
