/** Styles of cells: `key=value;…`, with the names that mxGraph's constants give them. */
import type { Paint } from '../../scene/types.ts';

/** In this order; undefined ones are left out. `true` stands for a word alone (`text`, `group`). */
export type Style = Readonly<Record<string, string | number | true | undefined>>;

export function writeStyle(style: Style): string {
  let written = '';
  for (const key in style) {
    const value = style[key];
    if (value === undefined) continue;
    if (value === true) written += `${key};`;
    else written += `${key}=${typeof value === 'number' ? short(value) : safe(value)};`;
  }
  return written;
}

/** Fill, line and dashes of a shape. */
export function paintStyle({ fill, stroke, strokeWidth, dash }: Paint): Style {
  const isStroked = stroke !== 'none' && strokeWidth > 0;
  return { fillColor: fill, ...(isStroked ? lineStyle({ stroke, strokeWidth, dash }) : { strokeColor: 'none' }) };
}

export function lineStyle({ stroke, strokeWidth, dash }: Pick<Paint, 'stroke' | 'strokeWidth' | 'dash'>): Style {
  return {
    strokeColor: stroke,
    strokeWidth,
    // in px: without fixDash they would be multiples of the line's width
    ...(dash.length === 0 ? {} : { dashed: 1, fixDash: 1, dashPattern: dash.map(short).join(' ') }),
  };
}

/** Six places: a share of a long side must not move what it says by a pixel. */
function short(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a style has the number ${value}`);
  const rounded = Math.round(value * 1e6) / 1e6;
  return String(rounded === 0 ? 0 : rounded);
}

/** A semicolon would begin another key: only the name of a user's own font can have one. */
function safe(value: string): string {
  return value.replace(/;/g, '');
}
