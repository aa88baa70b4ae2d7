import type { RolloutReading, TemplateReference } from '../../custom/rollout-types.ts';
import type { Kind } from '../../kind.ts';
import { nameOrigin } from '../../network/route-values.ts';
import { count, templateIn } from '../../pods/workload-spec.ts';
import type { Draft } from '../../reading/draft.ts';
import type { Cursor } from '../../reading/read.ts';
import { boolean, list, number, object, string } from '../../reading/read.ts';

/** argoproj/argo-rollouts, pkg/apis/rollouts/v1alpha1/types.go. */
export const rollout: Kind = {
  kind: 'Rollout',
  groups: ['argoproj.io'],
  shortNames: ['ro'],
  description:
    'Argo Rollouts: equal pods, replaced step by step (canary) or at one stroke (blue-green), of its own template or that of a Deployment',
  namespaced: true,
  read: (at) => {
    const spec = object(at, 'spec');
    const template = templateIn(spec);
    const rollout = readRollout(at, spec);
    return {
      type: 'workload',
      replicas: count(spec, 'replicas') ?? 1,
      rollout,
      ...(template === undefined || rollout.templateFrom !== undefined ? {} : { template }),
    };
  },
};

/** `workloadRef`: an object of its namespace. */
function readReference(spec: Cursor): TemplateReference | undefined {
  const at = object(spec, 'workloadRef');
  const kind = at && string(at, 'kind');
  const name = at && string(at, 'name');
  if (at === undefined || !kind || !name) return undefined;
  return { apiVersion: string(at, 'apiVersion') ?? '', kind, name, origin: nameOrigin(at, 'name') };
}

function readRollout(at: Cursor, spec: Cursor | undefined): RolloutReading {
  const strategy = spec && object(spec, 'strategy');
  const canary = strategy && object(strategy, 'canary');
  const blueGreen = strategy && object(strategy, 'blueGreen');
  const status = object(at, 'status');
  const read: Draft<RolloutReading> = {
    strategy: blueGreen === undefined ? 'canary' : 'blue-green',
    services: [
      ...serviceIn(blueGreen, 'activeService', 'active'),
      ...serviceIn(blueGreen, 'previewService', 'preview'),
      ...serviceIn(canary, 'stableService', 'stable'),
      ...serviceIn(canary, 'canaryService', 'canary'),
    ],
    hashes: status === undefined ? [] : hashesIn(status, blueGreen !== undefined),
  };
  const isPaused = (spec && boolean(spec, 'paused')) === true || (status !== undefined && list(status, 'pauseConditions').length > 0);
  if (isPaused) read.paused = true;
  const templateFrom = spec && readReference(spec);
  if (templateFrom !== undefined) read.templateFrom = templateFrom;
  const weight = status && canaryWeight(status);
  if (weight !== undefined) read.canaryWeight = weight;
  return read;
}

function serviceIn(at: Cursor | undefined, key: string, role: RolloutReading['services'][number]['role']): RolloutReading['services'] {
  const name = at && string(at, key);
  return at === undefined || name === undefined || name === '' ? [] : [{ role, name, origin: nameOrigin(at, key) }];
}

/** What the revisions that it keeps are to it: values of the label `rollouts-pod-template-hash`. */
function hashesIn(status: Cursor, isBlueGreen: boolean): RolloutReading['hashes'] {
  const stable = string(status, 'stableRS') ?? '';
  const current = string(status, 'currentPodHash') ?? '';
  const selectors = object(status, 'blueGreen');
  const active = (selectors && string(selectors, 'activeSelector')) || stable;
  const preview = (selectors && string(selectors, 'previewSelector')) || current;
  const [first, second] = isBlueGreen ? [active, preview] : [stable, current];
  const [firstRole, secondRole] = isBlueGreen ? (['active', 'preview'] as const) : (['stable', 'canary'] as const);
  return [
    ...(first === '' ? [] : [{ hash: first, role: firstRole }]),
    ...(second === '' || second === first ? [] : [{ hash: second, role: secondRole }]),
  ];
}

/** status.canary.weights, where a mesh or an Ingress shares out the requests. */
function canaryWeight(status: Cursor): number | undefined {
  const canary = object(status, 'canary');
  const weights = canary && object(canary, 'weights');
  const at = weights && object(weights, 'canary');
  return at && number(at, 'weight');
}
