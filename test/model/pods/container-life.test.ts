import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { build, onlyContainer, onlyPod, pod } from '../manifests.ts';

const lifeOf = (container: JsonObject) => onlyContainer(build(pod({ containers: [{ name: 'app', ...container }] }))).life;

describe('the life of a container', () => {
  test('is absent where the spec says nothing of it', () => expect(lifeOf({})).toBeUndefined());

  test('has the probes in one order, with the defaults of Kubernetes', () => {
    const life = lifeOf({
      livenessProbe: { tcpSocket: { port: 'web' } },
      readinessProbe: { grpc: { port: 9000 }, periodSeconds: 3, timeoutSeconds: 0 },
      startupProbe: { httpGet: { port: 80, path: '/up?token=abc' }, failureThreshold: 30, initialDelaySeconds: 5 },
    });
    const defaults = { initialDelaySeconds: 0, periodSeconds: 10, timeoutSeconds: 1, failureThreshold: 3, successThreshold: 1 };
    expect(life?.probes).toEqual([
      {
        ...defaults,
        type: 'startup',
        handler: { type: 'http', scheme: 'HTTP', port: '80', path: '/up' },
        failureThreshold: 30,
        initialDelaySeconds: 5,
      },
      { ...defaults, type: 'readiness', handler: { type: 'grpc', port: '9000' }, periodSeconds: 3 },
      { ...defaults, type: 'liveness', handler: { type: 'tcp', port: 'web' } },
    ]);
  });

  test('has the hooks, of whose commands only the program is kept', () => {
    const exec = (...command: string[]) => ({ exec: { command } });
    expect(lifeOf({ lifecycle: { postStart: exec('/bin/warm', '--password=x'), preStop: { sleep: { seconds: 5 } } } })).toEqual({
      probes: [],
      postStart: { type: 'exec', program: 'warm' },
      preStop: { type: 'sleep', seconds: 5 },
    });
    expect(lifeOf({ lifecycle: { preStop: exec('PASSWORD=x psql') } })?.preStop).toEqual({ type: 'exec', program: '' });
  });

  test('has the signal and the restart policy of its own', () => {
    expect(lifeOf({ lifecycle: { stopSignal: 'SIGUSR1' }, restartPolicy: 'Never' })).toEqual({
      probes: [],
      stopSignal: 'SIGUSR1',
      restartPolicy: 'Never',
    });
  });

  test('is bound by what the pod says, or Kubernetes for it', () => {
    expect(onlyPod(build(pod({ containers: [{ name: 'app' }] })))).toMatchObject({ restartPolicy: 'Always', gracePeriodSeconds: 30 });
    const spec = { containers: [{ name: 'app' }], restartPolicy: 'Never', terminationGracePeriodSeconds: 0, activeDeadlineSeconds: 60 };
    expect(onlyPod(build(pod(spec)))).toMatchObject({ restartPolicy: 'Never', gracePeriodSeconds: 0, activeDeadlineSeconds: 60 });
  });
});
