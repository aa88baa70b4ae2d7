/** The objects of a selection, of whatever kind, each by itself: not what they touch, as in the model. For figures of the text of an object. */
import { matchesGlob } from '../../base/glob.ts';
import type { JsonValue, Manifest } from '../../parse/types.ts';
import { meansKind } from '../kinds/names.ts';
import { matchesLabels } from '../labels/selector.ts';
import { isFinished } from './phases.ts';
import type { Criteria } from './read.ts';

export function selectManifests(manifests: readonly Manifest[], criteria: Criteria | undefined): readonly Manifest[] {
  if (criteria === undefined) return manifests;
  const { namespaces, selectors, kinds, names, nodes, phases, exclude, excludeFinished } = criteria;
  return manifests.filter((manifest) => {
    const { kind, name, object } = manifest;
    const namespace = manifest.namespace || 'default';
    const isExcluded = exclude.some(({ scope, name: excluded }) =>
      excluded === undefined
        ? matchesGlob(scope, namespace)
        : (meansKind(scope, kind) || matchesGlob(scope, namespace)) && matchesGlob(excluded, name),
    );
    return (
      fits(namespaces, namespace) &&
      fits(names, name) &&
      (kinds.length === 0 || kinds.some((word) => meansKind(word, kind))) &&
      selectors.every((selector) => matchesLabels(selector, labelsOf(object.metadata))) &&
      (nodes.length === 0 || fits(nodes, nodeOf(manifest))) &&
      (phases.length === 0 || phases.some((phase) => phase === phaseIn(manifest))) &&
      !(excludeFinished && isFinished(phaseIn(manifest))) &&
      !isExcluded
    );
  });
}

function fits(patterns: readonly string[], text: string): boolean {
  return patterns.length === 0 || patterns.some((pattern) => matchesGlob(pattern, text));
}

/** '' for what runs on no node. */
function nodeOf({ kind, name, object }: Manifest): string {
  if (kind === 'Node') return name;
  const node = fieldOf(object.spec, 'nodeName');
  return typeof node === 'string' ? node : '';
}

/** Of a pod; other kinds have phases of their own. */
function phaseIn({ kind, object }: Manifest): JsonValue | undefined {
  return kind === 'Pod' ? fieldOf(object.status, 'phase') : undefined;
}

function labelsOf(metadata: JsonValue | undefined): Readonly<Record<string, string>> {
  const labels = fieldOf(metadata, 'labels');
  if (typeof labels !== 'object' || labels === null) return {};
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}

function fieldOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && key in value
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
