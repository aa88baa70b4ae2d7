import type { Metrics } from '../types.ts';

/** The type scale and spacing that most themes share: names 13 to 16 semibold, facts 12 to 13, nothing below 12. */
export const metrics: Metrics = {
  text: {
    title: { face: 'sans', weight: 600, size: 22, lineHeight: 32, tone: 'ink' },
    caption: { face: 'sans', weight: 400, size: 14, lineHeight: 20, tone: 'muted' },
    'region-name': { face: 'sans', weight: 600, size: 14, lineHeight: 20, tone: 'muted' },
    'node-name': { face: 'sans', weight: 600, size: 15, lineHeight: 20, tone: 'ink' },
    'pod-name': { face: 'sans', weight: 600, size: 15, lineHeight: 20, tone: 'ink' },
    'container-name': { face: 'sans', weight: 600, size: 13, lineHeight: 18, tone: 'ink' },
    'volume-name': { face: 'sans', weight: 600, size: 14, lineHeight: 20, tone: 'ink' },
    address: { face: 'mono', weight: 600, size: 13, lineHeight: 20, tone: 'accent' },
    machine: { face: 'mono', weight: 400, size: 12, lineHeight: 18, tone: 'muted' },
    fact: { face: 'sans', weight: 400, size: 12, lineHeight: 18, tone: 'muted' },
    trouble: { face: 'sans', weight: 600, size: 12, lineHeight: 18, tone: 'alarm' },
    'row-name': { face: 'sans', weight: 600, size: 14, lineHeight: 20, tone: 'stroke' },
    label: { face: 'sans', weight: 400, size: 12, lineHeight: 18, tone: 'muted' },
    'label-machine': { face: 'mono', weight: 400, size: 12, lineHeight: 18, tone: 'ink' },
    'network-name': { face: 'sans', weight: 600, size: 15, lineHeight: 20, tone: 'ink' },
    bar: { face: 'sans', weight: 400, size: 13, lineHeight: 18, tone: 'ink' },
    count: { face: 'sans', weight: 600, size: 14, lineHeight: 20, tone: 'accent' },
  },
  margin: 32,
  captionGap: 24,
  scale: 1,
  legible: 9,
};
