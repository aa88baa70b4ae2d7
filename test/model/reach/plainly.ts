/**
 * Who may reach whom on one port, said plainly: each rule is looked at as its object writes it, for one pair and one port, by the documents alone
 * (https://kubernetes.io/docs/concepts/services-networking/network-policies/, https://network-policy-api.sigs.k8s.io/reference/spec/).
 */
export interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    readonly values?: readonly string[];
  }[];
}
type Labels = Readonly<Record<string, string>>;

export interface PlainPod {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly hostNetwork: boolean;
  readonly ip: string;
  readonly ports: readonly { readonly name: string; readonly containerPort: number; readonly protocol: Protocol }[];
}
export type Protocol = 'TCP' | 'UDP' | 'SCTP';
/** A pod, or an address outside. */
export type PlainEnd = PlainPod | string;

interface NetworkPeer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
}
interface NetworkPort {
  readonly protocol?: Protocol;
  readonly port?: number | string;
  readonly endPort?: number;
}
export interface PlainNetworkPolicy {
  readonly namespace: string;
  readonly podSelector: Selector;
  readonly policyTypes: readonly ('Ingress' | 'Egress')[];
  readonly ingress: readonly { readonly from: readonly NetworkPeer[]; readonly ports: readonly NetworkPort[] }[];
  readonly egress: readonly { readonly to: readonly NetworkPeer[]; readonly ports: readonly NetworkPort[] }[];
}

interface AdminPeer {
  readonly namespaces?: Selector;
  readonly pods?: { readonly namespaceSelector: Selector; readonly podSelector: Selector };
  readonly networks?: readonly string[];
}
interface AdminPort {
  readonly portNumber?: { readonly protocol: Protocol; readonly port: number };
  readonly portRange?: { readonly protocol: Protocol; readonly start: number; readonly end: number };
  readonly namedPort?: string;
}
interface AdminRule {
  readonly action: 'Allow' | 'Deny' | 'Pass';
  readonly from?: readonly AdminPeer[];
  readonly to?: readonly AdminPeer[];
  readonly ports?: readonly AdminPort[];
}
export interface PlainAdminPolicy {
  /** Absent of the baseline. */
  readonly priority?: number;
  readonly subject: AdminPeer;
  readonly ingress: readonly AdminRule[];
  readonly egress: readonly AdminRule[];
}

export interface PlainWorld {
  /** Labels of the namespaces. */
  readonly namespaces: Readonly<Record<string, Labels>>;
  readonly policies: readonly PlainNetworkPolicy[];
  readonly admins: readonly PlainAdminPolicy[];
}

export interface Connection {
  readonly from: PlainEnd;
  readonly to: PlainEnd;
  readonly protocol: Protocol;
  readonly port: number;
}

export function isAllowed(connection: Connection, world: PlainWorld): boolean {
  const { from, to } = connection;
  return (
    (typeof from === 'string' || sideAllows(from, to, 'egress', connection, world)) &&
    (typeof to === 'string' || sideAllows(to, from, 'ingress', connection, world))
  );
}

function sideAllows(own: PlainPod, other: PlainEnd, direction: 'ingress' | 'egress', connection: Connection, world: PlainWorld): boolean {
  if (own.hostNetwork) return true;
  const admins = [...world.admins].filter(({ priority }) => priority !== undefined).sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
  const said = firstAction(admins, own, other, direction, connection, world);
  if (said === 'Allow' || said === 'Deny') return said === 'Allow';
  const type = direction === 'ingress' ? 'Ingress' : 'Egress';
  const isolating = world.policies.filter(
    ({ namespace, podSelector, policyTypes }) => namespace === own.namespace && fits(podSelector, own.labels) && policyTypes.includes(type),
  );
  if (isolating.length > 0)
    return isolating.some((policy) =>
      (direction === 'ingress'
        ? policy.ingress.map(({ from, ports }) => ({ peers: from, ports }))
        : policy.egress.map(({ to, ports }) => ({ peers: to, ports }))
      ).some(
        ({ peers, ports }) =>
          (peers.length === 0 || peers.some((peer) => isNetworkPeer(peer, other, policy.namespace, world))) &&
          (ports.length === 0 || ports.some((port) => isNetworkPort(port, connection))),
      ),
    );
  const last = firstAction(
    world.admins.filter(({ priority }) => priority === undefined),
    own,
    other,
    direction,
    connection,
    world,
  );
  return last !== 'Deny';
}

