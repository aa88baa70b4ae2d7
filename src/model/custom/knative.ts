/** What the kinds of Knative Serving have in common: pods that come and go with the requests, and how these are shared out. */

import type { WorkloadReading } from '../kind.ts';
import { namespaceOf, objectId } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, list, number, object, string } from '../reading/read.ts';
import type { Route } from '../resource-types.ts';
import type { TrafficTarget } from './traffic-types.ts';

export const KNATIVE_GROUP = 'serving.knative.dev';

/** By which pods of a revision are marked. */
export const REVISION_LABEL = `${KNATIVE_GROUP}/revision`;

/** `at` has the metadata and the spec of the pods: the template of a Service or Configuration, or a Revision itself. */
export function requestScaled(at: Cursor | undefined): WorkloadReading {
  if (at === undefined) return { type: 'workload' };
  const bounds = boundsIn(at);
  return { type: 'workload', bounds, template: { at, ...(bounds.min > 0 ? { replicas: bounds.min } : {}) } };
}

/** `autoscaling.knative.dev/min-scale` and `max-scale`, once `minScale` and `maxScale`: 0 pods at least unless it says more, 0 at most is no limit. */
function boundsIn(at: Cursor): NonNullable<WorkloadReading['bounds']> {
  const metadata = object(at, 'metadata');
  const annotations = (metadata && object(metadata, 'annotations'))?.object ?? {};
  const scale = (...keys: readonly string[]): number | undefined => {
    const values = keys.map((key) => annotations[`autoscaling.knative.dev/${key}`]).filter((value) => value !== undefined);
    const digits = /^\d{1,9}$/.exec(`${values[0]}`);
    return digits === null ? undefined : Number(digits[0]);
  };
  const max = scale('max-scale', 'maxScale');
  return { min: scale('min-scale', 'minScale') ?? 0, ...(max === undefined || max === 0 ? {} : { max }) };
}

/**
 * A Service and a Route lead requests to revisions. `base` is what makes the revisions where the object does not say: a Service itself.
 * What its status says outranks its spec, which may mean the latest revision without knowing its name.
 */
export function readTraffic(at: Cursor, base?: string): Omit<Route, 'id' | 'kind' | 'name' | 'namespace' | 'labels' | 'origin'> {
  const spec = object(at, 'spec');
  const status = object(at, 'status');
  const latest = status && string(status, 'latestReadyRevisionName');
  const written = spec === undefined ? [] : list(spec, 'traffic').map((one) => readTarget(one, at, base));
  const observed = status === undefined ? [] : list(status, 'traffic').map((one) => readTarget(one, at, base));
  const all = observed.length > 0 ? observed : written;
  const fallback: readonly TrafficTarget[] = base === undefined ? [] : [{ latest: true, base, percent: 100 }];
  const traffic = (all.length > 0 ? all : fallback).map((target) =>
    target.latest && target.revision === undefined && latest !== undefined && target.base === base
      ? { ...target, revision: latest }
      : target,
  );
  const url = status && string(status, 'url');
  const host = /^https?:\/\/([^/:?#@\s]+)/.exec(url ?? '')?.[1];
  return {
    type: 'route',
    hosts: host === undefined ? [] : [host],
    rules: [],
    parents: [],
    tlsHosts: [],
    classNames: [],
    addresses: [],
    traffic,
  };
}

function readTarget(at: Cursor, of: Cursor, base: string | undefined): TrafficTarget {
  const configuration = string(at, 'configurationName') ?? '';
  const revision = string(at, 'revisionName') ?? '';
  const tag = string(at, 'tag') ?? '';
  const maker = configuration === '' ? base : knativeId('Configuration', namespaceOf(of.manifest), configuration);
  return {
    latest: boolean(at, 'latestRevision') ?? revision === '',
    percent: number(at, 'percent') ?? 0,
    ...(revision === '' ? {} : { revision }),
    ...(maker === undefined ? {} : { base: maker }),
    ...(tag === '' ? {} : { tag }),
  };
}

export function knativeId(kind: string, namespace: string, name: string): string {
  return objectId({ apiVersion: `${KNATIVE_GROUP}/v1`, kind, namespace, name });
}
