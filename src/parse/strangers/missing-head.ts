/**
 * A single object without apiVersion and kind, as Go clients and support bundles write it: what it is shows in its spec. Only what cannot be
 * anything else is taken, and only objects with a name, for a patch or a part of a template looks alike.
 */
import { isObject } from '../text/flatten.ts';
import type { JsonObject } from '../types.ts';

export interface Head {
  readonly apiVersion: string;
  readonly kind: string;
}

export function missingHead({ metadata, spec, status }: JsonObject): Head | undefined {
  if (!isObject(metadata) || typeof metadata['name'] !== 'string' || !isObject(spec)) return undefined;
  const has = (...keys: readonly string[]): boolean => keys.some((key) => spec[key] !== undefined);
  if (Array.isArray(spec['containers'])) return { apiVersion: 'v1', kind: 'Pod' };
  if (isObject(spec['jobTemplate']) && has('schedule')) return { apiVersion: 'batch/v1', kind: 'CronJob' };
  if (isObject(spec['template'])) {
    if (has('volumeClaimTemplates', 'serviceName', 'podManagementPolicy')) return { apiVersion: 'apps/v1', kind: 'StatefulSet' };
    if (has('completions', 'parallelism', 'backoffLimit')) return { apiVersion: 'batch/v1', kind: 'Job' };
    if (isObject(status) && status['desiredNumberScheduled'] !== undefined) return { apiVersion: 'apps/v1', kind: 'DaemonSet' };
    if (has('strategy', 'progressDeadlineSeconds', 'revisionHistoryLimit') && has('replicas'))
      return { apiVersion: 'apps/v1', kind: 'Deployment' };
    return undefined;
  }
  if (isObject(status) && (isObject(status['nodeInfo']) || isObject(status['allocatable']))) return { apiVersion: 'v1', kind: 'Node' };
  return has('clusterIP', 'clusterIPs', 'externalName') || (has('selector') && Array.isArray(spec['ports']))
    ? { apiVersion: 'v1', kind: 'Service' }
    : undefined;
}
