/** What a pod's spec names of other objects, in words: what its containers take their environment from, and what the pod is run as. */
import type { IsMissing } from '../../model/queries/missing.ts';
import type { Pod, PodReference } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

/** Whether what is named is missing, and the words to say it. */
export interface ReferenceStyle {
  readonly isMissing: IsMissing;
  readonly words: Words;
}

/** `environment: configMap web-config, secret db`; '' for a container that takes nothing from other objects. */
export function environmentWords(pod: Pod, container: string, style: ReferenceStyle): string {
  const own = pod.references.filter(({ way, by }) => (way === 'env' || way === 'envFrom') && by === container);
  const names = [...new Set(own.map((reference) => named(pod, reference, style)))];
  return names.length === 0 ? '' : style.words.say('reference.environment', { names: names.join(', ') });
}

/** `service account web`, `priority class high`: of the kinds that are wanted. */
export function podReferenceWords(pod: Pod, style: ReferenceStyle, isWanted: (kind: PodReference['kind']) => boolean): readonly string[] {
  // every pod runs as its namespace's default account unless it says otherwise
  const said = pod.references.filter(
    ({ kind, name }) => ofPod.has(kind) && isWanted(kind) && !(kind === 'ServiceAccount' && name === 'default'),
  );
  return said.map((reference) => named(pod, reference, style));
}

function named(pod: Pod, reference: PodReference, { isMissing, words: { say } }: ReferenceStyle): string {
  const named = say(`reference.to.${reference.kind}`, { name: reference.name });
  return isMissing(pod, reference) ? say('reference.missing', { named }) : named;
}

const ofPod: ReadonlySet<PodReference['kind']> = new Set(['ServiceAccount', 'PriorityClass', 'RuntimeClass']);
