/** Tells of calls that policies forbid, at the place that says the address. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { ForbiddenCall } from '../queries/forbidden-calls.ts';
import { callsForbidden } from '../queries/forbidden-calls.ts';
import { isolationOf } from '../queries/isolation.ts';
import { policiesOf } from '../queries/policies.ts';
import { kindOfThing } from '../reading/ids.ts';
import type { Topology } from '../types.ts';
import { forbidding } from './forbidding.ts';

/** One for each workload, Service and port. */
export function forbiddenCalls(topology: Topology): readonly Diagnostic[] {
  const workloads = new Map(topology.workloads.map((workload) => [workload.id, workload]));
  const policies = policiesOf(topology);
  const isolation = isolationOf(topology);
  return callsForbidden(topology, policies).map((forbidden) => {
    const { caller, why } = forbidden;
    const top = workloads.get(caller.owners.at(-1) ?? '');
    const who = top === undefined ? `Pod ${caller.name}` : `${kindOfThing(top)} ${top.name}`;
    return diagnosticOf({ ...forbidden, who, what: forbidding(why.pod, why.direction, { policies, isolation }) });
  });
}

interface Finding extends ForbiddenCall {
  readonly who: string;
  /** `NetworkPolicy redis admits only cart` */
  readonly what: string;
}

function diagnosticOf({ who, what, call: { port, by }, caller, service, why }: Finding): Diagnostic {
  const [evidence] = by;
  const name = caller.namespace === service.namespace ? service.name : `${service.name}.${service.namespace}`;
  const address = port === undefined ? name : `${name}:${port}`;
  const origin = evidence?.origin ?? caller.origin;
  const side = why.direction === 'ingress' ? `at the pods of Service ${service.name}` : `at the pods of ${who}`;
  return {
    code: 'model/call-forbidden',
    severity: 'warning',
    message: `${who} is given ${address}${evidence === undefined ? '' : ` (${evidence.what})`}, but ${what}`,
    about: origin.manifest.name,
    place: origin.manifest.placeOf(origin.path),
    hint: `allow it in a rule of ${why.direction} ${side}; or say --partial, if other policies do so elsewhere`,
  };
}
