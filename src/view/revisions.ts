/** Pods of one owner that are not alike: those of an older revision of its template, or with other images. */
import { groupBy } from '../base/group-by.ts';
import { workloadsById } from '../model/query.ts';
import type { Pod, Topology, Workload } from '../model/types.ts';

/** What tells a pod's revision apart from its siblings': `revision 2`, `image web:1.5`; '' where all siblings are alike. */
export type Revisions = (pod: Pod) => string;

/** The labels by which Deployments, StatefulSets and DaemonSets mark the revisions of their pods (apps/v1). */
const HASHES = ['pod-template-hash', 'controller-revision-hash'] as const;

/** Equal for pods that may stand for each other. */
export function revisionKey(pod: Pod): string {
  return JSON.stringify([revisionOf(pod), imagesOf(pod)]);
}

/** `siblings` gives the owner whose pods are compared: the topmost one, or the direct one where a figure shows the others apart. */
export function revisionsOf(topology: Topology, siblings: (pod: Pod) => string | undefined = ({ owners }) => owners.at(-1)): Revisions {
  const workloads = workloadsById(topology);
  const words = new Map<string, string>();
  const owned = topology.pods.filter((pod) => pod.existence !== 'template' && siblings(pod) !== undefined);
  for (const own of groupBy(owned, siblings).values()) {
    if (new Set(own.map(revisionKey)).size < 2) continue;
    const byRevision = groupBy(own, revisionOf);
    for (const alike of byRevision.values()) {
      const several = new Set(alike.map(imagesOf)).size > 1;
      for (const pod of alike) {
        const parts = [byRevision.size > 1 ? revisionWord(pod, workloads) : '', several ? imageWord(pod, alike) : ''];
        words.set(pod.id, parts.filter((part) => part !== '').join(', '));
      }
    }
  }
  return ({ id }) => words.get(id) ?? '';
}

/** Each Job of a CronJob has pods of its own, which are no other revision for that. */
function revisionOf({ labels, owners }: Pod): string {
  for (const label of HASHES) if (labels[label] !== undefined) return labels[label];
  return labels['job-name'] === undefined && labels['batch.kubernetes.io/job-name'] === undefined ? (owners[0] ?? '') : '';
}

function revisionWord(pod: Pod, workloads: ReadonlyMap<string, Workload>): string {
  const owner = workloads.get(pod.owners[0] ?? '');
  const hash = HASHES.map((label) => pod.labels[label]).find((value) => value !== undefined);
  if (pod.owners.length > 1 && owner !== undefined) return owner.revision === undefined ? `of ${owner.name}` : `revision ${owner.revision}`;
  return hash === undefined ? '' : `revision ${hash}`;
}

function imagesOf({ containers }: Pod): string {
  return containers
    .filter(({ role }) => role !== 'ephemeral')
    .map(({ name, image }) => `${name}=${image}`)
    .join('\n');
}

/** The first image that not all of them have, without its registry. */
function imageWord(pod: Pod, alike: readonly Pod[]): string {
  const common = (image: string): boolean => alike.every(({ containers }) => containers.some((container) => container.image === image));
  const image = pod.containers.find((container) => container.image !== '' && !common(container.image))?.image;
  return image === undefined ? '' : `image ${image.slice(image.lastIndexOf('/') + 1).replace(/@(sha256:[0-9a-f]{7})[0-9a-f]+$/, '@$1')}`;
}
