/** The scene as it is: for tests, other tools and the curious. */
import { escapeUnprintable } from '../../base/printable.ts';
import type { Scene } from '../../scene/types.ts';
import type { Rendered } from '../types.ts';

/** JSON in UTF-8, indented by two spaces, with a line feed at its end. */
export async function render(scene: Scene): Promise<Rendered> {
  return { bytes: new TextEncoder().encode(`${escapeUnprintable(JSON.stringify(scene, null, 2))}\n`), diagnostics: [] };
}
