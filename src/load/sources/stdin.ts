import type { Chunks, Loaded } from '../types.ts';
import { MAX_BYTES, notText, tooLarge } from './bytes.ts';

/** Standard input as one source named `<stdin>`. */
export async function stdin(chunks: Chunks): Promise<Loaded> {
  const name = '<stdin>';
  try {
    const content = await collect(chunks);
    if (content === undefined) return { sources: [], diagnostics: [tooLarge('Standard input')] };
    if (content.length === 0) {
      const hint = 'did the command before the pipe fail? podfig reads, say, `kubectl get pods -o yaml | podfig -`';
      return {
        sources: [],
        diagnostics: [{ code: 'load/empty-stdin', severity: 'error', message: 'Nothing came in on standard input', hint }],
      };
    }
    const problem = notText('Standard input', content);
    return problem === undefined ? { sources: [{ name, content }], diagnostics: [] } : { sources: [], diagnostics: [problem] };
  } catch {
    return {
      sources: [],
      diagnostics: [{ code: 'load/unreadable', severity: 'error', message: 'Standard input cannot be read to its end' }],
    };
  }
}

/** All bytes of a stream; undefined when they are too many. Rejects when the stream fails. */
export async function collect(chunks: Chunks): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const part = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    length += part.length;
    if (length > MAX_BYTES) return undefined;
    parts.push(part);
  }
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
