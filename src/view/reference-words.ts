/** What a pod's spec names of other objects, in words: what its containers take their environment from, and what the pod is run as. */
import type { IsMissing } from '../model/queries/missing.ts';
import type { Pod, PodReference } from '../model/types.ts';

/** `environment: configMap web-config, secret db`; '' for a container that takes nothing from other objects. */
export function environmentWords(pod: Pod, container: string, isMissing: IsMissing): string {
  const own = pod.references.filter(({ way, by }) => (way === 'env' || way === 'envFrom') && by === container);
  const names = [...new Set(own.map((reference) => named(pod, reference, isMissing)))];
  return names.length === 0 ? '' : `environment: ${names.join(', ')}`;
}

/** `service account web`, `priority class high`. */
export function podReferenceWords(pod: Pod, isMissing: IsMissing): readonly string[] {
  // every pod runs as its namespace's default account unless it says otherwise
  const said = pod.references.filter(({ kind, name }) => ofPod.has(kind) && !(kind === 'ServiceAccount' && name === 'default'));
  return said.map((reference) => named(pod, reference, isMissing));
}

function named(pod: Pod, reference: PodReference, isMissing: IsMissing): string {
  const words = `${kindNames[reference.kind]} ${reference.name}`;
  return isMissing(pod, reference) ? `${words} (not in the input)` : words;
}

const kindNames: Readonly<Record<PodReference['kind'], string>> = {
  ConfigMap: 'configMap',
  Secret: 'secret',
  PersistentVolumeClaim: 'claim',
  ServiceAccount: 'service account',
  PriorityClass: 'priority class',
  RuntimeClass: 'runtime class',
};

const ofPod: ReadonlySet<PodReference['kind']> = new Set(['ServiceAccount', 'PriorityClass', 'RuntimeClass']);
