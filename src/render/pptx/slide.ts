/** One figure as a slide and its notes. */

import { directionOf } from '../../base/direction.ts';
import type { Rect, Size } from '../../base/geometry.ts';
import type { Mark, Scene } from '../../scene/types.ts';
import { normalizeText } from '../../text/normalize.ts';
import type { FontSet } from '../../text/types.ts';
import { escapeText } from '../svg/xml.ts';
import { drawnOf } from './drawn.ts';
import { element, namespaces, part } from './element.ts';
import { frameFor } from './frame.ts';
import { glueOf } from './glue.ts';
import type { Placed } from './heading.ts';
import { headingOf, usualHeading } from './heading.ts';
import { shapeIds } from './ids.ts';
import { captionIndex, headingBody, placeholder, tree } from './master.ts';
import { shapesOf } from './shapes.ts';

export interface SlideOptions {
  readonly fonts: FontSet;
  /** px */
  readonly slide: Size;
}

export function slidePart(scene: Scene, { fonts, slide }: SlideOptions): string {
  const heading = headingOf(scene, fonts, slide);
  const marks = scene.marks.filter((mark) => !isHeading(mark));
  const frame = frameFor(drawnOf(marks), heading.room);
  const ids = shapeIds();
  const usual = usualHeading(slide);
  const said = (
    name: string,
    placed: Placed | undefined,
    where: Rect,
    ph: Readonly<Record<string, string | number>>,
  ): readonly string[] => {
    if (placed === undefined) return [];
    const isUsual = (['x', 'y', 'width', 'height'] as const).every((key) => placed.rect[key] === where[key]);
    const text = paragraph(placed.text, scene.lang);
    const body = headingBody(name === 'Title' ? 'b' : 't');
    return [placeholder({ id: ids.next(), name, descr: placed.text, ph, body, text, ...(isUsual ? {} : { rect: placed.rect }) })];
  };
  const words = [
    ...said('Title', heading.title, usual.title, { type: 'title' }),
    ...said('Caption', heading.caption, usual.caption, { type: 'body', idx: captionIndex }),
  ];
  const context = { fonts, frame, lang: scene.lang, ids, glue: glueOf(marks) };
  const shapes = shapesOf(marks, { name: 'figure', descr: scene.title }, context);
  return part(
    'p:sld',
    namespaces,
    element('p:cSld', { name: scene.title }, tree(...words, ...shapes.map(({ xml }) => xml))),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}

/** The description, a paragraph for each of its lines. */
export function notesPart({ description, lang }: Scene): string {
  const text = description
    .split('\n')
    .map((one) => paragraph(one, lang))
    .join('');
  return part(
    'p:notes',
    namespaces,
    element(
      'p:cSld',
      {},
      tree(
        placeholder({ id: 2, name: 'Slide', ph: { type: 'sldImg', idx: 2 } }),
        placeholder({ id: 3, name: 'Notes', ph: { type: 'body', sz: 'quarter', idx: 3 }, text }),
      ),
    ),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}

/** Title and caption have placeholders. */
function isHeading(mark: Mark): boolean {
  return mark.type === 'group' && mark.data.kind === 'caption';
}

function paragraph(text: string, lang: string): string {
  const plain = normalizeText(text);
  const direction = directionOf(plain) === 'rtl' ? [element('a:pPr', { algn: 'r', rtl: 1 })] : [];
  return element('a:p', {}, ...direction, element('a:r', {}, element('a:rPr', { lang, dirty: 0 }), `<a:t>${escapeText(plain)}</a:t>`));
}
