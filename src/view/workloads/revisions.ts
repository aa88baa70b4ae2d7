/** Pods of one owner that are not alike: those of an older revision of its template, or with other images. */
import { groupBy } from '../../base/group-by.ts';
import { workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { isUpdated } from './rollouts.ts';

/** What tells a pod's revision apart from its siblings': `revision 2`, `image web:1.5`; '' where all siblings are alike. */
export type Revisions = (pod: Pod) => string;

/** Equal for pods that may stand for each other. */
export function revisionKey(pod: Pod): string {
  return JSON.stringify([pod.revision, imagesOf(pod)]);
}

/** The pods of a pod's topmost owner that are of its revision, itself among them. */
export function siblingsIn({ pods }: Topology): (pod: Pod) => readonly Pod[] {
  const keyOf = (pod: Pod): string | undefined => (pod.owners.length === 0 ? undefined : `${pod.owners.at(-1)}\n${revisionKey(pod)}`);
  const groups = groupBy(
    pods.filter(({ existence }) => existence !== 'template'),
    keyOf,
  );
  return (pod) => (pod.owners.length === 0 ? [pod] : (groups.get(keyOf(pod)) ?? []));
}

/** `siblings` gives the owner whose pods are compared: the topmost one, or the direct one where a figure shows the others apart. */
export function revisionsOf(
  topology: Topology,
  words: Words,
  siblings: (pod: Pod) => string | undefined = ({ owners }) => owners.at(-1),
): Revisions {
  const workloads = workloadsById(topology);
  const told = new Map<string, string>();
  const owned = topology.pods.filter((pod) => pod.existence !== 'template' && siblings(pod) !== undefined);
  for (const own of groupBy(owned, siblings).values()) {
    const isHeldUp = own.some((pod) => isUpdated(pod, workloads.get(pod.owners[0] ?? '')) === false);
    if (new Set(own.map(revisionKey)).size < 2 && !isHeldUp) continue;
    const byRevision = groupBy(own, ({ revision }) => revision);
    for (const alike of byRevision.values()) {
      const several = new Set(alike.map(imagesOf)).size > 1;
      for (const pod of alike) {
        const parts = [
          byRevision.size > 1 || isHeldUp ? revisionWord(pod, workloads, words) : '',
          several ? imageWord(pod, alike, words) : '',
        ];
        told.set(pod.id, parts.filter((part) => part !== '').join(', '));
      }
    }
  }
  return ({ id }) => told.get(id) ?? '';
}

/** The number that their ReplicaSet bears, or the hash that their owner gives them. */
function revisionWord(pod: Pod, workloads: ReadonlyMap<string, Workload>, { say }: Words): string {
  const { owners, revision } = pod;
  const [direct] = owners;
  const owner = workloads.get(direct ?? '');
  if (owner?.revision !== undefined) return say('revision.number', { revision: owner.revision });
  if (revision === undefined) return '';
  const isNew = isUpdated(pod, owner);
  // the controller of StatefulSets writes its name before the hash
  const own = owner !== undefined && revision.startsWith(`${owner.name}-`) ? revision.slice(owner.name.length + 1) : revision;
  if (isNew !== undefined) return say(isNew ? 'revision.new' : 'revision.old', { revision: own });
  return revision === direct ? say('revision.of', { owner: owner?.name ?? revision }) : say('revision.number', { revision });
}

function imagesOf({ containers }: Pod): string {
  return containers
    .filter(({ role }) => role !== 'ephemeral')
    .map(({ name, image }) => `${name}=${image}`)
    .join('\n');
}

/** The first image that not all of them have, without its registry. */
function imageWord(pod: Pod, alike: readonly Pod[], { say }: Words): string {
  const common = (image: string): boolean => alike.every(({ containers }) => containers.some((container) => container.image === image));
  const image = pod.containers.find((container) => container.image !== '' && !common(container.image))?.image;
  if (image === undefined) return '';
  return say('revision.image', { image: image.slice(image.lastIndexOf('/') + 1).replace(/@(sha256:[0-9a-f]{7})[0-9a-f]+$/, '@$1') });
}
