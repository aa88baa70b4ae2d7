import type { Pod } from '../../model/types.ts';
import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const serviceAccount: ShownDetail = {
  name: 'serviceaccount',
  description: 'the service account that a pod runs as, and whether its token is mounted where the pod says so',
  isDull: (pod) => accountOf(pod) === 'default' && pod.mountsToken === undefined,
  ofPod: (pod, { words: { say } }) => {
    const name = accountOf(pod);
    const token = pod.mountsToken === undefined ? '' : say(pod.mountsToken ? 'details.token' : 'details.no-token');
    return name === undefined ? [] : [...fact(say('reference.to.ServiceAccount', { name })), ...fact(token)];
  },
};

/**
 * A pod that names none runs as its namespace's default account (the ServiceAccount admission plugin). A static pod has none: the kubelet runs
 * it without the API server, which turns a mirror away that names one.
 */
function accountOf({ references, isStatic }: Pod): string | undefined {
  const named = references.find(({ kind }) => kind === 'ServiceAccount')?.name;
  return named ?? (isStatic === true ? undefined : 'default');
}
