/** Every option of the library × values that it does not take: an error of the documented sort, which names the option, and nothing is drawn. */
import { describe, expect, it } from 'vitest';
import type { DrawOptions, Source } from '../../src/pipeline/options.ts';
import {
  check,
  describe as describeFigure,
  draw,
  drawFormats,
  dump,
  findFonts,
  list,
  readFont,
  readSources,
} from '../../src/pipeline/pipeline.ts';

const sources: readonly Source[] = [
  { name: 'web.yaml', content: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: c, image: i}]}\n' },
];

/** What JavaScript, or a request, may hand over; each option takes some of them at most. */
const values: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['true', true],
  ['a symbol', Symbol('a')],
  ['a function', () => {}],
  ['a bigint', 1n],
  ['an object', {}],
  ['an object with a prototype of its own', Object.create({ width: 16, height: 9, on: 'a', text: 'a', name: 'a', content: 'a' })],
  ['an object without a prototype', Object.create(null)],
  ['a key called __proto__', JSON.parse('{"__proto__": 1}')],
  ['a key called constructor', { constructor: 1 }],
  ['a list', []],
  ['a list with a hole', Array(1)],
  ['a list of numbers', [1]],
  ['a list of lists', [['a']]],
  ['a list of __proto__', ['__proto__']],
  ['bytes', new Uint8Array(1)],
  ['a text object', Object('paper')],
  ['a number object', Object(1)],
  ['0', 0],
  ['-1', -1],
  ['0.5', 0.5],
  ['1e9', 1e9],
  ['1e308', 1e308],
  ['5e-324', 5e-324],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a text', 'no-such-word'],
  ['the empty text', ''],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['a date', new Date(0)],
  ['an aspect of nothing', { width: 0, height: 9 }],
  ['an aspect of extremes', { width: 1e308, height: 1e-308 }],
  ['half an aspect', { width: 16 }],
  ['half a source', { name: 'a' }],
  ['a source of numbers', { name: 'a', content: [1] }],
  ['a group of nothing', [{ by: 'constructor' }]],
  ['a label without a key', [{ by: 'label' }]],
  ['the same group twice', [{ by: 'node' }, { by: 'node' }]],
  ['half a note', [{ on: 'pod/web' }]],
  ['a selection of a text', { names: 'web' }],
  ['a selection of numbers', { names: [1] }],
  ['a selection by what there is not', { name: ['web'] }],
];

/** What an option takes of them: it is drawn with, or told of as a diagnostic. */
const taken: Readonly<Record<keyof Required<DrawOptions>, readonly string[]>> = {
  figure: [],
  template: ['an object with a prototype of its own'],
  findTemplate: ['a function'],
  format: [],
  theme: ['an object with a prototype of its own'],
  lang: [],
  selection: ['an object', 'an object with a prototype of its own', 'an object without a prototype'],
  partial: ['true'],
  strict: ['true'],
  nodes: [],
  pods: ['a list', 'a list of __proto__'],
  focus: ['a text', 'the empty text', '__proto__', 'constructor'],
  groups: ['a list'],
  show: ['a list'],
  hide: ['a list'],
  notes: ['a list'],
  options: [
    'an object',
    'an object with a prototype of its own',
    'an object without a prototype',
    'half a source',
    'a selection of a text',
  ],
  legend: [],
  title: ['a text', 'the empty text', '__proto__', 'constructor'],
  caption: ['a text', 'the empty text', '__proto__', 'constructor'],
  page: [],
  aspect: ['an object with a prototype of its own'],
  fold: [],
  scale: ['0.5', '5e-324'],
  width: [],
  background: [],
  text: [],
  font: [],
  engine: [],
  browserPath: ['a text', 'the empty text', '__proto__', 'constructor'],
  findFonts: ['a function'],
  readFont: ['a function'],
};

const errorOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
    return 'no error';
  } catch (error) {
    return error;
  }
};
const expectRefusal = async (work: () => unknown, name: string) => {
  const error = await errorOf(work);
  expect(error instanceof RangeError || error instanceof TypeError ? error.message : error).toMatch(
    new RegExp(`^${name}\\b.*: expected `, 's'),
  );
};

