import type { Theme } from '../types.ts';
import { metrics } from './metrics.ts';

const solid = { strokeWidth: 1.5, dash: [] } as const;

/** Light, for docs and print on white: the colours of the book's figures. Strokes keep 3:1 on white and on their own fill, texts 4.5:1. */
export const paper: Theme = {
  name: 'paper',
  description: 'light, for docs and slides on white',
  paper: '#FFFFFF',
  ink: '#1B2733',
  muted: '#52606D',
  accent: '#2F5FB3',
  boxes: {
    node: { fill: '#F3F5F8', stroke: '#7F8D9C', radius: 12, ...solid },
    region: { fill: 'none', stroke: '#7F8D9C', radius: 12, strokeWidth: 1.5, dash: [6, 5] },
    group: { fill: 'none', stroke: 'none', radius: 0, ...solid },
    pod: { fill: '#FFFFFF', stroke: '#2F5FB3', radius: 10, ...solid },
    template: { fill: '#FFFFFF', stroke: '#2F5FB3', radius: 10, strokeWidth: 1.5, dash: [6, 5] },
    main: { fill: '#E6EEFB', stroke: '#5A83CB', radius: 6, ...solid },
    supporting: { fill: '#FFF1D9', stroke: '#B37610', radius: 6, ...solid },
    sidecar: { fill: '#FFF1D9', stroke: '#B37610', radius: 6, ...solid },
    init: { fill: '#F1F3F5', stroke: '#71808F', radius: 6, strokeWidth: 1.5, dash: [6, 4] },
    ephemeral: { fill: '#FBEAF1', stroke: '#B0476E', radius: 6, strokeWidth: 1.5, dash: [2, 3] },
    volume: { fill: '#E3F4EC', stroke: '#2E8460', radius: 0, ...solid },
    network: { fill: '#EFE8FA', stroke: '#7C55C7', radius: 28, ...solid },
    'ns-network': { fill: '#FFFFFF', stroke: '#7C55C7', radius: 8, ...solid },
    'ns-uts': { fill: '#FFFFFF', stroke: '#0B7A75', radius: 8, ...solid },
    'ns-ipc': { fill: '#FFFFFF', stroke: '#B4540A', radius: 8, ...solid },
    'ns-pid': { fill: '#FFFFFF', stroke: '#B3261E', radius: 8, ...solid },
    'ns-mount': { fill: '#FFFFFF', stroke: '#52606D', radius: 8, ...solid },
    'ns-user': { fill: '#FFFFFF', stroke: '#7A5C00', radius: 8, ...solid },
    'own-pid': { fill: '#FFFFFF', stroke: '#B3261E', radius: 21, strokeWidth: 1.5, dash: [4, 3] },
    'own-mount': { fill: '#FFFFFF', stroke: '#52606D', radius: 21, strokeWidth: 1.5, dash: [4, 3] },
    port: { fill: '#FFFFFF', stroke: '#5A83CB', radius: 13, ...solid },
    conflict: { fill: '#FFFFFF', stroke: '#B3261E', radius: 13, strokeWidth: 1.5, dash: [4, 3] },
    plain: { fill: 'none', stroke: 'none', radius: 0, ...solid },
  },
  links: {
    'pod-network': { stroke: '#7C55C7', strokeWidth: 1.75, dash: [] },
    localhost: { stroke: '#52606D', strokeWidth: 1.75, dash: [3, 4] },
    mounts: { stroke: '#2E8460', strokeWidth: 1.75, dash: [] },
    sequence: { stroke: '#52606D', strokeWidth: 1.75, dash: [] },
    trunk: { stroke: '#7C55C7', strokeWidth: 6, dash: [] },
    'node-namespace': { stroke: '#52606D', strokeWidth: 1.75, dash: [] },
  },
  metrics,
};
