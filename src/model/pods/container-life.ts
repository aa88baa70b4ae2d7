/** Reads the probes, hooks and the like of a container. */

import { programOf } from '../processes/program.ts';
import type { Draft } from '../reading/draft.ts';
import type { Cursor } from '../reading/read.ts';
import { isList, numberOrText, object, string } from '../reading/read.ts';
import type { ContainerLife, Handler, Probe, RestartPolicy } from './lifecycle-types.ts';
import { count } from './workload-spec.ts';

const PROBES = [
  { type: 'startup', key: 'startupProbe' },
  { type: 'readiness', key: 'readinessProbe' },
  { type: 'liveness', key: 'livenessProbe' },
] as const;

export function readLife(at: Cursor): ContainerLife | undefined {
  const probes = PROBES.flatMap(({ type, key }): readonly Probe[] => {
    const probe = object(at, key);
    return probe === undefined ? [] : [readProbe(type, probe)];
  });
  const life: Draft<ContainerLife> = { probes };
  const hooks = object(at, 'lifecycle');
  const postStart = hooks && object(hooks, 'postStart');
  const preStop = hooks && object(hooks, 'preStop');
  const stopSignal = hooks && string(hooks, 'stopSignal');
  if (postStart !== undefined) life.postStart = readHandler(postStart);
  if (preStop !== undefined) life.preStop = readHandler(preStop);
  if (stopSignal !== undefined && stopSignal !== '') life.stopSignal = stopSignal;
  const policy = readRestartPolicy(at);
  if (policy !== undefined) life.restartPolicy = policy;
  return probes.length === 0 && Object.keys(life).length === 1 ? undefined : life;
}

/** Of a pod or of a container; undefined where it says nothing that Kubernetes knows. */
export function readRestartPolicy(at: Cursor): RestartPolicy | undefined {
  const policy = string(at, 'restartPolicy');
  return policy === 'Always' || policy === 'OnFailure' || policy === 'Never' ? policy : undefined;
}

/** The defaults are those of Probe, core/v1; Kubernetes takes 0 of the last four for absent. */
function readProbe(type: Probe['type'], at: Cursor): Probe {
  return {
    type,
    handler: readHandler(at),
    initialDelaySeconds: count(at, 'initialDelaySeconds') ?? 0,
    periodSeconds: count(at, 'periodSeconds') || 10,
    timeoutSeconds: count(at, 'timeoutSeconds') || 1,
    failureThreshold: count(at, 'failureThreshold') || 3,
    successThreshold: count(at, 'successThreshold') || 1,
  };
}

function readHandler(at: Cursor): Handler {
  const exec = object(at, 'exec');
  if (exec !== undefined) return { type: 'exec', program: programIn(exec) };
  const http = object(at, 'httpGet');
  if (http !== undefined) {
    const path = withoutQuery(string(http, 'path') ?? '/');
    return {
      type: 'http',
      scheme: string(http, 'scheme') === 'HTTPS' ? 'HTTPS' : 'HTTP',
      port: portOf(http),
      path: path === '' ? '/' : path,
    };
  }
  const tcp = object(at, 'tcpSocket');
  if (tcp !== undefined) return { type: 'tcp', port: portOf(tcp) };
  const grpc = object(at, 'grpc');
  if (grpc !== undefined) return { type: 'grpc', port: portOf(grpc) };
  const sleep = object(at, 'sleep');
  return sleep === undefined ? { type: 'none' } : { type: 'sleep', seconds: count(sleep, 'seconds') ?? 0 };
}

function withoutQuery(path: string): string {
  return path.includes('?') || path.includes('#') ? path.replace(/[?#].*$/s, '') : path;
}

/** A number, or the name of one of the container's ports. */
function portOf(at: Cursor): string {
  return `${numberOrText(at, 'port') ?? ''}`;
}

/** `pg_isready` of `/usr/bin/pg_isready -U app`; '' where the command is none, or begins with a word that nobody knows. */
function programIn(at: Cursor): string {
  const command = at.object.command;
  const first = isList(command) ? command[0] : undefined;
  const program = typeof first === 'string' ? programOf(first.trim().split(/\s+/)[0] ?? '') : undefined;
  return program?.split('/').at(-1) ?? '';
}