describe.each(Object.entries(taken))('the option %s', (name, right) => {
  it.each(values.filter(([what]) => !right.includes(what)))('does not take %s', async (_, value) => {
    const options = { [name]: value };
    const calls = [
      () => draw(sources, options),
      () => drawFormats(sources, options, ['svg']),
      () => check(sources, options),
      () => describeFigure(sources, options),
      () => dump(sources, 'model', options),
    ];
    for (const call of calls) await expectRefusal(call, name);
  });

  it('may be undefined', async () => {
    const options: object = { [name]: undefined };
    expect((await draw(sources, options)).output).toBeDefined();
  });
});

it('says where in a value it is wrong', async () => {
  const message = async (options: object) => {
    const error = await errorOf(() => draw(sources, options));
    return error instanceof Error ? `${error.name}: ${error.message}` : error;
  };
  expect(await message({ nodes: 0 })).toBe("RangeError: nodes 0: expected a whole number from 1 to 1000, or 'input'");
  expect(await message({ pods: ['web', Symbol('a')] })).toBe('TypeError: pods[1] (a symbol): expected a text');
  expect(await message({ selection: { names: ['a', 1] } })).toBe('TypeError: selection.names[1] 1: expected a text');
  expect(await message({ notes: [{ on: 'pod/web' }] })).toBe('TypeError: notes[0].text undefined: expected a text');
  expect(await message(Object.create({ pods: [1] }))).toBe('TypeError: pods[0] 1: expected a text');
  expect(await message({ figur: 'pod' })).toBe('TypeError: figur: there is no such option; did you mean figure?');
  expect(await message(JSON.parse('{"__proto__": 1}'))).toBe('TypeError: __proto__: there is no such option');
  expect(await message({ constructor: 1 })).toBe('TypeError: constructor: there is no such option');
});

describe('what is no option is looked at as well:', () => {
  it.each([null, 1, 'svg', [], true, () => {}])('options that are %s', async (options) => {
    await expectRefusal(() => Reflect.apply(draw, undefined, [sources, options]), 'options');
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'kind: Pod'],
    ['one source', sources[0]],
    ['an iterator', sources.values()],
    ['a hole', Array(1)],
    ['a list of texts', ['kind: Pod']],
    ['a name that is no text', [{ name: 1, content: '' }]],
    ['content that is no text', [{ name: 'a', content: 1 }]],
    ['content that is a list of bytes', [{ name: 'a', content: [1, 2] }]],
    ['content in a buffer', [{ name: 'a', content: new ArrayBuffer(1) }]],
  ])('sources that are %s', async (_, wrong) => {
    for (const call of [draw, check, describeFigure, readSources])
      await expectRefusal(() => Reflect.apply(call, undefined, [wrong]), 'sources');
    await expectRefusal(() => Reflect.apply(dump, undefined, [wrong, 'model']), 'sources');
  });

  it.each([undefined, null, 1, 'views', 'constructor', '__proto__', ['view']])('a stage that is %s', async (stage) => {
    await expectRefusal(() => Reflect.apply(dump, undefined, [sources, stage]), 'stage');
  });

  it.each([undefined, null, 1, 'figure', 'constructor', '__proto__'])('a list of %s', async (what) => {
    await expectRefusal(() => Reflect.apply(list, undefined, [what]), 'what');
  });

  it('searches for fonts', async () => {
    const where = { packageRoot: '/', searchFrom: '/' };
    for (const codePoints of [undefined, 1, [Number.NaN], [-1], [0x110000], ['a'], Array(1)])
      await expectRefusal(() => Reflect.apply(findFonts, undefined, [codePoints, where]), 'codePoints');
    await expectRefusal(() => Reflect.apply(readFont, undefined, [1, where]), 'name');
    for (const wrong of [undefined, null, {}, { packageRoot: 1 }]) {
      await expectRefusal(() => Reflect.apply(findFonts, undefined, [[65], wrong]), 'where');
      await expectRefusal(() => Reflect.apply(readFont, undefined, ['a.ttf', wrong]), 'where');
    }
  });
});
