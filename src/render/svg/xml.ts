/** Writing XML 1.0: what may stand in it, and how. */

export type Attribute = string | number | undefined | Written;

/** A value that stands as it is, without another look: ids of ours. */
export interface Written {
  readonly written: string;
}

/** A tag with its attributes in the order given; undefined ones are left out, numbers are written by `number`. `more` are written attributes. */
export function openTag(name: string, attributes: Readonly<Record<string, Attribute>>, more = ''): string {
  return `<${name}${attributeList(attributes)}${more}>`;
}

export function emptyTag(name: string, attributes: Readonly<Record<string, Attribute>>, more = ''): string {
  return `<${name}${attributeList(attributes)}${more}/>`;
}

/**
 * Text between tags, which people read: nothing in it may reorder the rest, or act on a terminal that prints the file. `>` is escaped too,
 * since `]]>` may not stand in text.
 */
export function escapeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return legal(text)
    .replace(/[\u0085\u2028\u2029]/g, ' ')
    .replace(acting, '\ufffd')
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
    .replace(marks, reference);
}

/**
 * An attribute's value in double quotes. Line breaks and tabs would be read back as spaces, so they are written as references; so is what a
 * terminal that prints the file would act on: a tool reads the whole value all the same.
 */
export function escapeAttribute(text: string): string {
  if (PLAIN.test(text)) return text;
  return legal(text)
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character)
    .replace(acting, reference)
    .replace(marks, reference);
}

/** At most two decimals, no trailing zeros, no exponent, no `-0`. Throws on what is no finite number: that is a mistake of an earlier stage. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a coordinate is ${value}`);
  const rounded = Math.round(value * 100) / 100;
  if (Math.abs(rounded) >= 1e15) throw new Error(`a coordinate is as large as ${value}`);
  return String(rounded === 0 ? 0 : rounded);
}

// nearly every text: ASCII with nothing to escape, told by one look
const PLAIN = /^[ !#-%'-;=?-~]*$/;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// everything outside https://www.w3.org/TR/xml/#charsets, lone surrogates among it
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

// DEL and C1 controls, ends of lines, and overrides of the direction of text (Unicode Standard Annex 9)
const acting = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;
// of direction, which texts from right to left need
const marks = /[\u061c\u200e\u200f]/g;

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

function legal(text: string): string {
  return text.replace(illegal, '\ufffd');
}

function attributeList(attributes: Readonly<Record<string, Attribute>>): string {
  let list = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) list += ` ${name}="${attributeValue(value)}"`;
  }
  return list;
}

function attributeValue(value: string | number | Written): string {
  if (typeof value === 'string') return escapeAttribute(value);
  return typeof value === 'number' ? number(value) : value.written;
}
