/** Reads what a pod asks of other pods: required affinity and anti-affinity, and the spread that it insists on. */

import { readLabelSelector } from '../labels/read-selector.ts';
import type { LabelRequirement, LabelSelector } from '../labels/selector.ts';
import type { Cursor } from '../reading/read.ts';
import { list, number, object, string, strings } from '../reading/read.ts';
import type { Labels } from '../types.ts';
import type { PodTerm, SpreadRule } from './types.ts';

/** Whose terms they are: keys of its labels may be among what must match. */
export interface TermOwner {
  readonly namespace: string;
  readonly labels: Labels;
}

export function podTerms(affinity: Cursor | undefined, key: 'podAffinity' | 'podAntiAffinity', owner: TermOwner): readonly PodTerm[] {
  const at = affinity && object(affinity, key);
  if (at === undefined) return [];
  return list(at, 'requiredDuringSchedulingIgnoredDuringExecution').map((term): PodTerm => {
    const named = strings(term, 'namespaces');
    const byLabel = object(term, 'namespaceSelector');
    const namespaceSelector = byLabel && readLabelSelector(byLabel);
    return {
      topologyKey: string(term, 'topologyKey') ?? '',
      ...selectorOf(term, owner),
      // the owner's own namespace is meant only where neither is written
      namespaces: named.length === 0 && byLabel === undefined ? [owner.namespace] : named,
      ...(namespaceSelector === undefined ? {} : { namespaceSelector }),
    };
  });
}

export function spreadRules(spec: Cursor, owner: TermOwner): readonly SpreadRule[] {
  return list(spec, 'topologySpreadConstraints')
    .filter((at) => string(at, 'whenUnsatisfiable') !== 'ScheduleAnyway')
    .map((at) => ({
      topologyKey: string(at, 'topologyKey') ?? '',
      maxSkew: Math.max(1, number(at, 'maxSkew') ?? 1),
      minDomains: number(at, 'minDomains') ?? 1,
      ...selectorOf(at, owner),
      honorsAffinity: string(at, 'nodeAffinityPolicy') !== 'Ignore',
      honorsTaints: string(at, 'nodeTaintsPolicy') === 'Honor',
    }));
}

/** matchLabelKeys and mismatchLabelKeys stand for the owner's own values; a key that it lacks says nothing (KEP-3243, KEP-3633). */
function selectorOf(at: Cursor, { labels }: TermOwner): { readonly selector?: LabelSelector } {
  const written = object(at, 'labelSelector');
  const selector = written && readLabelSelector(written);
  if (selector === undefined) return {};
  const own = (key: string, operator: 'In' | 'NotIn'): readonly LabelRequirement[] =>
    strings(at, key).flatMap((label) => {
      const value = Object.hasOwn(labels, label) ? labels[label] : undefined;
      return value === undefined ? [] : [{ key: label, operator, values: [value] }];
    });
  return { selector: [...selector, ...own('matchLabelKeys', 'In'), ...own('mismatchLabelKeys', 'NotIn')] };
}
