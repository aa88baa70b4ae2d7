/** The registry of figures: one file and one line each. */
import type { Figure } from './figure.ts';
import { cluster } from './figures/cluster.ts';
import { descriptor } from './figures/descriptor.ts';
import { flatNetwork } from './figures/flat-network.ts';
import { labels } from './figures/labels.ts';
import { lifecycle } from './figures/lifecycle.ts';
import { namespaces } from './figures/namespaces.ts';
import { owners } from './figures/owners.ts';
import { pod } from './figures/pod.ts';
import { processFigure } from './figures/process.ts';
import { scaling } from './figures/scaling.ts';
import { service } from './figures/service.ts';
import { sidecar } from './figures/sidecar.ts';
import { split } from './figures/split.ts';
import { system } from './figures/system.ts';

export const figures: readonly Figure[] = [
  cluster,
  flatNetwork,
  pod,
  sidecar,
  namespaces,
  system,
  service,
  owners,
  split,
  scaling,
  processFigure,
  labels,
  lifecycle,
  descriptor,
];
