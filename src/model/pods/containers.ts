/** Reads the containers of a pod spec: their names, roles, ports, mounts and state. */
import { formatPlace } from '../../base/place.ts';
import type { PortSpace } from '../network/ports.ts';
import { readPorts } from '../network/ports.ts';
import { readProcesses } from '../processes/processes.ts';
import type { Draft } from '../reading/draft.ts';
import { ELLIPSIS, idOf, isOwnGroup, kindCalled, uniqueIds } from '../reading/ids.ts';
import { CONTAINER_FIELDS, unknownFields } from '../reading/known-fields.ts';
import type { Cursor } from '../reading/read.ts';
import { list, originOf, placeOf, string } from '../reading/read.ts';
import type { VolumesByName } from '../storage/mounts.ts';
import { readMounts } from '../storage/mounts.ts';
import type { Container, ContainerRole } from '../types.ts';
import { annotatedContainer } from './annotated-container.ts';
import { readContainerDetails } from './container-details.ts';
import { readLife } from './container-life.ts';
import { readStates } from './container-state.ts';

/** What a container must know of its pod. */
export interface PodFacts {
  readonly id: string;
  readonly hostNetwork: boolean;
  readonly metadata: Cursor | undefined;
  readonly status: Cursor | undefined;
  readonly volumes: VolumesByName;
}

/** The lists of a pod spec that hold containers, in the order in which they start, and where their status stands. */
const LISTS = [
  { key: 'initContainers', status: 'initContainerStatuses' },
  { key: 'containers', status: 'containerStatuses' },
  { key: 'ephemeralContainers', status: 'ephemeralContainerStatuses' },
] as const;

export function readContainers(spec: Cursor, pod: PodFacts): readonly Container[] {
  const found: Container[] = [];
  const unique = uniqueIds();
  const firstOfName = new Map<string, Cursor>();
  const space: PortSpace = new Map();
  const annotated = annotatedContainer(spec, pod.metadata);
  for (const { key, status } of LISTS) {
    const members = list(spec, key);
    if (members.length === 0) continue;
    const states = readStates(pod.status, status);
    for (const at of members) {
      unknownFields(at, CONTAINER_FIELDS);
      const name = readName(at, firstOfName);
      const role = roleOf(at, key, annotated);
      const state = states.get(name);
      const container: Draft<Container> = {
        id: `${pod.id}/${unique(idOf(name))}`,
        name,
        role,
        image: string(at, 'image') ?? '',
        ports: readPorts(at, {
          hostNetwork: pod.hostNetwork,
          space: role === 'init' || role === 'ephemeral' ? undefined : space,
          isReady: state?.ready === true,
        }),
        mounts: readMounts(at, pod.volumes),
        ...readContainerDetails(at),
        origin: originOf(at),
      };
      const life = readLife(at);
      if (life !== undefined) container.life = life;
      const processes = readProcesses(at);
      if (processes !== undefined) container.processes = processes;
      if (name === ELLIPSIS) container.number = Number(at.index) + 1;
      if (state !== undefined) container.state = state;
      const target = key === 'ephemeralContainers' ? string(at, 'targetContainerName') : undefined;
      if (target !== undefined && target !== '') container.targetContainer = target;
      found.push(container);
    }
  }
  return found;
}

function roleOf(at: Cursor, key: (typeof LISTS)[number]['key'], annotated: number | undefined): ContainerRole {
  if (key === 'ephemeralContainers') return 'ephemeral';
  // KEP-753: an init container that is restarted always keeps running beside the others
  if (key === 'initContainers') return string(at, 'restartPolicy') === 'Always' ? 'sidecar' : 'init';
  // where nothing is annotated, names and Services may tell them apart (main-container.ts)
  if (annotated === undefined) return 'alike';
  return at.index === annotated ? 'main' : 'supporting';
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
  else reportDuplicate(name, at, first);
  return name;
}

function reportNameless(at: Cursor): void {
  at.report({
    code: 'model/missing-name',
    severity: 'warning',
    message: `a container of ${kindCalled(at.manifest)} ${at.manifest.name} has no name; Kubernetes rejects that`,
    about: at.manifest.name,
    place: placeOf(at),
    hint: 'write name: before its image',
  });
}

function reportDuplicate(name: string, at: Cursor, first: Cursor): void {
  at.report({
    code: 'model/duplicate-container',
    severity: 'warning',
    message: `two containers of ${kindCalled(at.manifest)} ${at.manifest.name} are called ${name}; Kubernetes rejects that`,
    about: at.manifest.name,
    place: placeOf(at, 'name'),
    hint: `give each container a name of its own; the other one is at ${formatPlace(placeOf(first, 'name'))}`,
  });
}
