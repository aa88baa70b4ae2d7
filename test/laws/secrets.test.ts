/** What could be secret is never drawn, dumped or told (DESIGN §1). */
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/base/format-diagnostic.ts';
import type { Source } from '../../src/base/source.ts';
import { stages } from '../../src/pipeline/options.ts';
import { draw, dump } from '../../src/pipeline/pipeline.ts';
import { shown } from '../../src/view/details/shown.ts';
import { figureNames } from './stages.ts';

const marker = 'hunter2-marker';

const secrets = `apiVersion: v1
kind: Secret
metadata:
  name: database
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: '{"stringData":{"password":"${marker}"}}'
data:
  password: ${btoa(marker)}
stringData:
  password: ${marker}
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: { app: web }
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: '{"spec":{"containers":[{"env":[{"name":"P","value":"${marker}"}]}]}}'
spec:
  initContainers:
  - name: migrate
    env: [{ name: PASSWORD, value: ${marker} }]
  containers:
  - name: web
    env:
    - name: PASSWORD
      value: ${marker}
    - name: OTHER
      valueFrom: { secretKeyRef: { name: database, key: password } }
    volumeMounts: [{ name: forgotten, mountPath: /a }]
  ephemeralContainers:
  - name: debug
    env: [{ name: PASSWORD, value: ${marker} }]
`;

const inTemplate = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      containers:
      - name: web
        env: [{ name: PASSWORD, value: ${marker} }]
`;

const inList = `{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"data":{"p":"${marker}"}},
{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{"containers":[{"name":"c","env":[{"name":"P","value":"${marker}"}]}]}}]}`;

const inSecretList = `apiVersion: v1
kind: SecretList
items:
- metadata: { name: s }
  data: { p: ${marker} }
`;

const pod = `apiVersion: v1
kind: Pod
metadata: { name: p }
spec: { containers: [{ name: c }] }
`;

const service = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;

const sources: readonly Source[] = [
  { name: 'secrets.yaml', content: secrets },
  { name: 'template.yaml', content: inTemplate },
  { name: 'list.json', content: inList },
  { name: 'secret-list.yaml', content: inSecretList },
  { name: 'pod.yaml', content: pod },
  { name: 'service.yaml', content: service },
];

const show = shown.map(({ name }) => name);

const told = (text: string): readonly string[] => [marker, btoa(marker)].filter((secret) => text.includes(secret));

/** The figure of one object's text: all that hold a secret, side by side. */
const chosen = (figure: string) => (figure === 'descriptor' ? { pods: ['web', 'database', 's', 'p'] } : {});

describe('a secret is found in', () => {
  test.each(stages)('no dump of stage %s', async (stage) => {
    for (const figure of figureNames) {
      const { json, diagnostics, texts } = await dump(sources, stage, { figure, show, fold: 'none', ...chosen(figure) });
      expect(json).toContain('"web"');
      expect(told(json ?? '')).toEqual([]);
      expect(diagnostics.flatMap((diagnostic) => told(formatDiagnostic(diagnostic, { texts })))).toEqual([]);
    }
  });

  test.each(['svg', 'json'])('no figure as %s', async (format) => {
    for (const figure of figureNames) {
      const { output } = await draw(sources, { figure, show, format, fold: 'none', ...chosen(figure) });
      expect(output).toBeDefined();
      expect(told(new TextDecoder().decode(output))).toEqual([]);
    }
  });

  test('no figure that was given annotations, arguments, or probes with it', async () => {
    const spec = `spec: { containers: [{ name: c, command: [${marker}], args: [${marker}], livenessProbe: { exec: { command: [${marker}] } } }] }`;
    const metadata = `metadata: { name: p, labels: { app: web }, annotations: { note: ${marker} } }`;
    const content = `apiVersion: v1\nkind: Pod\n${metadata}\n${spec}\n---\n${service}`;
    // what shows the text itself shows these: see below
    for (const figure of figureNames.filter((name) => name !== 'descriptor')) {
      for (const stage of stages.filter((one) => one !== 'manifests')) {
        const { json } = await dump([{ name: 'a.yaml', content }], stage, { figure, show });
        expect(json).toContain('"p"');
        expect(told(json ?? '')).toEqual([]);
      }
    }
  });

  test.each(['database', 'web', 's', 'p'])('no text of the object %s, whatever is opened in it', async (name) => {
    const objects = sources.filter(({ content }) => String(content).includes('apiVersion'));
    for (const focus of [undefined, 'metadata', 'metadata.annotations', 'spec', 'data', 'stringData']) {
      for (const fold of ['auto', 'none'] as const) {
        const { output } = await draw(objects, { figure: 'descriptor', pods: [name], fold, ...(focus === undefined ? {} : { focus }) });
        expect(told(new TextDecoder().decode(output))).toEqual([]);
      }
    }
  });

  test.each([
    ['an argument', `args: ["--db-password=${marker}", --token, ${marker}]`],
    ['an argument in a line of its own', `args:\n    - --api-key\n    - ${marker}`],
    ['an address', `command: [run, "postgres://me:${marker}@db/shop"]`],
    ['a value behind a key', `workingDir: /\n    env: { A: ${marker} }`],
    ['an environment variable of several lines', `env:\n    - name: A\n      value: |\n        first\n        ${marker}`],
    ['an environment variable that an alias repeats', `env:\n    - { name: A, value: &a ${marker} }\n    - { name: B, value: *a }`],
  ])('no text of a pod with it in %s', async (_where, field) => {
    const content = `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  containers:\n  - name: c\n    ${field}\n`;
    const { output } = await draw([{ name: 'a.yaml', content }], { figure: 'descriptor', fold: 'none' });
    expect(output).toBeDefined();
    expect(told(new TextDecoder().decode(output))).toEqual([]);
  });

  test.each([
    ['settings', `  app.conf: |\n    db_password = ${marker}\n    password ${marker}\n`],
    ['a key', `  id_rsa: |\n    -----BEGIN RSA PRIVATE KEY-----\n    ${marker}\n    -----END RSA PRIVATE KEY-----\n`],
    ['JSON', `  a.json: '{"token": "${marker}"}'\n`],
    ['a comment', `  # password: ${marker}\n  a: b\n`],
  ])('no text of a ConfigMap with it in %s', async (_where, data) => {
    const content = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: p }\ndata:\n${data}`;
    const { output } = await draw([{ name: 'a.yaml', content }], { figure: 'descriptor', fold: 'none' });
    expect(output).toBeDefined();
    expect(told(new TextDecoder().decode(output))).toEqual([]);
  });

  test('no code frame of a Secret that can’t be read', async () => {
    const broken = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  a: ${marker}\n   b: ${marker}\n`;
    const { diagnostics, texts } = await draw([{ name: 'broken.yaml', content: broken }]);
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
    expect(diagnostics.flatMap((diagnostic) => told(formatDiagnostic(diagnostic, { texts })))).toEqual([]);
  });

  test('what does hold it', () => {
    expect(told(secrets)).toEqual([marker, btoa(marker)]);
    expect(told('a name')).toEqual([]);
  });
});
