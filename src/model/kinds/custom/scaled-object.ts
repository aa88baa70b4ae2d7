import { readScaler } from '../../custom/keda.ts';
import type { Kind } from '../../kind.ts';
import type { Cursor } from '../../reading/read.ts';
import { object, string } from '../../reading/read.ts';
import type { Autoscaler } from '../../resource-types.ts';

/** kedacore/keda, apis/keda/v1alpha1/scaledobject_types.go. */
export const scaledObject: Kind = {
  kind: 'ScaledObject',
  groups: ['keda.sh'],
  shortNames: ['so'],
  description: 'KEDA: sets how many pods a workload has, between two numbers, by what happens outside (queues, schedules, metrics)',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const target = targetIn(spec && object(spec, 'scaleTargetRef'));
    const advanced = spec && object(spec, 'advanced');
    const config = advanced && object(advanced, 'horizontalPodAutoscalerConfig');
    return {
      type: 'resource',
      facts: {
        ...readScaler(at, spec),
        makes: (config && string(config, 'name')) || `keda-hpa-${at.manifest.name}`,
        ...(target === undefined ? {} : { target }),
      },
    };
  },
};

/** A Deployment where it does not say what. */
function targetIn(at: Cursor | undefined): Autoscaler['target'] {
  const name = at && string(at, 'name');
  if (at === undefined || !name) return undefined;
  return { apiVersion: string(at, 'apiVersion') || 'apps/v1', kind: string(at, 'kind') || 'Deployment', name };
}
