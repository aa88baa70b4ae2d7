/** The registry of what a figure shows or not (`--show`, `--hide`): one file and one line each. */

import type { Shown } from '../types.ts';
import { affinity } from './affinity.ts';
import { annotations } from './annotations.ts';
import { command } from './command.ts';
import { config } from './config.ts';
import { created } from './created.ts';
import type { ShownDetail } from './detail.ts';
import { dns } from './dns.ts';
import { env } from './env.ts';
import { hooks } from './hooks.ts';
import { images } from './images.ts';
import { ip } from './ip.ts';
import { labels } from './labels.ts';
import { life } from './life.ts';
import { mounts } from './mounts.ts';
import { namespace } from './namespace.ts';
import { node } from './node.ts';
import { outside } from './outside.ts';
import { owner } from './owner.ts';
import { ports } from './ports.ts';
import { priority } from './priority.ts';
import { probes } from './probes.ts';
import { pullSecrets } from './pull-secrets.ts';
import { qos } from './qos.ts';
import { resources } from './resources.ts';
import { security } from './security.ts';
import { serviceAccount } from './service-account.ts';
import { state } from './state.ts';
import { tolerations } from './tolerations.ts';
import { uid } from './uid.ts';

/** In the order in which their lines stand: who and where, then what, then how. */
export const shown: readonly ShownDetail[] = [
  state,
  images,
  ports,
  mounts,
  resources,
  env,
  probes,
  hooks,
  command,
  ip,
  node,
  owner,
  namespace,
  serviceAccount,
  pullSecrets,
  qos,
  priority,
  security,
  life,
  dns,
  affinity,
  tolerations,
  labels,
  annotations,
  created,
  uid,
  config,
  outside,
];

/** What there is to say of pods, where no container is drawn. */
export const ofPods: readonly Shown[] = shown.flatMap(({ name, ofPod }) => (ofPod === undefined ? [] : [name]));
/** What there is to say of containers and pods. */
export const ofContainers: readonly Shown[] = shown.flatMap(({ name, ofPod, ofContainer }) =>
  ofPod === undefined && ofContainer === undefined ? [] : [name],
);

/** What there is to say of containers alone. */
export const ofCells: readonly Shown[] = shown.flatMap(({ name, ofContainer }) => (ofContainer === undefined ? [] : [name]));
