(function(late,core,require,__dirname){"use strict";// src/view/one-pod.ts
const{"src/model/query.ts:nodesByName":nodesByName,"src/model/query.ts:workloadsById":workloadsById}=core();
const{"src/view/box.ts:countLeaves":countLeaves,"src/view/box.ts:group":group}=core();

// src/view/crowds.ts
const{"src/base/group-by.ts:groupBy":groupBy}=core();
const{"src/model/query.ts:visibleVolumes":visibleVolumes}=core();
var mostContainers = 100;
var mostInit = 20;
var mostVolumes = 100;
var mostMounts = 400;
function withoutCrowds(pods, words) {
  const told = [];
  const kept = pods.map((pod) => {
    const few = uncrowded(pod);
    if (few !== pod) for (const one of difference(pod, few, words)) told.push(one);
    return few;
  });
  const rest = told.length - mostTold;
  return { pods: kept, told: [...told.slice(0, mostTold), ...rest > 0 ? [words.say("crowd.more", { count: rest })] : []].join(" ") };
}
var mostTold = 3;
function uncrowded(pod) {
  const visible = visibleVolumes(pod);
  const isCrowded = pod.containers.length > mostContainers || visible.length > mostVolumes || pod.containers.reduce((sum, { mounts }) => sum + mounts.length, 0) > mostMounts;
  if (!isCrowded) return pod;
  const all = firstContainers(pod.containers);
  const mounted = new Set(pod.containers.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  const reached = new Set(all.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  const candidates = visible.filter(({ name }) => reached.has(name) || !mounted.has(name)).slice(0, mostVolumes);
  const names = new Set(candidates.map(({ name }) => name));
  const containers = withFewMounts(all, names);
  const left = new Set(containers.flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  const volumes = candidates.filter(({ name }) => left.has(name) || !mounted.has(name));
  return { ...pod, containers, volumes: [...volumes, ...pod.volumes.filter(({ noise }) => noise).slice(0, mostVolumes)] };
}
function firstContainers(containers) {
  if (containers.length <= mostContainers) return containers;
  const { true: init = [], false: others = [] } = Object.fromEntries(groupBy(containers, ({ role }) => String(role === "init")));
  const inits = init.slice(0, Math.max(mostInit, mostContainers - others.length));
  const kept = /* @__PURE__ */ new Set([...inits, ...others.slice(0, mostContainers - inits.length)]);
  return containers.filter((container) => kept.has(container));
}
function withFewMounts(containers, volumes) {
  let room = mostMounts;
  return containers.map((container) => {
    const standing = container.mounts.filter(({ volume }) => volumes.has(volume));
    const firsts = [...groupBy(standing, ({ volume }) => volume).values()].flatMap(([first]) => first ?? []);
    const kept = new Set([.../* @__PURE__ */ new Set([...firsts, ...standing])].slice(0, room));
    room -= kept.size;
    return { ...container, mounts: container.mounts.filter((mount) => kept.has(mount)) };
  });
}
function difference(pod, few, { say }) {
  const mounts = ({ containers }) => containers.reduce((sum, container) => sum + container.mounts.length, 0);
  const counts = [
    { what: "containers", shown: few.containers.length, count: pod.containers.length },
    { what: "volumes", shown: visibleVolumes(few).length, count: visibleVolumes(pod).length },
    { what: "mounts", shown: mounts(few), count: mounts(pod) }
  ];
  return counts.filter(({ shown, count }) => shown < count).map(({ what, shown, count }) => say(`crowd.${what}`, { pod: pod.name, shown, count }));
}

// src/view/pod-frame.ts
const{"src/model/query.ts:isOnNode":isOnNode,"src/model/query.ts:isUnseen":isUnseen}=core();
const{"src/view/box.ts:box":box}=core();
const{"src/view/node-state.ts:nodeLines":nodeLines}=core();
const{"src/view/node-words.ts:nodeWords":nodeWords}=core();
const{"src/view/pod-card.ts:ownerName":ownerName,"src/view/pod-card.ts:templateWords":templateWords}=core();
const{"src/view/pod-state.ts:fullState":fullState,"src/view/pod-state.ts:isTroubled":isTroubled,"src/view/pod-state.ts:stateWords":stateWords}=core();
const{"src/view/scheduler-words.ts:schedulerWords":schedulerWords}=core();
const{"src/view/showing.ts:isShown":isShown,"src/view/showing.ts:joinedFacts":joinedFacts,"src/view/showing.ts:podLines":podLines}=core();
function podFrame(pod, facts) {
  const kubeNode = facts.nodes.get(pod.nodeName ?? "");
  const about = aboutWords(pod, facts);
  const onNode = !isShown(facts, "node") ? [] : nodeWords(pod, facts.words, kubeNode);
  const rest = [
    ...stateLines(pod, facts),
    ...isShown(facts, "namespace", facts.namespaces) ? factLines([facts.words.say("namespace", { namespace: pod.namespace })]) : []
  ];
  return {
    pod: podBox(pod, [...factLines([joined([...about, ...onNode])]), ...rest], facts),
    podInNode: podBox(pod, [...factLines([joined(about)]), ...rest], facts),
    node: nodeBox(pod, kubeNode, facts)
  };
}
function aboutWords(pod, facts) {
  const { workloads, revisions, missing, words } = facts;
  if (pod.isStatic === true) return isShown(facts, "owner", true) ? [words.say("pod-card.static")] : [];
  if (pod.isExample) return [words.say(pod.existence === "template" ? "example.of" : "example.word", { owner: templateWords(pod, facts) })];
  if (pod.existence === "template") {
    const replicas = pod.replicas === void 0 || pod.replicas === 1 ? [] : [words.say("pod-frame.replicas", { count: pod.replicas })];
    return [
      isUnseen(pod) ? templateWords(pod, facts) : words.say("pod-frame.template-of", { kind: templateWords(pod, facts) }),
      ...replicas,
      missing.get(pod.owners.at(-1) ?? "") ?? ""
    ];
  }
  const like = facts.alike(pod);
  const oneOf = () => words.say("pod-frame.one-of", { count: like.length, owner: ownerName(pod, workloads) });
  return [like.length > 1 && isShown(facts, "owner", true) ? oneOf() : "", revisions(pod)];
}
function stateLines(pod, { drawn, alike, show, words }) {
  const state = show.includes("state") ? fullState(pod, { alone: false, words }) : stateWords(pod, words);
  const rest = alike(pod).filter(({ id }) => !drawn.has(id));
  const others = othersWords(
    rest.map((other) => stateWords(other, words)),
    words
  );
  const text = joined([state, others]);
  const role = [pod, ...rest].some(isTroubled) ? "trouble" : "fact";
  const message = pod.nodeName === void 0 && pod.message !== void 0 ? schedulerWords(pod.message, words) : "";
  return [...text === "" ? [] : [{ start: { text, role } }], ...factLines([message])];
}
function factLines(texts) {
  return texts.filter((text) => text !== "").map((text) => ({ start: { text, role: "fact" } }));
}
function joined(facts) {
  return facts.filter((fact) => fact !== "").join(" \xB7 ");
}
function othersWords(states, { say }) {
  const counts = /* @__PURE__ */ new Map();
  for (const state of states) if (state !== "") counts.set(state, (counts.get(state) ?? 0) + 1);
  if (counts.size === 0) return "";
  return say("pod-frame.others", { states: [...counts].map(([state, count]) => say("state.counted", { count, state })).join(", ") });
}
function podBox(pod, about, facts) {
  const template = pod.existence === "template";
  const end = isShown(facts, "ip") ? headEnd(pod, facts.words) : void 0;
  const lines = [
    { start: { text: pod.name, role: "pod-name" }, ...end === void 0 ? {} : { end } },
    ...about,
    ...joinedFacts(podLines([pod], facts, facts, ["ip", "node", "namespace"]))
  ];
  return box({
    id: pod.id,
    kind: "pod",
    data: {
      name: pod.name,
      namespace: pod.namespace,
      ...template ? { template: "", ...pod.replicas === void 0 ? {} : { replicas: `${pod.replicas}` } } : {},
      ...pod.isExample ? { example: "" } : {}
    },
    style: isOnNode(pod) ? "pod" : "template",
    arrangement: { name: "leaf" },
    lines,
    tooltip: [`${pod.namespace}/${pod.name}`, pod.message ?? ""].filter((part) => part !== "").join("\n")
  });
}
function headEnd(pod, { say }) {
  if (pod.hostNetwork) return { text: [say("pod-card.host-network"), ...pod.ips].join(" \xB7 "), role: "address" };
  if (pod.ips.length > 0) return { text: say("pod-card.ip", { ip: pod.ips.join(" \xB7 ") }), role: "address" };
  if (pod.phase === "Succeeded" || pod.phase === "Failed") return { text: say("pod-card.ip-gone"), role: "fact" };
  if (pod.existence === "template" || isOnNode(pod)) return void 0;
  return { text: say("unscheduled.pods"), role: "fact" };
}
function isStillToRun({ nodeName, phase }) {
  return nodeName === void 0 && (phase === void 0 || phase === "Pending");
}
function nodeBox(pod, kubeNode, { drawn, words }) {
  const alone = drawn.size === 1;
  const address = kubeNode?.internalIPs.join(" \xB7 ") ?? "";
  return box({
    // beside other pods, which may be on the same node, this is only its part of the node
    id: kubeNode !== void 0 && alone ? kubeNode.id : `${pod.id}/node`,
    kind: "node",
    data: { name: kubeNode?.name ?? "" },
    style: "node",
    arrangement: { name: "leaf" },
    lines: [
      {
        start: { text: kubeNode?.name ?? words.say(isStillToRun(pod) ? "pod-frame.node-later" : "pod-frame.node"), role: "node-name" },
        ...address === "" ? {} : { end: { text: address, role: "machine" } }
      },
      ...kubeNode === void 0 ? [] : nodeLines(kubeNode, words)
    ],
    tooltip: kubeNode === void 0 ? words.say("pod-frame.node-later") : words.say("node.named", { node: kubeNode.name })
  });
}

// src/view/one-pod.ts
const{"src/view/revisions.ts:revisionsOf":revisionsOf,"src/view/revisions.ts:siblingsIn":siblingsIn}=core();
const{"src/view/select.ts:selectPods":selectPods,"src/view/select.ts:severalNamespaces":severalNamespaces}=core();
const{"src/view/tally-words.ts:talliesOf":talliesOf}=core();
function drawPods(topology, request, how) {
  const selection = selectPods(topology, request.pods);
  const { diagnostics } = selection;
  if (selection.pods.length === 0) return { diagnostics };
  const { pods: whole, choices } = concerned(selection, how);
  const { pods, told } = request.whole ? { pods: whole, told: "" } : withoutCrowds(whole, request.words);
  const workloads = workloadsById(topology);
  const namespaces = severalNamespaces(topology.pods);
  const { show, hide, words } = request;
  const { missing } = talliesOf(topology, words);
  const facts = {
    workloads,
    namespaces,
    nodes: nodesByName(topology),
    drawn: new Set(pods.map(({ id }) => id)),
    alike: siblingsIn(topology),
    revisions: revisionsOf(topology, words),
    missing,
    show,
    hide,
    words
  };
  const parts = [];
  let leaves = 0;
  for (const pod of pods) {
    const part = how.part(pod, podFrame(pod, facts), pods);
    parts.push(part);
    leaves += countLeaves(part.root);
    if (leaves > (choices === void 0 ? request.room.drawn : request.room.boxes))
      return { diagnostics, tooFull: { choices: choices ?? [] } };
  }
  const only = parts[0];
  const root = parts.length === 1 && only !== void 0 ? only.root : group("pods", { name: "gallery" }, [...parts.map((part) => part.root), ...how.below?.(pods) ?? []]);
  const heading = how.words(pods, selection.pods.length - pods.length);
  const body = {
    ...heading,
    ...told === "" ? {} : { caption: `${heading.caption} ${told}`.trim(), description: `${heading.description} ${told}`.trim() },
    root,
    links: parts.flatMap((part) => part.links),
    ...choices === void 0 ? {} : { choices }
  };
  return { body, diagnostics: told === "" ? diagnostics : [...diagnostics, leftOut(told)] };
}
function leftOut(told) {
  return {
    code: "view/left-out",
    severity: "note",
    message: `nobody could read all of it: ${told.replace(/\.$/, "")}`,
    hint: "draw everything at any size: --fold none"
  };
}
function concerned({ pods, choices }, { concerns }) {
  const some = choices === void 0 || concerns === void 0 ? [] : pods.filter(concerns);
  if (choices === void 0 || some.length === 0) return { pods, ...choices === void 0 ? {} : { choices } };
  const named = choices.filter((_, index) => some.some((pod) => pod === pods[index]));
  return { pods: some, ...some.length > 1 ? { choices: named } : {} };
}

return{drawPods};

})