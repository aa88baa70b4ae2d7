import type { Theme } from '../types.ts';
import { metrics } from './metrics.ts';

const solid = { strokeWidth: 1.5, dash: [] } as const;

/** Dark, for pages and slides on black. Strokes keep 3:1 on the paper, texts 4.5:1. */
export const night: Theme = {
  name: 'night',
  description: 'dark, for pages and slides on black',
  paper: '#0F151C',
  ink: '#E9EFF5',
  muted: '#AAB7C4',
  accent: '#8DB6FF',
  boxes: {
    node: { fill: '#18212B', stroke: '#6C8095', radius: 12, ...solid },
    region: { fill: 'none', stroke: '#6C8095', radius: 12, strokeWidth: 1.5, dash: [6, 5] },
    group: { fill: 'none', stroke: 'none', radius: 0, ...solid },
    pod: { fill: '#0F151C', stroke: '#6FA0F0', radius: 10, ...solid },
    template: { fill: '#0F151C', stroke: '#6FA0F0', radius: 10, strokeWidth: 1.5, dash: [6, 5] },
    main: { fill: '#1A2E4D', stroke: '#6F9BE0', radius: 6, ...solid },
    supporting: { fill: '#38290D', stroke: '#CF9838', radius: 6, ...solid },
    sidecar: { fill: '#38290D', stroke: '#CF9838', radius: 6, ...solid },
    init: { fill: '#1C252E', stroke: '#8798A8', radius: 6, strokeWidth: 1.5, dash: [6, 4] },
    ephemeral: { fill: '#38192A', stroke: '#DE7FA6', radius: 6, strokeWidth: 1.5, dash: [2, 3] },
    volume: { fill: '#113327', stroke: '#4DB58A', radius: 0, ...solid },
    network: { fill: '#281F43', stroke: '#A98BEA', radius: 28, ...solid },
    'ns-network': { fill: '#0F151C', stroke: '#B49BEC', radius: 8, ...solid },
    'ns-uts': { fill: '#0F151C', stroke: '#4FC0BA', radius: 8, ...solid },
    'ns-ipc': { fill: '#0F151C', stroke: '#EE9A5B', radius: 8, ...solid },
    'ns-pid': { fill: '#0F151C', stroke: '#F28B82', radius: 8, ...solid },
    'ns-mount': { fill: '#0F151C', stroke: '#AAB7C4', radius: 8, ...solid },
    'ns-user': { fill: '#0F151C', stroke: '#DDBB4E', radius: 8, ...solid },
    'own-pid': { fill: '#0F151C', stroke: '#F28B82', radius: 21, strokeWidth: 1.5, dash: [4, 3] },
    'own-mount': { fill: '#0F151C', stroke: '#AAB7C4', radius: 21, strokeWidth: 1.5, dash: [4, 3] },
    port: { fill: '#0F151C', stroke: '#6F9BE0', radius: 13, ...solid },
    conflict: { fill: '#0F151C', stroke: '#F28B82', radius: 13, strokeWidth: 1.5, dash: [4, 3] },
    plain: { fill: 'none', stroke: 'none', radius: 0, ...solid },
  },
  links: {
    'pod-network': { stroke: '#A98BEA', strokeWidth: 1.75, dash: [] },
    localhost: { stroke: '#AAB7C4', strokeWidth: 1.75, dash: [3, 4] },
    mounts: { stroke: '#4DB58A', strokeWidth: 1.75, dash: [] },
    sequence: { stroke: '#AAB7C4', strokeWidth: 1.75, dash: [] },
    trunk: { stroke: '#A98BEA', strokeWidth: 6, dash: [] },
    'node-namespace': { stroke: '#AAB7C4', strokeWidth: 1.75, dash: [] },
  },
  metrics,
};
