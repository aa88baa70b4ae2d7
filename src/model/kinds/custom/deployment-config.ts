import type { Kind } from '../../kind.ts';
import { count, templateIn } from '../../pods/workload-spec.ts';
import { number, object } from '../../reading/read.ts';

/** openshift/api, apps/v1/types.go; of core `v1` in OpenShift 3. That `replicas` is absent says nothing: it has no default. */
export const deploymentConfig: Kind = {
  kind: 'DeploymentConfig',
  groups: ['apps.openshift.io', ''],
  shortNames: ['dc'],
  description: 'OpenShift: equal pods, replaced when the template or an image changes; makes a ReplicationController for each revision',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const status = object(at, 'status');
    const replicas = count(spec, 'replicas');
    const version = status && number(status, 'latestVersion');
    const template = templateIn(spec);
    return {
      type: 'workload',
      ...(replicas === undefined ? {} : { replicas }),
      ...(version === undefined || version === 0 ? {} : { revision: `${version}` }),
      ...(template === undefined ? {} : { template }),
    };
  },
};
