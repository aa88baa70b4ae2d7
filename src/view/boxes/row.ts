/** A box as a single line, for figures of many. */
import type { Box, Span } from '../types.ts';

export function row(whole: Box, name: string, end: Span): Box {
  return {
    ...whole,
    arrangement: { name: 'row' },
    lines: [{ start: { text: name, role: 'container-name' }, ...(end.text === '' ? {} : { end }) }],
    centred: false,
    children: [],
    copies: 1,
  };
}
