/** Reads what the cluster says about a pod: phase, reason, addresses. */
import { compareNames } from '../../base/sort-names.ts';
import { kindCalled } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { list, placeOf, string } from '../reading/read.ts';
import type { Pod, PodCondition, PodPhase } from '../types.ts';

export type Observed = Pick<Pod, 'phase' | 'reason' | 'message' | 'conditions' | 'ips' | 'hostIPs'> & {
  readonly qosClass?: Pod['qosClass'];
};

export function readStatus(status: Cursor | undefined): Observed {
  if (status === undefined) return { conditions: [], ips: [], hostIPs: [] };
  const phase = readPhase(status);
  const qosClass = readQosClass(status);
  return {
    ...(phase === undefined ? {} : { phase }),
    ...readReason(status),
    conditions: readConditions(status),
    // the status of a pod that has ended keeps the address that it had; its sandbox is gone, and another pod may have it by now
    ips: phase === 'Succeeded' || phase === 'Failed' ? [] : readIPs(status, 'podIP'),
    hostIPs: readIPs(status, 'hostIP'),
    ...(qosClass === undefined ? {} : { qosClass }),
  };
}

/** A status with nothing in it (`status: {}`, as `kubectl create --dry-run` writes it) is none. */
export function hasStatus(object: { readonly status?: unknown }): boolean {
  return typeof object.status === 'object' && object.status !== null && Object.keys(object.status).length > 0;
}

function readPhase(status: Cursor): PodPhase | undefined {
  const phase = string(status, 'phase');
  switch (phase) {
    case undefined:
    case 'Pending':
    case 'Running':
    case 'Succeeded':
    case 'Failed':
    case 'Unknown':
      return phase;
    default:
      status.report({
        code: 'model/unknown-value',
        severity: 'warning',
        message: `status.phase of ${kindCalled(status.manifest)} ${status.manifest.name} is no phase of a pod; it is left out`,
        about: status.manifest.name,
        place: placeOf(status, 'phase'),
        hint: 'phases are Pending, Running, Succeeded, Failed and Unknown',
      });
      return undefined;
  }
}

function readQosClass(status: Cursor): Pod['qosClass'] | undefined {
  const qosClass = string(status, 'qosClass');
  return qosClass === 'Guaranteed' || qosClass === 'Burstable' || qosClass === 'BestEffort' ? qosClass : undefined;
}

function readReason(status: Cursor): Pick<Pod, 'reason' | 'message'> {
  // a pod that waits for a node is Pending; in other phases the conditions need no look
  const conditions = status.object.phase === 'Pending' ? list(status, 'conditions') : [];
  const unscheduled = conditions.find(({ object }) => object.type === 'PodScheduled' && object.status === 'False');
  for (const at of [status, unscheduled]) {
    const reason = at && string(at, 'reason');
    if (at === undefined || reason === undefined || reason === '') continue;
    const message = string(at, 'message');
    return { reason, ...(message === undefined || message === '' ? {} : { message }) };
  }
  return {};
}

function readConditions(status: Cursor): Pod['conditions'] {
  const conditions = list(status, 'conditions').map((at): PodCondition => {
    const value = string(at, 'status');
    const reason = string(at, 'reason');
    const message = string(at, 'message');
    return {
      type: string(at, 'type') ?? '',
      status: value === 'True' || value === 'False' ? value : 'Unknown',
      ...(reason === undefined || reason === '' ? {} : { reason }),
      ...(message === undefined || message === '' ? {} : { message }),
    };
  });
  return conditions.filter(({ type }) => type !== '').sort((a, b) => compareNames(a.type, b.type));
}

/** podIPs, or [podIP] (hostIPs, or [hostIP]): of a dual-stack pod both. */
function readIPs(status: Cursor, key: 'podIP' | 'hostIP'): readonly string[] {
  const all = list(status, `${key}s`).map((at) => string(at, 'ip'));
  const ips = all.length > 0 ? all : [string(status, key)];
  return [...new Set(ips.filter((ip): ip is string => ip !== undefined && ip !== ''))];
}
