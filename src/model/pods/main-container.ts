/**
 * Which member of spec.containers a pod is for, where no annotation says so. Kubernetes gives them no roles, and their order means nothing:
 * the one that bears the name of the pod's owner, of the pod or of the app; else the only one that a Service leads to; else the only one
 * that is no known helper. Where none of these tells, they are alike, and stay so.
 */
import type { Container, Pod, Relation, Workload } from '../types.ts';
import { knownAs } from './known-as.ts';
import { knownHelpers } from './known-helpers.ts';

interface Around {
  readonly workloads: readonly Workload[];
  readonly relations: readonly Relation[];
}

export function withMainContainers(pods: readonly Pod[], { workloads, relations }: Around): readonly Pod[] {
  const names = new Map(workloads.map(({ id, name }) => [id, name]));
  const served = new Set(
    relations.flatMap((relation) => (relation.type === 'selects' ? relation.ports.flatMap(({ container }) => container ?? []) : [])),
  );
  return pods.map((pod) => {
    const alike = pod.containers.filter(({ role }) => role === 'alike');
    const owners = pod.owners.flatMap((id) => names.get(id) ?? []).reverse();
    const main = alike.length < 2 ? alike[0] : mainOf(alike, { names: [...owners, pod.name, ...appNames(pod)], served });
    if (main === undefined) return pod;
    return {
      ...pod,
      containers: pod.containers.map((container): Container => {
        return container.role === 'alike' ? { ...container, role: container === main ? 'main' : 'supporting' } : container;
      }),
    };
  });
}

/** kubernetes.io/docs/concepts/overview/working-with-objects/common-labels, and what was usual before it. */
const APP_LABELS = ['app.kubernetes.io/name', 'app', 'k8s-app'] as const;

function appNames({ labels }: Pod): readonly string[] {
  return APP_LABELS.flatMap((label) => labels[label] ?? []);
}

interface Evidence {
  /** Of the owners, topmost first, the pod and the app. */
  readonly names: readonly string[];
  /** Ids of containers that Services lead to. */
  readonly served: ReadonlySet<string>;
}

function mainOf(alike: readonly Container[], { names, served }: Evidence): Container | undefined {
  // what is known to help stands before others for a Service, too: kube-rbac-proxy before the metrics of an operator
  const found = namesake(alike, names);
  if (found !== undefined) return found;
  const own = alike.filter((container) => !isKnownHelper(container));
  return onlyOne(own.filter(({ id }) => served.has(id))) ?? onlyOne(own);
}

/** Whole, or else as the first words: `web` of `web-server`, `etcd` of the pod `etcd-master`; of two the longer name, `etcd-metrics` of `etcd-metrics-0`. */
function namesake(containers: readonly Container[], names: readonly string[]): Container | undefined {
  for (const of of names) {
    const whole = onlyOne(containers.filter(({ name }) => name === of));
    if (whole !== undefined) return whole;
  }
  for (const of of names) {
    const first = containers.filter(({ name }) => of.startsWith(`${name}-`) || of.startsWith(`${name}.`));
    const longest = Math.max(...first.map(({ name }) => name.length));
    const found = onlyOne(first.filter(({ name }) => name.length === longest));
    if (found !== undefined) return found;
  }
  return undefined;
}

function onlyOne(containers: readonly Container[]): Container | undefined {
  return containers.length === 1 ? containers[0] : undefined;
}

const isKnownHelper = knownAs(knownHelpers);
