import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const pullSecrets: ShownDetail = {
  name: 'pullsecrets',
  description: 'the names of the Secrets by which the images of a pod are pulled',
  ofPod: ({ references }, { words }) => {
    const names = references.filter(({ way }) => way === 'imagePullSecrets').map(({ name }) => name);
    return fact(
      names.length === 0 ? '' : words.say('details.pull-secrets', { count: names.length, names: words.list([...new Set(names)]) }),
    );
  },
};
