/** Which pods a selector picks: one that is written out, or that of a Service or workload of the input. */
import { kindsMeant, meansKind } from '../kinds/names.ts';
import { parseLabelSelector } from '../labels/parse-selector.ts';
import { formatLabelSelector, matchesLabels, selectorOfLabels } from '../labels/selector.ts';
import { kindOfThing } from '../reading/ids.ts';
import type { Topology } from '../types.ts';

export interface Highlight {
  /** As `kubectl -l` reads it; '' where pods are picked by their owner. */
  readonly selector: string;
  /** Whose selector it is: `Service web`. */
  readonly by?: string;
  /** Ids of pods. */
  readonly picked: ReadonlySet<string>;
}

export interface HighlightMistake {
  readonly message: string;
  readonly hint: string;
}

/** `app=web,tier!=cache`, or `service/web`, `deploy/shop/web`: a kind, perhaps a namespace, and a name. */
export function readHighlight(text: string, topology: Topology): Highlight | HighlightMistake {
  const [kind = '', ...path] = text.split('/');
  const isThing = path.length > 0 && path.length < 3 && !/[=!,\s()<>]/.test(text) && kindsMeant(kind).length > 0;
  return isThing ? pickedBy(kind, path, topology) : pickedWhere(text, topology);
}

function pickedWhere(text: string, { pods }: Topology): Highlight | HighlightMistake {
  const read = parseLabelSelector(text);
  if ('mistake' in read)
    return { message: read.mistake.message, hint: "write it as for kubectl -l: 'app=web,tier!=cache'; or name a Service: service/web" };
  const picked = pods.filter(({ labels }) => matchesLabels(read.selector, labels)).map(({ id }) => id);
  return { selector: formatLabelSelector(read.selector), picked: new Set(picked) };
}

function pickedBy(kind: string, path: readonly string[], topology: Topology): Highlight | HighlightMistake {
  const [name = '', namespace] = [...path].reverse();
  const isMeant = (one: { readonly kind: string; readonly name: string; readonly namespace: string }) =>
    meansKind(kind, one.kind) && one.name === name && (namespace === undefined || one.namespace === namespace);
  const service = topology.resources.filter((resource) => resource.type === 'service').find(isMeant);
  if (service !== undefined) {
    const picked = topology.relations.flatMap((relation) =>
      relation.type === 'selects' && relation.from === service.id ? [relation.to] : [],
    );
    const selector = service.selector === undefined ? '' : formatLabelSelector(selectorOfLabels(service.selector));
    return { selector, by: `Service ${service.name}`, picked: new Set(picked) };
  }
  const workload = topology.workloads.find(isMeant);
  if (workload !== undefined) {
    const picked = topology.pods.filter(({ owners }) => owners.includes(workload.id)).map(({ id }) => id);
    return { selector: '', by: `${kindOfThing(workload)} ${workload.name}`, picked: new Set(picked) };
  }
  const known = [...topology.resources.filter(({ type }) => type === 'service'), ...topology.workloads].filter((one) =>
    meansKind(kind, one.kind),
  );
  const names = known.map((one) => one.name).slice(0, 12);
  const [meant = kind] = kindsMeant(kind);
  return {
    message: `the input has no ${meant} '${path.join('/')}' that picks pods`,
    hint:
      names.length === 0
        ? 'Services and workloads pick pods: service/web, deploy/web; or write a selector: app=web'
        : `there are: ${names.join(', ')}`,
  };
}
