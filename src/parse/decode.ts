import type { Diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/source.ts';

export interface Decoded {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Bytes to text: UTF-8, or what the byte order mark says. The mark is not part of the text. */
export function decode(source: Source): Decoded {
  const { content } = source;
  if (typeof content === 'string') return { text: content.startsWith('\uFEFF') ? content.slice(1) : content, diagnostics: [] };
  return { text: new TextDecoder('utf-8').decode(content), diagnostics: [] };
}
