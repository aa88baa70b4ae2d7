/** Reads the volumes of a pod spec: what each stands on, whose life it shares, and whether it can be written to. */

import { nearMiss } from '../../base/near-miss.ts';
import { ELLIPSIS, idOf, kindCalled, uniqueIds } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { boolean, isObject, list, object, originOf, placeOf, string, strings } from '../reading/read.ts';
import type { Volume } from '../types.ts';
import { sizeIn, storageClassOf } from './storage-fields.ts';

interface VolumeType {
  readonly scope: Volume['scope'];
  /** What the volume stands on; never content. Default: nothing. */
  readonly source?: (at: Cursor) => string | undefined;
  /** The kubelet mounts it read-only, whatever the mount says. */
  readonly readOnly?: boolean;
}

/** A volume, and whether the source itself forbids writing: then every mount is read-only. */
export interface ReadVolume {
  readonly volume: Volume;
  readonly readOnly: boolean;
}

const field = (key: string) => (at: Cursor) => string(at, key);

/** The volume sources of core/v1. Config maps, secrets and their like are mounted read-only since 1.9.6 (kubernetes/kubernetes#58720). */
const TYPES: Readonly<Record<string, VolumeType>> = {
  emptyDir: { scope: 'pod', source: field('medium') },
  configMap: { scope: 'pod', source: field('name'), readOnly: true },
  secret: { scope: 'pod', source: field('secretName'), readOnly: true },
  projected: { scope: 'pod', source: projectedSource, readOnly: true },
  downwardAPI: { scope: 'pod', readOnly: true },
  csi: { scope: 'pod', source: field('driver') },
  // a generic ephemeral volume is a claim that lives and dies with its pod
  ephemeral: { scope: 'pod' },
  image: { scope: 'pod', source: field('reference'), readOnly: true },
  gitRepo: { scope: 'pod', source: (at) => string(at, 'repository')?.replace(/\/\/[^/@]*@/, '//') },
  hostPath: { scope: 'node', source: field('path') },
  persistentVolumeClaim: { scope: 'cluster', source: field('claimName') },
  nfs: { scope: 'cluster', source: (at) => `${string(at, 'server') ?? ''}:${string(at, 'path') ?? ''}` },
  iscsi: { scope: 'cluster', source: (at) => `${string(at, 'targetPortal') ?? ''} ${string(at, 'iqn') ?? ''}`.trim() },
  cephfs: { scope: 'cluster', source: (at) => `${strings(at, 'monitors').join(',')}:${string(at, 'path') ?? '/'}` },
  rbd: { scope: 'cluster', source: (at) => `${string(at, 'pool') ?? 'rbd'}/${string(at, 'image') ?? ''}` },
  glusterfs: { scope: 'cluster', source: (at) => `${string(at, 'endpoints') ?? ''}:${string(at, 'path') ?? ''}` },
  awsElasticBlockStore: { scope: 'cluster', source: field('volumeID') },
  azureDisk: { scope: 'cluster', source: field('diskName') },
  azureFile: { scope: 'cluster', source: field('shareName') },
  cinder: { scope: 'cluster', source: field('volumeID') },
  fc: { scope: 'cluster', source: (at) => strings(at, 'targetWWNs').join(',') },
  flexVolume: { scope: 'cluster', source: field('driver') },
  flocker: { scope: 'cluster', source: field('datasetName') },
  gcePersistentDisk: { scope: 'cluster', source: field('pdName') },
  photonPersistentDisk: { scope: 'cluster', source: field('pdID') },
  portworxVolume: { scope: 'cluster', source: field('volumeID') },
  quobyte: { scope: 'cluster', source: field('volume') },
  scaleIO: { scope: 'cluster', source: field('volumeName') },
  storageos: { scope: 'cluster', source: field('volumeName') },
  vsphereVolume: { scope: 'cluster', source: field('volumePath') },
};
const TYPE_NAMES: readonly string[] = Object.keys(TYPES);

export interface VolumesOf {
  readonly podId: string;
  /** The StatefulSet's name and volumeClaimTemplates, for its template. */
  readonly owner: string;
  readonly claimTemplates: readonly Cursor[];
}

export function readVolumes(spec: Cursor, { podId, owner, claimTemplates }: VolumesOf): readonly ReadVolume[] {
  const unique = uniqueIds();
  const id = (name: string): string => `${podId}/volumes/${unique(idOf(name))}`;
  // the controller replaces a pod volume by the claim template of the same name (StatefulSetSpec, apps/v1)
  const replaced = new Set(claimTemplates.map(claimName));
  const own = list(spec, 'volumes').filter((at) => typeof at.object.name !== 'string' || !replaced.has(at.object.name));
  return [...own.map((at) => readVolume(at, id)), ...claimTemplates.map((at) => readClaimTemplate(at, { owner, id }))];
}

