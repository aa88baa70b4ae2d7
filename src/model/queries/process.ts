/** Which containers of a pod run several processes. */
import type { Container, Pod, Processes } from '../types.ts';

export interface Crowded {
  readonly container: Container;
  readonly processes: Processes & { readonly starter: NonNullable<Processes['starter']> };
}

/** Containers in which a shell or a supervisor starts several processes. What runs to its end before the others is none of them. */
export function crowdedIn(pod: Pod): readonly Crowded[] {
  return pod.containers.flatMap((container): readonly Crowded[] => {
    const { processes, role } = container;
    const starter = processes?.starter;
    if (processes === undefined || starter === undefined || role === 'init' || role === 'ephemeral') return [];
    return [{ container, processes: { ...processes, starter } }];
  });
}
