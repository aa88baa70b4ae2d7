import type { ArrangedBox, Box, Part } from '../../view/types.ts';

const parts: Readonly<Record<Part['name'], true>> = {
  cell: true,
  lane: true,
  outlet: true,
  panel: true,
  cells: true,
  foot: true,
  layers: true,
  layer: true,
  notes: true,
  meter: true,
  page: true,
  part: true,
  code: true,
  note: true,
  pack: true,
  group: true,
  mini: true,
  chip: true,
  line: true,
  square: true,
  tile: true,
};

/** Whether a box may stand anywhere; parts of an arrangement it places itself. */
export function isArranged(box: Box): box is ArrangedBox {
  return !(box.arrangement.name in parts);
}
