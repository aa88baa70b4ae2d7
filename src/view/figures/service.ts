/** How requests reach pods: clients, what routes them (Ingress, Gateway), Services with their ports, and the pods that these select. */
import { nodesByName, workloadsById } from '../../model/queries/topology.ts';
import type { Pod, Topology } from '../../model/types.ts';
import { group } from '../boxes/box.ts';
import { layeredGraphs } from '../boxes/layered.ts';
import { nothingToDraw } from '../boxes/nothing.ts';
import { isDense, mostTiles, withMore } from '../dense/detail.ts';
import { toldOf } from '../dense/things.ts';
import { ofContainers } from '../details/shown.ts';
import type { Figure, FigureRequest, Room } from '../figure.ts';
import type { CardStyle } from '../pod/card.ts';
import { callersOf } from '../service/callers.ts';
import { countedServices, densePacks } from '../service/counts.ts';
import { serviceMap } from '../service/map.ts';
import type { SelectedPods } from '../service/pods.ts';
import { selectedPods } from '../service/pods.ts';
import { policyWords } from '../service/policy-words.ts';
import { restrictedPods } from '../service/restricted-pods.ts';
import { unreached } from '../service/unreached.ts';
import { serviceWords } from '../service/words.ts';
import type { Detail } from '../types.ts';
import { revisionsOf } from '../workloads/revisions.ts';
import { onlyPods, severalNamespaces } from '../workloads/select.ts';
import { talliesOf } from '../workloads/tally-words.ts';

/** Those at which each Service is drawn. */
const drawn: readonly Detail[] = ['full', 'tight', 'folded', 'names', 'rows'];

export const service: Figure = {
  name: 'service',
  details: [...drawn, 'chips', 'lines', 'words', 'tiles', 'counts', 'brief', 'sample'],
  shows: ['state', ...ofContainers],
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    const entries = topology.resources.filter(({ type }) => type === 'service' || type === 'route' || type === 'gateway');
    const policies = policyWords(topology, request.words);
    if (entries.length === 0 && !topology.pods.some(policies.restricts))
      return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothingToDraw(topology, 'services')] };
    const isDrawn = drawn.includes(request.detail);
    const fold = request.detail !== 'full' && request.detail !== 'tight';
    const reached = selectedPods(topology, fold);
    const selected = [...reached, ...restrictedPods(topology, reached, { restricts: policies.restricts, fold })];
    const services = entries.filter(({ type }) => type === 'service').length;
    if (isDense(request.detail) && services > (request.detail === 'tiles' ? mostTiles : request.room.boxes))
      return { diagnostics, tooFull: { choices: [] } };
    if (isDrawn && isTooFull(selected, entries.length, request.room)) return { diagnostics, tooFull: { choices: [] } };
    const style = cardStyle(topology, request);
    const room = request.detail === 'tight' || (request.detail === 'folded' && selected.length <= fewCards) ? 'full' : request.detail;
    const said = (pod: Pod) => policies.lines(pod, room);
    const callers = fold ? () => [] : callersOf(whole, style);
    const map = serviceMap(topology, { card: style, policies: said, selected, callers });
    if (isDense(request.detail)) {
      const { words, detail } = request;
      const { packs, legend } = densePacks(map, topology, { detail, words });
      const said = serviceWords(map, entries, { policies, request });
      const root = group('service', { name: 'packed' }, packs);
      return { body: { ...withMore(said, toldOf(detail, 'services', words)), root, links: [], legend }, diagnostics };
    }
    const root = isDrawn
      ? group('service', { name: 'shelves', tight: request.detail !== 'full' && request.detail !== 'folded' }, [
          ...layeredGraphs('service', map.boxes, map.links),
          ...(entries.length === 0 ? [] : unreached(map, topology, style)),
        ])
      : group('service', { name: 'frames' }, countedServices(map, topology, request));
    const told = request.detail === 'rows' ? request.words.say('dense.rows-of.services') : '';
    const heading = withMore(serviceWords(map, entries, { policies, request }), told);
    return { body: { ...heading, root, links: isDrawn ? map.links : [] }, diagnostics };
  },
};

/** So few have room for all that policies say, also where they are stacks. */
const fewCards = 3;

function isTooFull(selected: readonly SelectedPods[], entries: number, { boxes, links }: Room): boolean {
  return entries + selected.length > boxes || selected.reduce((sum, { ways }) => sum + ways.length, 0) > links;
}

function cardStyle(topology: Topology, { detail, show, hide, words }: FigureRequest): CardStyle {
  const entries = topology.resources.filter(({ type }) => type === 'service' || type === 'route' || type === 'gateway');
  return {
    detail: detail === 'full' || detail === 'tight' || detail === 'folded' ? 'folded' : detail === 'rows' ? 'rows' : 'names',
    address: 'under',
    initContainers: false,
    containers: true,
    localhost: false,
    onNode: false,
    ownerBeside: false,
    missing: talliesOf(topology, words).missing,
    revisions: revisionsOf(topology, words),
    more: () => [],
    show,
    hide,
    namespaces: severalNamespaces([...topology.pods, ...entries]),
    workloads: workloadsById(topology),
    nodes: nodesByName(topology),
    nodeNames: new Map(),
    words,
  };
}
