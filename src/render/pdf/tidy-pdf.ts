/**
 * What Chromium's PDF lacks for a figure: a page of exactly its size, and the same bytes on every day.
 * Source of the structure: PDF 32000-1, 7.5.4 (cross-reference table), 7.9.4 (dates), 14.11.2 (page boundaries).
 */
import type { Size } from '../../base/geometry.ts';
import { number } from '../svg/xml.ts';

/** The document with its one page cut to `figure` (px at 96 to the inch) at the top left, and dated 1 January 2000. */
export function tidyPdf(pdf: Uint8Array, figure: Size): Uint8Array {
  // one character a byte
  const text = Buffer.from(pdf).toString('latin1');
  return new Uint8Array(Buffer.from(withPageBox(undated(text), figure), 'latin1'));
}

/** The document dated 1 January 2000. */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.from(undated(Buffer.from(pdf).toString('latin1')), 'latin1'));
}

/** No byte moves: YYYYMMDDHHmmSS is replaced by as many digits. */
function undated(text: string): string {
  return text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, key: string) => `/${key} (D:20000101000000`);
}

// Chromium rounds pages to 1/300 in; what is left over would be a pale line at the figure's edge.
// y grows upwards, and the page begins at the top:
//   ┌───────┬─┐ top
//   │figure │ │
//   ├───────┘ │ top − height
//   └─────────┘ 0
function withPageBox(text: string, figure: Size): string {
  const old = /\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(text);
  if (!old) return text;
  const top = Number(old[1]);
  const points = [0, top - figure.height * 0.75, figure.width * 0.75, top];
  const box = `/MediaBox [${points.map(number).join(' ')}]`;
  const end = old.index + old[0].length;
  const moved = text.slice(0, old.index) + box + text.slice(end);
  return withPlaces(moved, { from: end, by: box.length - old[0].length });
}

/** Corrects the table of the objects' places after bytes were put in or taken out at `from`. */
function withPlaces(text: string, shift: { readonly from: number; readonly by: number }): string {
  const place = (digits: string): number => (Number(digits) >= shift.from ? Number(digits) + shift.by : Number(digits));
  const table = text.lastIndexOf('\nxref\n');
  const entries = text.slice(table).replace(/^(\d{10}) (\d{5}) n/gm, (_, offset: string, generation: string) => {
    return `${String(place(offset)).padStart(10, '0')} ${generation} n`;
  });
  return text.slice(0, table) + entries.replace(/startxref\n(\d+)/, (_, offset: string) => `startxref\n${place(offset)}`);
}
