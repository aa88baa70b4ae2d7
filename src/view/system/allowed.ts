/** Who may reach whom, where a policy has a say: the lines of `--links allowed`. Without one all may, and no line says so. */
import { allowedPairs } from '../../model/queries/allowed-pairs.ts';
import { forbiddenCallsOf } from '../../model/queries/forbidden-calls.ts';
import type { Connections, Topology } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { doorsOf } from './doors.ts';
import type { System, Way } from './types.ts';
import { unitsOf } from './units.ts';

/** Ports of a line that are told; the rest is counted by its tooltip. */
const mostPorts = 2;

export function allowedWays(topology: Topology, { things }: System): readonly Way[] {
  const known = new Set(things.map(({ id }) => id));
  return allowedPairs(topology)
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to, connections }): Way => {
      const ports = portsOf(connections);
      const label = ports.length <= mostPorts ? ports.join(' ') : '';
      return { from, to, relation: 'may-reach', style: 'may-reach', ports, evidence: [], label };
    });
}

/** `:80`, `:53/UDP`, `:8000-8080`; none for all. */
function portsOf(connections: Connections): readonly string[] {
  if (connections === 'all') return [];
  return Object.entries(connections).flatMap(([protocol, ranges = '']) =>
    ranges.split(',').map((range) => `:${range}${protocol === 'TCP' ? '' : `/${protocol}`}`),
  );
}

/** The same ways, those of calls that a policy forbids in red: `not allowed`. A way of several calls is red if one of them is. */
export function markForbidden(ways: readonly Way[], topology: Topology, { say }: Words): readonly Way[] {
  const units = unitsOf(topology);
  const doors = doorsOf(topology, units);
  const forbidden = new Set(
    forbiddenCallsOf(topology).map(({ from, to }) => `${units.around(from)?.id ?? ''} ${doors.get(to)?.at?.id ?? to}`),
  );
  return ways.map((way) =>
    way.relation === 'calls' && forbidden.has(`${way.from} ${way.to}`)
      ? { ...way, style: 'missing', label: [way.label, say('route.not-allowed')].filter((text) => text !== '').join(', ') }
      : way,
  );
}
