/** Pods as a template would make them, with names and addresses made up; and pods of the input that an example node runs. */

import { linuxNamespaces } from '../pods/linux-namespaces.ts';
import type { Draft } from '../reading/draft.ts';
import { ELLIPSIS } from '../reading/ids.ts';
import type { KubeNode, Labels, Pod, Workload } from '../types.ts';

export interface ExamplePlace {
  readonly node: KubeNode;
  readonly ips: readonly string[];
}

/** A pod of the input keeps its name and id. */
export function placedPod(pod: Pod, place: ExamplePlace): Pod {
  return onNode({ ...pod }, place);
}

/** `ordinal` counts the pods of the template from 0; `owner` is the workload directly above. Named as its controller would name it: `db-0`, `web-…`. */
export function replicaOf(template: Pod, ordinal: number, owner: Workload | undefined, place: ExamplePlace): Pod {
  const isSet = owner?.kind === 'StatefulSet';
  const number = isSet ? (owner.firstOrdinal ?? 0) + ordinal : ordinal + 1;
  // only a StatefulSet's are numbered: others end in what their controller makes at random (generateName)
  const name = `${template.name}-${isSet ? number : ELLIPSIS}`;
  const id = `${template.id}/replicas/${number}`;
  const move = (old: string): string => id + old.slice(template.id.length);
  const hostname = template.hostname ?? (isSet ? name.slice(0, 63) : undefined);
  return onNode(
    {
      ...template,
      id,
      name,
      replicas: 1,
      ...(hostname === undefined ? {} : { hostname }),
      labels: isSet ? { ...template.labels, ...ordinalLabels(name, number) } : template.labels,
      containers: template.containers.map((container) => ({ ...container, id: move(container.id) })),
      volumes: template.volumes.map((volume) => ({
        ...volume,
        id: move(volume.id),
        source: volume.type === 'volumeClaimTemplate' ? volume.source.replace(new RegExp(`${ELLIPSIS}$`), `${number}`) : volume.source,
      })),
    },
    place,
  );
}

function onNode(pod: Draft<Pod>, { node, ips }: ExamplePlace): Pod {
  pod.isExample = true;
  pod.nodeName = node.name;
  pod.ips = ips;
  pod.hostIPs = node.internalIPs;
  if (pod.hostNetwork) pod.hostname = node.name;
  pod.linuxNamespaces = linuxNamespaces(pod);
  return pod;
}

/** As the StatefulSet controller marks its pods. */
function ordinalLabels(name: string, number: number): Labels {
  return { 'apps.kubernetes.io/pod-index': `${number}`, 'statefulset.kubernetes.io/pod-name': name };
}
