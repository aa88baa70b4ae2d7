/** Names of hosts and IPv4 addresses, as they stand in texts. */

export interface Host {
  /** In lower case, without a dot at the end. */
  readonly host: string;
  readonly portName?: string;
}

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** RFC 1123: labels of letters, digits and dashes; in front of them two of RFC 2782 (`_grpc._tcp.`) at most. A number is no host. */
export function hostIn(text: string): Host | undefined {
  if (text.length > 253) return undefined;
  const labels = text.toLowerCase().replace(/\.$/, '').split('.');
  const [service, protocol] = labels;
  const isService = service !== undefined && /^_[a-z0-9-]+$/.test(service) && /^_(?:tcp|udp|sctp)$/.test(protocol ?? '');
  const own = isService ? labels.slice(2) : labels;
  const host = own.join('.');
  if (!own.every(isLabel) || !(IPV4.test(host) || /[a-z]/.test(host))) return undefined;
  return isService ? { host, portName: service.slice(1) } : { host };
}

export function isIPv4(host: string): boolean {
  return IPV4.test(host);
}

export function isLocalhost(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}

/** SERVICE.NAMESPACE.svc, whatever domain the cluster has behind it. */
export function isClusterName(host: string): boolean {
  const labels = host.split('.');
  const svc = labels.indexOf('svc', 2);
  return svc === 2 || svc === 3;
}

function isLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label);
}

/** 1 to 65535. */
export function portIn(digits: string | undefined): number | undefined {
  const port = digits !== undefined && /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}
