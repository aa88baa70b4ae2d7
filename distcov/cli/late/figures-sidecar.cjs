(function(late,core,require,__dirname){"use strict";const{podPart,sharedClaim,volumeFacts}=late("shared-2PMHT4A6");
late("shared-TS42NOBK");
const{drawPods}=late("shared-EDGH4ROZ");
const{__export}=late("shared-CD2VEOGU");

// src/view/figures/sidecar.ts
var sidecar_exports = {};
__export(sidecar_exports, {
  sidecar: () => sidecar
});
const{"src/model/query.ts:visibleVolumes":visibleVolumes}=core();
const{"src/view/container-box.ts:columnStyle":columnStyle,"src/view/container-box.ts:withRole":withRole}=core();
const{"src/view/shown.ts:ofContainers":ofContainers}=core();
var sidecar = {
  name: "sidecar",
  details: ["full", "folded", "rows"],
  shows: ["state", ...ofContainers],
  draw: (topology, request) => {
    const facts = volumeFacts(topology, request.words);
    const claims = /* @__PURE__ */ new Map();
    const shared = (pods) => {
      if (!claims.has(pods)) claims.set(pods, request.detail === "rows" ? void 0 : sharedClaim(pods, facts));
      return claims.get(pods);
    };
    return drawPods(topology, request, {
      part: (pod, frame, pods) => podPart(pod, frame, {
        ...request,
        figure: "sidecar",
        stateFirst: false,
        facts,
        style: columnStyle(topology, request),
        shared: shared(pods)
      }),
      words: (pods) => headed(pods, request),
      below: (pods) => [shared(pods)?.box].filter((box) => box !== void 0)
    });
  }
};
function headed(pods, { heading, words }) {
  const { say } = words;
  const scope = (wanted) => pods.some((pod) => visibleVolumes(pod).some((volume) => volume.scope === wanted));
  const beyond = `${scope("node") ? say("sidecar.host-path") : ""}${scope("cluster") ? say("sidecar.claim") : ""}`;
  const description = pods.slice(0, 8).map(
    (pod) => say("sidecar.pod", {
      pod: pod.name,
      holds: say("count.containers", { count: pod.containers.length }),
      containers: words.list(pod.containers.map((container) => withRole(container, words))),
      volumes: say("count.volumes", { count: visibleVolumes(pod).length })
    })
  ).join(" ");
  return { ...heading(situationOf(pods), { beyond }), description };
}
function situationOf(pods) {
  const together = (pod) => pod.containers.filter((container) => container.role !== "init").length;
  const volumes = pods.some((pod) => visibleVolumes(pod).length > 0) ? ["volumes"] : [];
  const native = pods.some((pod) => pod.containers.some((container) => container.role === "sidecar"));
  const contents = pods.length > 1 ? "several-pods" : pods[0]?.containers.length === 1 ? "one-container" : "init";
  const alike = pods.some((pod) => pod.containers.some((container) => container.role === "alike"));
  const beside = alike ? [native ? "alike-native" : "alike"] : native ? ["native"] : [];
  const kind = pods.some((pod) => together(pod) > 1) ? beside : [contents];
  return [...kind, ...volumes].join("-");
}
return{m10:sidecar_exports};

})