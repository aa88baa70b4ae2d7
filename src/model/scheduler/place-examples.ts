/**
 * Places the pods that no cluster has placed yet on nodes, as kube-scheduler might: a topology in, a topology out. Pods that exist stay where
 * they are and take their room; a template becomes the pods that it would make. All that is made up is marked `isExample`.
 */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { KubeNode, Pod, Topology } from '../types.ts';
import { compareScoped } from '../world/compare-scoped.ts';
import { exampleAddresses } from './addresses.ts';
import { createCluster } from './cluster.ts';
import { demandOf } from './demand.ts';
import { withExampleNodes } from './example-nodes.ts';
import { placedPod, replicaOf } from './example-pods.ts';
import type { Replaced } from './example-relations.ts';
import { relationsOfReplicas } from './example-relations.ts';
import { machineOf } from './machine.ts';
import { placeAll, waitingIn } from './place-all.ts';

/** As many nodes as this in all, or those of the input alone. */
export type ExampleNodes = number | 'input';

export interface Placed {
  readonly topology: Topology;
  readonly diagnostics: readonly Diagnostic[];
}

export function placeExamples(whole: Topology, wanted: ExampleNodes): Placed {
  const addresses = exampleAddresses([...whole.nodes.flatMap(({ internalIPs }) => internalIPs), ...whole.pods.flatMap(({ ips }) => ips)]);
  const nodes = wanted === 'input' ? whole.nodes : withExampleNodes(whole.nodes, wanted, addresses);
  const diagnostics = tellNodes(whole.nodes, wanted);
  if (nodes.length === 0) return { topology: whole, diagnostics };
  const machines = nodes.map(machineOf);
  const byName = new Map(machines.map((machine) => [machine.node.name, machine]));
  const workloads = new Map(whole.workloads.map((workload) => [workload.id, workload]));
  const waiting = whole.pods.flatMap((pod) => waitingIn(pod, workloads));
  const standing = whole.pods.filter(isStanding).map((pod) => ({ pod, demand: demandOf(pod, workloads.get(pod.owners[0] ?? '')) }));
  const cluster = createCluster(
    machines,
    [...standing, ...waiting].map(({ demand }) => demand),
    whole.namespaces,
  );
  for (const { pod, demand } of standing) {
    const machine = byName.get(pod.nodeName ?? '');
    if (machine !== undefined) cluster.add(demand, machine, pod.isTerminating);
  }
  const outcomes = placeAll(waiting, machines, cluster);
  const made = outcomes.map(({ one, places, left }) => {
    const replicas = places.map(({ ordinal, machine: { node, index } }) => {
      const place = { node, ips: one.pod.hostNetwork ? node.internalIPs : addresses.ofPod(node, index) };
      return one.pod.existence === 'template' ? replicaOf(one.pod, ordinal, one.owner, place) : placedPod(one.pod, place);
    });
    return { template: one.pod, replicas, remainder: left === undefined ? [] : [{ ...one.pod, ...left }], isLeft: left !== undefined };
  });
  const replaced = new Set(waiting.map(({ pod }) => pod));
  const replacing: readonly Replaced[] = made.filter(({ template }) => template.existence === 'template');
  const pods = [
    ...whole.pods.filter((pod) => !replaced.has(pod)),
    ...made.flatMap(({ replicas, remainder }): readonly Pod[] => [...replicas, ...remainder]),
  ];
  const relations = relationsOfReplicas(whole.relations, replacing, whole.resources);
  return { topology: { ...whole, nodes, pods: pods.sort(compareScoped), relations }, diagnostics };
}

/** It takes room on its node. */
function isStanding({ existence, nodeName, phase }: Pod): boolean {
  return existence !== 'template' && nodeName !== undefined && phase !== 'Succeeded' && phase !== 'Failed';
}

function tellNodes(nodes: readonly KubeNode[], wanted: ExampleNodes): readonly Diagnostic[] {
  if (wanted === 'input' && nodes.length === 0)
    return [
      {
        code: 'model/no-nodes',
        severity: 'warning',
        message: 'the input has no node to place pods on',
        hint: '`--nodes 2` makes two, as an example; `kubectl get nodes -o yaml` prints those of a cluster',
      },
    ];
  if (wanted === 'input' || nodes.length <= wanted) return [];
  return [
    {
      code: 'model/more-nodes',
      severity: 'note',
      message: `the input has ${nodes.length} nodes, more than the ${wanted} asked for; pods are placed on all of them`,
      hint: '`--nodes input` asks for those of the input, `--node` chooses among them what is drawn',
    },
  ];
}
