/** Policies that select no pod: whether that is a mistake, and what was probably meant. */
import { once } from '../../base/once.ts';
import type { LabelSelector } from '../labels/selector.ts';
import { formatLabelSelector, matchesLabels } from '../labels/selector.ts';
import type { Labels } from '../labels/types.ts';
import { meantHint } from '../selection/nothing.ts';
import type { AdminPolicy, NetworkPolicy, Pod } from '../types.ts';
import { isAddedByController } from '../workloads/controller-labels.ts';
import type { PodsWith } from '../workloads/pod-index.ts';
import { podsByLabels } from '../workloads/pod-index.ts';
import type { World } from '../world/world.ts';

type Selecting = NetworkPolicy & { readonly podSelector: LabelSelector };

/** `onHost`: what the policy selects, all in the network of their node. */
export function idlePolicies(world: World): (policy: Selecting, onHost: readonly Pod[]) => void {
  const podsWith = once(() => podsByLabels(world));
  return (policy, [onHost]) => {
    const { name, namespace, podSelector, origin } = policy;
    if (world.partial || world.pods.length === 0) return;
    const told = { severity: 'warning', about: name } as const;
    const place = origin.manifest.placeOf([...origin.path, 'spec', 'podSelector']);
    if (onHost !== undefined) {
      const message = `NetworkPolicy ${name} restricts nobody: all pods that it selects, such as ${onHost.name}, are in the network of their node`;
      const hint = 'most networks leave such pods alone: they can’t tell their traffic from the node’s';
      world.report({ ...told, code: 'model/policy-on-host-network', message, place, hint });
      return;
    }
    // a rule for all of a namespace may be there before its first pod
    const isPrepared = podSelector.length === 0 && world.namespaces.some((one) => one.name === namespace && one.origin !== undefined);
    if (isPrepared || isToCome(policy, world)) return;
    const labels = formatLabelSelector(podSelector);
    const why = labels === '' ? `no pod of the input is in namespace ${namespace}` : `no pod in namespace ${namespace} has ${labels}`;
    world.report({
      ...told,
      code: 'model/idle-policy',
      message: `NetworkPolicy ${name} selects nothing: ${why}`,
      place,
      hint: hintFor(policy, podsWith, world),
    });
  };
}

export function tellIdleAdminPolicy({ kind, name, origin }: AdminPolicy, world: World): void {
  if (world.partial || world.pods.length === 0) return;
  world.report({
    code: 'model/idle-policy',
    severity: 'warning',
    message: `${kind} ${name} is about no pod of the input`,
    about: name,
    place: origin.manifest.placeOf([...origin.path, 'spec', 'subject']),
    hint: 'its subject selects namespaces and pods by their labels; say --partial, if the input is only a part of the cluster',
  });
}

/** Pods of a workload that wants none now, or with a label that only its controller gives. */
function isToCome({ namespace, podSelector }: Selecting, { workloads, podsIn }: World): boolean {
  const written = podSelector.filter(({ key }) => !isAddedByController(key));
  return (
    workloads.some(
      ({ replicas, podLabels, namespace: its }) => replicas === 0 && podLabels && its === namespace && matchesLabels(written, podLabels),
    ) ||
    (written.length < podSelector.length &&
      podsIn(namespace).some(({ existence, labels }) => existence === 'template' && matchesLabels(written, labels)))
  );
}

function hintFor({ namespace, podSelector }: Selecting, podsWith: () => PodsWith, world: World): string {
  const entries = podSelector.flatMap(({ key, operator, values: [only, ...others] }): readonly (readonly [string, string])[] =>
    operator === 'In' && only !== undefined && others.length === 0 ? [[key, only]] : [],
  );
  // expressions mean what no label alone says
  const selector: Labels = entries.length === podSelector.length ? Object.fromEntries(entries) : {};
  if (Object.keys(selector).length === 0) return 'add the pods to the input; or say --partial, if they are made elsewhere';
  return meantHint({ by: 'a NetworkPolicy', namespace, selector, podsWith: podsWith(), world });
}
