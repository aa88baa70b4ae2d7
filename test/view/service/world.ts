/** Words to speak about the figure `service`: objects of the network, and what the figure says of them. */
import type { JsonObject } from '../../../src/parse/types.ts';

export function named(kind: string, name: string, spec: JsonObject, namespace = 'default'): JsonObject {
  return { apiVersion: kind === 'Service' ? 'v1' : 'networking.k8s.io/v1', kind, metadata: { name, namespace }, spec };
}

/** A Service that selects `app: NAME` and has port 80, unless said otherwise. */
export function service(name: string, spec: JsonObject = {}, namespace = 'default'): JsonObject {
  return named('Service', name, { selector: { app: name }, ports: [{ port: 80 }], ...spec }, namespace);
}

interface Serving {
  readonly app?: string;
  readonly ip?: string;
  readonly owner?: JsonObject;
  readonly labels?: JsonObject;
  readonly spec?: JsonObject;
  readonly namespace?: string;
}

/** A running pod with the label `app` and one container, `app`. */
export function serving(
  name: string,
  { app = name, ip, owner = {}, labels = {}, spec = {}, namespace = 'default' }: Serving = {},
): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: { app, ...labels }, ...owner },
    spec: { containers: [{ name: 'app', image: 'app:1' }], ...spec },
    status: { phase: 'Running', podIPs: ip === undefined ? [] : [{ ip }] },
  };
}

export function policy(name: string, app: string, spec: JsonObject, namespace = 'default'): JsonObject {
  return named('NetworkPolicy', name, { podSelector: { matchLabels: { app } }, ...spec }, namespace);
}

export const from = (labels: JsonObject): JsonObject => ({ podSelector: { matchLabels: labels } });
