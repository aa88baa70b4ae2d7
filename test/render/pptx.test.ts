/** What ECMA-376 asks of a presentation, and what the scene asks of its slide. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DrawOptions } from '../../src/pipeline/options.ts';
import { draw, drawPages } from '../../src/pipeline/pipeline.ts';
import type { Deck } from './read-deck.ts';
import { boxOf, childrenOf, idOf, readDeck, relationshipsIn, shapesOf, textsOf, within } from './read-deck.ts';
import { readXml } from './xml-document.ts';

const examples = join(import.meta.dirname, '../../examples');

function sourcesOf(...files: readonly string[]) {
  return files.map((name) => ({ name, content: readFileSync(join(examples, name)) }));
}

const system = sourcesOf('system/catalog.yaml', 'system/orders.yaml', 'system/storefront.yaml');
const sidecar = sourcesOf('sidecar/pod.yaml');

async function bytesOf(sources: typeof system, options: DrawOptions): Promise<Uint8Array> {
  const { output } = await draw(sources, { format: 'pptx', ...options });
  if (output === undefined) throw new Error('nothing was drawn');
  return output;
}

const slidePath = 'ppt/slides/slide1.xml';
const slideOf = (deck: Deck) => deck.get(slidePath) ?? [];

const drawn: readonly (readonly [string, typeof system, DrawOptions])[] = [
  ['system', system, { figure: 'system' }],
  ['system at night', system, { figure: 'system', theme: 'night' }],
  ['sidecar', sidecar, { figure: 'sidecar' }],
  ['sidecar by hand', sidecar, { figure: 'sidecar', theme: 'sketch' }],
  ['sidecar in print, 4:3', sidecar, { figure: 'sidecar', theme: 'print', page: '4:3' }],
  ['descriptor', sidecar, { figure: 'descriptor' }],
];

describe.each(drawn)('the deck of %s', (_, sources, options) => {
  let deck: Deck;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await bytesOf(sources, options);
    deck = readDeck(bytes);
  });

  it('is the same every time', async () => {
    expect(await bytesOf(sources, options)).toEqual(bytes);
  });

  it('has a content type for every part, and a part for every content type', () => {
    const types = (deck.get('[Content_Types].xml') ?? []).filter(({ name }) => name === 'Override');
    const parts = [...deck.keys()].filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'));
    expect(types.map(({ attributes }) => attributes['PartName']).sort()).toEqual(parts.map((path) => `/${path}`).sort());
  });

  it('has a part for every relationship, and a relationship to every part', () => {
    const related = relationshipsIn(deck);
    for (const { target } of related) expect([...deck.keys()]).toContain(target);
    const parts = [...deck.keys()].filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'));
    for (const path of parts) expect(related.map(({ target }) => target)).toContain(path);
    // as parts refer to them
    for (const [path, elements] of deck)
      for (const { attributes } of elements) {
        const id = attributes['r:id'];
        if (id !== undefined) expect(related.filter((one) => one.from === path).map((one) => one.id)).toContain(id);
      }
  });

  it('has slides, layouts, masters and notes that lead to one another', () => {
    const typesFrom = (path: string) =>
      relationshipsIn(deck)
        .filter(({ from }) => from === path)
        .map(({ type }) => type);
    expect(typesFrom(slidePath)).toEqual(['slideLayout', 'notesSlide']);
    expect(typesFrom('ppt/notesSlides/notesSlide1.xml')).toEqual(['notesMaster', 'slide']);
    expect(typesFrom('ppt/slideLayouts/slideLayout1.xml')).toEqual(['slideMaster']);
    expect(typesFrom('ppt/slideMasters/slideMaster1.xml')).toEqual(['slideLayout', 'theme']);
  });

  it('numbers the shapes of a slide, each once', () => {
    const ids = slideOf(deck).flatMap(({ name, attributes }) => (name === 'p:cNvPr' ? [attributes['id']] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(10);
  });

  it('writes the elements of shapes in the order of the schema', () => {
    const order: Readonly<Record<string, readonly string[]>> = {
      'p:sp': ['p:nvSpPr', 'p:spPr', 'p:txBody'],
      'p:cxnSp': ['p:nvCxnSpPr', 'p:spPr'],
      'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
      'p:nvCxnSpPr': ['p:cNvPr', 'p:cNvCxnSpPr', 'p:nvPr'],
      'p:nvGrpSpPr': ['p:cNvPr', 'p:cNvGrpSpPr', 'p:nvPr'],
      'p:spPr': ['a:xfrm', 'a:custGeom', 'a:prstGeom', 'a:noFill', 'a:solidFill', 'a:ln'],
      'a:ln': ['a:noFill', 'a:solidFill', 'a:prstDash', 'a:custDash', 'a:miter', 'a:headEnd', 'a:tailEnd'],
      'a:custGeom': ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst', 'a:rect', 'a:pathLst'],
      'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
      'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
      'a:p': ['a:pPr', 'a:r'],
      'a:r': ['a:rPr', 'a:t'],
      'a:rPr': ['a:solidFill', 'a:latin', 'a:ea', 'a:cs'],
      'p:cNvCxnSpPr': ['a:stCxn', 'a:endCxn'],
      'p:sld': ['p:cSld', 'p:clrMapOvr'],
    };
    const slide = slideOf(deck);
    const places = new Map<object, number>();
    for (const { name, parent } of slide) {
      const expected = parent === undefined ? undefined : order[parent.name];
      if (parent === undefined || expected === undefined) continue;
      const place = expected.indexOf(name);
      expect(place, `${name} in ${parent.name}`).toBeGreaterThanOrEqual(places.get(parent) ?? 0);
      places.set(parent, place);
    }
  });

  it('says every text of the SVG', async () => {
    const { output } = await draw(sources, { ...options, format: 'svg', font: 'arial' });
    const words = (text: string) => text.replace(/\s+/g, '');
    const said = words(
      slideOf(deck)
        .filter(({ name }) => name === 'a:t')
        .map(({ text }) => text)
        .join(''),
    );
    const svg = readXml(new TextDecoder().decode(output));
    const texts = svg
      .filter(({ name }) => name === 'text')
      .map(
        (element) =>
          element.text +
          within(svg, element, 'tspan')
            .map(({ text }) => text)
            .join(''),
      );
    const runs = svg.filter(({ name }) => name === 'text' || name === 'tspan').map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(5);
    for (const text of svg.some(({ name }) => name === 'tspan') ? runs.flatMap((run) => run.split(/\s+/)) : texts)
      expect(said).toContain(words(text));
  });

  it('glues connectors to shapes that there are, at sites that they have', () => {
    const slide = slideOf(deck);
    const shapes = new Map(shapesOf(slide).map((shape) => [idOf(slide, shape), shape]));
    const ends = slide.filter(({ name }) => name === 'a:stCxn' || name === 'a:endCxn');
    if (options.theme !== 'sketch') expect(ends.length).toBeGreaterThan(3);
    for (const { name, attributes, parent } of ends) {
      const shape = shapes.get(attributes['id'] ?? '');
      if (shape === undefined) throw new Error(`a connector is glued to ${attributes['id']}, which there is not`);
      const [rect, connector] = [
        boxOf(slide, shape),
        parent?.parent?.parent === undefined ? undefined : boxOf(slide, parent.parent.parent),
      ];
      if (rect === undefined || connector === undefined || parent?.parent?.parent === undefined) throw new Error('they stand nowhere');
      const own = within(slide, shape, 'a:pos');
      const index = Number(attributes['idx']);
      const preset = [
        { x: 0.5, y: 0 },
        { x: 0, y: 0.5 },
        { x: 0.5, y: 1 },
        { x: 1, y: 0.5 },
      ][index];
      const guide = (which: string | undefined): number => {
        const written = within(slide, shape, 'a:gd').find((one) => one.attributes['name'] === which)?.attributes['fmla'] ?? '';
        const [, , part = '', whole = ''] = written.split(' ');
        return Number(part) / Number(whole);
      };
      const site = own.length > 0 ? { x: guide(own[index]?.attributes['x']), y: guide(own[index]?.attributes['y']) } : preset;
      if (site === undefined) throw new Error(`there is no site ${index}`);
      const turned = slide.find((one) => one.name === 'a:xfrm' && one.parent?.parent === parent.parent?.parent)?.attributes ?? {};
      const isFirst = name === 'a:stCxn';
      const end = {
        x: connector.x + ((turned['flipH'] === '1') === isFirst ? connector.width : 0),
        y: connector.y + ((turned['flipV'] === '1') === isFirst ? connector.height : 0),
      };
      // a px
      expect(Math.abs(rect.x + site.x * rect.width - end.x)).toBeLessThan(9525);
      expect(Math.abs(rect.y + site.y * rect.height - end.y)).toBeLessThan(9525);
    }
  });

  it('keeps everything on the slide', () => {
    const slide = slideOf(deck);
    const size = (deck.get('ppt/presentation.xml') ?? []).find(({ name }) => name === 'p:sldSz')?.attributes ?? {};
    for (const shape of shapesOf(slide)) {
      const box = boxOf(slide, shape);
      if (box === undefined) continue;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(Number(size['cx']));
      expect(box.y + box.height).toBeLessThanOrEqual(Number(size['cy']));
    }
  });

  it('gives every shape a name and alt text, and has no picture', () => {
    const slide = slideOf(deck);
    expect(slide.filter(({ name }) => name === 'p:pic' || name === 'a:blip')).toEqual([]);
    for (const { name, attributes, parent } of slide) {
      if (name !== 'p:cNvPr' || parent?.parent?.name === 'p:spTree') continue;
      expect(attributes['name']).not.toBe('');
      expect(attributes['descr']).not.toBe('');
    }
  });

  it('is set in Arial and Courier New, one line each', () => {
    const slide = slideOf(deck);
    const fonts = new Set(slide.filter(({ name }) => name === 'a:latin').map(({ attributes }) => attributes['typeface']));
    expect([...fonts].filter((name) => name !== 'Arial' && name !== 'Courier New')).toEqual([]);
    expect(textsOf(slide).length).toBeGreaterThan(5);
  });
});

it('nests a container in its pod', async () => {
  const slide = slideOf(readDeck(await bytesOf(sidecar, { figure: 'sidecar' })));
  const groups = shapesOf(slide).filter(({ name }) => name === 'p:grpSp');
  const called = (group: (typeof groups)[number]) =>
    slide.find(({ name, parent }) => name === 'p:cNvPr' && parent?.parent === group)?.attributes['name'];
  const pod =
    groups.find((group) => called(group) === 'pod/shop/web-5d4f8') ??
    groups.find((group) => /^pod\/[^/]+\/[^/]+$/.test(called(group) ?? ''));
  if (pod === undefined) throw new Error('there is no pod');
  expect(
    childrenOf(slide, pod)
      .filter(({ name }) => name === 'p:grpSp')
      .map(called),
  ).toContain(`${called(pod)}/git-sync`);
});

it('puts title and caption into placeholders, and the description into the notes', async () => {
  const deck = readDeck(await bytesOf(sidecar, { figure: 'sidecar', title: 'One & two', caption: 'Three < four' }));
  const holders = slideOf(deck).filter(({ name }) => name === 'p:ph');
  expect(holders.map(({ attributes }) => attributes['type'])).toEqual(['title', 'body']);
  const said = (path: string) => (deck.get(path) ?? []).flatMap(({ name, text }) => (name === 'a:t' ? [text] : []));
  expect(said(slidePath).slice(0, 2)).toEqual(['One & two', 'Three < four']);
  expect(said('ppt/notesSlides/notesSlide1.xml').join(' ')).toContain('git-sync');
});

it('is as large as the page: 16:9, or 4:3', async () => {
  const sizeOf = async (options: DrawOptions) => {
    const { cx, cy } =
      (readDeck(await bytesOf(sidecar, options)).get('ppt/presentation.xml') ?? []).find(({ name }) => name === 'p:sldSz')?.attributes ??
      {};
    return [cx, cy];
  };
  expect(await sizeOf({ figure: 'sidecar' })).toEqual(['12192000', '6858000']);
  expect(await sizeOf({ figure: 'sidecar', page: '4:3' })).toEqual(['9144000', '6858000']);
  expect(await sizeOf({ figure: 'sidecar', page: 'none' })).toEqual(['12192000', '6858000']);
});

it('holds a slide for each page', async () => {
  const [[all] = []] = await drawPages(system, { figure: 'cluster', groups: [{ by: 'namespace' }] }, ['pptx']);
  const deck = readDeck(all?.output ?? new Uint8Array());
  expect([...deck.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(4);
  const ids = (deck.get('ppt/presentation.xml') ?? []).flatMap(({ name, attributes }) => (name === 'p:sldId' ? [attributes['id']] : []));
  expect(new Set(ids).size).toBe(4);
});
