import type { Container, ContainerPort } from '../../model/types.ts';
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
  const all = namesOf(container.ports);
  return all.length > mostInLine ? `${all.slice(0, mostInLine - 1).join(' ')} +${all.length - mostInLine + 1}` : all.join(' ');
}

/** The same, with those that `isLed` before the others; of these none is only counted, though it takes more lines. */
export function portLines(container: Container, isLed: (port: ContainerPort) => boolean): readonly string[] {
  const led = namesOf(container.ports.filter(isLed));
  const ports = [...container.ports].sort((a, b) => Number(isLed(b)) - Number(isLed(a)));
  if (led.length < mostInLine) return [portsWords({ ...container, ports })].filter((text) => text !== '');
  const rest = namesOf(ports).length - led.length;
  const words = rest === 0 ? led : [...led, `+${rest}`];
  return words.flatMap((_, index) => (index % mostInLine === 0 ? [words.slice(index, index + mostInLine).join(' ')] : []));
}

const mostInLine = 3;

function namesOf(ports: readonly ContainerPort[]): readonly string[] {
  return [...new Set(ports.map((port) => `:${port.containerPort}${port.protocol === 'TCP' ? '' : `/${port.protocol}`}`))];
}
