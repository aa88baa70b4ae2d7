/**
 * The apiVersion and kind of an object as they were meant: `kind: pod` is a Pod, a Deployment of `v1` is one of `apps/v1`. Told, and then read as
 * such. What may be a custom resource (its group has a dot, as the API server wants it, and is none of Kubernetes's own) stays a stranger.
 */
import { nearMiss } from '../../base/near-miss.ts';
import type { Manifest } from '../../parse/types.ts';
import type { Kind } from '../kind.ts';
import { knowsVersion, newestVersion } from '../kinds/api-versions.ts';
import { kinds } from '../kinds/kinds.ts';
import { meansKind } from '../kinds/names.ts';
import { groupOf, isOwnGroup } from '../reading/ids.ts';
import type { Report } from '../reading/read.ts';

export function asMeant(manifest: Manifest, report: Report): Manifest {
  const { kind: written, apiVersion } = manifest;
  const kind = kindMeant(written, apiVersion);
  if (kind === undefined) {
    reportNearKind(manifest, report);
    return manifest;
  }
  if (kind.kind !== written)
    report({
      code: 'model/wrong-kind',
      severity: 'warning',
      message: `kind ${written} is written ${kind.kind}; it is read as such`,
      about: manifest.name,
      place: manifest.placeOf(['kind']),
      hint: `write kind: ${kind.kind}; Kubernetes refuses other spellings`,
    });
  if (knowsVersion(kind, apiVersion)) return kind.kind === written ? manifest : { ...manifest, kind: kind.kind };
  const newest = newestVersion(kind);
  report({
    code: 'model/wrong-api-version',
    severity: 'warning',
    message: `${kind.kind} is of ${newest}, not ${apiVersion}; it is read as such`,
    about: manifest.name,
    place: manifest.placeOf(['apiVersion']),
    hint: `write apiVersion: ${newest}`,
  });
  return { ...manifest, kind: kind.kind, apiVersion: newest };
}

const BY_NAME: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.kind, kind]));

/** The kind of Kubernetes's own that an object can only be; undefined for all others. */
function kindMeant(written: string, apiVersion: string): Kind | undefined {
  const exact = BY_NAME.get(written);
  const group = groupOf(apiVersion);
  if (exact?.groups.includes(group)) return exact;
  if (!isOwnGroup(apiVersion) && group.includes('.')) return exact !== undefined && isNear(group, exact) ? exact : undefined;
  return exact ?? kinds.find(({ kind }) => meansKind(written, kind));
}

/** `networking.k8s.oi` for `networking.k8s.io`. */
function isNear(group: string, { groups }: Kind): boolean {
  return group.length < 64 && nearMiss(group, groups) !== undefined;
}

/** Within its own groups Kubernetes has no kind but its own, so a name that is nearly one of them is a mistake; what it means is not guessed. */
function reportNearKind({ kind, name, apiVersion, placeOf }: Manifest, report: Report): void {
  if (!isOwnGroup(apiVersion) || kind.length > 64) return;
  const group = groupOf(apiVersion);
  const near = nearMiss(
    kind,
    kinds.filter(({ groups }) => groups.includes(group)).map((known) => known.kind),
  );
  if (near === undefined) return;
  report({
    code: 'model/wrong-kind',
    severity: 'warning',
    message: `${kind} of ${apiVersion} is no kind of Kubernetes; it is not read`,
    about: name,
    place: placeOf(['kind']),
    hint: `did you mean ${near}?`,
  });
}
