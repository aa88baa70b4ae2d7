(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/theme/themes/night.ts
var night_exports = {};
__export(night_exports, {
  night: () => night
});
const{"src/theme/themes/metrics.ts:metrics":metrics}=core();
var solid = { strokeWidth: 1.5, dash: [] };
var night = {
  name: "night",
  description: "dark, for pages and slides on black",
  paper: "#0F151C",
  ink: "#E9EFF5",
  muted: "#AAB7C4",
  accent: "#8DB6FF",
  alarm: "#F28B82",
  "code-key": "#9CC0FF",
  "code-string": "#93DBB0",
  "code-number": "#F2B988",
  "code-word": "#EBA9D2",
  "code-comment": "#A3B1BE",
  boxes: {
    node: { fill: "#18212B", stroke: "#6C8095", radius: 12, ...solid },
    region: { fill: "none", stroke: "#6C8095", radius: 12, strokeWidth: 1.5, dash: [6, 5] },
    group: { fill: "none", stroke: "none", radius: 0, ...solid },
    pod: { fill: "#0F151C", stroke: "#6FA0F0", radius: 10, ...solid },
    template: { fill: "#0F151C", stroke: "#6FA0F0", radius: 10, strokeWidth: 1.5, dash: [6, 5] },
    main: { fill: "#1A2E4D", stroke: "#6F9BE0", radius: 6, ...solid },
    supporting: { fill: "#38290D", stroke: "#CF9838", radius: 6, ...solid },
    alike: { fill: "#222B35", stroke: "#D5DDE6", radius: 6, ...solid },
    sidecar: { fill: "#38290D", stroke: "#CF9838", radius: 6, ...solid },
    init: { fill: "#1C252E", stroke: "#8798A8", radius: 6, strokeWidth: 1.5, dash: [6, 4] },
    ephemeral: { fill: "#38192A", stroke: "#DE7FA6", radius: 6, strokeWidth: 1.5, dash: [2, 3] },
    volume: { fill: "#113327", stroke: "#4DB58A", radius: 0, ...solid },
    mount: { fill: "#113327", stroke: "#4DB58A", radius: 8, ...solid },
    "mount-read": { fill: "#0F151C", stroke: "#4DB58A", radius: 8, strokeWidth: 1.5, dash: [4, 3] },
    network: { fill: "#281F43", stroke: "#A98BEA", radius: 28, ...solid },
    "ns-network": { fill: "#0F151C", stroke: "#B49BEC", radius: 8, ...solid },
    "ns-uts": { fill: "#0F151C", stroke: "#4FC0BA", radius: 8, ...solid },
    "ns-ipc": { fill: "#0F151C", stroke: "#EE9A5B", radius: 8, ...solid },
    "ns-pid": { fill: "#0F151C", stroke: "#F28B82", radius: 8, ...solid },
    "ns-mount": { fill: "#0F151C", stroke: "#AAB7C4", radius: 8, ...solid },
    "ns-user": { fill: "#0F151C", stroke: "#DDBB4E", radius: 8, ...solid },
    "own-pid": { fill: "#0F151C", stroke: "#F28B82", radius: 21, strokeWidth: 1.5, dash: [4, 3] },
    "own-mount": { fill: "#0F151C", stroke: "#AAB7C4", radius: 21, strokeWidth: 1.5, dash: [4, 3] },
    port: { fill: "#0F151C", stroke: "#6F9BE0", radius: 13, ...solid },
    conflict: { fill: "#0F151C", stroke: "#F28B82", radius: 13, strokeWidth: 1.5, dash: [4, 3] },
    client: { fill: "#1C252E", stroke: "#8798A8", radius: 18, ...solid },
    gateway: { fill: "#281F43", stroke: "#A98BEA", radius: 8, ...solid },
    route: { fill: "#281F43", stroke: "#A98BEA", radius: 8, ...solid },
    service: { fill: "#0E3230", stroke: "#4FC0BA", radius: 8, ...solid },
    workload: { fill: "#18212B", stroke: "#8798A8", radius: 8, ...solid },
    missing: { fill: "#0F151C", stroke: "#F28B82", radius: 8, strokeWidth: 1.5, dash: [4, 3] },
    elsewhere: { fill: "#0F151C", stroke: "#8798A8", radius: 8, strokeWidth: 1.5, dash: [2, 3] },
    lane: { fill: "#151D26", stroke: "none", radius: 8, ...solid },
    "probe-startup": { fill: "#0F151C", stroke: "#AAB7C4", radius: 8, strokeWidth: 1.5, dash: [2, 3] },
    "probe-readiness": { fill: "#0F151C", stroke: "#4FC0BA", radius: 8, ...solid },
    "probe-liveness": { fill: "#0F151C", stroke: "#F28B82", radius: 8, strokeWidth: 1.5, dash: [4, 3] },
    page: { fill: "#131B23", stroke: "#6C8095", radius: 12, ...solid },
    "part-head": { fill: "#1E1935", stroke: "#A98BEA", radius: 6, strokeWidth: 2.5, dash: [] },
    "part-metadata": { fill: "#0F2A29", stroke: "#4FC0BA", radius: 6, strokeWidth: 2.5, dash: [] },
    "part-spec": { fill: "#16253F", stroke: "#6FA0F0", radius: 6, strokeWidth: 2.5, dash: [] },
    "part-status": { fill: "#33200F", stroke: "#EE9A5B", radius: 6, strokeWidth: 2.5, dash: [7, 4] },
    "part-inner": { fill: "#33182A", stroke: "#DE7FA6", radius: 6, strokeWidth: 2.5, dash: [] },
    "part-other": { fill: "#18212B", stroke: "#AAB7C4", radius: 6, strokeWidth: 2.5, dash: [] },
    meter: { fill: "#0F151C", stroke: "#AAB7C4", radius: 4, ...solid },
    plain: { fill: "none", stroke: "none", radius: 0, ...solid }
  },
  links: {
    "pod-network": { stroke: "#A98BEA", strokeWidth: 1.75, dash: [] },
    localhost: { stroke: "#AAB7C4", strokeWidth: 1.75, dash: [3, 4] },
    mounts: { stroke: "#4DB58A", strokeWidth: 1.75, dash: [] },
    sequence: { stroke: "#AAB7C4", strokeWidth: 1.75, dash: [] },
    trunk: { stroke: "#A98BEA", strokeWidth: 6, dash: [] },
    "node-namespace": { stroke: "#AAB7C4", strokeWidth: 1.75, dash: [] },
    routes: { stroke: "#A98BEA", strokeWidth: 1.75, dash: [] },
    selects: { stroke: "#4FC0BA", strokeWidth: 1.75, dash: [] },
    idle: { stroke: "#4FC0BA", strokeWidth: 1.75, dash: [6, 4] },
    owns: { stroke: "#AAB7C4", strokeWidth: 1.75, dash: [] },
    missing: { stroke: "#F28B82", strokeWidth: 1.75, dash: [4, 4] },
    "part-head": { stroke: "#A98BEA", strokeWidth: 1.75, dash: [] },
    "part-metadata": { stroke: "#4FC0BA", strokeWidth: 1.75, dash: [] },
    "part-spec": { stroke: "#6FA0F0", strokeWidth: 1.75, dash: [] },
    "part-status": { stroke: "#EE9A5B", strokeWidth: 1.75, dash: [] },
    "part-inner": { stroke: "#DE7FA6", strokeWidth: 1.75, dash: [] },
    "part-other": { stroke: "#AAB7C4", strokeWidth: 1.75, dash: [] }
  },
  metrics
};

return{night,night_exports};

})