/** What the things of a system are, as Kubernetes calls them: words by which they are asked for, and which squares stand for. */
import type { Thing } from './types.ts';

/** '' for clients and hosts outside of the cluster: these are no objects. */
export function kindOf(thing: Thing): string {
  switch (thing.type) {
    case 'unit':
      return thing.unit.workload?.kind ?? 'Pod';
    case 'entry':
      return thing.entry.kind;
    case 'store':
      return thing.volume.type === 'hostPath' ? 'hostPath' : 'PersistentVolumeClaim';
    case 'service':
    case 'absent':
      return 'Service';
    case 'outside':
      return thing.service === undefined ? '' : 'Service';
    case 'clients':
      return '';
  }
}
