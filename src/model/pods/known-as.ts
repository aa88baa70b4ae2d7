/** Containers by what their makers call them: globs on the name, and on the image's without registry and tag. */
import { isGlob, matchesGlob } from '../../base/glob.ts';
import { once } from '../../base/once.ts';
import type { Container } from '../types.ts';

export type IsKnown = (container: Pick<Container, 'name' | 'image'>) => boolean;

export function knownAs(words: readonly string[]): IsKnown {
  // most are names as they are, which need no look at each
  const known = once(() => ({ names: new Set(words.filter((word) => !isGlob(word))), globs: words.filter(isGlob) }));
  return ({ name, image }) => {
    const program = image.replace(/@.*$/, '').replace(/^.*\//, '').replace(/:.*$/, '');
    const { names, globs } = known();
    return names.has(name) || names.has(program) || globs.some((glob) => matchesGlob(glob, name) || matchesGlob(glob, program));
  };
}
