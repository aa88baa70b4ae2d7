/** A deck read anew: its parts as they lie in the zip, and where everything stands on a slide. */
import { strFromU8, unzipSync } from 'fflate';
import type { Rect } from '../../src/base/geometry.ts';
import type { Element } from './xml-document.ts';
import { readXml } from './xml-document.ts';

export type Deck = ReadonlyMap<string, readonly Element[]>;

/** Every part by its path; throws where one is no well-formed XML. */
export function readDeck(bytes: Uint8Array): Deck {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, readXml(strFromU8(part))]));
}

export interface Related {
  readonly from: string;
  readonly id: string;
  readonly type: string;
  /** From the package's root. */
  readonly target: string;
}

export function relationshipsIn(deck: Deck): readonly Related[] {
  return [...deck].flatMap(([path, elements]) => {
    const [, folder, name] = /^(.*)_rels\/(.*)\.rels$/.exec(path) ?? [];
    if (folder === undefined || name === undefined) return [];
    return elements
      .filter((element) => element.name === 'Relationship')
      .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
        from: name === '' ? '' : `${folder}${name}`,
        id: Id,
        type: Type.replace(/^.*\//, ''),
        target: new URL(Target, `deck:///${folder}`).pathname.slice(1),
      }));
  });
}

/** Elements within this one, at any depth. */
export function within(elements: readonly Element[], parent: Element | undefined, name: string): readonly Element[] {
  return elements.filter((element) => element.name === name && ancestorsOf(element).some((ancestor) => ancestor === parent));
}

export function childrenOf(elements: readonly Element[], parent: Element): readonly Element[] {
  return elements.filter((element) => element.parent === parent);
}

function ancestorsOf({ parent }: Element): readonly Element[] {
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}

/** Shapes of a slide: `p:sp`, `p:cxnSp`, `p:grpSp`. */
export function shapesOf(slide: readonly Element[]): readonly Element[] {
  return slide.filter(({ name }) => ['p:sp', 'p:cxnSp', 'p:grpSp'].includes(name));
}

/** A shape's own number. */
export function idOf(slide: readonly Element[], shape: Element): string {
  const own = slide.find(({ name, parent }) => name === 'p:cNvPr' && parent?.parent === shape);
  return own?.attributes['id'] ?? '';
}

/** Where a shape says that it stands, in EMU; undefined for what takes that from the layout. */
export function boxOf(slide: readonly Element[], shape: Element): Rect | undefined {
  const at = (name: string) =>
    slide.find((one) => one.name === name && one.parent?.name === 'a:xfrm' && one.parent.parent?.parent === shape);
  const [off, ext] = [at('a:off')?.attributes, at('a:ext')?.attributes];
  if (off === undefined || ext === undefined) return undefined;
  return { x: Number(off['x']), y: Number(off['y']), width: Number(ext['cx']), height: Number(ext['cy']) };
}

export interface PlacedText {
  readonly text: string;
  readonly box: Rect;
}

/** The texts of a slide with the room of each; those of placeholders left out, which the layout places. */
export function textsOf(slide: readonly Element[]): readonly PlacedText[] {
  return shapesOf(slide).flatMap((shape) => {
    const box = boxOf(slide, shape);
    if (shape.name !== 'p:sp' || box === undefined) return [];
    const text = within(slide, shape, 'a:t')
      .map((element) => element.text)
      .join('');
    return text === '' ? [] : [{ text, box }];
  });
}
