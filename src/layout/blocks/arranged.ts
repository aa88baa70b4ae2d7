import type { ArrangedBox, Box, Part } from '../../view/types.ts';

const parts: ReadonlySet<string> = new Set<Part['name']>([
  'cell',
  'lane',
  'outlet',
  'panel',
  'cells',
  'foot',
  'layers',
  'layer',
  'notes',
  'meter',
  'page',
  'part',
  'code',
  'note',
  'group',
]);

/** Whether a box may stand anywhere; parts of an arrangement it places itself. */
export function isArranged(box: Box): box is ArrangedBox {
  return !parts.has(box.arrangement.name);
}
