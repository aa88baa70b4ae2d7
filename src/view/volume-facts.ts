/** What stands behind a volume, as lines of its box: the claim's volume, its class and size, who else mounts it, or that it is missing. */
import type { IsMissing } from '../model/queries/missing.ts';
import { missingOf } from '../model/queries/missing.ts';
import type { ClaimFacts } from '../model/queries/storage.ts';
import { claimsOf } from '../model/queries/storage.ts';
import type { Pod, Topology, Volume } from '../model/types.ts';
import { plural } from './plural.ts';

export interface VolumeFacts {
  readonly isMissing: IsMissing;
  readonly lines: (pod: Pod, volume: Volume) => readonly string[];
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
    isMissing,
    isDangling,
    lines: (pod, volume) => {
      if (isDangling(pod, volume)) return ['not in the input'];
      const behind = claims(pod, volume);
      const [claim] = behind;
      return claim === undefined ? [] : behind.length > 1 ? [`${plural(behind.length, 'claim')} in the input`] : claimLines(claim, pod);
    },
  };
}

function claimLines({ claim, volume, size, storageClass, accessModes, pods }: ClaimFacts, pod: Pod): readonly string[] {
  const facts = [size ?? '', accessModes.map(short).join(', '), storageClass === undefined ? '' : `class ${storageClass}`];
  const others = pods.filter(({ id }) => id !== pod.id).length;
  return [
    facts.filter((fact) => fact !== '').join(' · '),
    volume !== undefined ? `bound to ${volume.name}` : claim?.phase === 'Pending' || claim?.phase === 'Lost' ? claim.phase : '',
    others === 0 ? '' : `mounted by ${plural(others, 'more pod')}`,
  ].filter((line) => line !== '');
}

/** As kubectl writes them. */
function short(mode: string): string {
  return { ReadWriteOnce: 'RWO', ReadOnlyMany: 'ROX', ReadWriteMany: 'RWX', ReadWriteOncePod: 'RWOP' }[mode] ?? mode;
}
