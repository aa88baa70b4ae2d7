/** A package of the Open Packaging Conventions (ECMA-376 part 2): parts, their content types and relationships, as one zip. */
import { strToU8, zipSync } from 'fflate';
import { element, part } from './element.ts';

export interface Part {
  /** From the package's root: `ppt/slides/slide1.xml`. */
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
  readonly relationships: readonly Relationship[];
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI, or all of it: `slideLayout`. */
  readonly type: string;
  /** From the package's root. */
  readonly target: string;
}

/** The same parts give the same bytes: no date is in them but the first one that a zip can have. */
export function packageOf(parts: readonly Part[], roots: readonly Relationship[]): Uint8Array {
  const files = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(parts)],
    ['_rels/.rels', relationships('', roots)],
  ]);
  for (const { path, xml, relationships: own } of parts) {
    files.set(path, xml);
    if (own.length > 0) files.set(relationshipsOf(path), relationships(path, own));
  }
  const entries = [...files].map(([path, xml]) => [path, strToU8(xml)] as const);
  // without a zone it is read and written in the same one, whichever that is
  return zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T00:00:00', level: 6 });
}

function contentTypes(parts: readonly Part[]): string {
  return part(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, contentType }) => element('Override', { PartName: `/${path}`, ContentType: contentType })),
  );
}

function relationships(from: string, list: readonly Relationship[]): string {
  return part(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    ...list.map(({ id, type, target }) =>
      element('Relationship', {
        Id: id,
        Type: type.includes(':') ? type : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
        Target: relative(from, target),
      }),
    ),
  );
}

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels`. */
function relationshipsOf(path: string): string {
  return path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`);
}

/** From `ppt/slides/slide1.xml` to `ppt/slideLayouts/slideLayout1.xml`: `../slideLayouts/slideLayout1.xml`. */
function relative(from: string, target: string): string {
  const [own, theirs] = [from.split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < own.length && own[shared] === theirs[shared]) shared++;
  return [...own.slice(shared).map(() => '..'), ...theirs.slice(shared)].join('/');
}
