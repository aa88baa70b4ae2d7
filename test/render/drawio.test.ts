/** What diagrams.net opens is held against the scene: box by box, text by text, link by link. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/base/geometry.ts';
import { drawPages } from '../../src/pipeline/pipeline.ts';
import { render, renderPages } from '../../src/render/formats/drawio.ts';
import type { GroupMark, LinkMark, Mark, Scene, TextMark } from '../../src/scene/types.ts';
import { examples } from '../laws/stages.ts';
import { figuresOfExamples } from './figures-of-examples.ts';
import type { ReadCell } from './read-drawio.ts';
import { readDrawio } from './read-drawio.ts';
import { fonts, sample, sceneOf, textOf } from './world.ts';
import { readXml } from './xml-document.ts';

const all = await figuresOfExamples(['drawio']);

async function pageOf(scene: Scene): Promise<readonly ReadCell[]> {
  const { bytes } = await render(scene, { fonts });
  return readDrawio(new TextDecoder().decode(bytes))[0]?.cells ?? [];
}

interface Things {
  readonly groups: { readonly group: GroupMark; readonly within: string | undefined }[];
  readonly marks: { readonly mark: Exclude<Mark, GroupMark | LinkMark>; readonly within: string | undefined }[];
  readonly links: LinkMark[];
}

/** All marks, each with the id of the innermost thing that it lies in. */
function thingsIn(marks: readonly Mark[], within?: string, found: Things = { groups: [], marks: [], links: [] }): Things {
  for (const mark of marks) {
    if (mark.type === 'group') {
      found.groups.push({ group: mark, within });
      thingsIn(mark.children, mark.data.id ?? within, found);
    } else if (mark.type === 'link') found.links.push(mark);
    else found.marks.push({ mark, within });
  }
  return found;
}

function thingOf(cell: ReadCell | undefined): string | undefined {
  return cell === undefined ? undefined : (cell.data.id ?? thingOf(cell.parent));
}

/** What is said of a thing, and where it is. */
interface Placed {
  readonly words: string;
  readonly at: readonly number[];
}

