/** Pods in the network of their node share its addresses: which of them an address and a port mean. */
import { groupBy } from '../../base/group-by.ts';
import type { Container, Pod } from '../types.ts';

/** The only one at the address that says it listens on one of these ports; undefined where none does, or several do. */
export type ListenerAt = (address: string, ports: readonly number[]) => Pod | undefined;

export function hostListeners(pods: readonly Pod[]): ListenerAt {
  const sharing = pods.filter(({ hostNetwork, phase }) => hostNetwork && phase !== 'Succeeded' && phase !== 'Failed');
  const byAddress = groupBy(
    sharing.flatMap((pod) => [...new Set([...pod.ips, ...pod.hostIPs])].map((address) => ({ address, pod }))),
    ({ address }) => address,
  );
  return (address, ports) => {
    const here = byAddress.get(address) ?? [];
    const [only, ...others] = here.filter(({ pod }) =>
      ports.some((port) => pod.containers.some((container) => listensOn(container, port))),
    );
    return others.length === 0 ? only?.pod : undefined;
  };
}

/** It declares the port, or is probed there: declaring is optional. */
function listensOn({ ports, life }: Container, port: number): boolean {
  return (
    ports.some(({ containerPort }) => containerPort === port) ||
    (life?.probes ?? []).some(({ handler }) => 'port' in handler && handler.port === `${port}`)
  );
}
