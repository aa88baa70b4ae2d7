(function(late,core,require,__dirname){"use strict";const{layeredGraph,layeredGraphs,namespaceLists}=late("shared-UBEGILMU");
const{__export}=late("shared-CD2VEOGU");

// src/view/figures/owners.ts
var owners_exports = {};
__export(owners_exports, {
  owners: () => owners
});
const{"src/base/sort-names.ts:compareNames":compareNames}=core();
const{"src/model/query.ts:isUnseen":isUnseen,"src/model/query.ts:nodesByName":nodesByName,"src/model/query.ts:workloadsById":workloadsById}=core();
const{"src/view/box.ts:group":group}=core();
const{"src/view/cards-at-least.ts:cardsAtLeast":cardsAtLeast}=core();
const{"src/view/names.ts:shortNames":shortNames}=core();
const{"src/view/nothing.ts:nothingToDraw":nothingToDraw}=core();

// src/view/owner-map.ts
const{"src/base/group-by.ts:groupBy":groupBy2}=core();

// src/model/queries/guards.ts
const{"src/base/group-by.ts:groupBy":groupBy}=core();
function guardsOf({ resources, relations }) {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const guards = groupBy(
    relations.filter(({ type }) => type === "scales" || type === "protects"),
    ({ to }) => to
  );
  const guarding = (id) => (guards.get(id) ?? []).flatMap(({ from }) => byId.get(from) ?? []);
  return {
    scalersOf: ({ id }) => guarding(id).filter((guard) => guard.type === "autoscaler"),
    budgetsOf: ({ id }) => guarding(id).filter((guard) => guard.type === "budget")
  };
}

// src/view/owner-map.ts
const{"src/model/query.ts:podsByTopOwner":podsByTopOwner}=core();
const{"src/view/pod-card.ts:groupPods":groupPods,"src/view/pod-card.ts:podCard":podCard}=core();
const{"src/view/select.ts:severalNamespaces":severalNamespaces}=core();

// src/view/workload-box.ts
const{"src/view/box.ts:box":box}=core();
const{"src/view/pod-card.ts:kindWords":kindWords}=core();
function workloadBox(workload, pods, facts) {
  const { id, kind, name, namespace, revision, status } = workload;
  const { words } = facts;
  const top = workload.owner === void 0;
  const old = facts.rollouts.retired.get(id) ?? 0;
  const problem = status?.problem;
  const told = [
    [kindWords(workload), rolloutWords(workload, facts), isBetween(workload) ? words.say("not-in-input") : ""].filter((word) => word !== "").join(" \xB7 "),
    scheduleWords(workload, words),
    facts.tallies.words(workload, pods),
    jobWords(workload, pods, words),
    // the owner of a ReplicaSet that can't make pods repeats its message
    problem === void 0 ? "" : problem.condition === "ReplicaFailure" ? problem.message ?? problem.reason : problem.reason,
    old === 0 ? "" : words.say("workload.retired", { count: old, kind: "ReplicaSet" }),
    ...facts.guards.scalersOf(workload).map((scaler) => scalerWords(scaler, words)),
    ...top ? budgetsOf(pods, facts.guards).map((budget) => budgetWords(budget, words)) : [],
    facts.namespaces && top ? words.say("namespace", { namespace }) : ""
  ].filter((word) => word !== "");
  return box({
    id,
    kind: "workload",
    data: { name, namespace, "workload-kind": kind, ...revision === void 0 ? {} : { revision } },
    style: "workload",
    arrangement: { name: "leaf" },
    lines: [{ start: { text: name, role: "pod-name" } }, ...told.map((text) => ({ start: { text, role: "fact" } }))],
    tooltip: [`${kind} ${namespace}/${name}`, ...told, problem?.message ?? ""].filter((part) => part !== "").join("\n")
  });
}
function isBetween({ owner, origin }) {
  return owner !== void 0 && origin === void 0;
}
function jobWords({ kind, completions, replicas, status }, pods, { say }) {
  const observed = pods.filter(({ existence }) => existence !== "template");
  if (kind !== "Job" || status === void 0 && observed.length === 0) return "";
  const failed = (status?.failed ?? 0) - observed.filter(({ phase }) => phase === "Failed").length;
  return [
    replicas === void 0 || replicas < 2 || completions === void 0 ? "" : say("workload.at-a-time", { count: Math.min(replicas, completions) }),
    failed > 0 ? say("workload.failed", { count: failed }) : ""
  ].filter((word) => word !== "").join(" \xB7 ");
}
function scheduleWords({ schedule, timeZone, suspended }, { say }) {
  const times = [schedule ?? "", timeZone ?? ""].filter((word) => word !== "").join(", ");
  return [times, suspended === true ? say("workload.suspended") : ""].filter((word) => word !== "").join(" \xB7 ");
}
function scalerWords({ name, min, max }, { say }) {
  return max === void 0 ? say("workload.scaler-open", { name, min }) : say("workload.scaler", { name, min, max });
}
function budgetsOf(pods, guards) {
  return [...new Set(pods.flatMap((pod) => guards.budgetsOf(pod)))];
}
function budgetWords({ name, minAvailable = "\u2026", maxUnavailable }, { say }) {
  return maxUnavailable === void 0 ? say("workload.budget-least", { name, available: minAvailable }) : say("workload.budget-most", { name, unavailable: maxUnavailable });
}
function rolloutsIn({ workloads, pods }) {
  const owning = new Set(pods.flatMap((pod) => pod.owners));
  const byId = new Map(workloads.map((workload) => [workload.id, workload]));
  const sets = /* @__PURE__ */ new Map();
  const retired = /* @__PURE__ */ new Map();
  for (const { id, kind, owner, replicas, revision } of workloads) {
    if (kind !== "ReplicaSet" || owner === void 0) continue;
    sets.set(owner, (sets.get(owner) ?? 0) + 1);
    const current = revision !== void 0 && revision === byId.get(owner)?.revision;
    if (replicas === 0 && !owning.has(id) && !current) retired.set(owner, (retired.get(owner) ?? 0) + 1);
  }
  return { sets, retired };
}
function rolloutWords({ kind, revision, owner }, { workloads, rollouts, words: { say } }) {
  if (kind !== "ReplicaSet" || revision === void 0 || (rollouts.sets.get(owner ?? "") ?? 0) < 2) return "";
  const current = workloads.get(owner ?? "")?.revision;
  if (current === void 0) return say("revision.number", { revision });
  return say(revision === current ? "revision.new" : "revision.old", { revision });
}

// src/view/owner-map.ts
function topOwners(topology, workloads) {
  const owning = [...podsByTopOwner(topology)].flatMap(([id, pods]) => {
    const workload = workloads.get(id ?? "");
    return workload === void 0 ? [] : [{ workload, pods }];
  });
  return [...owning, ...idleTops(topology).map((workload) => ({ workload, pods: [] }))];
}
function ownerMap(topology, style, tallies) {
  const { workloads } = style;
  const below = podsBelow(topology);
  const waiting = waitingSets(topology, below);
  const idle = idleTops(topology);
  const namespaces = severalNamespaces([...topology.pods, ...idle]);
  const depth = topology.pods.reduce((most, pod) => Math.max(most, pod.owners.length), waiting.size === 0 ? 0 : 2);
  const facts = {
    workloads,
    namespaces,
    rollouts: rolloutsIn(topology),
    guards: guardsOf(topology),
    tallies,
    words: style.words
  };
  const drawn = [
    ...[...below].flatMap(([id, pods]) => ownerOf(id, pods, workloads)),
    ...[...waiting.values(), ...idle].map((workload) => ({ workload, pods: [] }))
  ];
  const depthOf = depths(workloads);
  const owning = drawn.map(({ workload, pods }) => ({ box: workloadBox(workload, pods, facts), layer: depthOf(workload) }));
  const cards = cardGroups(topology, { ...style, namespaces });
  return {
    boxes: [...owning, ...cards.flatMap(({ card, owner }) => owner === void 0 ? [] : [{ box: card, layer: depth }])],
    bare: inRows(
      cards.flatMap(({ card, owner }) => owner === void 0 ? [card] : []),
      depth + 1
    ),
    links: [
      ...drawn.flatMap(({ workload: { id, owner } }) => owner === void 0 ? [] : [owns(owner, id)]),
      ...cards.flatMap(({ card, pod, owner }) => {
        const set = pod.existence === "template" ? waiting.get(owner ?? "") : void 0;
        return owner === void 0 ? [] : [owns(set?.id ?? owner, card.id)];
      })
    ]
  };
}
function ownerOf(id, pods, workloads) {
  const workload = workloads.get(id);
  return workload === void 0 ? [] : [{ workload, pods }];
}
function inRows(cards, perRow) {
  return cards.flatMap(
    (_, index) => index % perRow === 0 ? [cards.slice(index, index + perRow).map((box2, layer) => ({ box: box2, layer }))] : []
  );
}
function podsBelow({ pods }) {
  const owned = pods.flatMap((pod) => pod.owners.map((owner) => ({ owner, pod })));
  return new Map([...groupBy2(owned, ({ owner }) => owner)].map(([owner, own]) => [owner, own.map(({ pod }) => pod)]));
}
function waitingSets({ workloads }, below) {
  const current = new Map(workloads.map(({ id, revision }) => [id, revision]));
  const sets = /* @__PURE__ */ new Map();
  for (const workload of workloads) {
    const { id, owner, replicas = 0, revision, origin } = workload;
    if (origin === void 0 || owner === void 0 || replicas === 0 || !below.has(owner) || below.has(id)) continue;
    if (workload.kind !== "ReplicaSet") continue;
    if (!sets.has(owner) || revision === current.get(owner)) sets.set(owner, workload);
  }
  return sets;
}
function idleTops({ workloads, pods }) {
  const owning = new Set(pods.flatMap(({ owners: owners2 }) => owners2));
  return workloads.filter(
    ({ id, owner, replicas, origin, podsLeftOut }) => origin !== void 0 && owner === void 0 && replicas === 0 && podsLeftOut === void 0 && !owning.has(id)
  );
}
function cardGroups(topology, style) {
  const byOwner = [...groupBy2(topology.pods, (pod) => pod.owners[0]).values()];
  return byOwner.flatMap((own) => groupPods(own, style.detail !== "full")).map((group2) => {
    const [pod] = group2.pods;
    const namespaces = style.namespaces && pod.owners.length === 0;
    return { card: templateApart(podCard(group2, { ...style, namespaces })), pod, owner: pod.owners[0] };
  });
}
function templateApart(card) {
  return card.data["template"] === void 0 || card.data["example"] !== void 0 ? card : { ...card, id: `${card.id}/template` };
}
function depths(workloads) {
  const known = /* @__PURE__ */ new Map();
  return (workload) => {
    const waiting = [];
    let at = workload;
    for (; at !== void 0 && !known.has(at.id); at = workloads.get(at.owner ?? "")) waiting.push(at);
    let depth = at === void 0 ? -1 : known.get(at.id) ?? -1;
    for (const below of waiting.reverse()) known.set(below.id, ++depth);
    return known.get(workload.id) ?? 0;
  };
}
function owns(from, to) {
  return { from, to, relation: "owns", style: "owns", startArrow: false, endArrow: true, label: [], tooltip: "" };
}

// src/view/figures/owners.ts
const{"src/view/pod-state.ts:isTroubled":isTroubled,"src/view/pod-state.ts:stateWords":stateWords}=core();
const{"src/view/revisions.ts:revisionsOf":revisionsOf}=core();
const{"src/view/select.ts:onlyPods":onlyPods}=core();
const{"src/view/showing.ts:isShown":isShown}=core();
const{"src/view/shown.ts:ofPods":ofPods}=core();
const{"src/view/tally-words.ts:differingWords":differingWords,"src/view/tally-words.ts:runsToItsEnd":runsToItsEnd,"src/view/tally-words.ts:talliesOf":talliesOf}=core();
var owners = {
  name: "owners",
  details: ["full", "folded", "counts", "brief", "sample"],
  shows: ["state", ...ofPods.filter((name) => name !== "owner" && name !== "resources")],
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (cardsAtLeast(topology, request.detail) > request.room.boxes) return { diagnostics, tooFull: { choices: [] } };
    const workloads = workloadsById(topology);
    const tops = topOwners(topology, workloads);
    if (topology.pods.length === 0 && tops.length === 0)
      return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothingToDraw(topology)] };
    const tallies = talliesOf(topology, request.words);
    const facts = { topology, tops, tallies, request };
    if (request.detail !== "full" && request.detail !== "folded") {
      const root2 = group("owners", { name: "frames" }, listed(facts));
      return { body: { ...headed(facts), root: root2, links: [] }, diagnostics };
    }
    const { boxes, bare, links } = ownerMap(topology, cardStyle(topology, request, tallies), tallies);
    const root = group("owners", { name: "shelves" }, [
      ...layeredGraphs("owners", boxes, links),
      ...bare.map((row, index) => layeredGraph(`owners/bare/${index + 1}`, row))
    ]);
    return { body: { ...headed(facts), root, links }, diagnostics };
  }
};
function cardStyle(topology, { detail, show, hide, words }, { missing }) {
  const unseen = new Set(topology.pods.filter(isUnseen).flatMap(({ owners: owners2 }) => owners2));
  return {
    detail: detail === "full" ? "full" : "names",
    address: isShown({ show, hide }, "ip") ? "under" : "none",
    containers: false,
    initContainers: false,
    localhost: false,
    namespaces: false,
    onNode: topology.nodes.length > 1,
    ownerBeside: true,
    missing: new Map([...missing.keys()].map((id) => [id, words.say(unseen.has(id) ? "not-in-input" : "owners.no-pod")])),
    revisions: revisionsOf(topology, words, ({ owners: [direct] }) => direct),
    more: () => [],
    show,
    hide,
    workloads: workloadsById(topology),
    nodes: nodesByName(topology),
    nodeNames: shortNames(topology.nodes.map((node) => node.name)),
    words
  };
}
function listed({ topology, tops, tallies, request }) {
  const { words } = request;
  const owners2 = tops.map(({ workload, pods }) => ({
    namespace: workload.namespace,
    name: workload.name,
    pods,
    fact: tallies.words(workload, pods) || workload.kind,
    isFirst: tallies.isShort(workload, pods) || pods.some(isTroubled)
  }));
  const bare = topology.pods.filter((pod) => pod.owners.length === 0).map((pod) => {
    const fact = stateWords(pod, words) || words.say(pod.isStatic === true ? "pod-card.static" : "pod-card.no-owner");
    return { namespace: pod.namespace, name: pod.name, pods: [pod], fact, isFirst: isTroubled(pod), isPod: true };
  });
  const things = [...owners2, ...bare].sort(
    (a, b) => Number(b.isFirst) - Number(a.isFirst) || compareNames(a.namespace, b.namespace) || compareNames(a.name, b.name)
  );
  const sorted = [...things].sort((a, b) => compareNames(a.namespace, b.namespace));
  return namespaceLists(sorted, request.detail, { kind: "workloads", style: "workload", words, more: () => "" });
}
function headed({ topology, tops, tallies, request }) {
  const { heading, words } = request;
  const { say } = words;
  const ownerless = topology.pods.filter((pod) => pod.owners.length === 0);
  const fixed = ownerless.filter(({ isStatic }) => isStatic === true).length;
  const bare = ownerless.length - fixed;
  const workloads = tops.map(({ workload }) => workload);
  const facts = words.list([
    ...kindCounts(workloads, words),
    ...fixed > 0 ? [say("owners.static", { count: fixed })] : [],
    ...bare > 0 ? [say("owners.bare", { count: bare })] : []
  ]);
  const differing = differingWords(tallies, words);
  const told = tops.slice(0, 20).map(({ workload, pods }) => {
    const tally = [tallies.words(workload, pods), jobWords(workload, pods, words)].filter((text) => text !== "").join(", ");
    return sentence(workload, tally, words);
  });
  const [kind = ""] = keepingKinds(workloads);
  return {
    ...heading(situationOf(workloads), { facts, kind, differing }),
    description: `${say("sentence", { text: facts })}${differing} ${told.join(" ")}`
  };
}
function situationOf(workloads) {
  const keeping = keepingKinds(workloads).size;
  const ending = workloads.some(runsToItsEnd);
  if (keeping > 0) return !ending ? "keeping" : keeping === 1 ? "one-kind-keeping-and-jobs" : "keeping-and-jobs";
  return ending ? "jobs" : "";
}
function keepingKinds(workloads) {
  return new Set(workloads.flatMap(({ kind }) => KEEPING.has(kind) ? [kind] : []));
}
var KEEPING = /* @__PURE__ */ new Set(["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController"]);
function sentence({ kind, name }, tally, { say }) {
  return say("sentence", { text: tally === "" ? `${kind} ${name}` : say("tally.whose", { name: `${kind} ${name}`, tally }) });
}
function kindCounts(workloads, { say }) {
  const counts = /* @__PURE__ */ new Map();
  for (const { kind } of workloads) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind, count]) => say("count.of-kind", { kind, count }));
}
return{m5:owners_exports};

})