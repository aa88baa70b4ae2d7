/**
 * Who makes whom: the controllers in the input and those that ownerReferences name, and the chain above each object.
 * Nothing is known here of particular kinds: a StrimziPodSet is an owner like a ReplicaSet. Where no reference tells, absent-links.ts does.
 */
import { compareNames } from '../../base/sort-names.ts';
import type { Labels } from '../labels/types.ts';
import { idOf, kindOfThing, objectId } from '../reading/ids.ts';
import type { Cursor, Report } from '../reading/read.ts';
import { formatPath, inside, isList, isObject, labels, list, object as mapIn, string } from '../reading/read.ts';
import type { AbsentLinks, Owned } from './absent-links.ts';
import { absentLinks } from './absent-links.ts';
import type { KubeObject } from './objects.ts';

/** A controller, found in the input or only named. */
export interface Controller {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly object?: KubeObject;
}

export interface Ownership {
  /** Every workload of the input, and everything that owns a workload or a pod; in no particular order. */
  readonly controllers: ReadonlyMap<string, Controller>;
  /** Id of object → id of its controller, without circles. */
  readonly ownerOf: ReadonlyMap<string, string>;
  /** The chain above an object, nearest first. */
  readonly ownersOf: (id: string) => readonly string[];
}

export function resolveOwners(objects: readonly KubeObject[], report: Report): Ownership {
  const index = indexObjects(objects);
  const controllers = new Map<string, Controller>();
  const ownerOf = new Map<string, string>();
  const queue = objects.filter(({ reading }) => reading?.type === 'workload' || reading?.type === 'pod');
  for (const object of queue) {
    if (object.reading?.type === 'workload') controllers.set(object.id, controllerOf(object));
  }
  const linkAbove = absentLinks(objects);
  // the queue grows by owners of kinds that nobody reads
  for (const child of queue) {
    const owner = findOwner(child, index) ?? ownerByName(child, linkAbove);
    if (owner === undefined) continue;
    ownerOf.set(child.id, owner.id);
    const above = owner.object === undefined && !ownerOf.has(owner.id) ? linkAbove(named(owner, child)) : undefined;
    if (above !== undefined) ownerOf.set(owner.id, above.id);
    if (controllers.has(owner.id)) continue;
    controllers.set(owner.id, owner);
    if (owner.object !== undefined) queue.push(owner.object);
  }
  cutCircles({ controllers, ownerOf, report });
  const ownersOf = (id: string): readonly string[] => {
    const chain: string[] = [];
    for (let owner = ownerOf.get(id); owner !== undefined; owner = ownerOf.get(owner)) chain.push(owner);
    return chain;
  };
  return { controllers, ownerOf, ownersOf };
}

interface Index {
  readonly byUid: ReadonlyMap<string, KubeObject>;
  readonly byId: ReadonlyMap<string, KubeObject>;
}

function indexObjects(objects: readonly KubeObject[]): Index {
  const byUid = new Map<string, KubeObject>();
  const byId = new Map<string, KubeObject>();
  for (const object of objects) {
    if (object.uid !== undefined && !byUid.has(object.uid)) byUid.set(object.uid, object);
    byId.set(object.id, object);
  }
  return { byUid, byId };
}

function controllerOf(object: KubeObject): Controller {
  return { id: object.id, kind: object.at.manifest.kind, name: object.name, namespace: object.namespace, object };
}

/** What owns without being a controller of pods: the Node of a static pod, the driver Pod of a Spark job. */
const NO_CONTROLLERS: ReadonlySet<string> = new Set(['Node', 'Pod', 'Namespace']);

function findOwner(child: KubeObject, index: Index): Controller | undefined {
  const { metadata } = child.at.object;
  if (!isObject(metadata) || metadata.ownerReferences === undefined) return undefined;
  const references = list(inside(child.at, 'metadata', metadata), 'ownerReferences').filter(
    ({ object }) => !(object.apiVersion === 'v1' && typeof object.kind === 'string' && NO_CONTROLLERS.has(object.kind)),
  );
  // at most one owner is the managing controller; hand-written references often do not say
  const reference = references.find((at) => at.object.controller === true) ?? references[0];
  return reference && resolve(reference, child.namespace, index);
}

