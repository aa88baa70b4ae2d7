/** Which figure suits a topology, where nobody says: what people would draw of it first. */
import type { Topology } from '../model/types.ts';

/**
 * - one pod or workload alone: `sidecar`;
 * - pods on nodes: `cluster`;
 * - several workloads, with anything between them: `system`;
 * - else `cluster`.
 */
export function chooseFigure(topology: Topology): string {
  const { pods, nodes, relations } = topology;
  const unitOf = new Map(pods.map(({ id, owners }) => [id, owners.at(-1) ?? id] as const));
  const units = new Set(unitOf.values());
  if (pods.length === 0 || nodes.some(({ origin, isExample }) => origin !== undefined || isExample)) return 'cluster';
  const areOnNodes = pods.some(({ nodeName }) => nodeName !== undefined);
  if (pods.length === 1 || (units.size === 1 && !areOnNodes)) return 'sidecar';
  if (areOnNodes) return 'cluster';
  return relations.some(({ type }) => type === 'calls' || type === 'routes') || isShared(relations, unitOf) ? 'system' : 'cluster';
}

/** Pods of two workloads use one claim, or one Service leads to both. */
function isShared(relations: Topology['relations'], unitOf: ReadonlyMap<string, string>): boolean {
  const users = new Map<string, string>();
  return relations.some(({ type, from, to }) => {
    if (type !== 'claims' && type !== 'selects') return false;
    const [thing, pod] = type === 'claims' ? [to, from] : [from, to];
    const unit = unitOf.get(pod);
    if (unit === undefined) return false;
    const known = users.get(thing) ?? unit;
    users.set(thing, known);
    return known !== unit;
  });
}
