/** An SVG read back by a strict XML parser: throws where it is not well formed. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Own text, without that of children. */
  text: string;
  readonly parent: Element | undefined;
}

/** Every element in document order. */
export function readXml(xml: string): readonly Element[] {
  const elements: Element[] = [];
  let current: Element | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    current = { name, attributes: { ...attributes }, text: '', parent: current };
    elements.push(current);
  });
  parser.on('text', (text) => {
    if (current) current.text += text;
  });
  parser.on('closetag', () => {
    current = current?.parent;
  });
  parser.write(xml).close();
  return elements;
}
