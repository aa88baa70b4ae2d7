import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const serviceAccount: ShownDetail = {
  name: 'serviceaccount',
  description: 'the service account that a pod runs as',
  ofPod: ({ references }, { words }) => {
    // a pod that names none runs as its namespace's default account (the ServiceAccount admission plugin)
    const name = references.find(({ kind }) => kind === 'ServiceAccount')?.name ?? 'default';
    return fact(words.say('reference.to.ServiceAccount', { name }));
  },
};
