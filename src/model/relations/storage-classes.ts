/** PersistentVolumeClaim and PersistentVolume → StorageClass, the default one where a claim leaves it to the cluster. */

import type { OfClass } from '../relation-types.ts';
import type { Claim, PersistentVolume, StorageClass } from '../resource-types.ts';
import { refer } from '../world/reference.ts';
import type { RelationRule } from '../world/relation.ts';
import type { World } from '../world/world.ts';

export const storageClasses: RelationRule = {
  types: ['of-class'],
  between: 'PersistentVolumeClaim, PersistentVolume → StorageClass',
  description: 'the class that it names; for a claim that names none, the default one of the input',
  needs: ['claim', 'persistent-volume'],
  find: (world) => {
    const volumes = world.ofType('persistent-volume');
    // a class can be a mere word by which claims and volumes find each other: no StorageClass need have that name
    const words = new Set(volumes.map(({ storageClass }) => storageClass));
    const usual = defaultClass(world);
    return [
      ...world.ofType('claim').flatMap((claim) => classOf(claim, { world, usual, isWord: (name) => words.has(name) })),
      ...volumes.flatMap((volume) => classOf(volume, { world, usual: undefined, isWord: () => true })),
    ];
  },
};

interface Classes {
  readonly world: World;
  readonly usual: StorageClass | undefined;
  readonly isWord: (name: string) => boolean;
}

function classOf(of: Claim | PersistentVolume, { world, usual, isWord }: Classes): readonly OfClass[] {
  const { id, kind, name, origin, storageClass } = of;
  if (storageClass === undefined) {
    // a bound claim without a class was made when there was no default, and keeps having none
    const isOpen = of.phase === undefined || of.phase === 'Pending';
    return usual !== undefined && isOpen ? [{ type: 'of-class', from: id, to: usual.id, status: 'found', origin }] : [];
  }
  if (storageClass === '') return [];
  const at = { manifest: origin.manifest, path: ['spec', 'storageClassName'] };
  const reference = { kind: 'StorageClass', namespace: '', name: storageClass, origin: at, who: `${kind} ${name}` };
  return [{ type: 'of-class', from: id, ...refer({ ...reference, optional: isWord(storageClass) }, world), origin: at }];
}

/** Of several the cluster takes the newest one (GetDefaultClass in kubernetes/pkg/volume/util); manifests do not say which that is. */
function defaultClass(world: World): StorageClass | undefined {
  const [first, ...others] = world.ofType('storage-class').filter(({ isDefault }) => isDefault);
  return others.length === 0 ? first : undefined;
}
