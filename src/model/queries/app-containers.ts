/** Which containers are members of spec.containers: Kubernetes calls them app containers, whatever they are for. */
import type { Container } from '../types.ts';

export function isAppContainer({ role }: Pick<Container, 'role'>): boolean {
  return role === 'main' || role === 'supporting' || role === 'alike';
}
