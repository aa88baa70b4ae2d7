(function(late,core,require,__dirname){"use strict";const{podPart,sharedClaim,volumeFacts}=late("shared-2PMHT4A6");
late("shared-TS42NOBK");
const{drawPods}=late("shared-EDGH4ROZ");
const{__export}=late("shared-CD2VEOGU");

// src/view/figures/pod.ts
var pod_exports = {};
__export(pod_exports, {
  pod: () => pod
});
const{"src/model/query.ts:visibleVolumes":visibleVolumes}=core();
const{"src/view/container-box.ts:columnStyle":columnStyle,"src/view/container-box.ts:nameOf":nameOf,"src/view/container-box.ts:withRole":withRole}=core();

// src/view/pod-facts.ts
const{"src/view/box.ts:box":box}=core();
const{"src/view/details/detail.ts:fact":fact}=core();
const{"src/view/showing.ts:podLines":podLines}=core();
const{"src/view/shown.ts:shown":shown}=core();
var groups = [
  { name: "identity", details: ["namespace", "owner", "labels", "annotations", "created", "uid"] },
  { name: "placement", details: ["node", "affinity", "tolerations"] },
  { name: "rights", details: ["serviceaccount", "pullsecrets", "qos", "priority", "security", "resources"] },
  { name: "life", details: ["life"] },
  { name: "network", details: ["dns"] }
];
var grouped = groups.flatMap(({ details }) => details);
function factGroups(pod2, style) {
  const { say } = style.words;
  const all = [
    ...groups.map(({ name, details }) => {
      const show = style.show.filter((detail) => details.includes(detail));
      const linesOf = (isDull) => podLines([pod2], { ...style, show: show.filter((detail) => dullOf(pod2).has(detail) === isDull) }, style, []);
      const dull = linesOf(true);
      return { name, lines: [...linesOf(false), ...dull], dull: dull.length };
    }),
    { name: "namespaces", lines: namespaceLines(pod2, style.words), dull: 0 },
    { name: "conditions", lines: style.show.includes("state") ? conditionLines(pod2, style.words) : [], dull: 0 }
  ];
  return all.filter(({ lines }) => lines.length > 0).map((group) => ({ ...group, heading: say(`pod.heading.${group.name}`) }));
}
function dullOf(pod2) {
  return new Set(shown.flatMap(({ name, isDull }) => isDull?.(pod2) === true ? [name] : []));
}
function factBoxes(pod2, style, { most, brief }) {
  return factGroups(pod2, style).flatMap(({ name, heading, lines: all, dull }) => {
    const lines = brief || all.length > most ? all.slice(0, all.length - dull) : all;
    if (lines.length === 0) return [];
    const kept = lines.length > most ? lines.slice(0, most - 1) : lines;
    const rest = lines.length - kept.length;
    return [
      box({
        id: `${pod2.id}/facts/${name}`,
        kind: "facts",
        data: { about: name },
        style: "plain",
        arrangement: { name: "leaf" },
        lines: [
          { start: { text: heading, role: "volume-name" } },
          ...kept,
          ...rest === 0 ? [] : fact(style.words.say("details.more", { count: rest }))
        ],
        tooltip: rest === 0 ? "" : lines.map((line) => line.start?.text ?? "").join("\n")
      })
    ];
  });
}
var owners = ["pod", "node", "container"];
function namespaceLines(pod2, { say }) {
  const told2 = pod2.linuxNamespaces.filter(({ type, owner }) => type !== "user" || owner === "pod");
  const lines = owners.flatMap((owner) => {
    const types = new Set(told2.filter((namespace) => namespace.owner === owner).map(({ type }) => type));
    if (types.size === 0) return [];
    const names = [...types].map((type) => say(`linux-namespace.word.${type}`)).join(", ");
    return fact(say(`pod.namespaces.${owner}`, { names }));
  });
  const hostname = pod2.hostname === void 0 || lines.length === 0 ? "" : say("linux-namespace.hostname", { hostname: pod2.hostname });
  return [...lines, ...fact(hostname)];
}
function conditionLines({ conditions }, { say }) {
  const met = conditions.filter(({ status }) => status === "True").map(({ type }) => type);
  const unmet = conditions.filter(({ status }) => status !== "True");
  return [
    ...unmet.flatMap(
      ({ type, reason }) => fact(reason === void 0 ? say("state.unmet", { type }) : say("state.unmet-because", { type, reason }))
    ),
    ...fact(met.length === 0 ? "" : say("pod.met", { types: met.join(", ") }))
  ];
}

// src/view/figures/pod.ts
const{"src/view/pod-state.ts:fullState":fullState}=core();
const{"src/view/showing.ts:containerLines":containerLines}=core();
const{"src/view/shown.ts:ofContainers":ofContainers}=core();
var pod = {
  name: "pod",
  details: ["full", "folded", "names", "rows", "counts"],
  shows: ["state", ...ofContainers],
  draw: (topology, request) => {
    const facts = volumeFacts(topology, request.words);
    const level = levelOf(request.detail);
    const show = request.show.filter((name) => !level.without.includes(name));
    const style = columnStyle(topology, request);
    const framed = {
      ...request,
      show: show.filter((name) => !grouped.includes(name)),
      hide: [...request.hide, "namespace"]
    };
    const claims = /* @__PURE__ */ new Map();
    const shared = (pods) => {
      if (!claims.has(pods)) claims.set(pods, isTable(request.detail) ? void 0 : sharedClaim(pods, facts));
      return claims.get(pods);
    };
    return drawPods(topology, framed, {
      part: (one, frame, pods) => {
        const { root, links } = podPart(one, frame, {
          ...request,
          figure: "pod",
          stateFirst: true,
          show,
          hide: [...request.hide, "serviceaccount", "priority"],
          facts,
          style: { ...style, show: show.filter((name) => name !== "ports" && name !== "mounts") },
          shared: shared(pods)
        });
        const of = root.arrangement.name === "matrix" ? "matrix" : "mounts";
        const children = [...root.children, ...factBoxes(one, style, level.facts)];
        return { root: { ...root, arrangement: { name: "sheet", of }, children }, links };
      },
      words: (pods) => headed(pods, style, request),
      below: (pods) => [shared(pods)?.box].filter((box2) => box2 !== void 0)
    });
  }
};
function levelOf(detail) {
  switch (detail) {
    case "full":
      return { without: [], facts: { most: 12, brief: false } };
    case "folded":
      return { without: ["env"], facts: { most: 8, brief: false } };
    case "names":
      return { without: ["env", "probes", "resources", "command", "security", "hooks"], facts: { most: 6, brief: true } };
    case "rows":
      return { without: ["env", "probes", "resources", "command", "security", "hooks"], facts: { most: 4, brief: true } };
    default:
      return { without: ofContainers.filter((name) => name !== "mounts" && name !== "ip"), facts: { most: 2, brief: true } };
  }
}
function isTable(detail) {
  return detail === "rows" || detail === "counts";
}
function headed(pods, style, { heading, words }) {
  const [first] = pods;
  const alone = pods.length === 1 && first !== void 0;
  const holds = alone ? heldBy(first, words.say, words.list) : words.say("count.pods", { count: pods.length });
  const description = pods.slice(0, 8).map((one) => told(one, style)).join(" ");
  return { ...heading(alone ? "" : "several", { holds }), description };
}
function heldBy(one, say, list) {
  const volumes = visibleVolumes(one).length;
  return list([
    say("count.containers", { count: one.containers.length }),
    ...volumes === 0 ? [] : [say("count.volumes", { count: volumes })]
  ]);
}
function told(one, style) {
  const { say, list } = style.words;
  const sentence = (name, lines) => say("pod.told", { name, facts: lines.flatMap(({ start }) => start?.text ?? []).join(", ") });
  const state = style.show.includes("state") ? fullState(one, { alone: false, words: style.words }) : "";
  const ips = style.show.includes("ip") && one.ips.length > 0 ? say("pod-card.ip", { ip: one.ips.join(", ") }) : "";
  return [
    say("pod.holds", {
      pod: one.name,
      holds: heldBy(one, say, list),
      containers: list(one.containers.map((container) => withRole(container, style.words)))
    }),
    ...[state, ips].filter((text) => text !== "").map((text) => say("sentence", { text: text.replaceAll(" \xB7 ", ", ") })),
    ...factGroups(one, style).map(({ heading, lines }) => sentence(heading, lines)),
    ...one.containers.slice(0, 8).flatMap((container) => {
      const lines = containerLines([[container, one]], style, style, ["env", "mounts", "state"]);
      return lines.length === 0 ? [] : [sentence(nameOf(container, style.words), lines)];
    })
  ].join(" ");
}
return{m6:pod_exports};

})