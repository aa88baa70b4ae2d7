/** References by name: what they mean, and the word of warning when they lead nowhere. */
import { nearMiss } from '../base/near-miss.ts';
import type { Reference } from './missing.ts';
import type { RelationStatus } from './relation-types.ts';
import type { World } from './world.ts';
import { resourceId } from './world.ts';

export interface Referent {
  readonly to: string;
  readonly status: RelationStatus;
}

/**
 * The object that is meant. One that is missing is no loss when the input plainly is a part of a system: the user says so (`--partial`), or it
 * has no object of that kind at all.
 */
export function refer(reference: Reference, world: World): Referent {
  const { kind, namespace, name } = reference;
  const to = resourceId(kind, namespace, name);
  if (world.byId.has(to) || world.workloadsById.has(to)) return { to, status: 'found' };
  const mayMiss = world.partial || reference.optional === true || !world.hasKind(kind) || isBuiltIn(kind, name);
  if (mayMiss) return { to, status: 'outside' };
  const others = world.missing.get(to);
  if (others === undefined) world.missing.set(to, [reference]);
  else others.push(reference);
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

/** Tells of each object that is missing once, where it is missed first (`model/dangling-reference`). */
export function tellMissing(world: World): void {
  for (const references of world.missing.values()) {
    const [first] = references;
    if (first !== undefined) tellOne(first, new Set(references.map(({ who }) => who)).size - 1, world);
  }
}

function tellOne({ kind, namespace, name, origin, who }: Reference, more: number, world: World): void {
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
  const refers = more === 0 ? 'refers' : `and ${more} ${more === 1 ? 'other' : 'others'} refer`;
  world.report({
    code: 'model/dangling-reference',
    severity: 'warning',
    message: `${who} ${refers} to ${kind} ${name}, but the input has no ${kind} of that name${where}`,
    place: origin.manifest.placeOf(origin.path),
    hint,
  });
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
