(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/view/figures/flat-network.ts
var flat_network_exports = {};
__export(flat_network_exports, {
  flatNetwork: () => flatNetwork
});
const{"src/base/sort-names.ts:compareNames":compareNames}=core();
const{"src/model/query.ts:nodesByName":nodesByName,"src/model/query.ts:workloadsById":workloadsById}=core();
const{"src/view/box.ts:box":box,"src/view/box.ts:group":group}=core();
const{"src/view/cards-at-least.ts:cardsAtLeast":cardsAtLeast}=core();
const{"src/view/names.ts:shortNames":shortNames}=core();
const{"src/view/node-state.ts:nodeStates":nodeStates,"src/view/node-state.ts:nodeTold":nodeTold}=core();
const{"src/view/nothing.ts:nothingToDraw":nothingToDraw}=core();
const{"src/view/placement.ts:elsewhereFrame":elsewhereFrame,"src/view/placement.ts:leftOutFrame":leftOutFrame,"src/view/placement.ts:nodeFrame":nodeFrame,"src/view/placement.ts:placePods":placePods,"src/view/placement.ts:podsIn":podsIn,"src/view/placement.ts:shownNodes":shownNodes,"src/view/placement.ts:unscheduledFrame":unscheduledFrame}=core();
const{"src/view/pod-card.ts:localhostLinks":localhostLinks}=core();
const{"src/view/revisions.ts:revisionsOf":revisionsOf}=core();
const{"src/view/select.ts:onlyPods":onlyPods,"src/view/select.ts:severalNamespaces":severalNamespaces}=core();
const{"src/view/shown.ts:ofContainers":ofContainers}=core();
const{"src/view/tally-words.ts:talliesOf":talliesOf}=core();
const{"src/view/types.ts:details":details}=core();
var networkId = "network/pods";
var flatNetwork = {
  name: "flat-network",
  details: details.filter((detail) => detail !== "rows"),
  // the frame of the node says which it is
  shows: ["state", ...ofContainers.filter((name) => name !== "node")],
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (diagnostics.length > 0 && topology.pods.length === 0) return { diagnostics };
    if (topology.pods.length === 0) return { diagnostics: [nothingToDraw(topology)] };
    if (cardsAtLeast(topology, request.detail) > request.room.boxes) return { diagnostics, tooFull: { choices: [] } };
    const placement = placePods(topology);
    const style = {
      detail: request.detail,
      address: "below",
      initContainers: false,
      containers: true,
      localhost: true,
      namespaces: severalNamespaces(topology.pods),
      onNode: false,
      ownerBeside: false,
      nodesAlone: placement.nodesAlone,
      missing: talliesOf(topology, request.words).missing,
      revisions: revisionsOf(topology, request.words),
      more: () => [],
      show: request.show,
      hide: request.hide,
      workloads: workloadsById(topology),
      nodes: nodesByName(topology),
      nodeNames: shortNames(topology.nodes.map((node) => node.name)),
      words: request.words
    };
    const restricted = topology.resources.some(({ type }) => type === "network-policy");
    return { body: body(placement, style, { request, restricted }), diagnostics };
  }
};
function body(placement, style, asked) {
  const { words } = style;
  const { elsewhere, unscheduled, templates, nodesAlone } = placement;
  const nodes = placement.nodes.filter(({ pods: pods2 }) => pods2.length > 0);
  const empty = placement.nodes.filter(({ node, pods: pods2 }) => pods2.length === 0 && node.podsLeftOut === void 0);
  const last = (pods2) => [...pods2.filter((pod) => !pod.hostNetwork), ...pods2.filter((pod) => pod.hostNetwork)];
  const { shown, left } = shownNodes(nodes, style.detail);
  const frames = shown.map(({ node, pods: pods2 }) => nodeFrame(node, last(pods2), style));
  if (left > 0) frames.push(leftOutFrame(nodes.slice(shown.length), words));
  if (elsewhere.length > 0) frames.push(elsewhereFrame(last(elsewhere), style));
  if (empty.length > 0 && !nodesAlone)
    frames.push(
      emptyNodes(
        empty.map(({ node }) => [style.nodeNames.get(node.name) ?? node.name, ...nodeStates(node, words)].join(" ")),
        words
      )
    );
  if (unscheduled.length > 0) frames.push(unscheduledFrame("unscheduled/pods", words.say("unscheduled.pods"), last(unscheduled), style));
  if (templates.length > 0)
    frames.push(unscheduledFrame("unscheduled/templates", words.say("unscheduled.templates"), last(templates), style));
  const pods = new Map([...nodes.flatMap((item) => item.pods), ...elsewhere, ...unscheduled, ...templates].map((pod) => [pod.id, pod]));
  const isKnown = placement.nodes.length + elsewhere.length > 0;
  const onNetwork = isKnown ? frames.filter((frame) => frame.kind === "node" || frame.kind === "elsewhere") : frames;
  const links = [
    ...onNetwork.flatMap((frame) => frame.children.flatMap((card) => networkLinks(card, pods))),
    ...style.localhost ? frames.flatMap((frame) => frame.children.flatMap((card) => localhostLinks(card, words))) : []
  ];
  return {
    ...headed(placement, asked),
    root: group("flat-network", { name: "network" }, [
      ...frames,
      ...links.some((link) => link.to === networkId) ? [
        networkBar(
          nodes.flatMap(({ node }) => node.podCIDRs),
          words
        )
      ] : []
    ]),
    links
  };
}
function networkBar(cidrs, { say }) {
  const all = [...new Set(cidrs)];
  const known = all.filter((cidr) => !cidr.includes(":")).sort(compareNames);
  const whole = known.length > 2 ? `${known[0]} \u2026 ${known.at(-1)}` : known.length > 0 ? known.join(" + ") : void 0;
  const parts = [say("network.flat"), ...whole === void 0 ? [] : [whole], say("network.no-nat")];
  const lines = [
    { start: { text: parts.join("  \xB7  "), role: "network-name" } },
    { start: { text: say("network.same"), role: "network-name" } }
  ];
  return box({
    id: networkId,
    kind: "network",
    data: { name: "pod network" },
    style: "network",
    arrangement: { name: "leaf" },
    lines,
    centred: true,
    tooltip: [say("network.flat"), ...all].join("\n")
  });
}
function emptyNodes(names, { say }) {
  const first = names.slice(0, 8).join(", ");
  const shown = names.length > 8 ? say("list.and-more", { items: first, count: names.length - 8 }) : first;
  return box({
    id: "left-out/empty-nodes",
    kind: "left-out",
    data: { nodes: `${names.length}`, pods: "0" },
    style: "node",
    arrangement: { name: "frames" },
    lines: [{ start: { text: say("network.no-pods-on", { nodes: shown }), role: "region-name" } }],
    tooltip: names.slice(0, 60).join("\n")
  });
}
function hasAddress(pod) {
  return pod.phase !== "Succeeded" && pod.phase !== "Failed" && (pod.ips.length > 0 || pod.isTerminating !== true);
}
function networkLinks(card, pods) {
  const pod = pods.get(card.id);
  if (card.kind !== "pods" && (pod === void 0 || pod.hostNetwork || !hasAddress(pod))) return [];
  return [
    {
      from: card.id,
      to: networkId,
      relation: "pod-network",
      style: "pod-network",
      startArrow: true,
      endArrow: true,
      label: [],
      tooltip: ""
    }
  ];
}
function headed({ nodes, elsewhere, unscheduled, templates }, { request, restricted }) {
  const { heading, words } = request;
  const { say } = words;
  const onNodes = nodes.flatMap(({ pods }) => pods);
  const all = [...onNodes, ...elsewhere, ...unscheduled, ...templates];
  if (all.every((pod) => pod.hostNetwork))
    return { ...heading("host-network"), description: say("network.all-on-host", { count: all.length }) };
  const later = unscheduled.length + templates.length === 0 ? "" : ` ${say("network.ip-later")}`;
  const host = all.some((pod) => pod.hostNetwork) ? ` ${say("network.host")}` : "";
  const where = words.list([
    ...nodes.length === 0 ? [] : [
      say("cluster.on-nodes", {
        pods: say("count.pods", { count: onNodes.length }),
        nodes: say("count.nodes", { count: nodes.length })
      })
    ],
    ...elsewhere.length === 0 ? [] : [say("cluster.elsewhere", { count: podsIn(elsewhere) })],
    ...unscheduled.length === 0 ? [] : [say("cluster.not-scheduled", { count: unscheduled.length })],
    ...templates.length === 0 ? [] : [say("network.of-templates", { count: templates.length })]
  ]);
  const addresses = [...onNodes, ...elsewhere].filter((pod) => !pod.hostNetwork && pod.ips.length > 0).map((pod) => say("network.has", { pod: pod.name, ips: words.list(pod.ips) }));
  return {
    ...heading(restricted ? "restricted" : "", { later, host }),
    description: [
      say("network.one", { pods: where }),
      ...nodes.flatMap(({ node }) => nodeTold(node, words) === node.name ? [] : [say("sentence", { text: nodeTold(node, words) })]).slice(0, 20),
      addresses.length === 0 ? "" : say("sentence", { text: words.list(addresses.slice(0, 30)) })
    ].join(" ").trim()
  };
}
return{m1:flat_network_exports};

})