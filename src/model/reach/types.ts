/** The answer to who may reach whom. */

/** `from` may open connections to `to`, by all policies of the input. */
export interface Reach {
  /**
   * A workload (`deployment/shop/cart`, the topmost owner of its pods that is in the input), a pod without owner (`pod/shop/debug`; also one of a workload
   * whose pods a policy tells apart), or addresses outside of the cluster (`outside/0.0.0.0-255.255.255.255`), cut where policies cut them.
   */
  readonly from: string;
  readonly to: string;
  readonly connections: Connections;
}

/** `all`, or ranges of ports by protocol: `{ TCP: '80,8080-8090', UDP: '53' }`. */
export type Connections = 'all' | Readonly<Partial<Record<'TCP' | 'UDP' | 'SCTP', string>>>;
