(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/theme/themes/book.ts
var book_exports = {};
__export(book_exports, {
  book: () => book
});
const{"src/theme/themes/metrics.ts:metrics":metrics}=core();
var thin = { strokeWidth: 1, dash: [] };
var book = {
  name: "book",
  description: "restrained, with few hues and thin strokes, as in a printed technical book",
  paper: "#FFFFFF",
  ink: "#1C2126",
  muted: "#525C66",
  accent: "#2F5070",
  alarm: "#96281F",
  "code-key": "#2F5070",
  "code-string": "#1C2126",
  "code-number": "#6B531C",
  "code-word": "#6B531C",
  "code-comment": "#525C66",
  boxes: {
    node: { fill: "#F7F7F5", stroke: "#83888E", radius: 4, ...thin },
    region: { fill: "none", stroke: "#83888E", radius: 4, strokeWidth: 1, dash: [5, 4] },
    group: { fill: "none", stroke: "none", radius: 0, ...thin },
    pod: { fill: "#FFFFFF", stroke: "#45525F", radius: 4, ...thin },
    template: { fill: "#FFFFFF", stroke: "#45525F", radius: 4, strokeWidth: 1, dash: [5, 4] },
    main: { fill: "#E4ECF3", stroke: "#4C6E8E", radius: 2, ...thin },
    supporting: { fill: "#F6F0E0", stroke: "#8A7238", radius: 2, ...thin },
    alike: { fill: "#F1F1EF", stroke: "#2B323A", radius: 2, ...thin },
    sidecar: { fill: "#F6F0E0", stroke: "#8A7238", radius: 2, ...thin },
    init: { fill: "#F4F4F2", stroke: "#6F767E", radius: 2, strokeWidth: 1, dash: [5, 3] },
    ephemeral: { fill: "#FFFFFF", stroke: "#6F767E", radius: 2, strokeWidth: 1, dash: [1.5, 2.5] },
    volume: { fill: "#ECEDEA", stroke: "#656B70", radius: 0, ...thin },
    mount: { fill: "#ECEDEA", stroke: "#656B70", radius: 3, ...thin },
    "mount-read": { fill: "#FFFFFF", stroke: "#656B70", radius: 3, strokeWidth: 1, dash: [4, 3] },
    network: { fill: "#DCE6EF", stroke: "#4C6E8E", radius: 26, ...thin },
    "ns-network": { fill: "#E4ECF3", stroke: "#4C6E8E", radius: 3, ...thin },
    "ns-uts": { fill: "#FFFFFF", stroke: "#45525F", radius: 3, ...thin },
    "ns-ipc": { fill: "#FFFFFF", stroke: "#45525F", radius: 3, ...thin },
    "ns-pid": { fill: "#F6F0E0", stroke: "#7C6630", radius: 3, ...thin },
    "ns-mount": { fill: "#FFFFFF", stroke: "#45525F", radius: 3, ...thin },
    "ns-user": { fill: "#FFFFFF", stroke: "#45525F", radius: 3, ...thin },
    "own-pid": { fill: "#FFFFFF", stroke: "#7C6630", radius: 21, strokeWidth: 1, dash: [4, 3] },
    "own-mount": { fill: "#FFFFFF", stroke: "#45525F", radius: 21, strokeWidth: 1, dash: [4, 3] },
    port: { fill: "#FFFFFF", stroke: "#4C6E8E", radius: 13, ...thin },
    conflict: { fill: "#FFFFFF", stroke: "#96281F", radius: 13, strokeWidth: 1.5, dash: [4, 3] },
    client: { fill: "#F4F4F2", stroke: "#525C66", radius: 18, ...thin },
    gateway: { fill: "#F6F0E0", stroke: "#8A7238", radius: 3, ...thin },
    route: { fill: "#F6F0E0", stroke: "#8A7238", radius: 3, ...thin },
    service: { fill: "#DCE6EF", stroke: "#4C6E8E", radius: 3, ...thin },
    workload: { fill: "#F4F4F2", stroke: "#525C66", radius: 3, ...thin },
    missing: { fill: "#FFFFFF", stroke: "#96281F", radius: 3, strokeWidth: 1.5, dash: [4, 3] },
    elsewhere: { fill: "#FFFFFF", stroke: "#6F767E", radius: 3, strokeWidth: 1, dash: [1.5, 2.5] },
    lane: { fill: "#F6F7F8", stroke: "none", radius: 6, ...thin },
    "probe-startup": { fill: "#FFFFFF", stroke: "#45525F", radius: 6, strokeWidth: 1.5, dash: [2, 3] },
    "probe-readiness": { fill: "#FFFFFF", stroke: "#4C6E8E", radius: 6, ...thin },
    "probe-liveness": { fill: "#FFFFFF", stroke: "#96281F", radius: 6, strokeWidth: 1.5, dash: [4, 3] },
    page: { fill: "#FDFDFC", stroke: "#83888E", radius: 5, strokeWidth: 1, dash: [] },
    "part-head": { fill: "#F4F4F2", stroke: "#525C66", radius: 3, strokeWidth: 1.5, dash: [] },
    "part-metadata": { fill: "#F6F0E0", stroke: "#7C6630", radius: 3, strokeWidth: 1.5, dash: [] },
    "part-spec": { fill: "#E4ECF3", stroke: "#3F6080", radius: 3, strokeWidth: 1.5, dash: [] },
    "part-status": { fill: "#F4F4F2", stroke: "#45525F", radius: 3, strokeWidth: 1.5, dash: [7, 4] },
    "part-inner": { fill: "#FFFFFF", stroke: "#4C6E8E", radius: 3, strokeWidth: 1.5, dash: [] },
    "part-other": { fill: "#F7F7F5", stroke: "#525C66", radius: 3, strokeWidth: 1.5, dash: [] },
    meter: { fill: "#FFFFFF", stroke: "#525C66", radius: 2, ...thin },
    plain: { fill: "none", stroke: "none", radius: 0, ...thin }
  },
  links: {
    "pod-network": { stroke: "#4C6E8E", strokeWidth: 1.25, dash: [] },
    localhost: { stroke: "#525C66", strokeWidth: 1.25, dash: [2, 3] },
    mounts: { stroke: "#525C66", strokeWidth: 1.25, dash: [] },
    sequence: { stroke: "#525C66", strokeWidth: 1.25, dash: [] },
    trunk: { stroke: "#4C6E8E", strokeWidth: 4, dash: [] },
    "node-namespace": { stroke: "#525C66", strokeWidth: 1.25, dash: [] },
    routes: { stroke: "#8A7238", strokeWidth: 1.25, dash: [] },
    selects: { stroke: "#4C6E8E", strokeWidth: 1.25, dash: [] },
    idle: { stroke: "#4C6E8E", strokeWidth: 1.25, dash: [6, 4] },
    owns: { stroke: "#525C66", strokeWidth: 1.25, dash: [] },
    missing: { stroke: "#96281F", strokeWidth: 1.5, dash: [4, 4] },
    "part-head": { stroke: "#525C66", strokeWidth: 1.25, dash: [] },
    "part-metadata": { stroke: "#7C6630", strokeWidth: 1.25, dash: [] },
    "part-spec": { stroke: "#3F6080", strokeWidth: 1.25, dash: [] },
    "part-status": { stroke: "#45525F", strokeWidth: 1.25, dash: [] },
    "part-inner": { stroke: "#4C6E8E", strokeWidth: 1.25, dash: [] },
    "part-other": { stroke: "#525C66", strokeWidth: 1.25, dash: [] }
  },
  metrics
};
return{m39:book_exports};

})