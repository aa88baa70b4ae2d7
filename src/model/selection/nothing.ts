/** A Service, or a policy, that selects nothing: whether that is a mistake, and what was probably meant. */
import { nearMiss } from '../../base/near-miss.ts';
import { compareNames } from '../../base/sort-names.ts';
import { formatLabelSelector, matchesLabels, selectorOfLabels } from '../labels/selector.ts';
import type { Labels } from '../labels/types.ts';
import type { Selects } from '../relation-types.ts';
import type { Service } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import { isAddedByController } from '../workloads/controller-labels.ts';
import type { PodsWith } from '../workloads/pod-index.ts';
import type { World } from '../world/world.ts';

export interface NothingSelected {
  readonly service: Service;
  readonly selector: Labels;
  /** Pods that its selector picks, and that have ended. */
  readonly ended: readonly Pod[];
  readonly podsWith: PodsWith;
  readonly world: World;
}

/** What it means: its pods are scaled to none, the input is but a part, or something is wrong (which is told). */
export function nothingSelected(nothing: NothingSelected): Pick<Selects, 'status' | 'resting'> {
  const { service, selector, ended, world } = nothing;
  const { namespace, origin } = service;
  const requirements = selectorOfLabels(selector);
  const resting = world.workloads.find(
    ({ replicas, podLabels, namespace: its }) => replicas === 0 && podLabels && its === namespace && matchesLabels(requirements, podLabels),
  );
  if (resting !== undefined) return { status: 'outside', resting: resting.id };
  if (world.partial || world.pods.length === 0) return { status: 'outside' };
  const labels = formatLabelSelector(requirements);
  const why = ended.length > 0 ? `all pods with ${labels} have ended` : `no pod in namespace ${namespace} has ${labels}`;
  world.report({
    code: 'model/dangling-service',
    severity: 'warning',
    message: `Service ${service.name} selects nothing: ${why}`,
    about: origin.manifest.name,
    place: origin.manifest.placeOf([...origin.path, 'spec', 'selector']),
    hint: endedHint(ended) ?? meantHint({ by: 'a Service', namespace, selector, podsWith: nothing.podsWith, world }),
  });
  return { status: 'dangling' };
}

function endedHint([first]: readonly Pod[]): string | undefined {
  return first && `a Service leads to none in phase ${first.phase}, such as ${first.name}`;
}

export interface Missed {
  /** What selects: `a Service`. */
  readonly by: string;
  readonly namespace: string;
  readonly selector: Labels;
  readonly podsWith: PodsWith;
  readonly world: World;
}

/** What labels that no pod of the namespace has were probably meant to be. */
export function meantHint({ by, namespace, selector, podsWith, world }: Missed): string {
  const almost = keysThatMayFail(selector, world.podsIn(namespace)).map((key): Almost => {
    const { [key]: value = '', ...others } = selector;
    const pods = Object.keys(others).length === 0 ? world.podsIn(namespace) : podsWith(namespace, others);
    return { key, value, pods };
  });
  for (const mistake of almost.map(meantLabel)) if (mistake !== undefined) return `did you mean ${mistake}?`;
  const [key = '', value = ''] = Object.entries(selector).find(([one]) => !isAddedByController(one)) ?? [];
  const elsewhere = world.namespaces.find(
    ({ name }) => (key === '' || world.isLabelIn(name, key, value)) && podsWith(name, selector).length > 0,
  );
  if (elsewhere !== undefined) return `pods with these labels are in namespace ${elsewhere.name}, but ${by} selects in its own namespace`;
  for (const found of almost.map(labelsInstead)) if (found !== undefined) return found;
  return 'add the pods to the input; or say --partial, if they are made elsewhere (by an operator, say)';
}

/** Of selectors with thousands of labels, more keys than these say nothing. */
const MOST_KEYS = 50;

/** The keys without which the selector may pick a pod: one that lacks two of its labels is picked without none of them. In the selector's order. */
function keysThatMayFail(selector: Labels, pods: readonly Pod[]): readonly string[] {
  const entries = Object.entries(selector);
  const keys = new Set<string>();
  const added = entries.filter(([key]) => isAddedByController(key));
  for (const { labels, existence } of pods) {
    const lacking: string[] = [];
    for (const [key, value] of entries) {
      if (existence === 'template' && isAddedByController(key)) continue;
      if (!Object.hasOwn(labels, key) || labels[key] !== value) lacking.push(key);
      if (lacking.length > 1) break;
    }
    const [only, second] = lacking;
    if (second !== undefined) continue;
    if (only !== undefined) keys.add(only);
    else for (const [key] of added) keys.add(key);
    if (keys.size >= MOST_KEYS) break;
  }
  return entries.length === 1 ? entries.map(([key]) => key) : entries.flatMap(([key]) => (keys.has(key) ? [key] : []));
}

/** Pods of the namespace that have all labels of the selector but, perhaps, this one. */
interface Almost {
  readonly key: string;
  readonly value: string;
  readonly pods: readonly Pod[];
}

/** The label that was meant, when its value or its key is a typing mistake away. */
function meantLabel({ key, value, pods }: Almost): string | undefined {
  const values = valuesOf(key, pods);
  const near = nearMiss(value, values);
  if (near !== undefined) return `${key}=${near}`;
  if (values.length > 0) return undefined;
  const keys = new Set(pods.filter(({ labels }) => Object.values(labels).includes(value)).flatMap(({ labels }) => Object.keys(labels)));
  const nearKey = nearMiss(key, keys);
  return nearKey === undefined ? undefined : `${nearKey}=${value}`;
}

/** More values than these say nothing. */
const MOST_VALUES = 6;

function labelsInstead({ key, pods }: Almost): string | undefined {
  const values = valuesOf(key, pods);
  if (values.length === 0 || values.length > MOST_VALUES) return undefined;
  const labels = [...values].sort(compareNames).map((value) => `${key}=${value}`);
  return `pods there have ${labels.join(', ')}`;
}

function valuesOf(key: string, pods: readonly Pod[]): readonly string[] {
  const values = pods.flatMap(({ labels }) => (Object.hasOwn(labels, key) ? (labels[key] ?? []) : []));
  return [...new Set(values)];
}
