/** Reads a securityContext, a pod's or a container's, as far as it is written. */

import type { Draft } from '../reading/draft.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, isList, number, object, string, strings } from '../reading/read.ts';
import type { Security } from './detail-types.ts';

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
  const seccomp = profileIn(at, 'seccompProfile');
  if (seccomp !== undefined) found.seccomp = seccomp;
  const appArmor = profileIn(at, 'appArmorProfile');
  if (appArmor !== undefined) found.appArmor = appArmor;
  const groups = numbers(at, 'supplementalGroups');
  if (groups.length > 0) found.groups = groups;
  const seLinux = seLinuxOf(at);
  if (seLinux !== undefined) found.seLinux = seLinux;
  return Object.keys(found).length === 0 ? undefined : found;
}

/** As `ls -Z` writes a context. */
function seLinuxOf(at: Cursor): string | undefined {
  const options = object(at, 'seLinuxOptions');
  if (options === undefined) return undefined;
  const written = ['user', 'role', 'type', 'level'].flatMap((key) => string(options, key) ?? []);
  return written.length === 0 ? undefined : written.join(':');
}

function numbers(at: Cursor, key: string): readonly number[] {
  const values = at.object[key];
  return isList(values) ? values.filter((value) => typeof value === 'number') : [];
}

function profileIn(at: Cursor, key: string): string | undefined {
  const profile = object(at, key);
  if (profile === undefined) return undefined;
  return string(profile, 'localhostProfile') ?? string(profile, 'type');
}
