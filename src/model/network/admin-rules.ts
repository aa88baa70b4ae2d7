/** Reads the subject and the rules of an AdminNetworkPolicy or BaselineAdminNetworkPolicy: https://network-policy-api.sigs.k8s.io/reference/spec/ */

import { readLabelSelector } from '../labels/read-selector.ts';
import { kindCalled } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { list, object, placeOf, string, strings } from '../reading/read.ts';
import { holdsMembers, readBlock, reportPeer } from './policy-rules.ts';
import type { AdminAction, AdminPeer, AdminRule, PodPeer, PolicyDirection, PolicyPort } from './policy-types.ts';
import { portNumber, protocolOf } from './port-values.ts';

/** Of the spec; of the object itself where it has none. */
export function readSubject(spec: Cursor): PodPeer | undefined {
  const at = object(spec, 'subject');
  const subject = at && readNamespaced(at);
  if (subject === undefined) reportSubject(at ?? spec);
  return subject?.[0];
}

/** A rule of which nothing can be meant is left out, for without its peers or ports it would be about all. */
export function readAdminRules(
  spec: Cursor | undefined,
  direction: PolicyDirection,
  actions: readonly AdminAction[],
): readonly AdminRule[] {
  if (spec === undefined) return [];
  const key = direction === 'ingress' ? 'from' : 'to';
  return list(spec, direction).flatMap((at): readonly AdminRule[] => {
    const action = actions.find((known) => known === string(at, 'action'));
    if (action === undefined) return reportRule(at, 'action', `needs an action, one of ${actions.join(', ')}`);
    if (!holdsMembers(at, key)) return reportRule(at, key, `needs peers in ${key}; namespaces: {} is all pods of the cluster`);
    const peers = list(at, key).flatMap((peer) => readPeer(peer, direction));
    const ports = list(at, 'ports').flatMap(readPort);
    return peers.length === 0 || (ports.length === 0 && holdsMembers(at, 'ports')) ? [] : [{ action, peers, ports }];
  });
}

/** `namespaces`, or `pods` with both selectors, where an absent one is as good as an empty one; undefined where it has neither, [] where it cannot be meant. */
function readNamespaced(at: Cursor): readonly PodPeer[] | undefined {
  const namespacesAt = object(at, 'namespaces');
  if (namespacesAt !== undefined) {
    const namespaces = readLabelSelector(namespacesAt);
    return namespaces === undefined ? [] : [{ type: 'pods', namespaces }];
  }
  const podsAt = object(at, 'pods');
  if (podsAt === undefined) return undefined;
  const [namespaceAt, podAt] = [object(podsAt, 'namespaceSelector'), object(podsAt, 'podSelector')];
  const namespaces = namespaceAt === undefined ? [] : readLabelSelector(namespaceAt);
  const pods = podAt === undefined ? [] : readLabelSelector(podAt);
  return namespaces === undefined || pods === undefined ? [] : [{ type: 'pods', namespaces, pods }];
}

/** Only egress may name nodes and networks. */
function readPeer(at: Cursor, direction: PolicyDirection): readonly AdminPeer[] {
  const pods = readNamespaced(at);
  if (pods !== undefined) return pods;
  if (direction === 'ingress') return reportPeer(at, 'write namespaces or pods');
  const nodesAt = object(at, 'nodes');
  const nodes = nodesAt && readLabelSelector(nodesAt);
  if (nodesAt !== undefined) return nodes === undefined ? [] : [{ type: 'nodes', nodes }];
  const networks = strings(at, 'networks');
  if (networks.length > 0) return networks.flatMap((cidr) => readBlock(at, cidr));
  if (holdsMembers(at, 'domainNames')) return reportDomains(at);
  return reportPeer(at, 'write namespaces, pods, nodes or networks; {} as a selector selects all');
}

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;

/** A named port is one of whatever protocol the pod has it for. */
function readPort(at: Cursor): readonly PolicyPort[] {
  const name = string(at, 'namedPort');
  if (name !== undefined && name !== '') return PROTOCOLS.map((protocol) => ({ protocol, port: name }));
  const numberAt = object(at, 'portNumber');
  const port = numberAt && portNumber(numberAt, 'port');
  if (numberAt !== undefined && port !== undefined) return [{ protocol: protocolOf(numberAt), port }];
  const rangeAt = object(at, 'portRange');
  const [start, end] = rangeAt === undefined ? [] : [portNumber(rangeAt, 'start'), portNumber(rangeAt, 'end')];
  if (rangeAt !== undefined && start !== undefined && end !== undefined)
    return [{ protocol: protocolOf(rangeAt), port: start, endPort: end }];
  if (numberAt === undefined && rangeAt === undefined) reportRule(at, undefined, 'has a port without portNumber, portRange or namedPort');
  return [];
}

function reportSubject(at: Cursor): void {
  at.report({
    code: 'model/unknown-value',
    severity: 'warning',
    message: `${kindCalled(at.manifest)} ${at.manifest.name} does not say which pods it is about; it is not looked at`,
    about: at.manifest.name,
    place: placeOf(at),
    hint: 'write namespaces or pods below subject; namespaces: {} is all pods of the cluster',
  });
}

function reportRule(at: Cursor, key: string | undefined, wrong: string): readonly [] {
  at.report({
    code: 'model/unknown-value',
    severity: 'warning',
    message: `a rule of ${kindCalled(at.manifest)} ${at.manifest.name} ${wrong}; it is left out`,
    about: at.manifest.name,
    place: placeOf(at, ...(key === undefined ? [] : [key])),
  });
  return [];
}

function reportDomains(at: Cursor): readonly [] {
  at.report({
    code: 'model/unknown-value',
    severity: 'warning',
    message: `a peer of ${kindCalled(at.manifest)} ${at.manifest.name} names domains, whose addresses only DNS knows; it is left out`,
    about: at.manifest.name,
    place: placeOf(at, 'domainNames'),
  });
  return [];
}
