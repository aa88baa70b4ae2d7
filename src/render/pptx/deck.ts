/** Slides as one presentation (ECMA-376 part 1, PresentationML): all the parts that a program needs to open it without a repair. */
import type { Size } from '../../base/geometry.ts';
import type { Colour, Scene } from '../../scene/types.ts';
import type { FontSet } from '../../text/types.ts';
import { escapeText } from '../svg/xml.ts';
import { element, namespaces, part } from './element.ts';
import { emu, slideSize } from './frame.ts';
import { deckLook, themePart } from './look.ts';
import { notesMasterPart, notesPage, slideLayoutPart, slideMasterPart } from './master.ts';
import type { Part } from './package.ts';
import { packageOf } from './package.ts';
import { notesPart, slidePart } from './slide.ts';

export interface DeckOptions {
  readonly background: Colour;
  /** px; one without an end gets slides of 16:9. */
  readonly page: Size;
}

export interface Page {
  readonly scene: Scene;
  readonly fonts: FontSet;
}

const usualSlide = { width: 1280, height: 720 };

/** A slide for each page, in their order. Of no page it is empty. */
export function deckOf(pages: readonly Page[], { background, page }: DeckOptions): Uint8Array {
  const [first] = pages;
  if (first === undefined) return new Uint8Array();
  const slide = slideSize(Number.isFinite(page.width) && Number.isFinite(page.height) ? page : usualSlide);
  const look = deckLook(
    pages.map(({ scene }) => scene),
    first.fonts,
    background,
  );
  const theme = themePart(look);
  const master = [
    made('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', theme, []),
    made('ppt/theme/theme2.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', theme, []),
    made('ppt/slideMasters/slideMaster1.xml', ofPresentation('slideMaster'), slideMasterPart(slide), [
      ['slideLayout', 'ppt/slideLayouts/slideLayout1.xml'],
      ['theme', 'ppt/theme/theme1.xml'],
    ]),
    made('ppt/slideLayouts/slideLayout1.xml', ofPresentation('slideLayout'), slideLayoutPart(slide), [
      ['slideMaster', 'ppt/slideMasters/slideMaster1.xml'],
    ]),
    made('ppt/notesMasters/notesMaster1.xml', ofPresentation('notesMaster'), notesMasterPart(), [['theme', 'ppt/theme/theme2.xml']]),
  ];
  const slides = pages.flatMap(({ scene, fonts }, index) => {
    const [own, notes] = [`ppt/slides/slide${index + 1}.xml`, `ppt/notesSlides/notesSlide${index + 1}.xml`];
    return [
      made(own, ofPresentation('slide'), slidePart(scene, { fonts, slide }), [
        ['slideLayout', 'ppt/slideLayouts/slideLayout1.xml'],
        ['notesSlide', notes],
      ]),
      made(notes, ofPresentation('notesSlide'), notesPart(scene), [
        ['notesMaster', 'ppt/notesMasters/notesMaster1.xml'],
        ['slide', own],
      ]),
    ];
  });
  const presentation = made('ppt/presentation.xml', ofPresentation('presentation.main'), presentationPart(pages.length, slide), [
    ['slideMaster', 'ppt/slideMasters/slideMaster1.xml'],
    ['notesMaster', 'ppt/notesMasters/notesMaster1.xml'],
    ['theme', 'ppt/theme/theme1.xml'],
    ...pages.map((_, index) => ['slide', `ppt/slides/slide${index + 1}.xml`] as const),
  ]);
  const core = made('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', corePart(first.scene), []);
  return packageOf(
    [presentation, core, ...master, ...slides],
    [
      { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ],
  );
}

function ofPresentation(what: string): string {
  return `application/vnd.openxmlformats-officedocument.presentationml.${what}+xml`;
}

/** Relationships get the ids rId1, rId2, … in their order. */
function made(path: string, contentType: string, xml: string, related: readonly (readonly [type: string, target: string])[]): Part {
  return { path, contentType, xml, relationships: related.map(([type, target], index) => ({ id: `rId${index + 1}`, type, target })) };
}

function presentationPart(count: number, slide: Size): string {
  const isOf = (width: number, height: number): boolean => slide.width === width && slide.height === height;
  return part(
    'p:presentation',
    namespaces,
    element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
    element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rId2' })),
    element(
      'p:sldIdLst',
      {},
      // ids of slides begin at 256
      ...Array.from({ length: count }, (_, index) => element('p:sldId', { id: 256 + index, 'r:id': `rId${4 + index}` })),
    ),
    element('p:sldSz', { cx: emu(slide.width), cy: emu(slide.height), type: isOf(960, 720) ? 'screen4x3' : undefined }),
    element('p:notesSz', { cx: emu(notesPage.width), cy: emu(notesPage.height) }),
  );
}

function corePart({ title, description, lang }: Scene): string {
  return part(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    `<dc:title>${escapeText(title)}</dc:title>`,
    `<dc:description>${escapeText(description)}</dc:description>`,
    `<dc:language>${escapeText(lang)}</dc:language>`,
  );
}
