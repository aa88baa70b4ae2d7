/** When a container is started, asked, restarted and stopped: what its spec says of its life beside its pod's. */

/** What a container's spec says of its life; it is absent from a container that leaves all to Kubernetes. */
export interface ContainerLife {
  /** In the order startup, readiness, liveness. Of init containers that end there are none: Kubernetes rejects them. */
  readonly probes: readonly Probe[];
  /** lifecycle.postStart: begins when the container has been created, beside its process, and must end before it counts as running. */
  readonly postStart?: Handler;
  /** lifecycle.preStop: must end before the signal is sent; the grace period counts from its begin. */
  readonly preStop?: Handler;
  /** lifecycle.stopSignal: `SIGUSR1`; absent where the image's own signal, else SIGTERM, stops it. */
  readonly stopSignal?: string;
  /** restartPolicy of the container itself, which wins over the pod's; absent where the pod's counts. */
  readonly restartPolicy?: RestartPolicy;
}

export type RestartPolicy = 'Always' | 'OnFailure' | 'Never';

/** What is asked of a container, with Kubernetes's defaults put in. */
export interface Probe {
  /**
   * - `startup`: until it has passed, the others are not asked; the container is killed when it fails for good.
   * - `readiness`: while it fails, the pod is not ready and gets no requests from Services.
   * - `liveness`: the container is killed when it fails.
   */
  readonly type: 'startup' | 'readiness' | 'liveness';
  readonly handler: Handler;
  /** s; default 0. */
  readonly initialDelaySeconds: number;
  /** s; default 10. */
  readonly periodSeconds: number;
  /** s; default 1. */
  readonly timeoutSeconds: number;
  /** In a row; default 3. */
  readonly failureThreshold: number;
  /** In a row; default 1. */
  readonly successThreshold: number;
}

/** How a probe asks, or what a hook does. Of a command only the program is kept: its arguments may hold a password. */
export type Handler =
  | { readonly type: 'exec'; readonly program: string }
  /** The path without its query, which may hold a token. */
  | { readonly type: 'http'; readonly scheme: 'HTTP' | 'HTTPS'; readonly port: string; readonly path: string }
  | { readonly type: 'tcp'; readonly port: string }
  | { readonly type: 'grpc'; readonly port: string }
  | { readonly type: 'sleep'; readonly seconds: number }
  /** The spec names none, which Kubernetes rejects. */
  | { readonly type: 'none' };
