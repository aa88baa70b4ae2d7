import type { Diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/source.ts';
import { decode } from './decode.ts';
import type { RawDocument } from './document.ts';
import { pointAt } from './document.ts';
import { flatten, isObject } from './flatten.ts';
import { beginsLikeJson, readJson } from './json.ts';
import type { LineIndex } from './line-index.ts';
import { lineIndex } from './line-index.ts';
import { makeManifest } from './manifest.ts';
import type { Manifest, Parsed, Path } from './types.ts';
import type { ReadText } from './yaml.ts';
import { readYaml } from './yaml.ts';

/**
 * Bytes to Kubernetes objects: JSON or YAML, one document or many, lists taken apart. Never throws for its input: what cannot
 * be read is a diagnostic, and everything else goes on.
 */
export async function parse(sources: readonly Source[]): Promise<Parsed> {
  const manifests: Manifest[] = [];
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  for (const source of sources) {
    const decoded = decode(source);
    const lines = lineIndex(source.name, decoded.text);
    const read = await readText(decoded.text, lines);
    diagnostics.push(...decoded.diagnostics, ...read.diagnostics);
    for (const document of read.documents) {
      for (const { value, path } of flatten(document.value)) {
        if (!isObject(value)) continue;
        const made = makeManifest(value, placesOf(document, path, lines));
        if (made.manifest !== undefined) manifests.push(made.manifest);
        diagnostics.push(...made.diagnostics);
      }
    }
    texts.set(source.name, decoded.text);
  }
  return { stage: 'manifests', manifests, diagnostics, texts };
}

async function readText(text: string, lines: LineIndex): Promise<ReadText> {
  const json = beginsLikeJson(text) ? readJson(text, lines) : undefined;
  return json ?? (await readYaml(text, lines));
}

/** Paths of a manifest begin at the manifest, also when it stands in a list. */
function placesOf(document: RawDocument, prefix: Path, lines: LineIndex): Manifest['placeOf'] {
  return (path) => lines.placeOf(pointAt(document.locate([...prefix, ...path])));
}
