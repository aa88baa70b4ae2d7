/** References by name: what they mean, and the word of warning when they lead nowhere. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { groupBy } from '../../base/group-by.ts';
import { nearMiss } from '../../base/near-miss.ts';
import type { RelationStatus } from '../relation-types.ts';
import type { Reference } from './missing.ts';
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
  const isExpected = reference.optional !== true && !world.made.has(to) && !isBuiltIn(kind, name);
  if (world.partial || !isExpected || !world.hasKind(kind)) return { to, status: 'outside' };
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
  const namesOf = new Map<string, Names>();
  for (const references of world.missing.values()) {
    const [first] = references;
    if (first === undefined) continue;
    const names = namesOf.get(first.kind) ?? namesIn(world.ofKind(first.kind));
    namesOf.set(first.kind, names);
    world.report(dangling(first, new Set(references.map(({ who }) => who)).size - 1, names));
  }
}

/** What is there of a kind. */
interface Names {
  readonly byNamespace: ReadonlyMap<string, readonly string[]>;
  /** Where there is one of this name: in the first namespace of several. */
  readonly namespaceOf: ReadonlyMap<string, string>;
}

function namesIn(things: readonly { readonly namespace: string; readonly name: string }[]): Names {
  const namespaceOf = new Map<string, string>();
  for (const { namespace, name } of things) if (!namespaceOf.has(name)) namespaceOf.set(name, namespace);
  const byNamespace = [...groupBy(things, ({ namespace }) => namespace)].map(
    ([namespace, group]) => [namespace, group.map(({ name }) => name)] as const,
  );
  return { byNamespace: new Map(byNamespace), namespaceOf };
}

function dangling({ kind, namespace, name, origin, who }: Reference, more: number, { byNamespace, namespaceOf }: Names): Diagnostic {
  const near = nearName(name, byNamespace.get(namespace) ?? []);
  const elsewhere = namespaceOf.get(name);
  const where = namespace === '' ? '' : ` in namespace ${namespace}`;
  const hint =
    near !== undefined
      ? `did you mean ${near}?`
      : elsewhere !== undefined
        ? `there is one in namespace ${elsewhere}, but a name is looked for in its own namespace`
        : 'add it to the input; or say --partial, if the input is only a part of a system';
  const refers = more === 0 ? 'refers' : `and ${more} ${more === 1 ? 'other' : 'others'} refer`;
  return {
    code: 'model/dangling-reference',
    severity: 'warning',
    message: `${who} ${refers} to ${kind} ${name}, but the input has no ${kind} of that name${where}`,
    about: origin.manifest.name,
    place: origin.manifest.placeOf(origin.path),
    hint,
  };
}

/** Among hundreds of names one is always near, and looking for it takes long. */
const MOST_NAMES = 200;

function nearName(name: string, others: readonly string[]): string | undefined {
  return others.length > MOST_NAMES ? undefined : nearMiss(name, others);
}
