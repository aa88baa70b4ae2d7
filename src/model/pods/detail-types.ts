/** What a pod's spec says beyond its shape: names and settings that figures show when asked for. Values that could be secret are never read. */

export interface PodDetails {
  /** metadata.uid; absent for what is not in a cluster yet. */
  readonly uid?: string;
  /** metadata.creationTimestamp as written. */
  readonly created?: string;
  /** The names of its annotations, sorted, never their values. */
  readonly annotations: readonly string[];
  /** spec.priority, which the API server works out from the class. */
  readonly priority?: number;
  /** Resources of the pod itself (KEP-2837), which take the place of its containers' sums. */
  readonly resources?: Resources;
  /** What its RuntimeClass adds for the sandbox; counts with its requests. */
  readonly overhead?: Amounts;
  /** As `kubectl -l` writes it: `disk=ssd,zone=a`. */
  readonly nodeSelector?: string;
  /** Absent when none; those that the API server adds itself are marked. */
  readonly tolerations?: readonly Toleration[];
  readonly affinities?: readonly Affinity[];
  readonly spread?: readonly Spread[];
  /** The pod's own securityContext: what holds for containers that don't say otherwise. */
  readonly security?: Security;
  /** spec.automountServiceAccountToken; absent where the spec leaves it to the account. */
  readonly mountsToken?: boolean;
  readonly dns?: Dns;
}

/** spec.dnsPolicy and spec.dnsConfig, as far as they are written. */
export interface Dns {
  readonly policy?: string;
  readonly nameservers: readonly string[];
  readonly searches: readonly string[];
}

export interface ContainerDetails {
  readonly resources?: Resources;
  /** In the order of the spec, `envFrom` first, as its variables are overridden by those of `env`. */
  readonly variables?: readonly Variable[];
  readonly command?: Command;
  readonly security?: Security;
}

/** By resource (`cpu`, `memory`, `nvidia.com/gpu`), as written: `250m`, `64Mi`; sorted by resource. */
export type Amounts = Readonly<Record<string, string>>;

export interface Resources {
  /** What is written; a request that is missing is the limit to Kubernetes, see queries/resources.ts. */
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** An environment variable, or all that an object has (`envFrom`): where its value comes from, never the value. */
export interface Variable {
  /** Absent for `envFrom`. */
  readonly name?: string;
  /** envFrom.prefix. */
  readonly prefix?: string;
  /** `value` is written in the manifest; `field` is of the pod, `resource` of a container (downward API); `file` of a volume. */
  readonly from: 'value' | 'configMap' | 'secret' | 'field' | 'resource' | 'file';
  /** The object's name, the field's path (`status.podIP`), the resource (`limits.cpu`), or the volume of the file. */
  readonly source?: string;
  /** In a ConfigMap, a Secret or a file. */
  readonly key?: string;
}

/** What of `command` and `args` surely is no secret. */
export interface Command {
  /** The program, when it is a path or a word that everybody uses (`sh`, `python`); absent when the image says it, or when it is some other word. */
  readonly program?: string;
  /** Whether the manifest says what runs; else the image does, and only arguments are given. */
  readonly replaced: boolean;
  /** How many words come behind the program. */
  readonly words: number;
  /** The names of its long options, without their values: `--config`. */
  readonly options: readonly string[];
}

/** securityContext, as far as it is written. */
export interface Security {
  readonly user?: number;
  readonly group?: number;
  readonly fsGroup?: number;
  readonly nonRoot?: boolean;
  readonly privileged?: boolean;
  /** allowPrivilegeEscalation. */
  readonly escalation?: boolean;
  readonly readOnlyRoot?: boolean;
  /** Capabilities. */
  readonly adds?: readonly string[];
  readonly drops?: readonly string[];
  /** `RuntimeDefault`, `Unconfined`, or the file of a Localhost profile. */
  readonly seccomp?: string;
  /** supplementalGroups: of a pod alone. */
  readonly groups?: readonly number[];
  /** seLinuxOptions, as `USER:ROLE:TYPE:LEVEL` without what is not written. */
  readonly seLinux?: string;
  /** `RuntimeDefault`, `Unconfined`, or the name of a Localhost profile. */
  readonly appArmor?: string;
}

export interface Toleration {
  /** Absent: every taint. */
  readonly key?: string;
  readonly operator: string;
  readonly value?: string;
  /** Absent: every effect. */
  readonly effect?: string;
  /** How long it stays on a node with a NoExecute taint. */
  readonly seconds?: number;
  /** Added by the API server or the DaemonSet controller to every pod of its kind (`node.kubernetes.io/not-ready` and the like). */
  readonly isDefault: boolean;
}

/** One rule of spec.affinity. */
export interface Affinity {
  readonly to: 'node' | 'pods' | 'not-pods';
  /** Else preferred. */
  readonly required: boolean;
  readonly weight?: number;
  /** Any of these must hold, each as `kubectl -l` writes it. */
  readonly terms: readonly string[];
  /** Of pods: what counts as one place, `kubernetes.io/hostname`. */
  readonly topologyKey?: string;
}

/** One of spec.topologySpreadConstraints. */
export interface Spread {
  readonly topologyKey: string;
  readonly maxSkew: number;
  readonly required: boolean;
  readonly terms: readonly string[];
}
