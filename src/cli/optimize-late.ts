/** Makes V8 wait before it optimizes a function: drawings of thousands of pods then take a third less CPU time (docs/decisions/build.md). */
import { setFlagsFromString } from 'node:v8';
import type { Source } from '../pipeline/options.ts';

/** Bytes of input; loading node:v8 takes 2.5 ms, which less would not win back. */
const large = 1_000_000;

/** The last Node whose V8 is known to have the flag; an unknown flag would be complained of on standard error. */
const lastNode = 24;

/** Returns whether it did so. */
export function optimizeLate(sources: readonly Source[], nodeVersion: string): boolean {
  const size = sources.reduce((sum, { content }) => sum + content.length, 0);
  if (size < large || Number.parseInt(nodeVersion, 10) > lastNode) return false;
  // bytes of bytecode that a function may run through before it is looked at; V8's own number is 66 or 132 KB
  setFlagsFromString('--interrupt-budget=1000000');
  return true;
}
