import type { Kind } from '../kind.ts';
import { count } from '../pods/workload-spec.ts';
import type { Cursor } from '../reading/read.ts';
import { object, string } from '../reading/read.ts';
import type { Autoscaler } from '../resource-types.ts';

export const horizontalPodAutoscaler: Kind = {
  kind: 'HorizontalPodAutoscaler',
  groups: ['autoscaling', 'extensions'],
  shortNames: ['hpa'],
  description: 'sets how many pods a workload has, between two numbers',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const max = count(spec, 'maxReplicas');
    // extensions/v1beta1 called it scaleRef
    const target = targetIn(spec && (object(spec, 'scaleTargetRef') ?? object(spec, 'scaleRef')));
    return {
      type: 'resource',
      facts: {
        type: 'autoscaler',
        // SetDefaults_HorizontalPodAutoscaler
        min: count(spec, 'minReplicas') ?? 1,
        ...(max === undefined ? {} : { max }),
        ...(target === undefined ? {} : { target }),
      },
    };
  },
};

function targetIn(at: Cursor | undefined): Autoscaler['target'] {
  const kind = at && string(at, 'kind');
  const name = at && string(at, 'name');
  return at === undefined || !kind || !name ? undefined : { apiVersion: string(at, 'apiVersion') ?? '', kind, name };
}