/** Each of the one is one of the others, within a twentieth of a pixel. */
function expectSame(read: readonly Placed[], wanted: readonly Placed[]): void {
  const left = [...read];
  const missing = wanted.filter(({ words, at }) => {
    const found = left.findIndex((one) => one.words === words && at.every((value, index) => Math.abs(value - (one.at[index] ?? 0)) < 0.05));
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
  expect({ missing, left }).toEqual({ missing: [], left: [] });
}

const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();

const isBox = ({ style, edge }: ReadCell): boolean => edge === undefined && !['text', 'group', 'shape'].some((key) => style.has(key));

/** The text of a label that is HTML. */
function wholeText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function boxesOf(scene: Scene): readonly Placed[] {
  return thingsIn(scene.marks).marks.flatMap(({ mark, within }) =>
    mark.type === 'rect'
      ? [{ words: `${within}: ${mark.fill} ${lineOf(mark)} ${mark.radius}`, at: [mark.x, mark.y, mark.width, mark.height] }]
      : [],
  );
}

const lineOf = ({ stroke, strokeWidth }: { readonly stroke: string; readonly strokeWidth: number }): string =>
  stroke === 'none' || strokeWidth === 0 ? 'none' : stroke;

function boxesRead(cells: readonly ReadCell[]): readonly Placed[] {
  return cells.filter(isBox).map((cell) => {
    const { rect, style } = cell;
    const radius = Number(style.get('arcSize') ?? 0) / 2;
    const words = `${thingOf(cell)}: ${style.get('fillColor')} ${style.get('strokeColor')} ${radius}`;
    return { words, at: [rect.x, rect.y, rect.width, rect.height] };
  });
}

function textOfMark({ text, x, y, anchor, size, weight, fill }: TextMark): Placed {
  return { words: `${text} ${anchor} ${size} ${weight} ${fill}`, at: [x, y] };
}

function textsRead(cells: readonly ReadCell[]): readonly Placed[] {
  return cells
    .filter(({ style }) => style.has('text'))
    .map((cell) => {
      const { style, rect } = cell;
      const align = style.get('align') ?? '';
      const x = { left: rect.x, center: rect.x + rect.width / 2, right: rect.x + rect.width }[align] ?? Number.NaN;
      const anchor = { left: 'start', center: 'middle', right: 'end' }[align];
      const size = Number(style.get('fontSize'));
      // mxSvgCanvas2D.plainText
      const baseline = rect.y + rect.height / 2 - size / 2 + size - 1;
      const weight = style.get('fontStyle') === '1' ? 600 : 400;
      const words = style.get('html') === '1' ? wholeText(cell.label) : cell.label;
      return { words: `${words} ${anchor} ${size} ${weight} ${style.get('fontColor')}`, at: [x, baseline] };
    });
}

const numbersOf = (points: readonly Point[]): readonly number[] => points.flatMap(({ x, y }) => [x, y]);

describe.each(all.map((one) => [one.name, one] as const))('%s', (_name, { scene, texts }) => {
  const xml = texts.drawio ?? '';
  const [page, ...more] = readDrawio(xml);
  const cells = page?.cells ?? [];
  const { groups, marks, links } = thingsIn(scene.marks);

  it('is one page with the figure’s words and size', () => {
    expect(more).toEqual([]);
    expect(page?.name).toBe(scene.title);
    expect(page?.about).toMatchObject({ title: scene.title, description: scene.description, lang: scene.lang });
    expect(page?.model).toMatchObject({ pageWidth: `${Math.ceil(scene.width)}`, background: scene.background });
  });

  it('nests things as the scene does, with what is known of them', () => {
    const wanted = groups.map(({ group, within }) => `${group.data.id ?? group.data.kind} in ${within}`);
    const named = cells.filter(({ data, edge }) => data.kind !== undefined && edge === undefined);
    expect(sorted(named.map((cell) => `${cell.data.id ?? cell.data.kind} in ${thingOf(cell.parent)}`))).toEqual(sorted(wanted));
    expect(named.map(({ data }) => data)).toEqual(groups.map(({ group }) => group.data));
    expect(named.map(({ tooltip }) => wholeText(tooltip ?? ''))).toEqual(groups.map(({ group }) => group.tooltip ?? ''));
  });

  it('has every box at its place, in its colours', () => expectSame(boxesRead(cells), boxesOf(scene)));

  it('has every text at its place', () => {
    const wanted = [...marks.flatMap(({ mark }) => (mark.type === 'text' ? [mark] : [])), ...links.flatMap(({ labels }) => labels)];
    expectSame(textsRead(cells), wanted.map(textOfMark));
  });

  it('has a cylinder or a stencil for every other outline', () => {
    const paths = marks.filter(({ mark }) => mark.type === 'path').length;
    const shapes = cells.map(({ style }) => style.get('shape')).filter((shape) => shape !== undefined);
    const cylinders = shapes.filter((shape) => shape === 'cylinder3').length;
    expect(shapes.filter((shape) => shape.startsWith('stencil(')).length + 2 * cylinders).toBe(paths);
  });

  it('has every link with its corners, attached to what it joins', () => {
    const edges = cells.filter(({ edge }) => edge !== undefined);
    const ids = new Set(groups.map(({ group }) => group.data.id));
    const end = (id: string | undefined): string => `${id !== undefined && ids.has(id) ? id : undefined}`;
    const wanted = links.map(({ points, data }) => ({
      words: `${end(data.from)} → ${end(data.to)} ${points.length}`,
      at: numbersOf(points),
    }));
    const read = edges.map(({ edge }) => {
      const points = edge?.points ?? [];
      return { words: `${thingOf(edge?.source)} → ${thingOf(edge?.target)} ${points.length}`, at: numbersOf(points) };
    });
    expectSame(read, wanted);
    // a link within a pod moves with it
    for (const { edge, parent } of edges) {
      if (edge?.source === undefined || edge.target === undefined) continue;
      const around = (cell: ReadCell | undefined): readonly ReadCell[] => (cell === undefined ? [] : [cell, ...around(cell.parent)]);
      expect(parent).toBe(around(edge.source).find((cell) => around(edge.target).includes(cell)));
    }
  });
});

describe('a file of diagrams.net', () => {
  it('draws stencils as the scene’s paths run', async () => {
    const path = {
      type: 'path',
      d: 'M10,10h20a5,5 0 0 1 5,5L10,40z',
      fill: 'none',
      stroke: '#112233',
      strokeWidth: 2,
      dash: [4, 3],
    } as const;
    const [cell] = await pageOf(sceneOf(path));
    expect(cell?.rect).toEqual({ x: 10, y: 10, width: 25, height: 30 });
    expect(cell?.style.get('dashPattern')).toBe('4 3');
    const packed = /^stencil\((.*)\)$/.exec(cell?.style.get('shape') ?? '')?.[1] ?? '';
    const [shape, ...pen] = readXml(decodeURIComponent(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')));
    expect(shape?.attributes).toMatchObject({ w: '25', h: '30' });
    expect(pen.map(({ name }) => name)).toEqual(['foreground', 'path', 'move', 'line', 'curve', 'line', 'close', 'stroke']);
    expect(pen[3]?.attributes).toEqual({ x: '20', y: '0' });
    expect(pen[5]?.attributes).toEqual({ x: '0', y: '30' });
  });

  it('has arrowheads, dashes and gaps of links', async () => {
    const cells = await pageOf(sample);
    const edge = cells.find(({ data }) => data.relation === 'localhost');
    expect(Object.fromEntries(edge?.style ?? [])).toMatchObject({
      startArrow: 'none',
      endArrow: 'block',
      dashPattern: '3 3',
      strokeColor: '#52606D',
    });
    expect(cells.find(({ style }) => style.get('shape') === 'image')?.style.get('image')).toMatch(/^data:image\/svg\+xml,[A-Za-z0-9+/=]+$/);
  });

  it('has a page for each figure, each with ids of its own', async () => {
    const { sources = [] } = examples.find(({ name }) => name === 'system') ?? {};
    const [[result] = []] = await drawPages(sources, { figure: 'system' }, ['drawio']);
    const pages = readDrawio(new TextDecoder().decode(result?.output));
    expect(pages.length).toBeGreaterThan(2);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
  });

  it('is the same bytes for the same scene, and transparent where that is asked for', async () => {
    const [one, other] = await Promise.all([render(sample, { fonts }), renderPages([{ scene: sample, fonts }], {})]);
    expect(one.bytes).toEqual(other.bytes);
    const { bytes } = await render(sample, { fonts, background: 'none' });
    expect(readDrawio(new TextDecoder().decode(bytes))[0]?.model.background).toBe('none');
  });

  it('holds any words as text, in labels, tooltips and ids', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"/><mxCell id="x"/>',
        '<b>bold</b>',
        ']]>',
        '&amp;',
        "';fillColor=#000000;",
        '0',
        '1',
        '<img src=x onerror=alert(1)>',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (words, id) => {
        const children = [
          { type: 'rect', x: 0, y: 0, width: 90, height: 40, radius: 0, fill: '#FFFFFF', stroke: 'none', strokeWidth: 0, dash: [] },
          textOf(words),
        ] as const;
        const group: GroupMark = { type: 'group', className: 'pod', data: { kind: 'pod', id }, tooltip: words, children };
        const cells = await pageOf(sceneOf(group, group));
        const texts = cells.filter(({ style }) => style.has('text'));
        const things = cells.filter(({ data }) => data.kind === 'pod');
        expect([texts.length, things.length]).toEqual([2, 2]);
        // words that are no markup are kept as they are typed
        if (/^[\w<>"'=#;/&-]+( [\w<>"'=#;/&-]+)*$/.test(words)) {
          expect(texts[0]?.label).toBe(words);
          expect(wholeText(things[0]?.tooltip ?? '')).toBe(words);
        }
      }),
      { numRuns: 200 },
    );
  });
});
