/** References by name: what they mean, and the word of warning when they lead nowhere. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { nearMiss } from '../base/near-miss.ts';
import type { Origin } from '../parse/types.ts';
import type { RelationStatus } from './relation-types.ts';
import type { World } from './world.ts';
import { resourceId } from './world.ts';

export interface Reference {
  readonly kind: string;
  /** '' for what lives outside of namespaces. */
  readonly namespace: string;
  readonly name: string;
  readonly origin: Origin;
  /** Who refers: `Ingress shop`; what all pods of a Deployment refer to, `Deployment web` does. */
  readonly who: string;
  /** Nobody minds when it is missing. */
  readonly optional?: boolean;
}

export interface Referent {
  readonly to: string;
  readonly status: RelationStatus;
}

/**
 * The object that is meant. One that is missing is told (`model/dangling-reference`), once for all places where the same one refers to it,
 * unless the input plainly is a part of a system: the user says so (`--partial`), or it has no object of that kind at all.
 */
export function refer(reference: Reference, world: World): Referent {
  const { kind, namespace, name, who, origin } = reference;
  const to = resourceId(kind, namespace, name);
  if (world.byId.has(to) || world.workloadsById.has(to)) return { to, status: 'found' };
  const mayMiss = world.partial || reference.optional === true || !world.hasKind(kind) || isBuiltIn(kind, name);
  if (mayMiss) return { to, status: 'outside' };
  world.tellOnce(`${origin.manifest.namespace} ${who} → ${to}`, () => dangling(reference, world));
  return { to, status: 'dangling' };
}

/** What Kubernetes makes itself, in every namespace or once, and what manifests therefore do not hold. */
function isBuiltIn(kind: string, name: string): boolean {
  switch (kind) {
    case 'ConfigMap':
      // the root CA publisher (kubernetes/pkg/controller/certificates/rootcacertpublisher)
      return name === 'kube-root-ca.crt';
    case 'ServiceAccount':
      return name === 'default';
    case 'PriorityClass':
      // only Kubernetes may make classes of that prefix (ValidatePriorityClass in kubernetes/pkg/apis/scheduling/validation)
      return name.startsWith('system-');
    default:
      return false;
  }
}

function dangling({ kind, namespace, name, origin, who }: Reference, world: World): Diagnostic {
  const others = world.ofKind(kind);
  const near = nearName(
    name,
    others.filter((other) => other.namespace === namespace),
  );
  const elsewhere = others.find((other) => other.name === name);
  const where = namespace === '' ? '' : ` in namespace ${namespace}`;
  const hint =
    near !== undefined
      ? `did you mean ${near}?`
      : elsewhere !== undefined
        ? `there is one in namespace ${elsewhere.namespace}, but a name is looked for in its own namespace`
        : 'add it to the input; or say --partial, if the input is only a part of a system';
  return {
    code: 'model/dangling-reference',
    severity: 'warning',
    message: `${who} refers to ${kind} ${name}, but the input has no ${kind} of that name${where}`,
    place: origin.manifest.placeOf(origin.path),
    hint,
  };
}

/** Among hundreds of names one is always near, and looking for it takes long. */
const MOST_NAMES = 200;

function nearName(name: string, others: readonly { readonly name: string }[]): string | undefined {
  return others.length > MOST_NAMES
    ? undefined
    : nearMiss(
        name,
        others.map((other) => other.name),
      );
}
