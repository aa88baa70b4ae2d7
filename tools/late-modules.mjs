/**
 * What a small run of `podfig INPUT` for the figure cluster does not need: modules that come late (tools/late-parts.mjs), by the part that
 * they are in. What only they import goes with them. A module may be here when all that it exports is functions and data.
 * test/cli/start.test.ts says how large the start may be, and which modules are in it.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files of a folder but those that the start needs. */
function filesOf(folder, needed) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !needed.includes(basename(entry.name, '.ts')))
    .map(({ name }) => `${folder}/${name}`);
}

/** A part for each of them. */
function each(folder, needed) {
  return Object.fromEntries(filesOf(folder, needed).map((path) => [`${basename(folder)}-${basename(path, '.ts')}`, [path]]));
}

/** One part of some files of a folder. */
const of = (folder, ...names) => names.map((name) => `src/${folder}/${name}.ts`);

export const lateParts = {
  ...each('src/view/figures', ['cluster']),
  ...each('src/layout/arrangements', ['leaf', 'card', 'frame', 'frames', 'bands', 'meter', 'row']),
  ...Object.fromEntries(
    ['mounts', 'layers', 'listing', 'network', 'compare', 'system'].map((family) => [
      `arrangements-${family}`,
      filesOf(`src/layout/arrangements/${family}`, []),
    ]),
  ),
  ...each('src/theme/themes', ['paper', 'metrics', 'tiles']),
  dense: [...filesOf('src/layout/arrangements/packed', []), ...filesOf('src/view/dense', ['detail'])],
  'any-arguments': of('cli', 'any-arguments'),
  'as-written': ['src/pipeline/as-written.ts'],
  pages: ['src/pipeline/pages.ts'],
  reach: [
    'src/pipeline/reach.ts',
    ...filesOf('src/model/reach', ['types', 'decide', 'admin-order', 'admin-peers']),
    ...of('model/queries', 'allowed-pairs'),
  ],
  settings: ['src/settings/settings.ts', 'src/pipeline/user-template.ts'],
  hand: ['src/scene/hand.ts'],
  stdin: ['src/load/sources/stdin.ts'],
  dump: of('parse/dump', 'read-dump'),
  png: ['src/render/formats/png.ts', 'src/cli/which-libc.ts'],
  pdf: ['src/render/formats/pdf.ts'],
  drawio: ['src/render/formats/drawio.ts'],
  dot: ['src/render/formats/dot.ts'],
  json: ['src/render/formats/json.ts'],
  pptx: ['src/render/formats/pptx.ts'],
  'theme-fonts': [...of('pipeline', 'theme-fonts'), ...of('text', 'twins')],
  browser: ['src/render/pdf/browser.ts'],
  fonts: ['src/load/fonts.ts'],
  yaml: [...of('parse/yaml', 'read', 'quick-yaml', 'mistakes', 'tabs-in-flow'), ...of('parse/strangers', 'missing-head')],
  'yaml-in-text': of('parse/secrets', 'yaml-in-text'),
  'full-yaml': of('parse/yaml', 'full-yaml'),
  'secrets-in-text': of('parse/secrets', 'value-behind', 'base64'),
  // what is said when something is wrong
  mistakes: [
    ...of('parse/json', 'problems', 'spans'),
    ...of('parse/strangers', 'strange-text'),
    ...of('parse/text', 'nesting'),
    ...of('parse/yaml', 'lost-indentation'),
    ...of('parse/secrets', 'masks', 'hiding', 'what-is-meant', 'veiled-object', 'keys-and-signs'),
    ...of('base', 'code-frame', 'format-diagnostic', 'diagnostic-json'),
    ...of('cli/output', 'system-error', 'told'),
    ...of('view', 'unreadable'),
    ...of('view/boxes', 'nothing'),
    'src/pipeline/dump.ts',
  ],
  selection: of(
    'model/selection',
    'test',
    'diagnostics',
    'nothing',
    'unmatched-exclusions',
    'unmatched-kinds',
    'unmatched-words',
    'touching',
    'phases',
  ),
  names: of('model/kinds', 'names'),
  scheduler: filesOf('src/model/scheduler', ['types']),
  asked: of('base/asked', 'groups', 'page-size'),
  shell: of('model/processes', 'shell-words', 'shell-script', 'program'),
  network: [
    ...of(
      'model/network',
      'route-admission',
      'gateway-routes',
      'parent-status',
      'policy-rules',
      'ip-block',
      'unknown-port',
      'target-ports',
      'endpoint-values',
    ),
    ...of(
      'model/kinds',
      'service',
      'ingress',
      'gateway',
      'http-route',
      'grpc-route',
      'tls-route',
      'tcp-route',
      'udp-route',
      'reference-grant',
    ),
    ...of('model/kinds', 'network-policy', 'endpoints', 'endpoint-slice'),
    ...of(
      'model/relations',
      'service-selects',
      'service-endpoints',
      'service-aliases',
      'route-routes',
      'gateway-attaches',
      'knative-traffic',
    ),
    ...of('model/relations', 'host-listeners'),
  ],
  claims: of('model/relations', 'claim-sharing'),
  calls: filesOf('src/model/calls', ['worth-reading', 'raw']),
  policies: [
    ...of('model/network', 'policy-peers', 'admin-rules'),
    ...of('model/kinds', 'admin-network-policy', 'baseline-admin-network-policy'),
    ...of('model/relations', 'restricts', 'admits', 'idle-policies', 'same-priorities'),
    ...of('model/reach', 'decide', 'admin-order', 'admin-peers'),
    ...of('model/findings', 'forbidden-calls', 'forbidding'),
    ...of('model/queries', 'policies', 'isolation'),
  ],
  // kinds that are not Kubernetes' own
  custom: [
    ...filesOf('src/model/kinds/custom', []),
    ...of('model/custom', 'knative', 'keda', 'other-workload'),
    ...of('model/world', 'made-secrets', 'made-services'),
  ],
  labels: of('model/labels', 'parse-selector', 'syntax', 'tokens'),
  workloads: [
    ...of('model/pods', 'idle-pod', 'job-spec'),
    ...of('model/labels', 'selector', 'read-selector'),
    ...of('model/workloads', 'controller-labels'),
    ...of('model/relations', 'scales', 'protects', 'binds', 'storage-classes'),
    ...of('model/kinds', 'stateful-set', 'daemon-set', 'job', 'cron-job', 'horizontal-pod-autoscaler', 'pod-disruption-budget'),
    ...of(
      'model/kinds',
      'persistent-volume',
      'persistent-volume-claim',
      'storage-class',
      'runtime-class',
      'priority-class',
      'service-account',
    ),
  ],
  resources: [...of('view/nodes', 'meters'), ...of('view/boxes', 'amounts')],
  details: [
    ...filesOf('src/view/details', ['state', 'detail', 'shown', 'showing']),
    ...of('view/boxes', 'life-words'),
    ...of('view/nodes', 'scheduler-words', 'words'),
  ],
  scripts: [...of('text', 'foreign-font', 'glyph-check', 'shorten')],
  told: of('view/told', 'links', 'table'),
  legend: [...of('layout', 'legend'), ...of('scene', 'legend')],
  outlines: of('render/svg', 'outlines', 'glyph-path', 'link-path'),
  hatch: of('scene', 'dark'),
};
