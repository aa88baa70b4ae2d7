(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/theme/themes/slide.ts
var slide_exports = {};
__export(slide_exports, {
  slide: () => slide
});
const{"src/theme/themes/paper.ts:paper":paper}=core();
var solid = { strokeWidth: 2.5, dash: [] };
var name = { face: "sans", weight: 600, size: 24, lineHeight: 31, tone: "ink" };
var fact = { face: "sans", weight: 400, size: 22, lineHeight: 28, tone: "muted" };
var machine = { face: "mono", weight: 400, size: 22, lineHeight: 30, tone: "muted" };
var metrics = {
  text: {
    title: { ...name, size: 36, lineHeight: 46 },
    caption: { ...fact, size: 23, lineHeight: 30 },
    "region-name": { ...name, tone: "muted" },
    "node-name": name,
    "pod-name": name,
    "container-name": { ...name, size: 23, lineHeight: 29 },
    "volume-name": name,
    address: { ...machine, weight: 600, tone: "accent" },
    machine,
    fact,
    trouble: { ...fact, weight: 600, tone: "alarm" },
    "row-name": { ...name, tone: "stroke" },
    label: fact,
    "label-machine": { ...machine, tone: "ink" },
    "network-name": name,
    bar: { ...fact, size: 23, lineHeight: 30, tone: "ink" },
    count: { ...name, tone: "accent" },
    "code-part": { ...machine, weight: 600, tone: "code-key" },
    "code-key": { ...machine, tone: "code-key" },
    "code-string": { ...machine, tone: "code-string" },
    "code-number": { ...machine, tone: "code-number" },
    "code-word": { ...machine, tone: "code-word" },
    "code-comment": { ...machine, tone: "code-comment" },
    "code-punctuation": machine
  },
  margin: 32,
  captionGap: 20,
  scale: 1.65,
  // 14 pt
  legible: 14 / 0.75
};
var slide = {
  ...paper,
  name: "slide",
  description: "for a projector: large type, few details",
  boxes: {
    ...paper.boxes,
    "probe-startup": { ...paper.boxes["probe-startup"], strokeWidth: 2.5, dash: [3, 4.5] },
    "probe-readiness": { ...paper.boxes["probe-readiness"], ...solid },
    "probe-liveness": { ...paper.boxes["probe-liveness"], strokeWidth: 2.5, dash: [6, 4.5] },
    node: { fill: "#F3F5F8", stroke: "#7F8D9C", radius: 16, ...solid },
    region: { fill: "none", stroke: "#7F8D9C", radius: 16, strokeWidth: 2.5, dash: [9.5, 8] },
    group: { fill: "none", stroke: "none", radius: 0, ...solid },
    pod: { fill: "#FFFFFF", stroke: "#2F5FB3", radius: 14, ...solid },
    template: { fill: "#FFFFFF", stroke: "#2F5FB3", radius: 14, strokeWidth: 2.5, dash: [9.5, 8] },
    main: { fill: "#E6EEFB", stroke: "#5A83CB", radius: 8, ...solid },
    supporting: { fill: "#FFF1D9", stroke: "#B37610", radius: 8, ...solid },
    alike: { fill: "#EDF1F6", stroke: "#33414F", radius: 8, ...solid },
    sidecar: { fill: "#FFF1D9", stroke: "#B37610", radius: 8, ...solid },
    init: { fill: "#F1F3F5", stroke: "#71808F", radius: 8, strokeWidth: 2.5, dash: [9.5, 6] },
    ephemeral: { fill: "#FBEAF1", stroke: "#B0476E", radius: 8, strokeWidth: 2.5, dash: [3, 4.5] },
    volume: { fill: "#E3F4EC", stroke: "#2E8460", radius: 0, ...solid },
    mount: { fill: "#E3F4EC", stroke: "#2E8460", radius: 11, ...solid },
    "mount-read": { fill: "#FFFFFF", stroke: "#2E8460", radius: 11, strokeWidth: 2.5, dash: [6, 4.5] },
    network: { fill: "#EFE8FA", stroke: "#7C55C7", radius: 38, ...solid },
    "ns-network": { fill: "#FFFFFF", stroke: "#7C55C7", radius: 11, ...solid },
    "ns-uts": { fill: "#FFFFFF", stroke: "#0B7A75", radius: 11, ...solid },
    "ns-ipc": { fill: "#FFFFFF", stroke: "#B4540A", radius: 11, ...solid },
    "ns-pid": { fill: "#FFFFFF", stroke: "#B3261E", radius: 11, ...solid },
    "ns-mount": { fill: "#FFFFFF", stroke: "#52606D", radius: 11, ...solid },
    "ns-user": { fill: "#FFFFFF", stroke: "#7A5C00", radius: 11, ...solid },
    "own-pid": { fill: "#FFFFFF", stroke: "#B3261E", radius: 28, strokeWidth: 2.5, dash: [6, 4.5] },
    "own-mount": { fill: "#FFFFFF", stroke: "#52606D", radius: 28, strokeWidth: 2.5, dash: [6, 4.5] },
    port: { fill: "#FFFFFF", stroke: "#5A83CB", radius: 18, ...solid },
    conflict: { fill: "#FFFFFF", stroke: "#B3261E", radius: 18, strokeWidth: 2.5, dash: [6, 4.5] },
    client: { fill: "#F1F3F5", stroke: "#52606D", radius: 24, ...solid },
    gateway: { fill: "#EFE8FA", stroke: "#7C55C7", radius: 11, ...solid },
    route: { fill: "#EFE8FA", stroke: "#7C55C7", radius: 11, ...solid },
    service: { fill: "#DFF3F1", stroke: "#0B7A75", radius: 11, ...solid },
    workload: { fill: "#F3F5F8", stroke: "#52606D", radius: 11, ...solid },
    missing: { fill: "#FFFFFF", stroke: "#B3261E", radius: 11, strokeWidth: 2.5, dash: [6, 4.5] },
    elsewhere: { fill: "#FFFFFF", stroke: "#71808F", radius: 11, strokeWidth: 2.5, dash: [3, 4.5] },
    meter: { fill: "#FFFFFF", stroke: "#52606D", radius: 5, ...solid },
    plain: { fill: "none", stroke: "none", radius: 0, ...solid }
  },
  links: {
    ...paper.links,
    "pod-network": { stroke: "#7C55C7", strokeWidth: 2.25, dash: [] },
    localhost: { stroke: "#52606D", strokeWidth: 2.25, dash: [4.5, 6] },
    mounts: { stroke: "#2E8460", strokeWidth: 2.25, dash: [] },
    sequence: { stroke: "#52606D", strokeWidth: 2.25, dash: [] },
    trunk: { stroke: "#7C55C7", strokeWidth: 9, dash: [] },
    "node-namespace": { stroke: "#52606D", strokeWidth: 2.25, dash: [] },
    routes: { stroke: "#7C55C7", strokeWidth: 2.25, dash: [] },
    selects: { stroke: "#0B7A75", strokeWidth: 2.25, dash: [] },
    idle: { stroke: "#0B7A75", strokeWidth: 2.25, dash: [9.5, 6] },
    owns: { stroke: "#52606D", strokeWidth: 2.25, dash: [] },
    missing: { stroke: "#B3261E", strokeWidth: 2.25, dash: [6, 6] }
  },
  metrics
};
return{m44:slide_exports};

})