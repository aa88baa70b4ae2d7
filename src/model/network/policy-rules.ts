/** Reads the directions and the rules of a NetworkPolicy, by the defaults of SetDefaults_NetworkPolicy in kubernetes/pkg/apis/networking/v1. */

import { readLabelSelector } from '../labels/read-selector.ts';
import { kindCalled } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { isList, list, number, object, placeOf, string, strings } from '../reading/read.ts';
import { rangeOf } from './ip-block.ts';
import type { BlockPeer, PolicyDirection, PolicyPeer, PolicyPort, PolicyRule } from './policy-types.ts';
import { portOrName, protocolOf } from './port-values.ts';

const DIRECTIONS: readonly PolicyDirection[] = ['ingress', 'egress'];
const TYPES: Readonly<Record<PolicyDirection, string>> = { ingress: 'Ingress', egress: 'Egress' };

/** A policy without policyTypes restricts ingress, and egress only if it has a rule for it. */
export function readDirections(spec: Cursor | undefined): readonly PolicyDirection[] {
  if (spec === undefined) return ['ingress'];
  const written = strings(spec, 'policyTypes');
  for (const type of written) if (!DIRECTIONS.some((direction) => TYPES[direction] === type)) reportType(spec, type);
  const known = DIRECTIONS.filter((direction) => written.includes(TYPES[direction]));
  if (known.length > 0) return known;
  return holdsMembers(spec, 'egress') ? DIRECTIONS : ['ingress'];
}

/** A rule whose peers or ports cannot be meant is left out: without them it would allow everyone, or every port. */
export function readRules(spec: Cursor | undefined, direction: PolicyDirection): readonly PolicyRule[] {
  if (spec === undefined) return [];
  const key = direction === 'ingress' ? 'from' : 'to';
  return list(spec, direction).flatMap((at): readonly PolicyRule[] => {
    const peers = list(at, key).flatMap(readPeer);
    const ports = list(at, 'ports').flatMap(readPort);
    return (peers.length === 0 && holdsMembers(at, key)) || (ports.length === 0 && holdsMembers(at, 'ports')) ? [] : [{ peers, ports }];
  });
}

export function holdsMembers(at: Cursor, key: string): boolean {
  const value = at.object[key];
  return isList(value) && value.length > 0;
}

/** podSelector and namespaceSelector of one peer go together; those of two peers are alternatives. */
function readPeer(at: Cursor): readonly PolicyPeer[] {
  const block = object(at, 'ipBlock');
  if (block !== undefined) {
    const cidr = string(block, 'cidr');
    return cidr ? readBlock(block, cidr, strings(block, 'except')) : reportPeer(block, 'an ipBlock has a cidr');
  }
  const podsAt = object(at, 'podSelector');
  const namespacesAt = object(at, 'namespaceSelector');
  if (podsAt === undefined && namespacesAt === undefined) {
    return reportPeer(at, 'write podSelector, namespaceSelector or ipBlock; {} as a selector selects all');
  }
  const pods = podsAt && readLabelSelector(podsAt);
  const namespaces = namespacesAt && readLabelSelector(namespacesAt);
  // what an unreadable selector would select is not guessed (readLabelSelector has told it)
  if ((podsAt && !pods) || (namespacesAt && !namespaces)) return [];
  return [{ type: 'pods', ...(pods === undefined ? {} : { pods }), ...(namespaces === undefined ? {} : { namespaces }) }];
}

/** What an `except` that is none would take away is not guessed either. */
export function readBlock(at: Cursor, cidr: string, except: readonly string[] = []): readonly BlockPeer[] {
  const wrong = [cidr, ...except].find((block) => rangeOf(block) === undefined);
  if (wrong === undefined) return [{ type: 'block', cidr, except }];
  return reportPeer(at, `'${wrong}' is no block of addresses: 10.0.0.0/8, or fd00::/8`);
}

function readPort(at: Cursor): readonly PolicyPort[] {
  const { port: written } = at.object;
  const port = portOrName(at, 'port');
  if (port === undefined && written !== undefined && written !== null) return [];
  const endPort = typeof port === 'number' ? number(at, 'endPort') : undefined;
  return [{ protocol: protocolOf(at), ...(port === undefined ? {} : { port }), ...(endPort === undefined ? {} : { endPort }) }];
}

function reportType(spec: Cursor, type: string): void {
  spec.report({
    code: 'model/unknown-value',
    severity: 'warning',
    message: `${type} of NetworkPolicy ${spec.manifest.name} is no policy type of Kubernetes; it is not read`,
    about: spec.manifest.name,
    place: placeOf(spec, 'policyTypes'),
    hint: 'write Ingress or Egress',
  });
}

export function reportPeer(at: Cursor, hint: string): readonly [] {
  at.report({
    code: 'model/unknown-value',
    severity: 'warning',
    message: `a peer of ${kindCalled(at.manifest)} ${at.manifest.name} names nobody; it is left out`,
    about: at.manifest.name,
    place: placeOf(at),
    hint,
  });
  return [];
}
