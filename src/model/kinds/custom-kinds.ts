/** The registry of kinds that are not Kubernetes's own, and that are read for what they mean to pods. One line a kind. */
import type { Kind } from '../kind.ts';
import { deploymentConfig } from './custom/deployment-config.ts';
import { knativeConfiguration } from './custom/knative-configuration.ts';
import { knativeRevision } from './custom/knative-revision.ts';
import { knativeRoute } from './custom/knative-route.ts';
import { knativeService } from './custom/knative-service.ts';
import { openShiftRoute } from './custom/openshift-route.ts';
import { rollout } from './custom/rollout.ts';
import { scaledJob } from './custom/scaled-job.ts';
import { scaledObject } from './custom/scaled-object.ts';

export const customKinds: readonly Kind[] = [
  rollout,
  deploymentConfig,
  openShiftRoute,
  knativeService,
  knativeConfiguration,
  knativeRevision,
  knativeRoute,
  scaledObject,
  scaledJob,
];
