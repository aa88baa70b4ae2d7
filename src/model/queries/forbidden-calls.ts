/** Calls that policies forbid: a container is given the address of a Service whose pods its own pod may not reach on that port. */
import { groupBy } from '../../base/group-by.ts';
import type { Calls, Pod, PolicyDirection, Selects, Service, Topology } from '../types.ts';
import type { Policies, TargetPort } from './policies.ts';
import { policiesOf } from './policies.ts';

/** Each once for a workload and a port of a Service: the first of its pods' containers that calls it. What only the cluster can decide is none. */
export function forbiddenCallsOf(topology: Topology): readonly Calls[] {
  return callsForbidden(topology, policiesOf(topology)).map(({ call }) => call);
}

/** The first call of each workload to a Service's port that is forbidden, and why. */
export function callsForbidden(topology: Topology, policies: Policies): readonly ForbiddenCall[] {
  const { pods, resources, relations } = topology;
  const podAround = new Map(pods.flatMap((pod) => pod.containers.map(({ id }) => [id, pod] as const)));
  const podsById = new Map(pods.map((pod) => [pod.id, pod]));
  const services = new Map(resources.flatMap((resource) => (resource.type === 'service' ? [[resource.id, resource] as const] : [])));
  const selecting = groupBy(
    relations.filter((relation) => relation.type === 'selects'),
    ({ from }) => from,
  );
  const isSeen = facesIn(topology);
  const calls = groupBy(
    relations.flatMap((call): readonly Call[] => {
      const service = call.type === 'calls' ? services.get(call.to) : undefined;
      const caller = podAround.get(call.from);
      // what the network makes of a pod in that of its node, only the cluster can say
      return call.type !== 'calls' || service === undefined || caller === undefined || caller.hostNetwork
        ? []
        : [{ call, caller, service }];
    }),
    ({ call: { to, port }, caller: { id, owners } }) => JSON.stringify([owners.at(-1) ?? id, to, port]),
  );
  return [...calls.values()].flatMap((all): readonly ForbiddenCall[] => {
    const callers = distinctBy(all, ({ caller }) => isSeen(caller));
    for (const { call, caller, service } of callers) {
      const targets = (selecting.get(service.id) ?? []).flatMap((selects) => targetsOf(selects, podsById.get(selects.to), call.port));
      const why = whyForbidden(
        caller,
        distinctBy(targets, ({ pod, port }) => `${isSeen(pod)} ${port?.containerPort}/${port?.protocol}`),
        policies,
      );
      if (why === undefined) continue;
      return [{ call, caller, service, why }];
    }
    return [];
  });
}

interface Call {
  readonly call: Calls;
  readonly caller: Pod;
  readonly service: Service;
}

interface Target {
  readonly pod: Pod;
  /** Absent: any. */
  readonly port?: TargetPort;
}

/** Where the called port leads in a pod; nowhere where the pod has no port of the name. */
function targetsOf({ ports }: Selects, pod: Pod | undefined, called: number | undefined): readonly Target[] {
  if (pod === undefined) return [];
  if (called === undefined) return [{ pod }];
  return ports.flatMap(({ port, protocol, containerPort }): readonly Target[] =>
    port === called && containerPort !== undefined ? [{ pod, port: { containerPort, protocol } }] : [],
  );
}

/** At which end: the ingress of a pod that is called, or the egress of the one that calls. */
export interface Forbidden {
  readonly direction: PolicyDirection;
  readonly pod: Pod;
}

/** undefined where one of the targets may be reached, or might be. */
function whyForbidden(caller: Pod, targets: readonly Target[], policies: Policies): Forbidden | undefined {
  let first: Forbidden | undefined;
  for (const { pod, port } of targets) {
    const { allowed, forbiddenBy } = policies.mayTalk(caller, pod, port);
    if (allowed !== 'no') return undefined;
    const direction = forbiddenBy.includes('ingress') ? 'ingress' : 'egress';
    first ??= { direction, pod: direction === 'ingress' ? pod : caller };
  }
  return first;
}

/** A call, and what forbids it. */
export interface ForbiddenCall extends Call {
  readonly why: Forbidden;
}

/** What policies can tell pods apart by. */
function facesIn({ resources }: Topology): (pod: Pod) => string {
  const onAddress = resources.some(
    (resource) =>
      (resource.type === 'network-policy' || resource.type === 'admin-policy') &&
      [...resource.ingress, ...resource.egress].some(({ peers }) => peers.some(({ type }) => type === 'block')),
  );
  return ({ namespace, labels, hostNetwork, ips, containers }) =>
    JSON.stringify([namespace, labels, hostNetwork, containers.flatMap(({ ports }) => ports), onAddress ? ips : []]);
}

function distinctBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  return [...groupBy(values, keyOf).values()].flatMap(([first]) => first ?? []);
}
