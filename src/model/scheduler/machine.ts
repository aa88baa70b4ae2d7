/** A node of the topology as the scheduler sees it. */
import { isObject, object } from '../reading/read.ts';
import type { KubeNode } from '../types.ts';
import { cursorAt } from './cursor-at.ts';
import { taintsOf } from './filters/taints.ts';
import { amounts } from './requests.ts';
import type { Machine } from './types.ts';

/** maxPods of the kubelet where nothing else is written. */
const MAX_PODS = 110;
/** `pods` is counted in billionths like every amount. */
const ONE = 10n ** 9n;

export function machineOf(node: KubeNode, index: number): Machine {
  const at = node.origin && cursorAt(node.origin);
  const status = at && object(at, 'status');
  const found = status === undefined ? undefined : [status.object['allocatable'], status.object['capacity']].find(isObject);
  const room = found === undefined ? undefined : amounts(found);
  const pods = room?.get('pods');
  return {
    index,
    node,
    // the kubelet labels its node so; a manifest written by hand leaves it out
    labels: { 'kubernetes.io/hostname': node.name, 'kubernetes.io/os': 'linux', ...node.labels },
    taints: taintsOf(node),
    ...(room === undefined ? {} : { room }),
    maxPods: pods === undefined ? MAX_PODS : Number(pods / ONE),
  };
}
