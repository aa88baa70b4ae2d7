/**
 * Secrets that the cluster will hold because a custom resource of the input asks an operator for them: manifests in version control have these in
 * place of the Secret, which nobody is to see. They are not missing, though no document holds them.
 */
import { groupOf, namespaceOf } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { isObject } from '../reading/read.ts';
import type { KubeObject } from './objects.ts';
import { resourceId } from './world.ts';

interface Maker {
  readonly kind: string;
  readonly groups: readonly string[];
  /** The way to the name of the Secret, from the object. Where nothing stands there the Secret has the name of its maker, if `ownName`. */
  readonly path: readonly string[];
  readonly ownName: boolean;
}

const MAKERS: readonly Maker[] = [
  { kind: 'SealedSecret', groups: ['bitnami.com'], path: [], ownName: true },
  { kind: 'ExternalSecret', groups: ['external-secrets.io', 'kubernetes-client.io'], path: ['spec', 'target', 'name'], ownName: true },
  { kind: 'Certificate', groups: ['cert-manager.io', 'certmanager.k8s.io'], path: ['spec', 'secretName'], ownName: false },
  { kind: 'VaultStaticSecret', groups: ['secrets.hashicorp.com'], path: ['spec', 'destination', 'name'], ownName: false },
  { kind: 'VaultDynamicSecret', groups: ['secrets.hashicorp.com'], path: ['spec', 'destination', 'name'], ownName: false },
  { kind: 'VaultPKISecret', groups: ['secrets.hashicorp.com'], path: ['spec', 'destination', 'name'], ownName: false },
  { kind: 'OnePasswordItem', groups: ['onepassword.com'], path: [], ownName: true },
  { kind: 'KafkaUser', groups: ['kafka.strimzi.io'], path: [], ownName: true },
];

/** Their ids. */
export function madeSecrets(objects: readonly KubeObject[]): ReadonlySet<string> {
  return new Set(
    objects.flatMap(({ at, reading, name }) => {
      const { kind, apiVersion } = at.manifest;
      const maker = reading === undefined ? MAKERS.find((one) => one.kind === kind && one.groups.includes(groupOf(apiVersion))) : undefined;
      const secret = maker && (textAt(at, maker.path) ?? (maker.ownName ? name : undefined));
      return secret === undefined ? [] : [resourceId('Secret', namespaceOf(at.manifest), secret)];
    }),
  );
}

/** The schemas are not ours: what is no text there is passed over without a word. */
function textAt({ object }: Cursor, path: readonly string[]): string | undefined {
  let value: Cursor['object'][string] = object;
  for (const key of path) value = isObject(value) ? value[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
