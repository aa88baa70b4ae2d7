/** Volumes of pods, and how containers mount them. */
import type { Origin } from '../../parse/types.ts';

/** A volume as one container sees it. */
export interface Mount {
  /** The name of the volume in the pod; always one of Pod.volumes (one of type `unknown` when the manifest forgot it). */
  readonly volume: string;
  /** mountPath, or devicePath for a block device. */
  readonly path: string;
  /** As it is in the container: the mount says so, or the volume does (a claim's `readOnly: true`), or its type is never writable (configMap, secret, projected, downwardAPI, image). */
  readonly readOnly: boolean;
  /** subPath or subPathExpr. */
  readonly subPath?: string;
  /** spec.volumeDevices rather than volumeMounts. */
  readonly block: boolean;
  readonly propagation?: string;
}

export interface Volume {
  /** The pod's id + `/volumes/NAME`. */
  readonly id: string;
  readonly name: string;
  /** The key in the pod spec: `emptyDir`, `configMap`, `secret`, `persistentVolumeClaim`, `hostPath`, `projected`, `downwardAPI`, `csi`, `nfs`, …; `volumeClaimTemplate` for a StatefulSet's; `unknown` if no type that is known, or if containers mount it and no volume has its name. A volume without a source is an emptyDir, as the API server defaults it. */
  readonly type: string;
  /** What it stands on, never content: the claim's, config map's or secret's name, the host path, the CSI driver, `server:/path` of NFS, `Memory` for a tmpfs, `configMap a, secret b` of a projected volume, `TEMPLATE-SET-…` for the claims of a StatefulSet's template; '' if nothing. */
  readonly source: string;
  /** What a claim that is made for the pod asks for: of a StatefulSet's template, or of a generic ephemeral volume. */
  readonly request?: ClaimRequest;
  /** emptyDir.sizeLimit, as written: a pod that fills it with more is evicted. */
  readonly sizeLimit?: string;
  /** Whose life it shares: the pod's (emptyDir, configMap, secret, projected, …), the node's (hostPath) or the cluster's (persistentVolumeClaim, volumeClaimTemplate, nfs and other network storage). */
  readonly scope: 'pod' | 'node' | 'cluster';
  /** The API server's own token volumes (`kube-api-access-*`, `default-token-*` and the like): left out of figures unless asked for. */
  readonly noise: boolean;
  readonly origin: Origin;
}

export interface ClaimRequest {
  /** `ReadWriteOnce`, … */
  readonly accessModes: readonly string[];
  /** As written: `10Gi`. */
  readonly size?: string;
  readonly storageClass?: string;
}
