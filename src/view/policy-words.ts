/** What NetworkPolicies leave open to a pod, as lines of its card: nothing for a pod that talks to whom it likes. */
import { groupBy } from '../base/group-by.ts';
import type { Admission } from '../model/queries/isolation.ts';
import { isolationOf } from '../model/queries/isolation.ts';
import { policiesOf } from '../model/queries/policies.ts';
import type { Pod, PolicyDirection, Topology } from '../model/types.ts';
import { conjunction } from './plural.ts';

/** Peers that are named; the rest is counted. */
const most = 4;

export function policyLines(topology: Topology): (pod: Pod) => readonly string[] {
  if (!topology.resources.some(({ type }) => type === 'network-policy')) return () => [];
  const isolation = isolationOf(topology, policiesOf(topology));
  const line = (pod: Pod, direction: PolicyDirection): readonly string[] => {
    const found = isolation(pod, direction);
    if (found === undefined) return [];
    const verb = direction === 'ingress' ? 'accepts' : 'reaches';
    if (found.admitted.length === 0) return [`${verb} nobody: default deny`];
    const byPorts = groupBy(found.admitted, ({ ports }) => ports.map((port) => `:${port}`).join(' '));
    return [`${verb} only ${[...byPorts].map(([ports, peers]) => `${names(peers)}${ports === '' ? '' : ` on ${ports}`}`).join(' · ')}`];
  };
  return (pod) => [...line(pod, 'ingress'), ...line(pod, 'egress')];
}

function names(peers: readonly Admission[]): string {
  const shown = peers.length > most ? peers.slice(0, most - 1) : peers;
  const rest = peers.length - shown.length;
  return conjunction([...shown.map(({ who }) => who), ...(rest === 0 ? [] : [`${rest} more`])]);
}
