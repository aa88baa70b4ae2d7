/** Pod → PriorityClass and RuntimeClass. */

import type { OfClass } from '../relation-types.ts';
import { refer } from '../world/reference.ts';
import { referrerOf } from '../world/referrer.ts';
import type { RelationRule } from '../world/relation.ts';

export const podClasses: RelationRule = {
  types: ['of-class'],
  between: 'Pod → PriorityClass, RuntimeClass',
  description: 'the classes that its spec names',
  find: (world) =>
    world.pods.flatMap((pod) =>
      pod.references.flatMap(({ kind, name, origin }): readonly OfClass[] => {
        if (kind !== 'PriorityClass' && kind !== 'RuntimeClass') return [];
        return [
          { type: 'of-class', from: pod.id, ...refer({ kind, namespace: '', name, origin, who: referrerOf(pod, world) }, world), origin },
        ];
      }),
    ),
};
