/** What a selection left out, in one note; and which of its words match nothing, with what was probably meant. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { matchesGlob } from '../../base/glob.ts';
import { compareNames } from '../../base/sort-names.ts';
import { meansKind } from '../kinds/names.ts';
import type { LabelRequirement } from '../labels/selector.ts';
import { formatRequirement, matchesRequirement } from '../labels/selector.ts';
import type { Labels, Topology } from '../types.ts';
import { unmatchedPhases } from './phases.ts';
import type { Criteria } from './read.ts';
import { unmatchedExclusions } from './unmatched-exclusions.ts';
import { unmatchedKinds } from './unmatched-kinds.ts';
import type { Unmatched } from './unmatched-words.ts';
import { proposals, unmatchedGlobs } from './unmatched-words.ts';

/** What the parts of a selection leave. */
export interface Leavings {
  readonly whole: Topology;
  readonly applied: Topology;
  /** Without its exclusions. */
  readonly chosen: () => Topology;
}

export function selectionDiagnostics({ whole, applied, chosen }: Leavings, criteria: Criteria): readonly Diagnostic[] {
  if (whole.pods.length + whole.nodes.length === 0) return [];
  const away = describeAway(whole, applied);
  if (away === '') return unmatchedWords(whole, criteria).map(unmatched);
  if (!isEmpty(applied)) {
    const note: Diagnostic = { code: 'model/selected-away', severity: 'note', message: `left out by selection: ${away}` };
    return [...unmatchedWords(whole, criteria).map(unmatched), note];
  }
  const words = unmatchedWords(whole, criteria);
  const hint =
    words.length > 0
      ? words.map(({ message, hint: own }) => `${message}${own === '' ? '' : `: ${own}`}`).join('; ')
      : exclusionsOf(criteria).length > 0 && !isEmpty(chosen())
        ? `the exclusions leave nothing: ${exclusionsOf(criteria).join(', ')}`
        : 'each part of the selection matches something, but nothing matches all of it';
  return [{ code: 'model/nothing-selected', severity: 'error', message: `the selection leaves nothing to draw of ${away}`, hint }];
}

function exclusionsOf({ exclude, excludeFinished }: Criteria): readonly string[] {
  return [...exclude.map(({ word }) => `'${word}'`), ...(excludeFinished ? ['pods that have finished'] : [])];
}

function isEmpty({ pods, nodes, resources }: Topology): boolean {
  return pods.length + nodes.length + resources.length === 0;
}

function unmatched({ message, hint }: Unmatched): Diagnostic {
  return { code: 'model/unmatched-selection', severity: 'warning', message, ...(hint === '' ? {} : { hint }) };
}

/** `34 pods, 1 template, 2 nodes, 5 other objects`; '' when all stayed. */
function describeAway(whole: Topology, applied: Topology): string {
  const templates = (topology: Topology): number => topology.pods.filter(({ existence }) => existence === 'template').length;
  const counts: readonly (readonly [number, string])[] = [
    [whole.pods.length - templates(whole) - (applied.pods.length - templates(applied)), 'pod'],
    [templates(whole) - templates(applied), 'template'],
    [whole.nodes.length - applied.nodes.length, 'node'],
    [whole.resources.length - applied.resources.length, 'other object'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one]) => `${count} ${one}${count === 1 ? '' : 's'}`)
    .join(', ');
}

function unmatchedWords(whole: Topology, { namespaces, selectors, kinds, names, nodes, phases, exclude }: Criteria): readonly Unmatched[] {
  const nodeNames = whole.nodes.map(({ name }) => name);
  const namespaceNames = whole.namespaces.map(({ name }) => name);
  const asksNodes = kinds.some((word) => meansKind(word, 'Node'));
  const onlyNodes = asksNodes && kinds.every((word) => meansKind(word, 'Node'));
  const labelled = [...(onlyNodes ? [] : whole.pods), ...(asksNodes ? whole.nodes : [])].map(({ labels }) => labels);
  return [
    ...unmatchedGlobs('namespace', namespaces, namespaceNames),
    ...unmatchedKinds(kinds, whole),
    ...unmatchedNames(names, kinds, whole),
    ...unmatchedGlobs('node', nodes, nodeNames),
    ...unmatchedPhases(phases, whole),
    ...selectors.flat().flatMap((requirement) => unmatchedLabel(requirement, labelled)),
    ...unmatchedExclusions(exclude, whole),
  ];
}

interface Named {
  readonly kind: string;
  readonly name: string;
}

/** A name without a kind means pods and workloads. Where things of other kinds have it, that is what was probably meant. */
function unmatchedNames(patterns: readonly string[], kinds: readonly string[], whole: Topology): readonly Unmatched[] {
  const running: readonly Named[] = [...whole.pods.map(({ name }) => ({ kind: 'Pod', name })), ...whole.workloads];
  const others: readonly Named[] = [
    ...whole.nodes.map(({ name }) => ({ kind: 'Node', name })),
    ...whole.namespaces.map(({ name }) => ({ kind: 'Namespace', name })),
    ...whole.resources,
  ];
  const all = [...running, ...others];
  const own = kinds.length === 0 ? running : all.filter(({ kind }) => kinds.some((word) => meansKind(word, kind)));
  // that there is nothing of the kind is told already
  if (own.length === 0) return [];
  const what = kinds.length === 0 ? 'pod or workload' : [...new Set(own.map(({ kind }) => kind))].sort(compareNames).join(' or ');
  return unmatchedGlobs(
    what,
    patterns,
    own.map(({ name }) => name),
  ).map((word) => {
    const other = all.find(({ name }) => matchesGlob(word.word, name));
    return other === undefined ? word : { ...word, hint: `there is a ${other.kind} of this name: ask for that kind` };
  });
}

/** The first requirement that nothing meets says more than a selector as a whole. */
function unmatchedLabel(requirement: LabelRequirement, labelled: readonly Labels[]): readonly Unmatched[] {
  if (labelled.some((labels) => matchesRequirement(requirement, labels))) return [];
  const { key, operator, values } = requirement;
  const word = formatRequirement(requirement);
  const message = `nothing has labels that match '${word}'`;
  if (operator === 'DoesNotExist' || operator === 'NotIn') return [{ word, message, hint: '' }];
  const ofKey = labelled.flatMap((labels) => (Object.hasOwn(labels, key) ? [labels[key] ?? ''] : []));
  if (ofKey.length > 0) return [{ word, message, hint: proposals(ofKey, `values of ${key}`)(values[0] ?? '') }];
  return [{ word, message, hint: proposals(labelled.flatMap(Object.keys), 'labels')(key) }];
}
