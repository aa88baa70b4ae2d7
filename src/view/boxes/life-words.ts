/** What a figure says of probes, hooks and restarts. */
import { unreachable } from '../../base/unreachable.ts';
import type { Container, Handler, Pod, Probe, RestartPolicy } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

/** `GET :8080/healthz`, `pg_isready`, `sleep 5 s`. */
export function handlerWords(handler: Handler, { say }: Words): string {
  switch (handler.type) {
    case 'exec':
      return handler.program === '' ? say('lifecycle.handler.exec') : handler.program;
    case 'http':
      return `GET ${handler.scheme === 'HTTPS' ? 'https ' : ''}:${handler.port}${handler.path.startsWith('/') ? '' : '/'}${handler.path}`;
    case 'tcp':
      return `TCP :${handler.port}`;
    case 'grpc':
      return `gRPC :${handler.port}`;
    case 'sleep':
      return say('lifecycle.handler.sleep', { seconds: handler.seconds });
    case 'none':
      return say('lifecycle.handler.none');
    default:
      return unreachable(handler);
  }
}

export interface ProbeWords {
  /** `readiness` */
  readonly name: string;
  /** `GET :80/up` */
  readonly how: string;
  /** `every 10 s, first after 5 s`, `up to 30 × 10 s` */
  readonly often: string;
  /** `not ready after 3 failures`; '' where `often` says it. */
  readonly fails: string;
}

export function probeWords(probe: Probe, restarts: boolean, words: Words): ProbeWords {
  const { say } = words;
  const { type, periodSeconds: period, failureThreshold: failures, initialDelaySeconds: delay, timeoutSeconds: timeout } = probe;
  const plain = type === 'startup' ? say('lifecycle.probe.tries', { failures, period }) : say('lifecycle.probe.every', { period });
  const often = [
    plain,
    ...(delay > 0 ? [say('lifecycle.probe.delayed', { delay })] : []),
    ...(timeout > 1 ? [say('lifecycle.probe.timeout', { timeout })] : []),
  ].reduce((first, second) => say('list.more', { first, second }));
  const fate = type === 'readiness' ? 'not-ready' : restarts ? 'restarted' : 'killed';
  return {
    name: say(`lifecycle.probe.${type}`),
    how: handlerWords(probe.handler, words),
    often,
    fails: type === 'startup' ? say(`lifecycle.probe.else-${fate}`) : say(`lifecycle.probe.${fate}`, { count: failures }),
  };
}

/** `startup 30 × 10 s · readiness every 5 s`: all probes in few words. */
export function briefProbeWords(probes: readonly Probe[], { say }: Words): string {
  return probes
    .map(({ type, periodSeconds: period, failureThreshold: failures }) => say(`lifecycle.brief.${type}`, { period, failures }))
    .join(' · ');
}

/** Its own policy, or the pod's; an init container that fails is run again unless the pod's is Never, a sidecar always. */
export function policyOf(container: Container, pod: Pod): RestartPolicy {
  if (container.role === 'ephemeral') return 'Never';
  return container.life?.restartPolicy ?? pod.restartPolicy;
}

/** What becomes of a container when it exits. */
export function exitWords(container: Container, pod: Pod, { say }: Words): string {
  const policy = policyOf(container, pod);
  switch (container.role) {
    case 'init':
      return say(policy === 'Never' ? 'lifecycle.runs.init-once' : 'lifecycle.runs.init');
    case 'sidecar':
      return say('lifecycle.runs.sidecar');
    case 'ephemeral':
      return say('lifecycle.runs.ephemeral');
    default:
      return say(`lifecycle.runs.${policy}`);
  }
}
