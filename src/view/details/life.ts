import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

/** Of SetDefaults_PodSpec in kubernetes/pkg/apis/core/v1. s */
const defaultGrace = 30;

export const life: ShownDetail = {
  name: 'life',
  description: 'what becomes of a pod whose containers exit, and how long it has to stop, or to run',
  isDull: ({ restartPolicy, gracePeriodSeconds: seconds, activeDeadlineSeconds: deadline }) =>
    restartPolicy === 'Always' && seconds === defaultGrace && deadline === undefined,
  ofPod: ({ restartPolicy: policy, gracePeriodSeconds: seconds, activeDeadlineSeconds: deadline }, { words: { say } }) => [
    ...fact(say('lifecycle.policy', { policy })),
    ...fact(seconds === 0 ? say('details.no-grace') : say('details.grace', { seconds })),
    ...fact(deadline === undefined ? '' : say('details.deadline', { seconds: deadline })),
  ],
};
