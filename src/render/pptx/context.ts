/** What is handed on while shapes are written, and what comes back. */
import type { Rect } from '../../base/geometry.ts';
import type { Glue } from './glue.ts';
import type { Ids } from './ids.ts';
import type { TextLook } from './text.ts';

export interface ShapeContext extends TextLook {
  readonly ids: Ids;
  readonly glue: Glue;
}

/** A shape, and the room that it takes in EMU. */
export interface Shape {
  readonly xml: string;
  readonly box: Rect;
}

/** What a shape is called: the thing's id, and words for those who can't see it. */
export interface Called {
  readonly name: string;
  readonly descr: string;
}
