import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/formats/svg.ts';
import type { GroupMark, LinkMark, Mark, Scene } from '../../src/scene/types.ts';
import { fonts, sample, sceneOf, textOf } from './world.ts';
import type { Element } from './xml-document.ts';
import { readXml } from './xml-document.ts';

async function svgOf(scene: Scene, options: { readonly background?: string; readonly text?: 'fonts' | 'outlines' } = {}): Promise<string> {
  return new TextDecoder().decode((await render(scene, { fonts, ...options })).bytes);
}

async function elementsOf(scene: Scene): Promise<readonly Element[]> {
  return readXml(await svgOf(scene));
}

const nasty = ['"><script>alert(1)</script>', ']]>', "' onload='x", '&amp;', 'a\u0000b\u0008c\ud800d\uffff', '\t\n\r', '<!--', '한글 é 😀'];

function group(data: Readonly<Record<string, string>>, children: readonly Mark[] = []): GroupMark {
  return { type: 'group', className: 'pod', data, children };
}

const line: LinkMark = {
  type: 'link',
  data: { relation: 'mounts', from: 'a', to: 'b' },
  points: [
    { x: 1, y: 2 },
    { x: 91, y: 2 },
  ],
  radius: 0,
  stroke: '#7C55C7',
  strokeWidth: 2,
  dash: [],
  startArrow: false,
  endArrow: true,
  labels: [],
};

describe('the root', () => {
  test('has a role, a language, a viewBox, and is labelled by a title and a description', async () => {
    const elements = await elementsOf(sample);
    const root = elements[0]?.attributes ?? {};
    expect(root).toMatchObject({ viewBox: '0 0 708 512', width: '708', height: '512', role: 'img', lang: 'en' });
    const labels = (root['aria-labelledby'] ?? '').split(' ').map((id) => elements.find(({ attributes }) => attributes['id'] === id));
    expect(labels.map((label) => [label?.name, label?.text])).toEqual([
      ['title', sample.title],
      ['desc', sample.description],
    ]);
  });

  test("has the background as its first shape, the one asked for before the scene's own", async () => {
    expect(await svgOf(sceneOf())).toContain('<rect class="background" width="100" height="50" fill="#FFFFFF"/>');
    expect(await svgOf(sceneOf(), { background: '#000000' })).toContain('fill="#000000"');
    expect(await svgOf(sceneOf(), { background: 'none' })).not.toContain('<rect');
  });
});

describe('marks', () => {
  test('become groups with their class, data and tooltip, nested as in the scene', async () => {
    const inner = { ...group({ kind: 'container', id: 'pod/d/web/nginx' }), tooltip: 'nginx' };
    const elements = await elementsOf(sceneOf(group({ kind: 'pod', id: 'pod/d/web' }, [inner])));
    const container = elements.find(({ attributes }) => attributes['data-kind'] === 'container');
    expect(container?.attributes).toEqual({ class: 'pod', 'data-kind': 'container', 'data-id': 'pod/d/web/nginx' });
    expect(container?.parent?.attributes['data-id']).toBe('pod/d/web');
    expect(elements.find(({ parent }) => parent === container)).toMatchObject({ name: 'title', text: 'nginx' });
  });

  test('become links with a path that runs from the first point to the last', async () => {
    const elements = await elementsOf(sceneOf(line));
    const link = elements.find(({ attributes }) => attributes['class'] === 'link');
    expect(link?.attributes).toMatchObject({ 'data-kind': 'link', 'data-relation': 'mounts', 'data-from': 'a', 'data-to': 'b' });
    expect(elements.find(({ parent }) => parent === link)?.attributes['d']).toBe('M1 2H91');
  });

  test('keep spaces that a name consists of', async () => {
    const texts = (await elementsOf(sceneOf(textOf(' a  b ')))).filter(({ name }) => name === 'text');
    expect(texts.map(({ text }) => text)).toEqual([' a  b ']);
  });

  test('are written with two decimals at most, and never as NaN', async () => {
    expect(await svgOf(sceneOf(textOf('a', { x: 1 / 3, y: -0.001 })))).toContain('<text x="0.33" y="0"');
    await expect(svgOf(sceneOf(textOf('a', { x: Number.NaN })))).rejects.toThrow('NaN');
    await expect(svgOf(sceneOf(textOf('a', { x: 1e21 })))).rejects.toThrow('large');
  });

  test('load nothing from elsewhere', async () => {
    const image = { type: 'image', x: 0, y: 0, width: 1, height: 1, href: 'https://example.com/a.png' } as const;
    await expect(svgOf(sceneOf(image))).rejects.toThrow('data: URL');
  });
});

describe('what a terminal acts on', () => {
  test('stands for nothing in words, and is whole in attributes', async () => {
    const acting = 'a\u009b31m\u007f\u202eb';
    const svg = await svgOf(sceneOf({ ...group({ kind: 'pod', id: acting }), tooltip: acting }));
    expect(svg).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(svg).toContain('data-id="a&#155;31m&#127;&#8238;b"><title>a\ufffd31m\ufffd\ufffdb</title>');
  });
});

test('a path of no numbers is our mistake', async () => {
  const path = { type: 'path', d: 'M0,NaNL1,1', fill: 'none', stroke: '#000000', strokeWidth: 1, dash: [] } as const;
  await expect(svgOf(sceneOf(path))).rejects.toThrow('no numbers');
});