/** Of what has lost its references, or never had any. */
function ownerByName(child: KubeObject, linkAbove: AbsentLinks): Controller | undefined {
  const { metadata } = child.at.object;
  const references = isObject(metadata) ? metadata.ownerReferences : undefined;
  if (references !== undefined && references !== null && !(isList(references) && references.length === 0)) return undefined;
  const { kind } = child.at.manifest;
  const owner = linkAbove({ kind, name: child.name, namespace: child.namespace, labels: () => labelsOf(child), isNamed: false });
  return owner && controllerOf(owner);
}

function named({ kind, name, namespace }: Controller, child: KubeObject): Owned {
  return { kind, name, namespace, labels: () => labelsOf(child), isNamed: true };
}

/** Those of its pods too, which are what the selectors above a ReplicaSet are about. */
function labelsOf({ at, reading }: KubeObject): Labels {
  const template = reading?.type === 'workload' ? reading.template?.at : undefined;
  return { ...(template && labels(mapIn(template, 'metadata'), 'labels')), ...labels(mapIn(at, 'metadata'), 'labels') };
}

/** By uid when both have one, else by kind, namespace and name: owners live in the namespace of what they own. */
function resolve(reference: Cursor, namespace: string, { byUid, byId }: Index): Controller | undefined {
  const uid = string(reference, 'uid');
  const kind = string(reference, 'kind');
  const name = string(reference, 'name');
  const identified = uid === undefined ? undefined : byUid.get(uid);
  if (identified !== undefined) return isOwner(identified) ? controllerOf(identified) : undefined;
  if (kind === undefined || name === undefined) return undefined;
  const id = objectId({ apiVersion: string(reference, 'apiVersion') ?? '', kind, namespace, name });
  const found = byId.get(id);
  if (found === undefined) return { id, kind, name, namespace };
  // an object that was deleted and made anew under the same name is another one
  const another = uid !== undefined && uid !== '' && found.uid !== undefined;
  if (another) return { id: `${id}#${idOf(uid)}`, kind, name, namespace };
  return isOwner(found) ? controllerOf(found) : undefined;
}

function isOwner({ reading }: KubeObject): boolean {
  return reading === undefined || reading.type === 'workload';
}

interface Circles {
  readonly controllers: ReadonlyMap<string, Controller>;
  readonly ownerOf: Map<string, string>;
  readonly report: Report;
}

/** A circle of owners is cut above its first member by name, so that every chain ends, and the same one for any order of input. */
function cutCircles({ controllers, ownerOf, report }: Circles): void {
  const done = new Set<string>();
  for (const start of controllers.keys()) {
    const walked: string[] = [];
    const seen = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !seen.has(id)) {
      seen.add(id);
      walked.push(id);
      id = ownerOf.get(id);
    }
    if (id !== undefined && seen.has(id)) {
      const circle = walked.slice(walked.indexOf(id)).sort(compareNames);
      const [first] = circle;
      if (first !== undefined) {
        ownerOf.delete(first);
        reportCircle(controllers.get(first), circle, report);
      }
    }
    for (const member of walked) done.add(member);
  }
}

function reportCircle(controller: Controller | undefined, circle: readonly string[], report: Report): void {
  const at = controller?.object?.at;
  if (controller === undefined || at === undefined) return;
  const path = ['metadata', 'ownerReferences'];
  report({
    code: 'model/owner-circle',
    severity: 'warning',
    message: `${kindOfThing(controller)} ${controller.name} owns itself by way of its ${formatPath(path)} (${circle.join(', ')}); that reference is not followed`,
    about: at.manifest.name,
    place: at.manifest.placeOf(path),
  });
}
