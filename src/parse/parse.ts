import type { Diagnostic } from '../base/diagnostic.ts';
import { once } from '../base/once.ts';
import type { Source } from '../base/source.ts';
import type { ReadSource } from './read-source.ts';
import { readText } from './read-source.ts';
import { veilOf } from './secrets/veil.ts';
import { decode } from './text/decode.ts';
import type { Manifest, Parsed } from './types.ts';

/**
 * Bytes to Kubernetes objects: JSON or YAML, one document or many, lists taken apart. Never throws for its input: what cannot
 * be read is a diagnostic, and everything else goes on.
 */
export async function parse(sources: readonly Source[]): Promise<Parsed> {
  const manifests: Manifest[] = [];
  const diagnostics: Diagnostic[] = [];
  const read: ReadSource[] = [];
  const named = new Map<string, ReadSource>();
  for (const source of sources) {
    const one = (await readAsDump(source)) ?? (await readSource(source));
    // not spread into push: a call takes some 100,000 arguments at most, a dump may hold more
    for (const manifest of one.manifests) manifests.push(manifest);
    for (const diagnostic of one.diagnostics) diagnostics.push(diagnostic);
    read.push(one);
    named.set(source.name, one);
  }
  const veil = once(() => veilOf(read.flatMap(({ searched }) => searched)));
  const find = (text: string) => veil().find(text);
  return {
    stage: 'manifests',
    manifests,
    diagnostics,
    texts: { get: (name) => named.get(name)?.text(find), near: (place) => named.get(place.file)?.near?.(place, find) },
    veil,
  };
}

/** In bytes. */
const LARGE = 1_000_000;

async function readAsDump(source: Source): Promise<ReadSource | undefined> {
  const { content } = source;
  if (typeof content === 'string' || content.length < LARGE) return undefined;
  // loaded only here: small input is read sooner without
  return (await import('./dump/read-dump.ts')).readDump(source.name, content);
}

async function readSource(source: Source): Promise<ReadSource> {
  const decoded = decode(source);
  const read = await readText(source.name, decoded.text);
  return { ...read, diagnostics: [...decoded.diagnostics, ...read.diagnostics] };
}
