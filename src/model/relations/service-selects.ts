/** Service → Pod, by the Service's selector. */
import { matchesLabels, selectorOfLabels } from '../label-selector.ts';
import type { RelationRule } from '../relation.ts';
import type { Relation } from '../relation-types.ts';

export const serviceSelects: RelationRule = {
  types: ['selects'],
  between: 'Service → Pod',
  description: 'pods of its namespace that have all labels of its selector',
  find: (world) =>
    world.ofType('service').flatMap((service): readonly Relation[] => {
      const { selector } = service;
      if (selector === undefined) return [];
      const requirements = selectorOfLabels(selector);
      return world
        .podsIn(service.namespace)
        .filter((pod) => matchesLabels(requirements, pod.labels))
        .map((pod) => ({
          type: 'selects',
          from: service.id,
          to: pod.id,
          status: 'found',
          origin: service.origin,
          by: 'selector',
          ports: [],
        }));
    }),
};
