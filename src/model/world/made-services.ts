/** Services that an operator may make for a custom resource of the input: `shop-kafka-bootstrap` for the Kafka `shop`, `prometheus-operated` for a Prometheus. */
import { groupBy } from '../../base/group-by.ts';
import type { KubeObject } from './objects.ts';

/** Whether there is a custom resource in the namespace by whose name or kind such a Service could be called. */
export function madeServices(objects: readonly KubeObject[]): (namespace: string, name: string) => boolean {
  const custom = groupBy(
    objects.filter(({ reading, namespace }) => reading === undefined && namespace !== ''),
    ({ namespace }) => namespace,
  );
  return (namespace, service) =>
    (custom.get(namespace) ?? []).some(
      ({ name, at: { manifest } }) => service.includes(name) || service.includes(manifest.kind.toLowerCase()),
    );
}
