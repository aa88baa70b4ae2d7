/** What a load balancer has been given, as the status of a Service or an Ingress says. */
import type { Cursor } from '../reading/read.ts';
import { list, object, string } from '../reading/read.ts';

/** status.loadBalancer.ingress: addresses and host names, in its order. */
export function balancerAddresses(at: Cursor): readonly string[] {
  const status = object(at, 'status');
  const balancer = status && object(status, 'loadBalancer');
  if (balancer === undefined) return [];
  return list(balancer, 'ingress').flatMap((ingress) => [string(ingress, 'ip') || [], string(ingress, 'hostname') || []].flat());
}
