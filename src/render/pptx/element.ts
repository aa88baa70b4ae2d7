/** Elements of XML, whose children are written already. */
import type { Attribute } from '../svg/xml.ts';
import { emptyTag, openTag } from '../svg/xml.ts';

export function element(name: string, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly string[]): string {
  const inner = children.join('');
  return inner === '' ? emptyTag(name, attributes) : `${openTag(name, attributes)}${inner}</${name}>`;
}

/** A part of the package: the declaration, and its root with the namespaces that ECMA-376 gives it. */
export function part(name: string, attributes: Readonly<Record<string, Attribute>>, ...children: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(name, attributes, ...children)}`;
}

export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;
