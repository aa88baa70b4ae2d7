/** Services that an operator may make for a custom resource of the input: `shop-kafka-bootstrap` for the Kafka `shop`, `prometheus-operated` for a Prometheus. */
import { groupBy } from '../../base/group-by.ts';
import { groupOf } from '../reading/ids.ts';
import type { KubeObject } from './objects.ts';

/** Whether there is a custom resource in the namespace by whose name or kind such a Service could be called. `objects` are those that nobody reads. */
export function madeServices(objects: readonly KubeObject[]): (namespace: string, service: string) => boolean {
  // Kubernetes's own make none: roles, webhooks and the like
  const custom = objects.filter(({ at: { manifest } }) => isForeign(groupOf(manifest.apiVersion)));
  const byNamespace = groupBy(custom, ({ namespace }) => namespace);
  return (namespace, service) =>
    (byNamespace.get(namespace) ?? []).some(
      ({ name, at: { manifest } }) => service.includes(name) || service.includes(manifest.kind.toLowerCase()),
    );
}

function isForeign(group: string): boolean {
  return group.includes('.') && !group.endsWith('.k8s.io');
}
