/** Which objects of the input a listing shows: those that were named, else the first pod, or the first of what makes pods, or the first of all. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Descriptor } from '../../base/listing.ts';
import { nearMiss } from '../../base/near-miss.ts';

export interface Choice {
  readonly chosen: readonly Descriptor[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `names` as for `--pod`: `web`, or `shop/web`. */
export function chooseDescriptors(descriptors: readonly Descriptor[], names: readonly string[]): Choice {
  const sorted = [...descriptors].sort(compare);
  if (names.length === 0) {
    const [first, ...others] = sorted;
    return {
      chosen: first === undefined ? [] : [first],
      diagnostics: first === undefined || others.length === 0 ? [] : [oneOf(first, sorted)],
    };
  }
  const diagnostics: Diagnostic[] = [];
  const chosen = names.flatMap((name): readonly Descriptor[] => {
    const named = sorted.filter((one) => one.name === name || `${one.namespace || 'default'}/${one.name}` === name);
    const [best] = named;
    if (best === undefined) diagnostics.push(unknown(name, sorted));
    // a Service is often called as the pods behind it
    return best === undefined ? [] : named.filter((one) => rankOf(one) === rankOf(best));
  });
  return { chosen: [...new Set(chosen)], diagnostics };
}

const WORKLOADS: readonly string[] = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob'];

export function isWorkload({ kind }: Descriptor): boolean {
  return WORKLOADS.includes(kind);
}

function rankOf(descriptor: Descriptor): number {
  if (descriptor.kind === 'Pod') return 0;
  return isWorkload(descriptor) ? 1 : 2;
}

/** The same whatever the order of documents. */
function compare(a: Descriptor, b: Descriptor): number {
  return rankOf(a) - rankOf(b) || order(keyOf(a), keyOf(b)) || order(textOf(a), textOf(b));
}

function keyOf({ kind, namespace, name, apiVersion }: Descriptor): string {
  return [kind, namespace, name, apiVersion].join('\n');
}

function textOf(descriptor: Descriptor): string {
  return descriptor
    .lines()
    .map(({ tokens }) => tokens.map(({ text }) => text).join(''))
    .join('\n');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function nameOf({ kind, name }: Descriptor): string {
  return name === '' ? kind : `${kind} ${name}`;
}

function oneOf(first: Descriptor, all: readonly Descriptor[]): Diagnostic {
  return {
    code: 'view/one-of-several',
    severity: 'note',
    message: `${nameOf(first)} is drawn, one of ${all.length} objects`,
    hint: `choose another with --pod NAME, or with --kind and --name, from ${listed(all)}`,
  };
}

function unknown(name: string, all: readonly Descriptor[]): Diagnostic {
  const near = nearMiss(
    name,
    all.map((one) => one.name),
  );
  return {
    code: 'view/unknown-pod',
    severity: 'error',
    message: `no object is called '${name}'`,
    hint: `${near === undefined ? '' : `did you mean '${near}'? `}the input has ${listed(all)}`,
  };
}

/** Nobody reads more. */
const mostListed = 12;

function listed(all: readonly Descriptor[]): string {
  const names = all.slice(0, mostListed).map(nameOf).join(', ');
  return all.length > mostListed ? `${names}, and ${all.length - mostListed} more` : names;
}
