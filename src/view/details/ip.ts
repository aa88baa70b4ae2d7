import type { Line } from '../types.ts';
import type { ShownDetail } from './detail.ts';

export const ip: ShownDetail = {
  name: 'ip',
  description: 'the IPs of pods',
  ofPod: ({ ips }) => ips.map((text): Line => ({ start: { text, role: 'address' } })),
};
