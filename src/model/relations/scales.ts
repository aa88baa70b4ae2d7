/** HorizontalPodAutoscaler, or ScaledObject of KEDA → workload. */
import { isOwnGroup, objectId } from '../reading/ids.ts';
import type { Scales } from '../relation-types.ts';
import type { Autoscaler } from '../resource-types.ts';
import type { Referent } from '../world/reference.ts';
import { refer } from '../world/reference.ts';
import type { RelationRule } from '../world/relation.ts';
import type { World } from '../world/world.ts';

export const scales: RelationRule = {
  types: ['scales'],
  between: 'HorizontalPodAutoscaler or ScaledObject → workload; ScaledJob → itself',
  description:
    'the workload of its namespace that scaleTargetRef names, of whatever kind; not the HorizontalPodAutoscaler that a ScaledObject makes for its own use',
  needs: ['autoscaler'],
  find: (world) => {
    const scalers = world.ofType('autoscaler');
    const made = new Set(scalers.flatMap(({ namespace, makes }) => (makes === undefined ? [] : [`${namespace}/${makes}`])));
    return scalers.flatMap((scaler): readonly Scales[] => {
      const { id, kind, name, namespace, origin, target } = scaler;
      if (target === undefined) return [];
      if (kind === 'HorizontalPodAutoscaler' && made.has(`${namespace}/${name}`)) {
        world.leftOut.add(id);
        return [];
      }
      const at = { manifest: origin.manifest, path: ['spec', 'scaleTargetRef', 'name'] };
      return [{ type: 'scales', from: id, ...referentOf(target, { scaler, origin: at, world }), origin: at }];
    });
  },
};

interface Scaling {
  readonly scaler: Autoscaler;
  readonly origin: Scales['origin'];
  readonly world: World;
}

function referentOf(target: NonNullable<Autoscaler['target']>, { scaler, origin, world }: Scaling): Referent {
  const { kind, name, namespace } = scaler;
  if (isOwnGroup(target.apiVersion)) {
    return refer({ kind: target.kind, namespace, name: target.name, origin, who: `${kind} ${name}` }, world);
  }
  // a custom resource may scale without holding a pod template (Strimzi's KafkaConnect): that it is missing cannot be told
  const to = objectId({ ...target, namespace });
  return { to, status: world.workloadsById.has(to) ? 'found' : 'outside' };
}
