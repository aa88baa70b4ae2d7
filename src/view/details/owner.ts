import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const owner: ShownDetail = {
  name: 'owner',
  description: 'who made a pod: ReplicaSet, Deployment and the like',
  ofPod: ({ owners, existence }, { words, workloads }) => {
    // a template has the name of its first owner, and says its kind
    const names = (existence === 'template' ? owners.slice(1) : owners).flatMap((id) => {
      const workload = workloads.get(id);
      return workload === undefined ? [] : [`${workload.kind} ${workload.name}`];
    });
    return names.length === 0 ? [] : fact(words.say('details.owner', { owners: names.join(' ← ') }));
  },
};
