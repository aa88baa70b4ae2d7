import type { Container } from '../../model/types.ts';
import type { ShownDetail } from './detail.ts';

export const ports: ShownDetail = {
  name: 'ports',
  description: 'the ports of each container',
  ofContainer: (container) => {
    const text = portsWords(container);
    return text === '' ? [] : [{ start: { text, role: 'machine', keep: 'tail' } }];
  },
};

/** `:80 :53/UDP`, three at most; the rest is counted. */
export function portsWords(container: Container): string {
  const all = [...new Set(container.ports.map((port) => `:${port.containerPort}${port.protocol === 'TCP' ? '' : `/${port.protocol}`}`))];
  return all.length > 3 ? `${all.slice(0, 2).join(' ')} +${all.length - 2}` : all.join(' ');
}
