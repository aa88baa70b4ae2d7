/** What stands behind a volume, as lines of its box: the claim's volume, its class and size, who else mounts it, or that it is missing. */
import type { IsMissing } from '../../model/queries/missing.ts';
import { missingOf } from '../../model/queries/missing.ts';
import type { ClaimFacts, ClaimsOf } from '../../model/queries/storage.ts';
import { claimsOf } from '../../model/queries/storage.ts';
import type { ClaimRequest, Pod, Topology, Volume } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

export interface VolumeFacts {
  readonly claims: ClaimsOf;
  readonly isMissing: IsMissing;
  /** `drawn` are pods whose lines show already that they mount it. */
  readonly lines: (pod: Pod, volume: Volume, drawn?: readonly Pod[]) => readonly string[];
  /** The input should have what the volume stands on, and does not. */
  readonly isDangling: (pod: Pod, volume: Volume) => boolean;
  readonly words: Words;
}

export function volumeFacts(topology: Topology, words: Words): VolumeFacts {
  const claims = claimsOf(topology);
  const isMissing = missingOf(topology);
  const isDangling: VolumeFacts['isDangling'] = (pod, volume) =>
    pod.references.some((reference) => reference.way === 'volume' && reference.by === volume.name && isMissing(pod, reference)) ||
    claims(pod, volume).some(({ status }) => status === 'dangling');
  return {
    claims,
    isMissing,
    isDangling,
    words,
    lines: (pod, volume, drawn = [pod]) => {
      if (isDangling(pod, volume)) return [words.say('not-in-input')];
      const behind = claims(pod, volume);
      const [claim] = behind;
      const request = requestWords(volume.request, words);
      if (behind.length > 1) return [request, words.say('volume.claims', { count: behind.length })].filter(isSaid);
      return claim === undefined ? [request].filter(isSaid) : claimLines(claim, drawn, { request, words });
    },
  };
}

function claimLines(
  { claim, volume, size, storageClass, accessModes, pods }: ClaimFacts,
  drawn: readonly Pod[],
  { request, words }: { readonly request: string; readonly words: Words },
): readonly string[] {
  const known = { accessModes, ...(size === undefined ? {} : { size }), ...(storageClass === undefined ? {} : { storageClass }) };
  const ids = new Set(drawn.map(({ id }) => id));
  const others = pods.filter(({ id }) => !ids.has(id)).map(({ name }) => name);
  return [
    requestWords(known, words) || request,
    volume !== undefined
      ? words.say('volume.bound-to', { volume: volume.name })
      : claim?.phase === 'Pending' || claim?.phase === 'Lost'
        ? claim.phase
        : '',
    others.length === 0
      ? ''
      : others.length > 2
        ? words.say('volume.more-mount', { count: others.length })
        : words.say('volume.mount-too', { count: others.length, pods: words.list(others) }),
  ].filter(isSaid);
}

/** `20Gi · RWO · class fast`. */
function requestWords(request: ClaimRequest | undefined, { say }: Words): string {
  if (request === undefined) return '';
  const { size = '', accessModes, storageClass } = request;
  return [size, accessModes.map(short).join(', '), storageClass === undefined ? '' : say('volume.class', { class: storageClass })]
    .filter(isSaid)
    .join(' · ');
}

function isSaid(fact: string): boolean {
  return fact !== '';
}

/** As kubectl writes them. */
function short(mode: string): string {
  return { ReadWriteOnce: 'RWO', ReadOnlyMany: 'ROX', ReadWriteMany: 'RWX', ReadWriteOncePod: 'RWOP' }[mode] ?? mode;
}
