(function(late,core,require,__dirname){"use strict";const{mountMode}=late("shared-TS42NOBK");
const{drawPods}=late("shared-EDGH4ROZ");
const{__export}=late("shared-CD2VEOGU");

// src/view/figures/namespaces.ts
var namespaces_exports = {};
__export(namespaces_exports, {
  namespaces: () => namespaces
});
const{"src/view/box.ts:box":box,"src/view/box.ts:group":group}=core();
const{"src/view/container-box.ts:columnBox":columnBox,"src/view/container-box.ts:columnStyle":columnStyle}=core();
const{"src/view/container-order.ts:inRunningOrder":inRunningOrder}=core();

// src/view/node-files.ts
const{"src/view/container-box.ts:nameOf":nameOf}=core();
function nodeFiles({ mounts }, { volumes }) {
  return mounts.flatMap((mount) => {
    const volume = volumes.find(({ name }) => name === mount.volume);
    return volume?.type === "hostPath" ? [{ from: volume.source, path: mount.path, mode: mountMode(mount) }] : [];
  });
}
function nodeFilesWords(container, pod, { say }) {
  const files = nodeFiles(container, pod);
  const shown = files.find(({ from }) => from === "/") ?? (files.length === 1 ? files[0] : void 0);
  if (shown === void 0) return files.length === 0 ? "" : say("linux-namespace.node-paths", { count: files.length });
  return say("linux-namespace.node-path", { ...shown, mode: say(`mount.mode.${shown.mode}`) });
}
function powersTold(pod, words) {
  return pod.containers.flatMap((container) => {
    const files = nodeFilesWords(container, pod, words);
    const name = nameOf(container, words);
    return [
      ...files === "" ? [] : [words.say("linux-namespace.told.files", { name, files })],
      ...container.security?.privileged === true ? [words.say("linux-namespace.told.privileged", { name })] : []
    ];
  });
}
function seeRoot(pod, words) {
  return pod.containers.filter((container) => nodeFiles(container, pod).some(({ from }) => from === "/")).map((one) => nameOf(one, words));
}

// src/view/figures/namespaces.ts
const{"src/view/shown.ts:ofContainers":ofContainers}=core();
var namespaces = {
  name: "namespaces",
  details: ["full"],
  shows: ["state", ...ofContainers],
  draw: (topology, request) => drawPods(topology, request, {
    part: (pod, frame) => part(pod, frame, columnStyle(topology, request)),
    words: (pods) => headed(pods, request)
  })
};
var rows = ["network", "uts", "ipc", "pid", "mount", "user"];
function part(pod, frame, style) {
  const { words } = style;
  const containers = inOrder(pod);
  const columnOf = new Map(containers.map((container, index) => [container.id, index]));
  const fromNode = pod.linuxNamespaces.filter((namespace) => namespace.owner === "node");
  const framed = fromNode.some((namespace) => namespace.type !== "user");
  const shown = rows.filter(
    (type) => pod.linuxNamespaces.some((namespace) => namespace.type === type && (type !== "user" || namespace.owner === "pod"))
  );
  const heads = shown.map((type, row) => rowHead(pod, type, { row, words }));
  const bars = [];
  const asides = [];
  const links = [];
  shown.forEach((type, row) => {
    for (const namespace of pod.linuxNamespaces.filter((candidate) => candidate.type === type)) {
      for (const [run, span] of runs(namespace.members.flatMap((member) => columnOf.get(member) ?? [])).entries()) {
        const bar = namespaceBar(namespace, pod, { row, run, words, ...span });
        bars.push(type === "mount" ? withNodeFiles(bar, namespace, pod, words) : bar);
        const asideId = `${frame.node.id}/${namespace.type}`;
        if (namespace.owner !== "node" || asides.some((aside) => aside.id === asideId)) continue;
        asides.push(asideBox(asideId, namespace, { row, text: asideWords(pod, frame, { type, words }), words }));
        links.push({
          from: bar.id,
          to: asideId,
          relation: "member-of",
          style: "node-namespace",
          startArrow: false,
          endArrow: true,
          label: [],
          tooltip: ""
        });
      }
    }
  });
  const podBox = {
    ...withHostname(framed ? frame.podInNode : frame.pod, pod, words),
    children: [...containers.map((container) => withPrivileges(columnBox(container, pod, style), container, style)), ...heads, ...bars]
  };
  const root = framed ? { ...frame.node, children: [podBox, ...asides] } : podBox;
  return { root: group(`namespaces/${pod.id}`, { name: "matrix" }, [root]), links };
}
function withNodeFiles(bar, { members }, pod, words) {
  const container = pod.containers.find(({ id }) => id === members[0]);
  const files = container === void 0 ? "" : nodeFilesWords(container, pod, words);
  if (files === "") return bar;
  return { ...bar, lines: [...bar.lines, { start: { text: files, role: "label", keep: "tail" } }], tooltip: `${bar.tooltip}
${files}` };
}
function withPrivileges(head, { security }, { show, words }) {
  if (security?.privileged !== true || show.includes("security")) return head;
  return { ...head, lines: [...head.lines, { start: { text: words.say("details.security.privileged"), role: "fact" } }] };
}
function inOrder(pod) {
  const others = inRunningOrder(pod).filter((container) => container.targetContainer === void 0);
  const targeting = pod.containers.filter((container) => container.targetContainer !== void 0);
  const placed = others.flatMap((container) => [
    container,
    ...targeting.filter((ephemeral) => ephemeral.targetContainer === container.name)
  ]);
  return [...placed, ...targeting.filter((container) => !placed.includes(container))];
}
function runs(columns) {
  const found = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const open = found.at(-1);
    if (open !== void 0 && open.last === column - 1) open.last = column;
    else found.push({ first: column, last: column });
  }
  return found;
}
function withHostname(frame, pod, { say }) {
  if (pod.hostname === void 0 || pod.hostname === pod.name && pod.name.length > 20) return frame;
  const [head, ...rest] = frame.lines;
  const words = [say("linux-namespace.hostname", { hostname: pod.hostname }), head?.end?.text ?? ""].filter((word) => word !== "").join(" \xB7 ");
  return { ...frame, lines: [{ ...head, end: { text: words, role: "address" } }, ...rest] };
}
var styles = {
  network: "ns-network",
  uts: "ns-uts",
  ipc: "ns-ipc",
  pid: "ns-pid",
  mount: "ns-mount",
  user: "ns-user"
};
function rowHead(pod, type, { row, words }) {
  return box({
    id: `row/${pod.id}/${type}`,
    kind: "row",
    style: styles[type],
    arrangement: { name: "cell", row, place: "head", first: 0, last: 0 },
    lines: [{ start: { text: words.say(`linux-namespace.name.${type}`), role: "row-name" } }]
  });
}
function namespaceBar(namespace, pod, at) {
  const { say } = at.words;
  const own = namespace.owner === "container" && at.first === at.last;
  const style = own ? namespace.type === "pid" ? "own-pid" : "own-mount" : styles[namespace.type];
  return box({
    // what the pod has of the node's namespace, which itself stands outside the pod
    id: namespace.owner === "node" ? `namespace/${pod.id}/${namespace.type}` : `${namespace.id}${at.run === 0 ? "" : `#${at.run + 1}`}`,
    kind: "namespace",
    data: { "namespace-type": namespace.type, owner: namespace.owner },
    style,
    arrangement: { name: "cell", place: "bar", row: at.row, first: at.first, last: at.last },
    lines: [{ start: { text: barWords(namespace, own, at.words), role: "bar" } }],
    centred: true,
    tooltip: say(`linux-namespace.tooltip.${namespace.owner}`, { namespace: say(`linux-namespace.word.${namespace.type}`) })
  });
}
function barWords({ type, owner }, own, { say }) {
  if (owner === "node") return say(`linux-namespace.of-node.${type}`);
  return own && type === "pid" ? say("linux-namespace.own-pid") : say(`linux-namespace.shared.${type}`);
}
function asideWords(pod, frame, { type, words: { say } }) {
  const name = frame.node.data.name ?? "";
  const known = type === "network" ? pod.ips[0] : type === "uts" && name !== "" ? name : void 0;
  return known ?? say(`linux-namespace.aside.${type}`);
}
function asideBox(id, namespace, { row, text, words }) {
  return box({
    id,
    kind: "namespace",
    data: { "namespace-type": namespace.type, owner: "node" },
    style: styles[namespace.type],
    arrangement: { name: "cell", row, place: "aside", first: 0, last: 0 },
    lines: [{ start: { text, role: "bar" } }],
    centred: true,
    tooltip: words.say("linux-namespace.tooltip.aside", { namespace: words.say(`linux-namespace.word.${namespace.type}`) })
  });
}
function headed(pods, { heading, words }) {
  const { say } = words;
  if (pods.every((pod) => pod.windows)) return { ...heading("windows"), description: say("linux-namespace.windows") };
  const description = pods.slice(0, 8).map((pod) => {
    const together = pod.linuxNamespaces.filter(({ members }) => members.length > 1);
    const shared = together.map(
      ({ type, owner }) => say(`linux-namespace.told.${owner}`, { namespace: say(`linux-namespace.word.${type}`) })
    );
    const told = say("linux-namespace.in-pod", { pod: pod.name, shared: shared.join("; ") || say("linux-namespace.alone") });
    return [told, ...powersTold(pod, words).slice(0, 12)].join(" ");
  }).join(" ");
  return { ...heading(situationOf(pods), { facts: factsOf(pods, words) }), description };
}
function situationOf(pods) {
  const [pod, ...others] = pods;
  if (pod === void 0 || others.length > 0) return "several";
  if (pod.containers.length > 1) return "";
  const owners = new Set(pod.linuxNamespaces.filter(({ type }) => kernel.includes(type) && type !== "pid").map(({ owner }) => owner));
  if (!owners.has("node")) return "one-container";
  return owners.has("pod") ? "one-container-and-node" : "one-container-of-node";
}
var kernel = ["network", "uts", "ipc", "pid"];
function factsOf(pods, words) {
  const { say, list } = words;
  const all = pods.flatMap((pod) => pod.linuxNamespaces);
  const names = (owner, types) => types.filter((type) => all.some((namespace) => namespace.type === type && namespace.owner === owner)).map((type) => say(`linux-namespace.word.${type}`));
  const ofPod = names("pod", [...kernel, "user"]);
  const ofNode = names("node", kernel);
  const parts = [
    ...ofPod.length > 0 ? [say("linux-namespace.are-pods", { count: ofPod.length, namespaces: list(ofPod) })] : [],
    ...ofNode.length > 0 ? [say("linux-namespace.are-nodes", { count: ofNode.length, namespaces: list(ofNode) })] : [],
    say("linux-namespace.filesystems"),
    ...pods.flatMap((pod) => seeRoot(pod, words)).slice(0, 2).map((name) => say("linux-namespace.root", { name })),
    ...all.some(({ type, owner }) => type === "pid" && owner === "container") ? [say("linux-namespace.opt-in")] : []
  ];
  return parts.join(say("linux-namespace.between"));
}
return{m4:namespaces_exports};

})