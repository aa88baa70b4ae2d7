(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/theme/themes/contrast.ts
var contrast_exports = {};
__export(contrast_exports, {
  contrast: () => contrast
});
const{"src/theme/themes/metrics.ts:metrics":metrics}=core();
var solid = { strokeWidth: 2.5, dash: [] };
var contrast = {
  name: "contrast",
  description: "high contrast and heavy strokes, for eyes that need more (WCAG AAA)",
  contrast: { text: 7, stroke: 4.5 },
  paper: "#FFFFFF",
  ink: "#000000",
  muted: "#2B2F33",
  accent: "#002E7A",
  alarm: "#8A0010",
  "code-key": "#002E7A",
  "code-string": "#00452A",
  "code-number": "#5C3500",
  "code-word": "#6B0035",
  "code-comment": "#2B2F33",
  boxes: {
    node: { fill: "#F6F7F8", stroke: "#3A4148", radius: 12, ...solid },
    region: { fill: "none", stroke: "#3A4148", radius: 12, strokeWidth: 2.5, dash: [9, 6] },
    group: { fill: "none", stroke: "none", radius: 0, ...solid },
    pod: { fill: "#FFFFFF", stroke: "#003A9B", radius: 10, ...solid },
    template: { fill: "#FFFFFF", stroke: "#003A9B", radius: 10, strokeWidth: 2.5, dash: [9, 6] },
    main: { fill: "#E8F0FF", stroke: "#003A9B", radius: 6, ...solid },
    supporting: { fill: "#FFF0D0", stroke: "#663C00", radius: 6, ...solid },
    alike: { fill: "#F2F2F2", stroke: "#000000", radius: 6, ...solid },
    sidecar: { fill: "#FFF0D0", stroke: "#663C00", radius: 6, ...solid },
    init: { fill: "#F6F7F8", stroke: "#3A4148", radius: 6, strokeWidth: 2.5, dash: [8, 5] },
    ephemeral: { fill: "#FFEFF5", stroke: "#83003F", radius: 6, strokeWidth: 2.5, dash: [3, 4] },
    volume: { fill: "#E4F7EC", stroke: "#00502E", radius: 0, ...solid },
    mount: { fill: "#E4F7EC", stroke: "#00502E", radius: 8, ...solid },
    "mount-read": { fill: "#FFFFFF", stroke: "#00502E", radius: 8, strokeWidth: 2.5, dash: [6, 4] },
    network: { fill: "#F1EAFF", stroke: "#4B1A93", radius: 28, ...solid },
    "ns-network": { fill: "#FFFFFF", stroke: "#4B1A93", radius: 8, ...solid },
    "ns-uts": { fill: "#FFFFFF", stroke: "#004F4B", radius: 8, ...solid },
    "ns-ipc": { fill: "#FFFFFF", stroke: "#7A3300", radius: 8, ...solid },
    "ns-pid": { fill: "#FFFFFF", stroke: "#8A0010", radius: 8, ...solid },
    "ns-mount": { fill: "#FFFFFF", stroke: "#2B2F33", radius: 8, ...solid },
    "ns-user": { fill: "#FFFFFF", stroke: "#574200", radius: 8, ...solid },
    "own-pid": { fill: "#FFFFFF", stroke: "#8A0010", radius: 21, strokeWidth: 2.5, dash: [6, 4] },
    "own-mount": { fill: "#FFFFFF", stroke: "#2B2F33", radius: 21, strokeWidth: 2.5, dash: [6, 4] },
    port: { fill: "#FFFFFF", stroke: "#003A9B", radius: 13, strokeWidth: 2, dash: [] },
    conflict: { fill: "#FFFFFF", stroke: "#8A0010", radius: 13, strokeWidth: 3, dash: [6, 4] },
    client: { fill: "#F6F7F8", stroke: "#2B2F33", radius: 18, ...solid },
    gateway: { fill: "#F1EAFF", stroke: "#4B1A93", radius: 8, ...solid },
    route: { fill: "#F1EAFF", stroke: "#4B1A93", radius: 8, ...solid },
    service: { fill: "#DDF6F4", stroke: "#004F4B", radius: 8, ...solid },
    workload: { fill: "#F6F7F8", stroke: "#2B2F33", radius: 8, ...solid },
    missing: { fill: "#FFFFFF", stroke: "#8A0010", radius: 8, strokeWidth: 3, dash: [6, 4] },
    elsewhere: { fill: "#FFFFFF", stroke: "#3A4148", radius: 8, strokeWidth: 2.5, dash: [3, 4] },
    lane: { fill: "#F2F2F2", stroke: "none", radius: 6, ...solid },
    "probe-startup": { fill: "#FFFFFF", stroke: "#000000", radius: 6, strokeWidth: 2.5, dash: [2, 3] },
    "probe-readiness": { fill: "#FFFFFF", stroke: "#004F4B", radius: 6, ...solid },
    "probe-liveness": { fill: "#FFFFFF", stroke: "#8A0010", radius: 6, strokeWidth: 2.5, dash: [6, 4] },
    page: { fill: "#FFFFFF", stroke: "#3A4148", radius: 10, strokeWidth: 2.5, dash: [] },
    "part-head": { fill: "#F1EAFF", stroke: "#4B1A93", radius: 8, strokeWidth: 3.5, dash: [] },
    "part-metadata": { fill: "#DDF6F4", stroke: "#004F4B", radius: 8, strokeWidth: 3.5, dash: [] },
    "part-spec": { fill: "#E8F0FF", stroke: "#003A9B", radius: 8, strokeWidth: 3.5, dash: [] },
    "part-status": { fill: "#FFF0D0", stroke: "#663C00", radius: 8, strokeWidth: 3.5, dash: [7, 4] },
    "part-inner": { fill: "#FFEFF5", stroke: "#83003F", radius: 8, strokeWidth: 3.5, dash: [] },
    "part-other": { fill: "#F6F7F8", stroke: "#2B2F33", radius: 8, strokeWidth: 3.5, dash: [] },
    meter: { fill: "#FFFFFF", stroke: "#2B2F33", radius: 4, strokeWidth: 2, dash: [] },
    plain: { fill: "none", stroke: "none", radius: 0, ...solid }
  },
  links: {
    "pod-network": { stroke: "#4B1A93", strokeWidth: 2.75, dash: [] },
    localhost: { stroke: "#2B2F33", strokeWidth: 2.75, dash: [4, 5] },
    mounts: { stroke: "#00502E", strokeWidth: 2.75, dash: [] },
    sequence: { stroke: "#2B2F33", strokeWidth: 2.75, dash: [] },
    trunk: { stroke: "#4B1A93", strokeWidth: 7, dash: [] },
    "node-namespace": { stroke: "#2B2F33", strokeWidth: 2.75, dash: [] },
    routes: { stroke: "#4B1A93", strokeWidth: 2.75, dash: [] },
    selects: { stroke: "#004F4B", strokeWidth: 2.75, dash: [] },
    idle: { stroke: "#004F4B", strokeWidth: 2.75, dash: [8, 5] },
    owns: { stroke: "#2B2F33", strokeWidth: 2.75, dash: [] },
    missing: { stroke: "#8A0010", strokeWidth: 3, dash: [6, 5] },
    "part-head": { stroke: "#4B1A93", strokeWidth: 2.75, dash: [] },
    "part-metadata": { stroke: "#004F4B", strokeWidth: 2.75, dash: [] },
    "part-spec": { stroke: "#003A9B", strokeWidth: 2.75, dash: [] },
    "part-status": { stroke: "#663C00", strokeWidth: 2.75, dash: [] },
    "part-inner": { stroke: "#83003F", strokeWidth: 2.75, dash: [] },
    "part-other": { stroke: "#2B2F33", strokeWidth: 2.75, dash: [] }
  },
  metrics
};
return{m40:contrast_exports};

})