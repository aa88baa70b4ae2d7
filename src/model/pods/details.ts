/** Reads what figures show of a pod when asked for. Names and settings; the value of an annotation is never read. */
import { compareNames } from '../../base/sort-names.ts';
import type { Draft } from '../reading/draft.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, isObject, labels, list, number, object, string, strings } from '../reading/read.ts';
import type { PodDetails, Toleration } from './detail-types.ts';
import { readAmounts, readResources } from './resource-amounts.ts';
import { readAffinities, readSpread } from './scheduling.ts';
import { readSecurity } from './security.ts';

export function readPodDetails(metadata: Cursor | undefined, spec: Cursor): PodDetails {
  const details: Draft<PodDetails> = { annotations: annotationNames(metadata) };
  const uid = textOf(metadata, 'uid');
  if (uid !== undefined) details.uid = uid;
  const created = textOf(metadata, 'creationTimestamp');
  if (created !== undefined) details.created = created;
  const priority = number(spec, 'priority');
  if (priority !== undefined) details.priority = priority;
  const resources = readResources(spec);
  if (resources !== undefined) details.resources = resources;
  const overhead = readAmounts(spec.object['overhead']);
  if (Object.keys(overhead).length > 0) details.overhead = overhead;
  const nodeSelector = Object.entries(labels(spec, 'nodeSelector'));
  if (nodeSelector.length > 0) details.nodeSelector = nodeSelector.map(([key, value]) => `${key}=${value}`).join(',');
  const tolerations = list(spec, 'tolerations').map(readToleration);
  if (tolerations.length > 0) details.tolerations = tolerations;
  const affinities = readAffinities(spec);
  if (affinities.length > 0) details.affinities = affinities;
  const spread = readSpread(spec);
  if (spread.length > 0) details.spread = spread;
  const security = readSecurity(spec);
  if (security !== undefined) details.security = security;
  const mountsToken = boolean(spec, 'automountServiceAccountToken');
  if (mountsToken !== undefined) details.mountsToken = mountsToken;
  const dns = readDns(spec);
  if (dns !== undefined) details.dns = dns;
  return details;
}

function readDns(spec: Cursor): PodDetails['dns'] {
  const policy = textOf(spec, 'dnsPolicy');
  const config = object(spec, 'dnsConfig');
  if (policy === undefined && config === undefined) return undefined;
  return {
    ...(policy === undefined ? {} : { policy }),
    nameservers: config === undefined ? [] : strings(config, 'nameservers'),
    searches: config === undefined ? [] : strings(config, 'searches'),
  };
}

/** What the API server writes is never wrong; what a template writes there means nothing. */
function textOf(at: Cursor | undefined, key: string): string | undefined {
  const value = at?.object[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function annotationNames(metadata: Cursor | undefined): readonly string[] {
  const annotations = metadata?.object['annotations'];
  return isObject(annotations) ? Object.keys(annotations).sort(compareNames) : [];
}

/** What DefaultTolerationSeconds (an admission plugin) and the DaemonSet controller add to all their pods. */
const DEFAULTS = new Set(
  ['not-ready', 'unreachable', 'disk-pressure', 'memory-pressure', 'pid-pressure', 'unschedulable', 'network-unavailable'].map(
    (name) => `node.kubernetes.io/${name}`,
  ),
);
const DEFAULT_SECONDS = 300;

function readToleration(at: Cursor): Toleration {
  const operator = string(at, 'operator') ?? 'Equal';
  const key = string(at, 'key');
  const value = string(at, 'value');
  const effect = string(at, 'effect');
  const seconds = number(at, 'tolerationSeconds');
  const toleration: Draft<Toleration> = {
    operator,
    isDefault: DEFAULTS.has(key ?? '') && operator === 'Exists' && (seconds === undefined || seconds === DEFAULT_SECONDS),
  };
  if (key) toleration.key = key;
  if (value) toleration.value = value;
  if (effect) toleration.effect = effect;
  if (seconds !== undefined) toleration.seconds = seconds;
  return toleration;
}
