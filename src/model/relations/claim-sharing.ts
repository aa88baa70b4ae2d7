/**
 * Claims that more pods mount than their access modes allow. Two pods never get one of ReadWriteOncePod (VolumeRestrictions in
 * kubernetes/pkg/scheduler/framework/plugins). Two nodes do not get one of ReadWriteOnce where its storage is attached to nodes
 * (IsMultiAttachAllowed in kubernetes/pkg/volume/util); that of others (NFS) does not mind, so it is told only of pods that do not all run.
 */
import { groupBy } from '../../base/group-by.ts';
import type { Claims } from '../relation-types.ts';
import type { Claim } from '../resource-types.ts';
import type { Pod } from '../types.ts';
import type { World } from '../world/world.ts';
import { resourceId } from '../world/world.ts';

/** `claims` are those that pods name, not those that a StatefulSet makes for each pod. */
export function tellSharedClaims(claims: readonly Claims[], world: World): void {
  const pods = new Map(world.pods.map((pod) => [pod.id, pod]));
  for (const [id, mounts] of groupBy(claims, ({ to }) => to)) {
    const claim = world.byId.get(id);
    if (claim?.type !== 'claim') continue;
    const users = [...new Set(mounts.map(({ from }) => from))].flatMap((from) => pods.get(from) ?? []).filter(isActive);
    const modes = modesOf(claim, world);
    if (modes.some((mode) => mode === 'ReadWriteMany' || mode === 'ReadOnlyMany')) continue;
    if (modes.includes('ReadWriteOncePod')) tellPods(claim, users, world);
    else if (modes.includes('ReadWriteOnce')) tellNodes(claim, users, world);
  }
}

/** A pod that has ended or is going gives its volumes back. */
function isActive({ phase, isTerminating }: Pod): boolean {
  return phase !== 'Succeeded' && phase !== 'Failed' && isTerminating !== true;
}

/** Those of the volume that it is bound to, which may allow more than was asked for. */
function modesOf({ volumeName, accessModes }: Claim, world: World): readonly string[] {
  const volume = volumeName === undefined ? undefined : world.byId.get(resourceId('PersistentVolume', '', volumeName));
  return volume?.type === 'persistent-volume' ? volume.accessModes : accessModes;
}

function tellPods(claim: Claim, [first, second]: readonly Pod[], world: World): void {
  if (first === undefined) return;
  const copies = first.replicas ?? 1;
  if (second === undefined && copies < 2) return;
  const who = second === undefined ? `${copies} pods of ${first.name}` : `${first.name} and ${second.name}`;
  tell(claim, `is ReadWriteOncePod, for one pod at a time, but ${who} mount it`, world);
}

function tellNodes(claim: Claim, users: readonly Pod[], world: World): void {
  const placed = users.filter(({ nodeName }) => nodeName !== undefined);
  const [first] = placed;
  const other = placed.find(({ nodeName }) => nodeName !== first?.nodeName);
  if (first === undefined || other === undefined || placed.every(({ phase }) => phase === 'Running')) return;
  const who = `${first.name} on ${first.nodeName} and ${other.name} on ${other.nodeName}`;
  tell(claim, `is ReadWriteOnce, for one node at a time, but ${who} mount it`, world);
}

function tell({ name, origin }: Claim, what: string, { report }: World): void {
  report({
    code: 'model/claim-shared',
    severity: 'warning',
    message: `PersistentVolumeClaim ${name} ${what}`,
    about: origin.manifest.name,
    place: origin.manifest.placeOf(['spec', 'accessModes']),
    hint: 'the others wait until the first one is gone; where the storage can do it, ask for ReadWriteMany',
  });
}