describe('arrowheads', () => {
  test('are one marker for each colour and end in use', async () => {
    const both = { ...line, startArrow: true };
    const elements = await elementsOf(sceneOf(line, line, both, { ...line, stroke: '#000000' }));
    const markers = elements.filter(({ name }) => name === 'marker').map(({ attributes }) => `url(#${attributes['id']})`);
    expect(markers).toHaveLength(3);
    const used = elements
      .flatMap(({ attributes }) => [attributes['marker-start'], attributes['marker-end']])
      .filter((value) => value !== undefined);
    expect(new Set(used)).toEqual(new Set(markers));
  });

  test('leave no definitions behind when no link has one', async () => {
    expect(await svgOf(sceneOf({ ...line, endArrow: false }))).not.toContain('<defs>');
  });
});

describe('what people call their things', () => {
  test.each(nasty)('cannot break out of the document: %j', async (name) => {
    const clean = [...name].map((character) => ('\u0000\u0008\ud800\uffff'.includes(character) ? '\ufffd' : character)).join('');
    const marks = [
      { ...group({ kind: 'pod', id: name }, [textOf(name)]), tooltip: name },
      { ...line, tooltip: name, labels: [textOf(name)] },
    ];
    const elements = await elementsOf({ ...sceneOf(...marks), title: name, description: name });
    expect(elements.filter((element) => element.name === 'script')).toEqual([]);
    expect(elements.find(({ attributes }) => attributes['class'] === 'pod')?.attributes['data-id']).toBe(clean);
    expect(elements.find((element) => element.name === 'desc')?.text).toBe(clean.replace(/\r\n?/g, '\n'));
  });

  test('gives well-formed XML without script or reference, whatever the scene', async () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...nasty));
    const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const point = fc.record({ x: place, y: place });
    const text = fc.tuple(words, place, place).map(([name, x, y]) => textOf(name, { x, y }));
    const link = fc
      .tuple(fc.array(point, { minLength: 2, maxLength: 5 }), fc.nat(20), fc.array(text, { maxLength: 2 }), words)
      .map(([points, radius, labels, tooltip]): LinkMark => ({ ...line, points, radius, labels, tooltip }));
    const leaf = fc.oneof(text, link);
    const nested = fc.tuple(words, fc.array(leaf, { maxLength: 4 })).map(([id, children]) => group({ kind: 'pod', id }, children));
    const scenes = fc
      .tuple(words, fc.array(fc.oneof(leaf, nested), { maxLength: 5 }))
      .map(([title, marks]) => ({ ...sceneOf(...marks), title }));
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const svg = await svgOf(scene);
        const elements = readXml(svg);
        expect(elements.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
        const attributes = elements.flatMap((element) => Object.entries(element.attributes));
        expect(attributes.filter(([name]) => /^on|href$/.test(name))).toEqual([]);
        expect(
          attributes.filter(([name, value]) => /^[a-z]+$/.test(name) && /NaN|Infinity|\de[+-]?\d/.test(value) && name !== 'id'),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const known = new Set(['svg', 'title', 'desc', 'defs', 'marker', 'path', 'rect', 'g', 'text', 'style']);

describe('fonts', () => {
  test('are embedded once for each face and weight in use', async () => {
    const svg = await svgOf(sceneOf(textOf('a'), textOf('b'), textOf('c', { weight: 600 }), textOf('d', { face: 'mono' })));
    const faces = [...svg.matchAll(/font-family:'([^']+)';font-weight:(\d+);unicode-range:([^;]+);src:url\((data:font\/woff;base64,)/g)];
    expect(faces.map(([, family, weight, range]) => [family, weight, range])).toEqual([
      ['Podfig Sans', '400', 'U+61-62'],
      ['Podfig Sans', '600', 'U+63'],
      ['Podfig Mono', '400', 'U+64'],
    ]);
  });

  test('are looked for in the order in which they were measured: mono before the sans that lends it a character', async () => {
    const lent = [...'āăąĉōŏǫ→✓×…·'].find(
      (letter) =>
        fonts.bundled('mono', 400).advance(letter.codePointAt(0) ?? 0) === undefined &&
        fonts.bundled('sans', 400).advance(letter.codePointAt(0) ?? 0),
    );
    const svg = await svgOf(sceneOf(textOf('first'), textOf(`x${lent ?? ''}`, { face: 'mono' })));
    expect(svg).toMatch(lent ? /font-family="'Podfig Mono','Podfig Sans',/ : /font-family="'Podfig Mono',/);
  });

  test('are not needed when texts are outlines', async () => {
    const svg = await svgOf(sample, { text: 'outlines' });
    expect(svg).not.toMatch(/<text|@font-face|font-family/);
    expect(readXml(svg).length).toBeGreaterThan(20);
  });
});

describe('the file', () => {
  test('is the same on every run', async () => {
    expect((await svgOf(structuredClone(sample))) === (await svgOf(sample))).toBe(true);
  });

  test('shares no id with another figure in the same page', async () => {
    const ids = async (scene: Scene): Promise<readonly string[]> =>
      (await elementsOf(scene)).flatMap(({ attributes }) => attributes['id'] ?? []);
    const both = [...(await ids(sample)), ...(await ids({ ...sample, title: 'Another' }))];
    expect(both.length).toBeGreaterThan(6);
    expect(new Set(both).size).toBe(both.length);
  });

  test('of a small figure stays below 30 KB with its fonts', async () => {
    expect((await render(sample, { fonts })).bytes.length).toBeLessThan(30_000);
  });
});
