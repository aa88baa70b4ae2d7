/** Reads the containers of a pod spec: their roles, ports, mounts and state. */

import { nearMiss } from '../base/near-miss.ts';
import { ELLIPSIS, idOf, isOwnGroup, uniqueIds } from './ids.ts';
import { CONTAINER_FIELDS, unknownFields } from './known-fields.ts';
import type { VolumesByName } from './mounts.ts';
import { readMounts } from './mounts.ts';
import { readPorts } from './ports.ts';
import type { Cursor } from './read.ts';
import { boolean, list, number, object, string } from './read.ts';
import type { Container, ContainerRole, ContainerState } from './types.ts';

/** What a container must know of its pod. */
export interface PodFacts {
  readonly id: string;
  readonly hostNetwork: boolean;
  /** The value of the annotation `kubectl.kubernetes.io/default-container`, and where it stands. */
  readonly defaultContainer?: { readonly name: string; readonly at: Cursor };
  readonly status: Cursor | undefined;
  readonly volumes: VolumesByName;
}

export const DEFAULT_CONTAINER = 'kubectl.kubernetes.io/default-container';

/** The lists of a pod spec that hold containers, in the order in which they start, and where their status stands. */
const LISTS = [
  { key: 'initContainers', status: 'initContainerStatuses' },
  { key: 'containers', status: 'containerStatuses' },
  { key: 'ephemeralContainers', status: 'ephemeralContainerStatuses' },
] as const;

export function readContainers(spec: Cursor, pod: PodFacts): readonly Container[] {
  const containers: Container[] = [];
  const unique = uniqueIds();
  const firstOfName = new Map<string, Cursor>();
  const main = mainContainer(spec, pod);
  for (const { key, status } of LISTS) {
    const states = readStates(pod.status, status);
    for (const at of list(spec, key)) {
      const name = readName(at, firstOfName);
      const state = states.get(name);
      const targetContainer = key === 'ephemeralContainers' ? string(at, 'targetContainerName') : undefined;
      unknownFields(at, CONTAINER_FIELDS);
      containers.push({
        id: `${pod.id}/${unique(idOf(name))}`,
        name,
        role: roleOf(at, key, main),
        image: string(at, 'image') ?? '',
        ports: readPorts(at, pod.hostNetwork),
        mounts: readMounts(at, pod.volumes),
        ...(state === undefined ? {} : { state }),
        ...(targetContainer === undefined ? {} : { targetContainer }),
        origin: { manifest: at.manifest, path: at.path },
      });
    }
  }
  return containers;
}

function readName(at: Cursor, firstOfName: Map<string, Cursor>): string {
  const name = string(at, 'name');
  if (name === undefined || name === '') {
    // Knative and other custom resources name the container themselves
    if (isOwnGroup(at.manifest.apiVersion)) reportNameless(at);
    return ELLIPSIS;
  }
  const first = firstOfName.get(name);
  if (first === undefined) firstOfName.set(name, at);
  else {
    at.report({
      code: 'model/duplicate-container',
      severity: 'warning',
      message: `two containers of ${at.manifest.kind} ${at.manifest.name} are called ${name}; Kubernetes rejects that`,
      place: at.manifest.placeOf([...at.path, 'name']),
      hint: `give each container a name of its own; the other one is at line ${first.manifest.placeOf([...first.path, 'name']).line}`,
    });
  }
  return name;
}

function reportNameless(at: Cursor): void {
  at.report({
    code: 'model/missing-name',
    severity: 'warning',
    message: `a container of ${at.manifest.kind} ${at.manifest.name} has no name; Kubernetes rejects that`,
    place: at.manifest.placeOf(at.path),
    hint: 'write name: before its image',
  });
}

/** The path of the main container, by the annotation, else the first of spec.containers. */
function mainContainer(spec: Cursor, pod: PodFacts): Cursor['path'] | undefined {
  const containers = list({ ...spec, report: () => {} }, 'containers');
  const first = containers[0]?.path;
  if (pod.defaultContainer === undefined || first === undefined) return first;
  const { name, at } = pod.defaultContainer;
  const named = containers.find((container) => container.object.name === name);
  if (named !== undefined) return named.path;
  const others = LISTS.flatMap(({ key }) => list({ ...spec, report: () => {} }, key)).map((container) => container.object.name);
  // kubectl takes init and ephemeral containers too; their role is then what they are, and the first is main
  if (!others.includes(name)) {
    const names = others.filter((other): other is string => typeof other === 'string');
    const near = nearMiss(name, names);
    at.report({
      code: 'model/default-container',
      severity: 'warning',
      message: `the annotation ${DEFAULT_CONTAINER} names ${name}, but ${at.manifest.kind} ${at.manifest.name} has no such container; the first one is taken as the main one`,
      place: at.manifest.placeOf([...at.path, DEFAULT_CONTAINER]),
      hint: near === undefined ? `its containers are: ${names.join(', ')}` : `did you mean ${near}?`,
    });
  }
  return first;
}

function roleOf(at: Cursor, key: (typeof LISTS)[number]['key'], main: Cursor['path'] | undefined): ContainerRole {
  if (key === 'ephemeralContainers') return 'ephemeral';
  // KEP-753: an init container that is restarted always keeps running beside the others
  if (key === 'initContainers') return string(at, 'restartPolicy') === 'Always' ? 'sidecar' : 'init';
  return main?.at(-1) === at.path.at(-1) ? 'main' : 'supporting';
}

function readStates(status: Cursor | undefined, key: string): ReadonlyMap<string, ContainerState> {
  const states = new Map<string, ContainerState>();
  if (status === undefined) return states;
  for (const at of list(status, key)) {
    const name = string(at, 'name');
    if (name !== undefined) states.set(name, readState(at));
  }
  return states;
}

function readState(at: Cursor): ContainerState {
  const state = object(at, 'state');
  // "Default to waiting if none of the members is specified" (ContainerState, core/v1)
  const type = state?.object.running ? 'running' : state?.object.terminated ? 'terminated' : 'waiting';
  const now = state && object(state, type);
  const reason = now && string(now, 'reason');
  const lastState = object(at, 'lastState');
  const last = lastState && object(lastState, 'terminated');
  const lastReason = last && string(last, 'reason');
  return {
    ready: boolean(at, 'ready') ?? false,
    restarts: number(at, 'restartCount') ?? 0,
    state: type,
    ...(reason === undefined ? {} : { reason }),
    ...(lastReason === undefined ? {} : { lastReason }),
  };
}