function readVolume(at: Cursor, id: (name: string) => string): ReadVolume {
  const name = string(at, 'name') ?? ELLIPSIS;
  const type = typeOf(at);
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  const body = isObject(at.object[type]) ? object(at, type) : undefined;
  const source = (body && known?.source?.(body)) ?? '';
  const request = type === 'ephemeral' ? readRequest(body && object(body, 'volumeClaimTemplate')) : {};
  const limit = type === 'emptyDir' ? sizeIn(body, 'sizeLimit') : undefined;
  const sizeLimit = limit === undefined ? {} : { sizeLimit: limit };
  const noise = isTokenVolume({ name, type, source });
  return {
    volume: { id: id(name), name, type, source, scope: known?.scope ?? 'pod', ...request, ...sizeLimit, noise, origin: originOf(at) },
    readOnly: known?.readOnly ?? (body && boolean(body, 'readOnly')) ?? false,
  };
}

function typeOf(at: Cursor): string {
  const keys = Object.keys(at.object).filter((key) => key !== 'name' && at.object[key] !== null && at.object[key] !== undefined);
  const known = keys.find((key) => Object.hasOwn(TYPES, key));
  if (known !== undefined) return known;
  const [key] = keys;
  // "emptyDir: " with nothing behind it is null, and a volume without a source is an emptyDir (SetDefaults_Volume, core/v1)
  if (key === undefined) return 'emptyDir';
  const near = nearMiss(key, TYPE_NAMES);
  at.report({
    code: 'model/unknown-volume-type',
    severity: 'warning',
    message: `${key} is no type of volume that podfig knows (${kindCalled(at.manifest)} ${at.manifest.name})`,
    about: at.manifest.name,
    place: placeOf(at, key),
    hint: near === undefined ? `types are ${TYPE_NAMES.slice(0, 12).join(', ')}, …` : `did you mean ${near}?`,
  });
  return 'unknown';
}

function claimName(at: Cursor): string {
  const metadata = object(at, 'metadata');
  return (metadata && string(metadata, 'name')) ?? ELLIPSIS;
}

interface ClaimOf {
  readonly owner: string;
  readonly id: (name: string) => string;
}

/** What a StatefulSet makes of a claim template: one claim a pod, `TEMPLATE-SET-ORDINAL`. */
function readClaimTemplate(at: Cursor, { owner, id }: ClaimOf): ReadVolume {
  const name = claimName(at);
  const source = `${name}-${owner}-${ELLIPSIS}`;
  const request = readRequest(at);
  const volume: Volume = {
    id: id(name),
    name,
    type: 'volumeClaimTemplate',
    source,
    scope: 'cluster',
    ...request,
    noise: false,
    origin: originOf(at),
  };
  return { volume, readOnly: false };
}

/** The token volumes that the service account admission controller adds: projected since 1.21, secrets before. */
function isTokenVolume({ name, type, source }: { readonly name: string; readonly type: string; readonly source: string }): boolean {
  if (type === 'projected') return /^kube-api-access-[a-z0-9]{5}$/.test(name);
  return type === 'secret' && name === source && /-token-[a-z0-9]{5}$/.test(name);
}

/** `configMap a, secret b, serviceAccountToken`: names alone. */
function projectedSource(at: Cursor): string {
  const parts = list(at, 'sources').flatMap((source) =>
    Object.keys(source.object).map((type) => {
      const body = isObject(source.object[type]) ? object(source, type) : undefined;
      const name = body && type !== 'serviceAccountToken' ? string(body, 'name') : undefined;
      return name === undefined ? type : `${type} ${name}`;
    }),
  );
  return parts.join(', ');
}

/** `at` is the claim, or what a template says of it. */
function readRequest(at: Cursor | undefined): Pick<Volume, 'request'> {
  const spec = at && object(at, 'spec');
  if (at === undefined || spec === undefined) return {};
  const resources = object(spec, 'resources');
  const size = sizeIn(resources && object(resources, 'requests'));
  const storageClass = storageClassOf(at, spec);
  const request = {
    accessModes: strings(spec, 'accessModes'),
    ...(size === undefined ? {} : { size }),
    ...(storageClass ? { storageClass } : {}),
  };
  return { request };
}
