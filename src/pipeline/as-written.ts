/** What the pipeline does for a figure of the text of objects (`asWritten`) alone; loaded with it, so that no other figure starts later. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Descriptor } from '../base/listing.ts';
import type { Source } from '../base/source.ts';
import { selectManifests } from '../model/selection/manifests.ts';
import { readSelection } from '../model/selection/read.ts';
import { descriptorsOf } from '../parse/listing/descriptors.ts';
import type { Parsed } from '../parse/types.ts';
import { indentAnew } from '../parse/yaml/indent-anew.ts';
import type { DrawOptions } from './options.ts';

export interface Mended {
  readonly sources: readonly Source[] | Parsed;
  readonly diagnostics: readonly Diagnostic[];
}

/** Text whose indentation was lost, indented anew; what has been read already stays as it is. */
export function mend(sources: readonly Source[] | Parsed): Mended {
  return 'stage' in sources ? { sources, diagnostics: [] } : indentAnew(sources);
}

/** The chosen objects as they were written. */
export function descriptorsIn({ manifests, texts }: Parsed, { selection }: DrawOptions): readonly Descriptor[] {
  return descriptorsOf(selectManifests(manifests, readSelection(selection)), texts);
}
