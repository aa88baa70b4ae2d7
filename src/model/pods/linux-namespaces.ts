/**
 * Which Linux namespaces a pod's containers are members of, and whose these are. The rules are the kubelet's, as it asks them of the
 * runtime (NamespaceOption of the CRI; pkg/kubelet/kuberuntime):
 *
 *            pod's own             the node's when           a container's own
 *   network  by default            hostNetwork
 *   uts      by default            hostNetwork
 *   ipc      by default            hostIPC
 *   pid      shareProcessNamespace hostPID                   by default
 *   mount                                                    always
 *   user     hostUsers: false      by default
 */
import { idOf } from '../reading/ids.ts';
import type { Container, LinuxNamespace, LinuxNamespaceType, Pod } from '../types.ts';

export function linuxNamespaces(pod: Pod): readonly LinuxNamespace[] {
  const { containers } = pod;
  // containers of Windows have none of these (they are job objects and silos)
  if (pod.windows || containers.length === 0) return [];
  const all = containers.map((container) => container.id);
  const shared = (type: LinuxNamespaceType, ofNode: boolean): LinuxNamespace =>
    ofNode
      ? { id: nodeNamespaceId(pod, type), type, owner: 'node', members: all }
      : { id: podNamespaceId(pod, type), type, owner: 'pod', members: all };
  return [
    shared('network', pod.hostNetwork),
    shared('uts', pod.hostNetwork),
    shared('ipc', pod.hostIPC),
    ...(pod.hostPID || pod.shareProcessNamespace ? [shared('pid', pod.hostPID)] : ownProcesses(pod)),
    ...containers.map((container) => own({ pod, type: 'mount', container, members: [container.id] })),
    shared('user', pod.hostUsers !== false),
  ];
}

/** Each container has a PID namespace of its own; an ephemeral container joins that of its target. */
function ownProcesses(pod: Pod): readonly LinuxNamespace[] {
  const { containers } = pod;
  if (!containers.some((container) => container.targetContainer !== undefined)) {
    return containers.map((container) => own({ pod, type: 'pid', container, members: [container.id] }));
  }
  const hosts = new Set(containers.filter((container) => container.role !== 'ephemeral').map((container) => container.name));
  const joins = (container: Container): string | undefined =>
    container.targetContainer !== undefined && hosts.has(container.targetContainer) ? container.targetContainer : undefined;
  const guests = new Map<string, string[]>();
  for (const container of containers) {
    const target = joins(container);
    if (target !== undefined) guests.set(target, [...(guests.get(target) ?? []), container.id]);
  }
  const namespaces: LinuxNamespace[] = [];
  for (const container of containers) {
    if (joins(container) !== undefined) continue;
    const joined = container.role === 'ephemeral' ? [] : (guests.get(container.name) ?? []);
    // of two containers with one name, the first is the target
    guests.delete(container.name);
    namespaces.push(own({ pod, type: 'pid', container, members: [container.id, ...joined] }));
  }
  return namespaces;
}

interface Own {
  readonly pod: Pod;
  readonly type: LinuxNamespaceType;
  readonly container: Container;
  readonly members: readonly string[];
}

function own({ pod, type, container, members }: Own): LinuxNamespace {
  return { id: podNamespaceId(pod, type) + container.id.slice(pod.id.length), type, owner: 'container', members };
}

function podNamespaceId(pod: Pod, type: LinuxNamespaceType): string {
  // pod/shop/web-0 → namespace/shop/web-0/pid; a template keeps its kind, so that a pod of the same name is not mistaken for it
  return `namespace/${pod.existence === 'template' ? pod.id : pod.id.slice('pod/'.length)}/${type}`;
}

function nodeNamespaceId(pod: Pod, type: LinuxNamespaceType): string {
  return pod.nodeName === undefined ? `namespace/${type}` : idOf('namespace', pod.nodeName, type);
}
