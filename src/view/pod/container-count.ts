/** How many containers a pod has, counted the same in all figures: `2 containers`, `1 init`, `1 ephemeral`. */
import type { Container, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';

/** Those that last (native sidecars among them), then those that run before them, then those for debugging; to be joined as a list. */
export function containerCounts({ containers }: Pick<Pod, 'containers'>, { say }: Words): readonly string[] {
  const count = (role: Container['role']): number => containers.filter((container) => container.role === role).length;
  const [init, ephemeral] = [count('init'), count('ephemeral')];
  return [
    say('count.containers', { count: containers.length - init - ephemeral }),
    ...(init === 0 ? [] : [say('count.init', { count: init })]),
    ...(ephemeral === 0 ? [] : [say('count.ephemeral', { count: ephemeral })]),
  ];
}
