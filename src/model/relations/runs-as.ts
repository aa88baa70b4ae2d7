/** Pod → ServiceAccount. */

import type { RunsAs } from '../relation-types.ts';
import { refer } from '../world/reference.ts';
import { referrerOf } from '../world/referrer.ts';
import type { RelationRule } from '../world/relation.ts';

/** What the admission controller puts in when a pod does not say (kubernetes/plugin/pkg/admission/serviceaccount). */
const DEFAULT = 'default';

export const runsAs: RelationRule = {
  types: ['runs-as'],
  between: 'Pod → ServiceAccount',
  description: 'the account that its spec names; the one called default only where the input has it',
  find: (world) =>
    world.pods.flatMap((pod): readonly RunsAs[] => {
      const named = pod.references.find(({ kind }) => kind === 'ServiceAccount');
      const name = named?.name ?? DEFAULT;
      const origin = named?.origin ?? pod.origin;
      const reference = { kind: 'ServiceAccount', namespace: pod.namespace, name, origin, who: referrerOf(pod, world) };
      const referent = refer(reference, world);
      // Kubernetes makes it in every namespace: to draw it on every pod would say nothing
      if (name === DEFAULT && referent.status !== 'found') return [];
      return [{ type: 'runs-as', from: pod.id, ...referent, origin }];
    }),
};
