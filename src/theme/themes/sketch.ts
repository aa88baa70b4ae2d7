import type { Theme } from '../types.ts';
import { metrics } from './metrics.ts';
import { paper } from './paper.ts';

/** As drawn by hand on cream paper: wobbly strokes, a handwritten sans. The colours are those of `paper`, with ink for what is blue there. */
export const sketch: Theme = {
  ...paper,
  name: 'sketch',
  description: 'drawn by hand, the same every time',
  paper: '#FFFDF6',
  ink: '#22252A',
  muted: '#4D545C',
  boxes: {
    ...paper.boxes,
    node: { ...paper.boxes.node, fill: '#F6F3E8', stroke: '#6B655A' },
    region: { ...paper.boxes.region, stroke: '#6B655A' },
    pod: { ...paper.boxes.pod, fill: '#FFFFFF', stroke: '#22252A' },
    template: { ...paper.boxes.template, fill: '#FFFFFF', stroke: '#22252A' },
    main: { ...paper.boxes.main, fill: '#E2ECFB', stroke: '#3F6CB8' },
    workload: { ...paper.boxes.workload, fill: '#F6F3E8', stroke: '#4D545C' },
  },
  metrics: {
    ...metrics,
    text: {
      ...metrics.text,
      title: { ...metrics.text.title, size: 28, lineHeight: 36 },
      caption: { ...metrics.text.caption, size: 17, lineHeight: 22 },
      'region-name': { ...metrics.text['region-name'], size: 17, lineHeight: 22 },
      'node-name': { ...metrics.text['node-name'], size: 18, lineHeight: 24 },
      'pod-name': { ...metrics.text['pod-name'], size: 18, lineHeight: 24 },
      'container-name': { ...metrics.text['container-name'], size: 16, lineHeight: 20 },
      'volume-name': { ...metrics.text['volume-name'], size: 17, lineHeight: 22 },
      fact: { ...metrics.text.fact, size: 15, lineHeight: 20 },
      trouble: { ...metrics.text.trouble, size: 15, lineHeight: 20 },
      'row-name': { ...metrics.text['row-name'], size: 17, lineHeight: 22 },
      label: { ...metrics.text.label, size: 15, lineHeight: 20 },
      'network-name': { ...metrics.text['network-name'], size: 18, lineHeight: 24 },
      bar: { ...metrics.text.bar, size: 16, lineHeight: 20 },
      item: { ...metrics.text.item, size: 15, lineHeight: 19 },
      'item-count': { ...metrics.text['item-count'], size: 15, lineHeight: 19 },
      count: { ...metrics.text.count, size: 17, lineHeight: 22 },
    },
  },
  hand: { roughness: 1, bowing: 1 },
  fonts: { sans: { regular: 'hand' } },
};
