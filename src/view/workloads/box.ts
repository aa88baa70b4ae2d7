/** A workload as a box of the `owners` figure: its kind, its pods beside those it wants, and what watches over them. */
import type { Guards } from '../../model/queries/guards.ts';
import type { DisruptionBudget, Pod, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { kindWords } from '../boxes/kind-words.ts';
import type { Box } from '../types.ts';
import type { Rollouts } from './rollouts.ts';
import { rolloutWords, spareWords, updatedWords } from './rollouts.ts';
import { boundsWords, scalerWords } from './scale-words.ts';
import type { Tallies } from './tally-words.ts';

export interface WorkloadFacts {
  readonly workloads: ReadonlyMap<string, Workload>;
  /** The figure shows several Kubernetes namespaces. */
  readonly namespaces: boolean;
  readonly rollouts: Rollouts;
  readonly guards: Guards;
  readonly tallies: Tallies;
  readonly words: Words;
  /** By the id of its owner: the kind of a ReplicaSet that is not drawn, though pods are made by way of it. */
  readonly passed: ReadonlyMap<string, string>;
}

export function workloadBox(workload: Workload, pods: readonly Pod[], facts: WorkloadFacts): Box {
  const { id, kind, name, namespace, revision, status } = workload;
  const { words } = facts;
  const top = workload.owner === undefined;
  const problem = status?.problem;
  const told = [
    [
      facts.passed.has(id)
        ? words.say('workload.by-way-of', { kind: kindWords(workload), between: facts.passed.get(id) ?? '' })
        : kindWords(workload),
      rolloutWords(workload, facts.rollouts, facts),
      roleWords(workload, facts),
      workload.rollout?.paused === true ? words.say('workload.paused') : '',
      isBetween(workload) ? words.say('not-in-input') : '',
    ]
      .filter((word) => word !== '')
      .join(' · '),
    scheduleWords(workload, words),
    workload.templateOf === undefined ? '' : borrowedWords(workload.templateOf, facts),
    boundsWords(workload, words),
    // what is scaled to zero has said so
    workload.bounds !== undefined && workload.replicas === 0 ? '' : facts.tallies.words(workload, pods),
    updatedWords(workload, pods, words),
    jobWords(workload, pods, words),
    // the owner of a ReplicaSet that can't make pods repeats its message
    problem === undefined ? '' : problem.condition === 'ReplicaFailure' ? (problem.message ?? problem.reason) : problem.reason,
    ...spareWords(workload, facts.rollouts, words),
    ...facts.guards.scalersOf(workload).map((scaler) => scalerWords(scaler, workload, words)),
    ...(top ? budgetsOf(pods, facts.guards).map((budget) => budgetWords(budget, words)) : []),
    facts.namespaces && top ? words.say('namespace', { namespace }) : '',
  ].filter((word) => word !== '');
  return box({
    id,
    kind: 'workload',
    data: { name, namespace, 'workload-kind': kind, ...(revision === undefined ? {} : { revision }) },
    style: 'workload',
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: name, role: 'pod-name' } }, ...told.map((text) => ({ start: { text, role: 'fact' as const } }))],
    tooltip: [`${kind} ${namespace}/${name}`, ...told, problem?.message ?? ''].filter((part) => part !== '').join('\n'),
  });
}

/** Only its pods name it, and what stands above it was found by its name: a ReplicaSet in `kubectl get deploy,pods`. */
function isBetween({ owner, origin }: Workload): boolean {
  return owner !== undefined && origin === undefined;
}

/** `3 at a time · 1 failed`: of a Job that has begun, what its tally does not say; failed pods that are gone its status still knows. */
export function jobWords({ kind, completions, replicas, status }: Workload, pods: readonly Pod[], { say }: Words): string {
  const observed = pods.filter(({ existence }) => existence !== 'template');
  if (kind !== 'Job' || (status === undefined && observed.length === 0)) return '';
  const failed = (status?.failed ?? 0) - observed.filter(({ phase }) => phase === 'Failed').length;
  return [
    replicas === undefined || replicas < 2 || completions === undefined
      ? ''
      : say('workload.at-a-time', { count: Math.min(replicas, completions) }),
    failed > 0 ? say('workload.failed', { count: failed }) : '',
  ]
    .filter((word) => word !== '')
    .join(' · ');
}

/** `15 2 * * *, Europe/Berlin · suspended`. */
function scheduleWords({ schedule, timeZone, suspended }: Workload, { say }: Words): string {
  const times = [schedule ?? '', timeZone ?? ''].filter((word) => word !== '').join(', ');
  return [times, suspended === true ? say('workload.suspended') : ''].filter((word) => word !== '').join(' · ');
}

function budgetsOf(pods: readonly Pod[], guards: Guards): readonly DisruptionBudget[] {
  return [...new Set(pods.flatMap((pod) => guards.budgetsOf(pod)))];
}

/** `PDB web: at most 1 unavailable`. */
function budgetWords({ name, minAvailable = '…', maxUnavailable }: DisruptionBudget, { say }: Words): string {
  return maxUnavailable === undefined
    ? say('workload.budget-least', { name, available: minAvailable })
    : say('workload.budget-most', { name, unavailable: maxUnavailable });
}

/** `stable`, `canary`: which of a Rollout's revisions it is. */
function roleWords({ owner, labels }: Workload, { workloads, words: { say } }: WorkloadFacts): string {
  const hash = labels['rollouts-pod-template-hash'];
  const found = workloads.get(owner ?? '')?.rollout?.hashes.find((one) => one.hash === hash);
  return found === undefined ? '' : say(`service.role.${found.role}`);
}

/** `template of Deployment web`. */
function borrowedWords(templateOf: string, { workloads, words: { say } }: WorkloadFacts): string {
  const lender = workloads.get(templateOf);
  const [kind = '', , name = ''] = templateOf.split('/');
  return say('workload.template-of', { owner: lender === undefined ? `${kind} ${name}` : `${lender.kind} ${lender.name}` });
}
