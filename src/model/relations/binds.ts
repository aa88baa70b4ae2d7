/** PersistentVolumeClaim → PersistentVolume. Whether a claim that is not bound yet will get one by class and size, only the cluster can say. */

import type { Binds } from '../relation-types.ts';
import type { Claim, PersistentVolume } from '../resource-types.ts';
import { refer } from '../world/reference.ts';
import type { RelationRule } from '../world/relation.ts';
import type { World } from '../world/world.ts';
import { resourceId } from '../world/world.ts';

export const binds: RelationRule = {
  types: ['binds'],
  between: 'PersistentVolumeClaim → PersistentVolume',
  description: 'the volume that the claim names (volumeName), or that is kept for it (claimRef)',
  needs: ['claim'],
  find: (world) => {
    const reserved = new Map<string, PersistentVolume>();
    for (const volume of world.ofType('persistent-volume')) {
      const { claim, phase } = volume;
      // a released volume still names the claim that is gone; one of the same name made later does not get it
      if (claim !== undefined && phase !== 'Released' && phase !== 'Failed') reserved.set(claimId(claim), volume);
    }
    return world.ofType('claim').flatMap((claim) => bindsOf(claim, reserved, world));
  },
};

function bindsOf(claim: Claim, reserved: ReadonlyMap<string, PersistentVolume>, world: World): readonly Binds[] {
  const { id, name, origin, volumeName } = claim;
  if (volumeName !== undefined) {
    const at = { manifest: origin.manifest, path: ['spec', 'volumeName'] };
    const reference = { kind: 'PersistentVolume', namespace: '', name: volumeName, origin: at, who: `PersistentVolumeClaim ${name}` };
    const referent = refer(reference, world);
    const volume = world.byId.get(referent.to);
    // binding is exclusive: a volume that is kept for another claim will not be this one's
    const taken = volume?.type === 'persistent-volume' && volume.claim !== undefined && claimId(volume.claim) !== id;
    return taken ? [] : [{ type: 'binds', from: id, ...referent, origin: at }];
  }
  const volume = reserved.get(id);
  if (volume === undefined) return [];
  const at = { manifest: volume.origin.manifest, path: ['spec', 'claimRef'] };
  return [{ type: 'binds', from: id, to: volume.id, status: 'found', origin: at }];
}

function claimId({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return resourceId('PersistentVolumeClaim', namespace, name);
}
