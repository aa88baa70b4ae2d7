/** Values of options that no type can rule out. */
import type { DrawOptions } from './options.ts';

/** Throws a RangeError that names the option and what it expects. */
export function checkOptions({ aspect, scale, width, background }: DrawOptions): void {
  if (aspect !== undefined && !(isPositive(aspect.width) && isPositive(aspect.height))) {
    throw new RangeError(`aspect ${aspect.width}:${aspect.height}: expected two positive numbers`);
  }
  if (scale !== undefined && !isPositive(scale)) throw new RangeError(`scale ${scale}: expected a positive number`);
  if (width !== undefined && !isPositive(width)) throw new RangeError(`width ${width}: expected a positive number of pixels`);
  if (background !== undefined && background !== 'none' && !/^#[0-9a-f]{6}$/i.test(background)) {
    throw new RangeError(`background '${background}': expected #RRGGBB or none`);
  }
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
