/**
 * Makes a system of any size: Deployments with a Service each, that call some of those behind them, in a namespace for each twenty. The same arguments
 * give the same text.
 *
 *   node bench/shop.mjs --workloads 2000 > shop.yaml
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const team = 20;

/** `calls` is how many others each calls, on the average. YAML. */
export function shop({ workloads, calls = 1.5 }) {
  return Array.from({ length: workloads }, (_, index) => workload(index, workloads, calls)).join('---\n');
}

function workload(index, workloads, calls) {
  const name = nameOf(index);
  const count = Math.floor(calls) + (index % 10 < (calls % 1) * 10 ? 1 : 0);
  const called = Array.from({ length: count }, (_, step) => index + 1 + ((index * 7 + step * 13) % 17)).filter(
    (other) => other < workloads,
  );
  const env = [...new Set(called)].map(
    (other) => `        - {name: ${nameOf(other).toUpperCase()}_ADDR, value: "${nameOf(other)}.${namespaceOf(other)}:8080"}\n`,
  );
  const at = `{name: ${name}, namespace: ${namespaceOf(index)}}`;
  return `apiVersion: apps/v1
kind: Deployment
metadata: ${at}
spec:
  replicas: ${1 + (index % 3)}
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
      - name: ${name}
        image: registry.example.com/${name}:1.0
        ports: [{containerPort: 8080}]
${env.length === 0 ? '' : `        env:\n${env.join('')}`}---
apiVersion: v1
kind: Service
metadata: ${at}
spec: {selector: {app: ${name}}, ports: [{port: 8080}]}
`;
}

function nameOf(index) {
  return `app${index}`;
}

function namespaceOf(index) {
  return `team${Math.floor(index / team)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { workloads: { type: 'string', default: '12' }, calls: { type: 'string', default: '1.5' } } });
  process.stdout.write(shop({ workloads: Number(values.workloads), calls: Number(values.calls) }));
}
