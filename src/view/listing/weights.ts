/** How much a line teaches: what a reader would miss first has the largest weight. Only the order of weights matters. */
import type { ListingLine } from '../../base/listing.ts';
import type { Path } from './path.ts';

/** By the path without indexes; what stands in a pod template is weighed as in a pod, a little less. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'metadata.name': 100,
  'metadata.namespace': 92,
  'metadata.labels': 88,
  'metadata.generateName': 34,
  'metadata.annotations': 40,
  'metadata.creationTimestamp': 24,
  'metadata.ownerReferences': 30,
  'metadata.ownerReferences.kind': 60,
  'metadata.ownerReferences.name': 61,
  'metadata.uid': 12,
  'metadata.resourceVersion': 10,
  'metadata.selfLink': 8,
  'spec.containers.name': 99,
  'spec.containers.image': 98,
  'spec.containers.ports.containerPort': 94,
  'spec.containers.ports': 50,
  'spec.containers.command': 62,
  'spec.containers.args': 62,
  'spec.containers.env': 56,
  'spec.containers.envFrom': 55,
  'spec.containers.volumeMounts': 60,
  'spec.containers.resources': 54,
  'spec.containers.readinessProbe': 52,
  'spec.containers.livenessProbe': 51,
  'spec.containers.startupProbe': 51,
  'spec.containers.restartPolicy': 70,
  'spec.containers.terminationMessagePath': 6,
  'spec.containers.terminationMessagePolicy': 6,
  'spec.containers.imagePullPolicy': 26,
  'spec.initContainers.name': 86,
  'spec.initContainers.image': 85,
  'spec.initContainers.restartPolicy': 85,
  'spec.nodeName': 93,
  'spec.replicas': 96,
  'spec.selector': 91,
  'spec.ports': 90,
  'spec.type': 89,
  'spec.schedule': 95,
  'spec.volumes.name': 64,
  'spec.volumes': 58,
  'spec.hostNetwork': 80,
  'spec.restartPolicy': 48,
  'spec.serviceAccountName': 44,
  'spec.serviceAccount': 14,
  'spec.dnsPolicy': 18,
  'spec.schedulerName': 16,
  'spec.terminationGracePeriodSeconds': 32,
  'spec.enableServiceLinks': 10,
  'spec.preemptionPolicy': 8,
  'spec.priority': 9,
  'status.phase': 97,
  'status.podIP': 95,
  'status.hostIP': 66,
  'status.replicas': 84,
  'status.readyReplicas': 90,
  'status.conditions.type': 42,
  'status.conditions.status': 43,
  'status.conditions': 22,
  'status.containerStatuses.name': 45,
  'status.containerStatuses.ready': 57,
  'status.containerStatuses.restartCount': 53,
  'status.containerStatuses.state': 46,
  'status.containerStatuses': 20,
  'status.qosClass': 38,
  'status.startTime': 36,
  'status.podIPs': 19,
  'status.hostIPs': 17,
};

/** Of what is not listed: at the top of a part, and less the deeper it stands. */
const USUAL = 60;
const PER_LEVEL = 8;
/** Of a second item as against the first, and so on for some. */
const PER_ITEM = 7;
const OF_TEMPLATE = 3;

export function weightOf({ path, sort }: ListingLine): number {
  const template = path.lastIndexOf('template');
  const own: Path = path[0] === 'spec' && template > 0 ? path.slice(template + 1) : path;
  const names = own.filter((segment) => typeof segment === 'string');
  const base = listedWeight(names) ?? USUAL - PER_LEVEL * Math.max(0, names.length - 2);
  const items = own.reduce<number>((sum, segment) => sum + (typeof segment === 'number' ? Math.min(segment, 6) * PER_ITEM : 0), 0);
  // a template's own metadata only repeats what selects it
  const inTemplate = template > 0 ? OF_TEMPLATE + (own[0] === 'metadata' ? 4 : 0) : 0;
  return base - items - inTemplate - (sort === 'rest' ? 4 : 0);
}

/** Of the longest listed path that this one begins with, less a little for each step beyond. */
function listedWeight(names: readonly (string | number)[]): number | undefined {
  for (let length = names.length; length > 1; length--) {
    const weight = WEIGHTS[names.slice(0, length).join('.')];
    if (weight !== undefined) return weight - (names.length - length);
  }
  return undefined;
}
