/** Which calls no policy lets through, for figures. */
import { callsForbidden } from '../findings/forbidden-calls.ts';
import type { Calls, Topology } from '../types.ts';

/** Each once for a workload and a port of a Service: the first of its pods' containers that calls it. What only the cluster can decide is none. */
export function forbiddenCallsOf(topology: Topology): readonly Calls[] {
  return callsForbidden(topology).map(({ call }) => call);
}
