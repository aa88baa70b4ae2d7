/** Calls that policies forbid: a container is given the address of a Service whose pods its own pod may not reach on that port. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { groupBy } from '../../base/group-by.ts';
import type { IsolationOf } from '../queries/isolation.ts';
import { isolationOf } from '../queries/isolation.ts';
import type { Policies, TargetPort } from '../queries/policies.ts';
import { policiesOf } from '../queries/policies.ts';
import { kindOfThing } from '../reading/ids.ts';
import type { Calls, Pod, PolicyDirection, Selects, Service, Topology } from '../types.ts';
import { forbidding } from './forbidding.ts';

/** One for each workload, Service and port, at the place that says the address. What only the cluster can decide is not told. */
export function forbiddenCalls(topology: Topology): readonly Diagnostic[] {
  const workloads = new Map(topology.workloads.map((workload) => [workload.id, workload]));
  return callsForbidden(topology).map(({ call, caller, service, why }) => {
    const top = workloads.get(caller.owners.at(-1) ?? '');
    const who = top === undefined ? `Pod ${caller.name}` : `${kindOfThing(top)} ${top.name}`;
    return diagnosticOf({ who, call, caller, service, why });
  });
}

/** The first call of each workload to a Service's port that is forbidden, and why. */
export function callsForbidden(topology: Topology): readonly ForbiddenCall[] {
  const { pods, resources, relations } = topology;
  const policies = policiesOf(topology);
  const how: How = { policies, isolation: isolationOf(topology, policies) };
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
        how,
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

interface How {
  readonly policies: Policies;
  readonly isolation: IsolationOf;
}

/** Where the called port leads in a pod; nowhere where the pod has no port of the name. */
function targetsOf({ ports }: Selects, pod: Pod | undefined, called: number | undefined): readonly Target[] {
  if (pod === undefined) return [];
  if (called === undefined) return [{ pod }];
  return ports.flatMap(({ port, protocol, containerPort }): readonly Target[] =>
    port === called && containerPort !== undefined ? [{ pod, port: { containerPort, protocol } }] : [],
  );
}

interface Forbidden {
  readonly direction: PolicyDirection;
  /** `NetworkPolicy redis admits only cart` */
  readonly text: string;
}

/** undefined where one of the targets may be reached, or might be. */
function whyForbidden(caller: Pod, targets: readonly Target[], { policies, isolation }: How): Forbidden | undefined {
  let first: Forbidden | undefined;
  for (const { pod, port } of targets) {
    const { allowed, forbiddenBy } = policies.mayTalk(caller, pod, port);
    if (allowed !== 'no') return undefined;
    const direction = forbiddenBy.includes('ingress') ? 'ingress' : 'egress';
    first ??= { direction, text: forbidding(direction === 'ingress' ? pod : caller, direction, { policies, isolation }) };
  }
  return first;
}

/** A call, and what forbids it. */
export interface ForbiddenCall extends Call {
  readonly why: Forbidden;
}

interface Finding extends ForbiddenCall {
  readonly who: string;
}

function diagnosticOf({ who, call: { port, by }, caller, service, why }: Finding): Diagnostic {
  const [evidence] = by;
  const name = caller.namespace === service.namespace ? service.name : `${service.name}.${service.namespace}`;
  const address = port === undefined ? name : `${name}:${port}`;
  const origin = evidence?.origin ?? caller.origin;
  const side = why.direction === 'ingress' ? `at the pods of Service ${service.name}` : `at the pods of ${who}`;
  return {
    code: 'model/call-forbidden',
    severity: 'warning',
    message: `${who} is given ${address}${evidence === undefined ? '' : ` (${evidence.what})`}, but ${why.text}`,
    about: origin.manifest.name,
    place: origin.manifest.placeOf(origin.path),
    hint: `allow it in a rule of ${why.direction} ${side}; or say --partial, if other policies do so elsewhere`,
  };
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
