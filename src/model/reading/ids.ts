/** Ids are paths of names: `pod/default/kubia-96gdb/kubia`. */

/** What stands for the part of a name that only the cluster knows: `kubia-…`. */
export const ELLIPSIS = '…';

/** Joins names to an id. What would break the path (a slash in a name that is no legal one) is escaped, so that two things never get one id. */
export function idOf(...names: readonly string[]): string {
  return names.map((name) => (/[%/#]/.test(name) ? escaped(name) : name)).join('/');
}

function escaped(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('/', '%2F').replaceAll('#', '%23');
}

/** The API groups of Kubernetes itself, its Gateway API and its policies of administrators; the group of any other is part of the id, as in `kubectl get rollout.argoproj.io`. */
const OWN_GROUPS: ReadonlySet<string> = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'discovery.k8s.io',
  'extensions',
  'gateway.networking.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'policy',
  'policy.networking.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Of an object of a kind that lives in namespaces: `default` when it does not say. */
export function namespaceOf(object: { readonly namespace: string }): string {
  return object.namespace || 'default';
}

/** `apps` of `apps/v1`, '' of `v1`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

export function isOwnGroup(apiVersion: string): boolean {
  return OWN_GROUPS.has(groupOf(apiVersion));
}

/** What messages call the kind of an object: `Service` of Kubernetes, `Service (serving.knative.dev)` of another group. */
export function kindCalled({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): string {
  return isOwnGroup(apiVersion) ? kind : `${kind} (${groupOf(apiVersion)})`;
}

/** As kindCalled, of a thing with an id of objectId. */
export function kindOfThing({ id, kind }: { readonly id: string; readonly kind: string }): string {
  const group = (id.split('/')[0] ?? '').split('.').slice(1).join('.');
  return group === '' ? kind : `${kind} (${group})`;
}

/** `deployment/shop/web`; `rollout.argoproj.io/shop/web`. */
export function objectId(object: {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}): string {
  const group = groupOf(object.apiVersion);
  const kind = object.kind.toLowerCase();
  return idOf(OWN_GROUPS.has(group) ? kind : `${kind}.${group}`, object.namespace, object.name);
}

/** Numbers the second and later bearers of an id: `a`, `a#2`, `a#3`. */
export function uniqueIds(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  };
}
