/** Reads a securityContext, a pod's or a container's, as far as it is written. */
import type { Security } from './detail-types.ts';
import type { Draft } from './draft.ts';
import type { Cursor } from './read.ts';
import { boolean, number, object, string, strings } from './read.ts';

export function readSecurity(of: Cursor): Security | undefined {
  const at = object(of, 'securityContext');
  if (at === undefined) return undefined;
  const found: Draft<Security> = {};
  const user = number(at, 'runAsUser');
  if (user !== undefined) found.user = user;
  const group = number(at, 'runAsGroup');
  if (group !== undefined) found.group = group;
  const fsGroup = number(at, 'fsGroup');
  if (fsGroup !== undefined) found.fsGroup = fsGroup;
  const nonRoot = boolean(at, 'runAsNonRoot');
  if (nonRoot !== undefined) found.nonRoot = nonRoot;
  const privileged = boolean(at, 'privileged');
  if (privileged !== undefined) found.privileged = privileged;
  const escalation = boolean(at, 'allowPrivilegeEscalation');
  if (escalation !== undefined) found.escalation = escalation;
  const readOnlyRoot = boolean(at, 'readOnlyRootFilesystem');
  if (readOnlyRoot !== undefined) found.readOnlyRoot = readOnlyRoot;
  const capabilities = object(at, 'capabilities');
  const adds = capabilities === undefined ? [] : strings(capabilities, 'add');
  if (adds.length > 0) found.adds = adds;
  const drops = capabilities === undefined ? [] : strings(capabilities, 'drop');
  if (drops.length > 0) found.drops = drops;
  const seccomp = seccompOf(at);
  if (seccomp !== undefined) found.seccomp = seccomp;
  return Object.keys(found).length === 0 ? undefined : found;
}

function seccompOf(at: Cursor): string | undefined {
  const profile = object(at, 'seccompProfile');
  if (profile === undefined) return undefined;
  return string(profile, 'localhostProfile') ?? string(profile, 'type');
}
