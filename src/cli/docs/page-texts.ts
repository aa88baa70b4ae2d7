/** The text of a page for code frames: manifests in it with the masks that the parser has laid over their secrets. */
import type { Texts } from '../../base/texts.ts';
import type { Manifest } from './types.ts';

export interface MaskedManifest {
  readonly manifest: Manifest;
  /** As it was parsed, in lines numbered as those of the page; undefined where it was not, of which nothing is shown. */
  readonly masked: string | undefined;
}

export function pageTexts(path: string, text: string, blocks: readonly MaskedManifest[]): Texts {
  let known: string | undefined;
  return {
    get: (name) => {
      if (name !== path) return undefined;
      known ??= withMasks(text, blocks);
      return known;
    },
  };
}

function withMasks(text: string, blocks: readonly MaskedManifest[]): string {
  const lines = text.split('\n');
  for (const { manifest, masked } of blocks) {
    const seen = masked?.split('\n') ?? [];
    for (const [index, indent] of manifest.indents.entries()) {
      const at = manifest.line - 1 + index;
      lines[at] = (lines[at] ?? '').slice(0, indent) + (seen[at] ?? '');
    }
  }
  return lines.join('\n');
}
