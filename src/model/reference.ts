/** References by name: what they mean, and the word of warning when they lead nowhere. */

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
  /** Who refers: `Ingress shop`. */
  readonly who: string;
  /** Kubernetes makes it itself, or does not mind when it is missing. */
  readonly optional?: boolean;
}

export interface Referent {
  readonly to: string;
  readonly status: RelationStatus;
}

/**
 * The object that is meant. One that is missing is told (`model/dangling-reference`), unless the input plainly is a part of a system: the
 * user says so (`--partial`), or it has no object of that kind at all.
 */
export function refer(reference: Reference, world: World): Referent {
  const { kind, namespace, name } = reference;
  const to = resourceId(kind, namespace, name);
  if (world.byId.has(to)) return { to, status: 'found' };
  if (world.partial || reference.optional === true || !world.hasKind(kind)) return { to, status: 'outside' };
  reportDangling(reference, world);
  return { to, status: 'dangling' };
}

function reportDangling({ kind, namespace, name, origin, who }: Reference, { resources, report }: World): void {
  const others = resources.filter((other) => other.kind === kind);
  const near = nearMiss(
    name,
    others.filter((other) => other.namespace === namespace).map((other) => other.name),
  );
  const elsewhere = others.find((other) => other.name === name);
  const where = namespace === '' ? '' : ` in namespace ${namespace}`;
  const hint =
    near !== undefined
      ? `did you mean ${near}?`
      : elsewhere !== undefined
        ? `there is one in namespace ${elsewhere.namespace}, but a name is looked for in its own namespace`
        : 'add it to the input; or say --partial, if the input is only a part of a system';
  report({
    code: 'model/dangling-reference',
    severity: 'warning',
    message: `${who} refers to ${kind} ${name}, but the input has no ${kind} of that name${where}`,
    place: origin.manifest.placeOf(origin.path),
    hint,
  });
}
