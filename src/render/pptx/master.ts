/** The master of the slides with its one layout (a title, a caption, and room for a figure), and the master of the notes. */
import type { Rect, Size } from '../../base/geometry.ts';
import { element, namespaces, part } from './element.ts';
import { emuRect } from './frame.ts';
import { preset } from './geometry.ts';
import { headingLines, usualHeading } from './heading.ts';

const slidePx = { scale: 1, dx: 0, dy: 0 };

export const colourMap = {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' },
  ...{ accent1: 'accent1', accent2: 'accent2', accent3: 'accent3', accent4: 'accent4', accent5: 'accent5', accent6: 'accent6' },
  ...{ hlink: 'hlink', folHlink: 'folHlink' },
} as const;

/** The index by which slides find the layout's placeholder for the caption. */
export const captionIndex = 10;

export interface Placeholder {
  readonly id: number;
  readonly name: string;
  readonly descr?: string;
  /** Attributes of `p:ph`. */
  readonly ph: Readonly<Record<string, string | number>>;
  /** In px of the slide; inherited where absent. */
  readonly rect?: Rect;
  readonly body?: string;
  readonly style?: string;
  /** Paragraphs; a placeholder for a picture of the slide has no text. */
  readonly text?: string;
}

export function placeholder({
  id,
  name,
  descr,
  ph,
  rect,
  body = element('a:bodyPr'),
  style = element('a:lstStyle'),
  text,
}: Placeholder): string {
  const box = rect === undefined ? undefined : emuRect(slidePx, rect);
  const isImage = ph['type'] === 'sldImg';
  const locks = isImage ? element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 }) : element('a:spLocks', { noGrp: 1 });
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name, descr }),
      element('p:cNvSpPr', {}, locks),
      element('p:nvPr', {}, element('p:ph', ph)),
    ),
    element(
      'p:spPr',
      {},
      ...(box === undefined
        ? []
        : [
            element('a:xfrm', {}, element('a:off', { x: box.x, y: box.y }), element('a:ext', { cx: box.width, cy: box.height })),
            preset('rect'),
          ]),
    ),
    ...(isImage ? [] : [element('p:txBody', {}, body, style, text ?? element('a:p'))]),
  );
}

/** The tree of shapes, whose own group is number 1. */
export function tree(...shapes: readonly string[]): string {
  const nothing = element('a:off', { x: 0, y: 0 }) + element('a:ext', { cx: 0, cy: 0 });
  const inner = element('a:chOff', { x: 0, y: 0 }) + element('a:chExt', { cx: 0, cy: 0 });
  return element(
    'p:spTree',
    {},
    element('p:nvGrpSpPr', {}, element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')),
    element('p:grpSpPr', {}, element('a:xfrm', {}, nothing, inner)),
    ...shapes,
  );
}

export const background = element(
  'p:bg',
  {},
  element('p:bgPr', {}, element('a:solidFill', {}, element('a:schemeClr', { val: 'bg1' })), element('a:effectLst')),
);

/** No padding and no change of size: what stands in it is where the figure leaves room. */
export function headingBody(anchor: 't' | 'b'): string {
  return element('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, element('a:noAutofit'));
}

function level(name: string, { size, weight }: { readonly size: number; readonly weight: number }, colour: string): string {
  const face = name === 'titleStyle' ? '+mj' : '+mn';
  return element(
    'a:lvl1pPr',
    { marL: 0, indent: 0, algn: 'l' },
    element('a:spcBef', {}, element('a:spcPts', { val: 0 })),
    element('a:buNone'),
    element(
      'a:defRPr',
      { sz: Math.round(size * 75), b: weight === 600 ? 1 : 0 },
      element('a:solidFill', {}, element('a:schemeClr', { val: colour })),
      element('a:latin', { typeface: `${face}-lt` }),
      element('a:ea', { typeface: `${face}-ea` }),
      element('a:cs', { typeface: `${face}-cs` }),
    ),
  );
}

export function slideMasterPart(slide: Size): string {
  const { title, caption } = usualHeading(slide);
  return part(
    'p:sldMaster',
    namespaces,
    element(
      'p:cSld',
      {},
      background,
      tree(
        placeholder({ id: 2, name: 'Title', ph: { type: 'title' }, rect: title, body: headingBody('b'), text: words('Title') }),
        placeholder({
          id: 3,
          name: 'Caption',
          ph: { type: 'body', idx: 1 },
          rect: caption,
          body: headingBody('t'),
          text: words('Caption'),
        }),
      ),
    ),
    element('p:clrMap', colourMap),
    // ids of masters and layouts begin at 2³¹
    element('p:sldLayoutIdLst', {}, element('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, level('titleStyle', headingLines.title, 'tx1')),
      element('p:bodyStyle', {}, level('bodyStyle', headingLines.caption, 'tx2')),
      element('p:otherStyle', {}, level('otherStyle', headingLines.caption, 'tx1')),
    ),
  );
}

export function slideLayoutPart(slide: Size): string {
  const { title, caption } = usualHeading(slide);
  return part(
    'p:sldLayout',
    { ...namespaces, preserve: 1, userDrawn: 1 },
    element(
      'p:cSld',
      { name: 'Figure with caption' },
      tree(
        placeholder({ id: 2, name: 'Title', ph: { type: 'title' }, rect: title, body: headingBody('b'), text: words('Title') }),
        placeholder({
          id: 3,
          name: 'Caption',
          ph: { type: 'body', idx: captionIndex },
          rect: caption,
          body: headingBody('t'),
          text: words('Caption'),
        }),
      ),
    ),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}

/** px of a page of notes, 7.5 by 10 inches. */
export const notesPage = { width: 720, height: 960 };
const notesImage = { x: 60, y: 60, width: 600, height: 337.5 };
const notesText = { x: 60, y: 430, width: 600, height: 470 };

export function notesMasterPart(): string {
  return part(
    'p:notesMaster',
    namespaces,
    element(
      'p:cSld',
      {},
      background,
      tree(
        placeholder({ id: 2, name: 'Slide', ph: { type: 'sldImg', idx: 2 }, rect: notesImage }),
        placeholder({ id: 3, name: 'Notes', ph: { type: 'body', sz: 'quarter', idx: 3 }, rect: notesText, text: words('Notes') }),
      ),
    ),
    element('p:clrMap', colourMap),
    element('p:notesStyle', {}, level('notesStyle', { size: 16, weight: 400 }, 'tx1')),
  );
}

export function words(text: string): string {
  return element('a:p', {}, element('a:r', {}, element('a:rPr', { lang: 'en' }), `<a:t>${text}</a:t>`));
}
