/** Which processes a container runs, as far as its command says. Names of programs alone: arguments may hold a secret, and are not kept. */

export interface Processes {
  /** A shell or a supervisor that starts the others; absent where the command is the process. */
  readonly starter?: Starter;
  /** Those that stay, in the order in which they are started: `nginx`, `worker.py`. None where only a supervisor's own configuration says. */
  readonly names: readonly string[];
}

export interface Starter {
  readonly kind: 'shell' | 'supervisor';
  /** The shell ended by `exec`: the last process took its place, and its PID. */
  readonly replaced?: true;
  /** `sh`, `supervisord`. */
  readonly name: string;
}
