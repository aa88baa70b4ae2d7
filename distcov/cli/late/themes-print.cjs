(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/theme/themes/print.ts
var print_exports = {};
__export(print_exports, {
  print: () => print
});
const{"src/theme/themes/metrics.ts:metrics":metrics}=core();
var solid = { strokeWidth: 1.25, dash: [] };
var dashed = { strokeWidth: 1.25, dash: [6, 4] };
var dotted = { strokeWidth: 1.25, dash: [1.5, 3] };
var hatch = { gap: 4.5, strokeWidth: 1, strip: 6 };
var print = {
  name: "print",
  description: "greys with hatches and dashes, for print in one ink",
  paper: "#FFFFFF",
  ink: "#111111",
  muted: "#4A4A4A",
  accent: "#111111",
  alarm: "#000000",
  "code-key": "#111111",
  "code-string": "#333333",
  "code-number": "#333333",
  "code-word": "#333333",
  "code-comment": "#4A4A4A",
  boxes: {
    node: { fill: "#F4F4F4", stroke: "#777777", radius: 8, strokeWidth: 1, dash: [] },
    region: { fill: "none", stroke: "#777777", radius: 8, strokeWidth: 1, dash: [6, 4] },
    group: { fill: "none", stroke: "none", radius: 0, ...solid },
    pod: { fill: "#FFFFFF", stroke: "#222222", radius: 8, strokeWidth: 1.75, dash: [] },
    template: { fill: "#FFFFFF", stroke: "#222222", radius: 8, strokeWidth: 1.75, dash: [7, 4] },
    main: { fill: "#E8E8E8", stroke: "#333333", radius: 4, ...solid },
    supporting: { fill: "#FFFFFF", stroke: "#333333", radius: 4, ...solid, hatch: { ...hatch, angles: [45] } },
    alike: { fill: "#F4F4F4", stroke: "#333333", radius: 4, strokeWidth: 2.25, dash: [] },
    sidecar: { fill: "#FFFFFF", stroke: "#333333", radius: 4, ...solid, hatch: { ...hatch, angles: [45, -45] } },
    init: { fill: "#FFFFFF", stroke: "#555555", radius: 4, ...dashed },
    ephemeral: { fill: "#FFFFFF", stroke: "#333333", radius: 4, ...dotted },
    volume: { fill: "#E0E0E0", stroke: "#444444", radius: 0, ...solid },
    mount: { fill: "#E0E0E0", stroke: "#444444", radius: 6, ...solid },
    "mount-read": { fill: "#FFFFFF", stroke: "#444444", radius: 6, strokeWidth: 1.25, dash: [4, 3] },
    network: { fill: "#DCDCDC", stroke: "#222222", radius: 28, strokeWidth: 2.5, dash: [] },
    "ns-network": { fill: "#FFFFFF", stroke: "#222222", radius: 6, strokeWidth: 2.5, dash: [] },
    "ns-uts": { fill: "#FFFFFF", stroke: "#333333", radius: 6, ...solid },
    "ns-ipc": { fill: "#FFFFFF", stroke: "#333333", radius: 6, ...solid, hatch: { ...hatch, angles: [0] } },
    "ns-pid": { fill: "#FFFFFF", stroke: "#333333", radius: 6, ...solid, hatch: { ...hatch, angles: [45] } },
    "ns-mount": { fill: "#FFFFFF", stroke: "#333333", radius: 6, ...solid, hatch: { ...hatch, angles: [45, -45] } },
    "ns-user": { fill: "#FFFFFF", stroke: "#333333", radius: 6, ...solid, hatch: { ...hatch, angles: [-45] } },
    "own-pid": { fill: "#FFFFFF", stroke: "#333333", radius: 21, strokeWidth: 1.25, dash: [4, 3] },
    "own-mount": { fill: "#FFFFFF", stroke: "#333333", radius: 21, ...dotted },
    port: { fill: "#FFFFFF", stroke: "#333333", radius: 13, strokeWidth: 1, dash: [] },
    conflict: { fill: "#FFFFFF", stroke: "#000000", radius: 13, strokeWidth: 2.5, dash: [4, 3] },
    client: { fill: "#F4F4F4", stroke: "#333333", radius: 18, ...solid },
    gateway: { fill: "#FFFFFF", stroke: "#333333", radius: 6, ...solid, hatch: { ...hatch, angles: [45, -45] } },
    route: { fill: "#FFFFFF", stroke: "#333333", radius: 6, ...solid, hatch: { ...hatch, angles: [45] } },
    service: { fill: "#E0E0E0", stroke: "#222222", radius: 6, strokeWidth: 1.75, dash: [] },
    workload: { fill: "#F4F4F4", stroke: "#555555", radius: 6, strokeWidth: 1, dash: [] },
    missing: { fill: "#FFFFFF", stroke: "#000000", radius: 6, strokeWidth: 2.5, dash: [4, 3] },
    elsewhere: { fill: "#FFFFFF", stroke: "#555555", radius: 6, ...dotted },
    lane: { fill: "#F4F4F4", stroke: "none", radius: 6, ...solid },
    "probe-startup": { fill: "#FFFFFF", stroke: "#333333", radius: 6, strokeWidth: 1.5, dash: [2, 3] },
    "probe-readiness": { fill: "#FFFFFF", stroke: "#222222", radius: 6, strokeWidth: 2, dash: [] },
    "probe-liveness": { fill: "#FFFFFF", stroke: "#000000", radius: 6, strokeWidth: 1.5, dash: [5, 3] },
    page: { fill: "#FFFFFF", stroke: "#777777", radius: 8, strokeWidth: 1, dash: [] },
    "part-head": { fill: "#F4F4F4", stroke: "#333333", radius: 6, strokeWidth: 2.5, dash: [] },
    "part-metadata": { fill: "#EAEAEA", stroke: "#333333", radius: 6, strokeWidth: 2.5, dash: [] },
    "part-spec": { fill: "#F4F4F4", stroke: "#222222", radius: 6, strokeWidth: 2.5, dash: [] },
    "part-status": { fill: "#EAEAEA", stroke: "#333333", radius: 6, strokeWidth: 2.5, dash: [7, 4] },
    "part-inner": { fill: "#FFFFFF", stroke: "#333333", radius: 6, strokeWidth: 2.5, dash: [] },
    "part-other": { fill: "#F4F4F4", stroke: "#555555", radius: 6, strokeWidth: 2.5, dash: [] },
    meter: { fill: "#FFFFFF", stroke: "#333333", radius: 2, strokeWidth: 1, dash: [] },
    plain: { fill: "none", stroke: "none", radius: 0, ...solid }
  },
  links: {
    "pod-network": { stroke: "#222222", strokeWidth: 1.75, dash: [] },
    localhost: { stroke: "#4A4A4A", strokeWidth: 1.5, dash: [2, 3] },
    mounts: { stroke: "#444444", strokeWidth: 1.25, dash: [] },
    sequence: { stroke: "#4A4A4A", strokeWidth: 1.5, dash: [9, 3] },
    trunk: { stroke: "#222222", strokeWidth: 6, dash: [] },
    "node-namespace": { stroke: "#4A4A4A", strokeWidth: 1.5, dash: [] },
    routes: { stroke: "#333333", strokeWidth: 1.5, dash: [9, 3] },
    selects: { stroke: "#222222", strokeWidth: 1.75, dash: [] },
    idle: { stroke: "#4A4A4A", strokeWidth: 1.5, dash: [5, 4] },
    owns: { stroke: "#333333", strokeWidth: 1.25, dash: [] },
    missing: { stroke: "#000000", strokeWidth: 2.5, dash: [4, 4] },
    "part-head": { stroke: "#333333", strokeWidth: 1.25, dash: [] },
    "part-metadata": { stroke: "#333333", strokeWidth: 1.25, dash: [] },
    "part-spec": { stroke: "#222222", strokeWidth: 1.25, dash: [] },
    "part-status": { stroke: "#333333", strokeWidth: 1.25, dash: [] },
    "part-inner": { stroke: "#333333", strokeWidth: 1.25, dash: [] },
    "part-other": { stroke: "#555555", strokeWidth: 1.25, dash: [] }
  },
  metrics
};
return{m42:print_exports};

})