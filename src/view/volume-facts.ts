/** What stands behind a volume, as lines of its box: the claim's volume, its class and size, who else mounts it, or that it is missing. */
import type { IsMissing } from '../model/queries/missing.ts';
import { missingOf } from '../model/queries/missing.ts';
import type { ClaimFacts, ClaimsOf } from '../model/queries/storage.ts';
import { claimsOf } from '../model/queries/storage.ts';
import type { ClaimRequest, Pod, Topology, Volume } from '../model/types.ts';
import { conjunction, plural } from './plural.ts';

export interface VolumeFacts {
  readonly claims: ClaimsOf;
  readonly isMissing: IsMissing;
  /** `drawn` are pods whose lines show already that they mount it. */
  readonly lines: (pod: Pod, volume: Volume, drawn?: readonly Pod[]) => readonly string[];
  /** The input should have what the volume stands on, and does not. */
  readonly isDangling: (pod: Pod, volume: Volume) => boolean;
}

export function volumeFacts(topology: Topology): VolumeFacts {
  const claims = claimsOf(topology);
  const isMissing = missingOf(topology);
  const isDangling: VolumeFacts['isDangling'] = (pod, volume) =>
    pod.references.some((reference) => reference.way === 'volume' && reference.by === volume.name && isMissing(pod, reference)) ||
    claims(pod, volume).some(({ status }) => status === 'dangling');
  return {
    claims,
    isMissing,
    isDangling,
    lines: (pod, volume, drawn = [pod]) => {
      if (isDangling(pod, volume)) return ['not in the input'];
      const behind = claims(pod, volume);
      const [claim] = behind;
      if (behind.length > 1) return [requestWords(volume.request), `${plural(behind.length, 'claim')} in the input`].filter(isSaid);
      return claim === undefined ? [requestWords(volume.request)].filter(isSaid) : claimLines(claim, drawn, volume);
    },
  };
}

function claimLines(
  { claim, volume, size, storageClass, accessModes, pods }: ClaimFacts,
  drawn: readonly Pod[],
  { request }: Volume,
): readonly string[] {
  const known = { accessModes, ...(size === undefined ? {} : { size }), ...(storageClass === undefined ? {} : { storageClass }) };
  const others = pods.filter(({ id }) => !drawn.some((pod) => pod.id === id)).map(({ name }) => name);
  return [
    requestWords(known) || requestWords(request),
    volume !== undefined ? `bound to ${volume.name}` : claim?.phase === 'Pending' || claim?.phase === 'Lost' ? claim.phase : '',
    others.length === 0
      ? ''
      : others.length > 2
        ? `${plural(others.length, 'more pod')} mount it`
        : `${conjunction(others)} ${others.length === 1 ? 'mounts' : 'mount'} it, too`,
  ].filter(isSaid);
}

/** `20Gi · RWO · class fast`. */
function requestWords(request: ClaimRequest | undefined): string {
  if (request === undefined) return '';
  const { size = '', accessModes, storageClass } = request;
  return [size, accessModes.map(short).join(', '), storageClass === undefined ? '' : `class ${storageClass}`].filter(isSaid).join(' · ');
}

function isSaid(words: string): boolean {
  return words !== '';
}

/** As kubectl writes them. */
function short(mode: string): string {
  return { ReadWriteOnce: 'RWO', ReadOnlyMany: 'ROX', ReadWriteMany: 'RWX', ReadWriteOncePod: 'RWOP' }[mode] ?? mode;
}