function firstAction(
  policies: readonly PlainAdminPolicy[],
  own: PlainPod,
  other: PlainEnd,
  direction: 'ingress' | 'egress',
  connection: Connection,
  world: PlainWorld,
) {
  for (const policy of policies) {
    if (!isAdminPeer(policy.subject, own, world)) continue;
    for (const { action, from, to, ports } of policy[direction]) {
      const peers = (direction === 'ingress' ? from : to) ?? [];
      if (
        peers.some((peer) => isAdminPeer(peer, other, world)) &&
        (ports === undefined || ports.some((port) => isAdminPort(port, connection)))
      )
        return action;
    }
  }
  return undefined;
}

function isNetworkPeer(
  { ipBlock, podSelector, namespaceSelector }: NetworkPeer,
  other: PlainEnd,
  namespace: string,
  world: PlainWorld,
): boolean {
  if (ipBlock !== undefined) {
    const ip = typeof other === 'string' ? other : other.hostNetwork ? other.ip : undefined;
    return ip !== undefined && isIn(ip, ipBlock.cidr) && !(ipBlock.except ?? []).some((cidr) => isIn(ip, cidr));
  }
  if (typeof other === 'string' || other.hostNetwork) return false;
  const isNamespace =
    namespaceSelector === undefined ? other.namespace === namespace : fits(namespaceSelector, labelsOf(other.namespace, world));
  return isNamespace && (podSelector === undefined || fits(podSelector, other.labels));
}

function isAdminPeer({ namespaces, pods, networks }: AdminPeer, other: PlainEnd, world: PlainWorld): boolean {
  if (networks !== undefined) return networks.some((cidr) => isIn(typeof other === 'string' ? other : other.ip, cidr));
  if (typeof other === 'string' || other.hostNetwork) return false;
  const labels = labelsOf(other.namespace, world);
  if (namespaces !== undefined) return fits(namespaces, labels);
  return pods !== undefined && fits(pods.namespaceSelector, labels) && fits(pods.podSelector, other.labels);
}

function isNetworkPort({ protocol = 'TCP', port, endPort }: NetworkPort, connection: Connection): boolean {
  if (protocol !== connection.protocol) return false;
  if (port === undefined) return true;
  return typeof port === 'string' ? isNamed(port, connection) : port <= connection.port && connection.port <= (endPort ?? port);
}

function isAdminPort({ portNumber, portRange, namedPort }: AdminPort, connection: Connection): boolean {
  if (portNumber !== undefined) return portNumber.protocol === connection.protocol && portNumber.port === connection.port;
  if (portRange !== undefined)
    return portRange.protocol === connection.protocol && portRange.start <= connection.port && connection.port <= portRange.end;
  return namedPort !== undefined && isNamed(namedPort, connection);
}

function isNamed(name: string, { to, port, protocol }: Connection): boolean {
  return typeof to !== 'string' && to.ports.some((own) => own.name === name && own.containerPort === port && own.protocol === protocol);
}

function labelsOf(namespace: string, { namespaces }: PlainWorld): Labels {
  return { ...namespaces[namespace], 'kubernetes.io/metadata.name': namespace };
}

function fits({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const own = labels[key];
      if (operator === 'In') return own !== undefined && values.includes(own);
      if (operator === 'NotIn') return own === undefined || !values.includes(own);
      return (own !== undefined) === (operator === 'Exists');
    })
  );
}

function isIn(ip: string, cidr: string): boolean {
  const [network = '', length = ''] = cidr.split('/');
  const bits = (address: string) =>
    address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('')
      .slice(0, Number(length));
  return bits(ip) === bits(network);
}
