/**
 * Makes a cluster of any size, as `kubectl get nodes,pods -A -o json|yaml` would print it. The same arguments give the same bytes.
 *
 *   node bench/world.mjs --nodes 100 --pods 30 --containers 2 --kept > world.json
 *   node bench/world.mjs --nodes 2 --pods 2 --yaml > world.yaml
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { asKept } from './weight.mjs';

const apps = ['cart', 'checkout', 'catalogue', 'payment', 'shipping', 'search', 'reviews', 'accounts', 'mailer', 'ledger'];
const helpers = ['proxy', 'log-shipper', 'git-sync', 'metrics', 'config-reloader'];

/** `pods` is per node, `containers` per pod; `kept`: with all that a cluster keeps beside what somebody wrote. */
export function world({ nodes, pods, containers, kept = false }) {
  const items = [];
  for (let node = 0; node < nodes; node++) {
    items.push(machine(node));
    for (let index = 0; index < pods; index++) items.push(pod({ node, index, number: node * pods + index, containers }));
  }
  return { apiVersion: 'v1', items: kept ? items.map(asKept) : items, kind: 'List', metadata: { resourceVersion: '' } };
}

function machine(node) {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: `node-${node + 1}`, labels: { 'kubernetes.io/hostname': `node-${node + 1}`, 'kubernetes.io/os': 'linux' } },
    spec: { podCIDR: `10.${64 + (node >> 8)}.${node & 255}.0/24`, podCIDRs: [`10.${64 + (node >> 8)}.${node & 255}.0/24`] },
    status: {
      addresses: [
        { type: 'InternalIP', address: nodeIp(node) },
        { type: 'Hostname', address: `node-${node + 1}` },
      ],
      nodeInfo: { kubeletVersion: 'v1.30.2', containerRuntimeVersion: 'containerd://1.7.18' },
    },
  };
}

function pod({ node, index, number, containers }) {
  const app = apps[number % apps.length];
  const replicaSet = `${app}-${suffix(number % apps.length, 9)}`;
  const list = Array.from({ length: containers }, (_, slot) => container(app, slot));
  const ip = `10.${64 + (node >> 8)}.${node & 255}.${index + 2}`;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${replicaSet}-${suffix(number, 5)}`,
      namespace: 'shop',
      labels: { app, 'pod-template-hash': suffix(number % apps.length, 9) },
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: replicaSet, uid: `00000000-${number % apps.length}`, controller: true },
      ],
    },
    spec: {
      nodeName: `node-${node + 1}`,
      serviceAccountName: 'default',
      restartPolicy: 'Always',
      containers: list,
      volumes: [
        { name: 'data', emptyDir: {} },
        { name: 'kube-api-access-x7x2p', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } },
      ],
    },
    status: {
      phase: 'Running',
      hostIP: nodeIp(node),
      podIP: ip,
      podIPs: [{ ip }],
      qosClass: 'BestEffort',
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: list.map(({ name, image }) => ({ name, image, ready: true, restartCount: 0, state: { running: {} } })),
    },
  };
}

function container(app, slot) {
  const name = slot === 0 ? app : `${helpers[(slot - 1) % helpers.length]}${slot > helpers.length ? `-${slot}` : ''}`;
  return {
    name,
    image: `registry.example.org/shop/${name}:1.${slot}.4`,
    ports: [{ name: 'http', containerPort: 8080 + slot, protocol: 'TCP' }],
    resources: {},
    volumeMounts: [
      { name: 'data', mountPath: '/var/lib/data', ...(slot === 0 ? {} : { readOnly: true }) },
      { name: 'kube-api-access-x7x2p', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount', readOnly: true },
    ],
  };
}

function nodeIp(node) {
  return `192.168.${node >> 8}.${(node & 255) + 1}`;
}

/** Looks like the suffixes that Kubernetes makes, from a number: no vowels, as in k8s.io/apimachinery/pkg/util/rand. */
function suffix(number, length) {
  const letters = 'bcdfghjklmnpqrstvwxz2456789';
  let state = (number + 1) * 2654435761;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 1) >>> 0;
    text += letters[state % letters.length];
  }
  return text;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      nodes: { type: 'string', default: '2' },
      pods: { type: 'string', default: '2' },
      containers: { type: 'string', default: '2' },
      kept: { type: 'boolean', default: false },
      yaml: { type: 'boolean', default: false },
    },
  });
  const made = world({ nodes: Number(values.nodes), pods: Number(values.pods), containers: Number(values.containers), kept: values.kept });
  process.stdout.write(
    values.yaml ? stringify(made, { lineWidth: 0, aliasDuplicateObjects: false }) : `${JSON.stringify(made, null, 4)}\n`,
  );
}
