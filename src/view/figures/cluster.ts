/** Pods on nodes: which node runs which pod, and which pods no node runs. */
import { workloadsById } from '../../model/query.ts';
import type { KubeNode, Pod, Topology } from '../../model/types.ts';
import { group } from '../box.ts';
import type { Figure, FigureBody } from '../figure.ts';
import { shortNames } from '../names.ts';
import { nothingToDraw } from '../nothing.ts';
import type { Placement } from '../placement.ts';
import { leftOutFrame, nodeFrame, placePods, shownNodes, unscheduledFrame } from '../placement.ts';
import { conjunction, plural } from '../plural.ts';
import type { CardStyle } from '../pod-card.ts';
import { revisionsOf } from '../revisions.ts';
import { onlyPods, severalNamespaces } from '../select.ts';
import type { Tallies } from '../tally-words.ts';
import { differingWords, talliesOf } from '../tally-words.ts';
import { details } from '../types.ts';

export const cluster: Figure = {
  name: 'cluster',
  description: 'pods on nodes, and the pods that no node runs',
  details: details.filter((detail) => detail !== 'rows'),
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (diagnostics.length > 0 && topology.pods.length === 0) return { diagnostics };
    if (topology.pods.length === 0 && topology.nodes.length === 0) return { diagnostics: [nothingToDraw(topology)] };
    const placement = placePods(topology);
    const tallies = talliesOf(topology);
    const style: CardStyle = {
      detail: request.detail,
      address: request.detail === 'names' ? 'under' : 'beside',
      ports: false,
      initContainers: true,
      containers: true,
      localhost: false,
      namespaces: severalNamespaces(topology.pods),
      onNode: false,
      ownerBeside: false,
      missing: tallies.missing,
      revisions: revisionsOf(topology),
      more: () => [],
      show: request.show,
      workloads: workloadsById(topology),
      nodeNames: shortNames(topology.nodes.map((node) => node.name)),
    };
    return { body: body(placement, style, { topology, tallies }), diagnostics };
  },
};

interface Facts {
  readonly topology: Topology;
  readonly tallies: Tallies;
}

function body(placement: Placement, style: CardStyle, { topology, tallies }: Facts): FigureBody {
  const { shown, left } = shownNodes(placement.nodes, style.detail);
  const children = shown.map(({ node, pods }) => nodeFrame(node, pods, style));
  if (left > 0) children.push(leftOutFrame(placement.nodes.slice(shown.length)));
  if (placement.unscheduled.length > 0) children.push(unscheduledFrame('unscheduled/pods', 'not scheduled', placement.unscheduled, style));
  if (placement.templates.length > 0)
    children.push(unscheduledFrame('unscheduled/templates', 'not scheduled: drawn from templates', placement.templates, style));
  return { ...words(placement), root: group('cluster', { name: 'frames' }, children), links: [] };

  function words({ nodes, unscheduled, templates }: Placement): Pick<FigureBody, 'title' | 'caption' | 'description'> {
    const scheduled = nodes.reduce((sum, { pods }) => sum + pods.length, 0);
    const facts = conjunction([
      ...(scheduled > 0 || nodes.length > 0 ? [`${plural(scheduled, 'pod')} on ${plural(nodes.length, 'node')}`] : []),
      ...(unscheduled.length > 0 ? [`${plural(unscheduled.length, 'pod')} not scheduled`] : []),
      ...(templates.length > 0 ? [`the pods that ${templatesWords(templates, topology)} would make`] : []),
    ]);
    const description = `${facts}. ${nodes
      .map(
        ({ node, pods }) =>
          `Node ${node.name} runs ${pods.length === 0 ? runsNothing(node) : conjunction(pods.map((pod) => pod.name).slice(0, 20))}.`,
      )
      .slice(0, 20)
      .join(' ')}`.trim();
    const differing = differingWords(tallies);
    const emptied = nodes.some(({ node }) => node.podsLeftOut !== undefined);
    const several = nodes.some(({ pods }) => pods.some((pod) => pod.containers.length > 1));
    if (scheduled > 0)
      return {
        title: several ? 'All containers of a pod run on the same node' : 'A pod runs on one node',
        caption: `${facts}; a pod never spans two nodes.${differing}`,
        description,
      };
    if (templates.length > 0 && unscheduled.length === 0)
      return {
        title: 'Pods are made from templates',
        caption: `${facts.charAt(0).toUpperCase()}${facts.slice(1)}; none is placed on a node.${differing}`,
        description,
      };
    if (unscheduled.length === 0 && emptied)
      return { title: 'Nodes', caption: `${plural(nodes.length, 'node')}; pods are left out.`, description };
    if (unscheduled.length === 0) return { title: 'Nodes without pods', caption: `${facts}.`, description };
    return { title: 'A pod that is not scheduled belongs to no node', caption: `${facts}.${differing}`, description };
  }
}

function runsNothing({ podsLeftOut }: KubeNode): string {
  return podsLeftOut === undefined ? 'no pod' : `${plural(podsLeftOut, 'pod')} left out here`;
}

/** `2 Deployments and 1 StatefulSet`. */
function templatesWords(templates: readonly Pod[], topology: Topology): string {
  const kinds = new Map<string, number>();
  const byId = workloadsById(topology);
  for (const pod of templates) {
    const kind = byId.get(pod.owners[0] ?? '')?.kind ?? 'template';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return conjunction([...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind, count]) => plural(count, kind)));
}
