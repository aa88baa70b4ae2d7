/** Objects in a text that is YAML: a manifest in a ConfigMap, an annotation. Read like any document, so that the same rules hold. */
import type { SpanMap } from '../text/document.ts';
import type { JsonValue, Path } from '../types.ts';
import { readQuickYaml } from '../yaml/quick-yaml.ts';
import { splitDocuments } from '../yaml/split-documents.ts';
import { findSecrets } from './find-secrets.ts';
import { mergedSpans } from './merged-spans.ts';
import type { Parts } from './within-text.ts';

/** Undefined where a document of it is no plain YAML: anchors, tags, mistakes. */
export function yamlInText(text: string): Parts | undefined {
  const told: { start: number; end: number }[] = [];
  const variable: { start: number; end: number }[] = [];
  for (const extent of splitDocuments(text)) {
    const spanMap: SpanMap = new Map();
    const read = readQuickYaml(text, extent, spanMap);
    if (read === undefined) return undefined;
    for (const { path, sort } of findSecrets(read.value)) {
      const span = spanAt(read.value, path, spanMap);
      if (span !== undefined) (sort === 'variable' ? variable : told).push(span);
    }
  }
  return { told: mergedSpans(told), variable: mergedSpans(variable) };
}

function spanAt(root: JsonValue, path: Path, spanMap: SpanMap) {
  let value: unknown = root;
  let span: { readonly start: number; readonly end: number } | undefined;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null) return span;
    span = spanMap.get(value)?.get(segment)?.value ?? span;
    value = Object.getOwnPropertyDescriptor(value, segment)?.value;
  }
  return span;
}
