/**
 * Pods by their phase, as kubectl's field selector `status.phase` takes them: only what exists has one. A template, or a manifest without status,
 * is in no phase, and so in none that is asked for.
 */
import { nearMiss } from '../../base/near-miss.ts';
import type { Pod, PodPhase, Topology } from '../types.ts';
import type { Unmatched } from './unmatched-words.ts';

/** In the order of a pod's life: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-phase */
export const podPhases = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'] as const satisfies readonly PodPhase[];

/** In small letters or capitals. */
export function phaseCalled(word: string): PodPhase | undefined {
  return podPhases.find((phase) => phase.toLowerCase() === word.trim().toLowerCase());
}

/** What kubectl shows in its column STATUS, and what phase such pods have. */
const MEANT: Readonly<Record<string, PodPhase>> = {
  completed: 'Succeeded',
  complete: 'Succeeded',
  success: 'Succeeded',
  error: 'Failed',
  evicted: 'Failed',
  oomkilled: 'Failed',
  containercreating: 'Pending',
  crashloopbackoff: 'Running',
  ready: 'Running',
};

/** Which phases there are, and which one was probably meant by another word. */
export function phaseHint(word: string): string {
  const lower = word.trim().toLowerCase();
  const near = nearMiss(
    lower,
    podPhases.map((phase) => phase.toLowerCase()),
  );
  const meant = (Object.hasOwn(MEANT, lower) ? MEANT[lower] : undefined) ?? (near === undefined ? undefined : phaseCalled(near));
  return `${meant === undefined ? '' : `did you mean '${meant}'? `}there are: ${podPhases.join(', ')}`;
}

/** Absent for what does not exist. */
export function phaseOf({ existence, phase }: Pick<Pod, 'existence' | 'phase'>): PodPhase | undefined {
  return existence === 'template' ? undefined : phase;
}

/** It has come to its end, and nothing of it runs any more; so has a Job's template that makes no more pods. */
export function isFinished(phase: unknown): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}

/** Phases that were asked for and that no pod is in. */
export function unmatchedPhases(phases: readonly PodPhase[], { pods }: Topology): readonly Unmatched[] {
  const found = new Set(pods.map(phaseOf));
  const known = podPhases.filter((phase) => found.has(phase));
  const hint = known.length === 0 ? 'templates, and manifests without status, are in none' : `there are pods in: ${known.join(', ')}`;
  return phases.filter((phase) => !found.has(phase)).map((phase) => ({ word: phase, message: `no pod is in phase ${phase}`, hint }));
}
