/** The registry of what a figure shows or not (`--show`, `--hide`): one file and one line each. */
import { affinity } from './details/affinity.ts';
import { annotations } from './details/annotations.ts';
import { command } from './details/command.ts';
import { created } from './details/created.ts';
import type { ShownDetail } from './details/detail.ts';
import { dns } from './details/dns.ts';
import { env } from './details/env.ts';
import { hooks } from './details/hooks.ts';
import { images } from './details/images.ts';
import { ip } from './details/ip.ts';
import { labels } from './details/labels.ts';
import { life } from './details/life.ts';
import { mounts } from './details/mounts.ts';
import { namespace } from './details/namespace.ts';
import { node } from './details/node.ts';
import { owner } from './details/owner.ts';
import { ports } from './details/ports.ts';
import { priority } from './details/priority.ts';
import { probes } from './details/probes.ts';
import { pullSecrets } from './details/pull-secrets.ts';
import { qos } from './details/qos.ts';
import { resources } from './details/resources.ts';
import { security } from './details/security.ts';
import { serviceAccount } from './details/service-account.ts';
import { state } from './details/state.ts';
import { tolerations } from './details/tolerations.ts';
import { uid } from './details/uid.ts';
import type { Shown } from './types.ts';

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
];

/** What there is to say of pods, where no container is drawn. */
export const ofPods: readonly Shown[] = shown.flatMap(({ name, ofPod }) => (ofPod === undefined ? [] : [name]));
/** What there is to say of containers and pods. */
export const ofContainers: readonly Shown[] = shown.flatMap(({ name, ofPod, ofContainer }) =>
  ofPod === undefined && ofContainer === undefined ? [] : [name],
);

/** What there is to say of containers alone. */
export const ofCells: readonly Shown[] = shown.flatMap(({ name, ofContainer }) => (ofContainer === undefined ? [] : [name]));
