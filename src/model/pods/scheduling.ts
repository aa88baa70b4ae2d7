/** Reads spec.affinity and spec.topologySpreadConstraints: where the scheduler may, must, or had better put a pod. */

import { readLabelSelector } from '../labels/read-selector.ts';
import { formatLabelSelector, formatRequirement, labelOperators } from '../labels/selector.ts';
import type { Cursor } from '../reading/read.ts';
import { list, number, object, string, strings } from '../reading/read.ts';
import type { Affinity, Spread } from './detail-types.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Of the node first, then of pods to be near to, then of pods to be apart from; what is required before what is preferred. */
export function readAffinities(spec: Cursor): readonly Affinity[] {
  const affinity = object(spec, 'affinity');
  if (affinity === undefined) return [];
  const node = object(affinity, 'nodeAffinity');
  const pods = object(affinity, 'podAffinity');
  const apart = object(affinity, 'podAntiAffinity');
  return [
    ...(node === undefined ? [] : nodeAffinities(node)),
    ...(pods === undefined ? [] : podAffinities(pods, 'pods')),
    ...(apart === undefined ? [] : podAffinities(apart, 'not-pods')),
  ];
}

/** A term without requirements matches no node (nodeSelectorRequirementsAsSelector), and says nothing. */
function nodeAffinities(at: Cursor): readonly Affinity[] {
  const selector = object(at, REQUIRED);
  const terms = selector === undefined ? [] : nodeTerms(list(selector, 'nodeSelectorTerms'));
  const preferred = list(at, PREFERRED).flatMap((member): readonly Affinity[] => {
    const preference = object(member, 'preference');
    const own = preference === undefined ? [] : nodeTerms([preference]);
    return own.length === 0 ? [] : [{ to: 'node', required: false, ...weightOf(member), terms: own }];
  });
  return [...(terms.length === 0 ? [] : [{ to: 'node' as const, required: true, terms }]), ...preferred];
}

function nodeTerms(terms: readonly Cursor[]): readonly string[] {
  return terms.flatMap((term) => {
    const expressions = list(term, 'matchExpressions').flatMap(requirementIn);
    // matchFields knows metadata.name alone: the DaemonSet controller pins each of its pods to its node by it
    return expressions.length === 0 ? [] : [expressions.join(',')];
  });
}

function requirementIn(at: Cursor): readonly string[] {
  const key = string(at, 'key');
  const written = string(at, 'operator');
  const operator = labelOperators.find((known) => known === written);
  return key === undefined || operator === undefined ? [] : [formatRequirement({ key, operator, values: strings(at, 'values') })];
}

function podAffinities(at: Cursor, to: 'pods' | 'not-pods'): readonly Affinity[] {
  const required = list(at, REQUIRED).map((term): Affinity => ({ to, required: true, ...podTerm(term) }));
  const preferred = list(at, PREFERRED).flatMap((member): readonly Affinity[] => {
    const term = object(member, 'podAffinityTerm');
    return term === undefined ? [] : [{ to, required: false, ...weightOf(member), ...podTerm(term) }];
  });
  return [...required, ...preferred];
}

function podTerm(at: Cursor): Pick<Affinity, 'terms' | 'topologyKey'> {
  const topologyKey = string(at, 'topologyKey');
  return { terms: selectorTerms(at), ...(topologyKey === undefined ? {} : { topologyKey }) };
}

export function readSpread(spec: Cursor): readonly Spread[] {
  return list(spec, 'topologySpreadConstraints').map((at) => ({
    topologyKey: string(at, 'topologyKey') ?? '',
    maxSkew: number(at, 'maxSkew') ?? 1,
    required: string(at, 'whenUnsatisfiable') !== 'ScheduleAnyway',
    terms: selectorTerms(at),
  }));
}

function selectorTerms(at: Cursor): readonly string[] {
  const selector = object(at, 'labelSelector');
  const read = selector === undefined ? undefined : readLabelSelector(selector);
  return read === undefined || read.length === 0 ? [] : [formatLabelSelector(read)];
}

function weightOf(at: Cursor): Pick<Affinity, 'weight'> {
  const weight = number(at, 'weight');
  return weight === undefined ? {} : { weight };
}
