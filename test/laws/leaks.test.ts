/** Inputs through which a secret once got out, each of a kind of its own: none is in a message, a code frame, a descriptor or a dump. */
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/base/format-diagnostic.ts';
import { check, draw, dump } from '../../src/pipeline/pipeline.ts';

const M = 'Zq7aB3dE5fG7x';

const pod = (container: string, metadata = 'name: web') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {${metadata}}\nspec:\n  containers:\n  - name: web\n    image: nginx\n${container}`;
const brokenPod = (line: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n${line}\n`;
const secret = (rest: string) => `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n${rest}`;
const config = (text: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  a: |\n    ${text.replaceAll('\n', '\n    ')}\n`;

test.each<[string, string]>([
  // comments
  ['a variable that is commented out', pod(`    env:\n    # - name: A\n    #   value: ${M}\n    - {name: B, value: b}\n`)],
  ['a Secret that is commented out', `# kind: Secret\n# stringData:\n#   x: ${M}\n${pod('')}`],
  ['data that are commented out', secret(`stringData:\n  # x: ${M}\n  y: z\n  # w: ${M}\n`)],
  ['a comment behind data', secret(`stringData:\n  y: z # was ${M}\n`)],
  ['a comment behind a variable', pod(`    env: [{name: A, value: x}]\n    # env: {FOO: ${M}}\n`)],
  ['a flag that is commented out', pod(`    # - --password\n    # - ${M}\n`)],
  // broken documents, in which a line is shown for what it begins with
  ['brackets behind a field', brokenPod(`spec: { containers: [ { name: c, env: { A: ${M} }, image: "nginx } ] }`)],
  ['a list behind a field', brokenPod(`spec: { containers: [ { name: c, env: [ { name: A, x: y, value: ${M} } ], image: "nginx } ] }`)],
  ['an annotation in brackets', brokenPod(`metadata: { name: p, annotations: { note: ${M}, x: "y } }`)],
  ['a key twice in brackets', brokenPod(`spec: { containers: [{ name: web, env: { MODE: ${M}, MODE: y } }] }`)],
  ['a variable’s name with a colon', pod(`    env:\n    - name: ${M}: x\n`)],
  // keys, tags and anchors
  ['a colon without its blank, in data', secret(`stringData: {password:${M}}\n`)],
  ['a colon without its blank, elsewhere', config('').replace('a: |', `b: {password:${M}}`)],
  ['a colon without its blank, in a variable', pod(`    env: [{name: A, value:${M}}]\n`)],
  ['an equals sign', secret(`stringData: {password=${M}}\n`)],
  ['a key alone', secret(`stringData:\n  ${M}:\n`)],
  ['a tag', secret(`stringData:\n  p: !${M}\n`)],
  ['an anchor', secret(`stringData:\n  p: &${M} x\n`)],
  ['a name with a value', pod(`    env: [{name: "A=${M}"}]\n`)],
  ['a mapping as a name', pod(`    env: [{name: {args: ['{"password":"${M}"}']}}]\n`)],
  // what parsing drops
  ['what a merge leaves out', secret(`stringData:\n  <<: {p: ${M}}\n  p: x\n`)],
  ['a key that stands twice in JSON', `{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"data":{"p":"${M}","p":"x"}}`],
  // parts of Secrets that look like others
  ['the metadata of a Secret', secret('').replace('name: s', `name: s, data: {p: ${M}}`)],
  ['the type of a Secret', secret(`type: "${M} x"\n`)],
  ['items of a Secret', secret(`items: [${M}]\n`)],
  [
    'what a SealedSecret makes',
    `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: s}\nspec: {template: {data: {a: ${M}}}}\n`,
  ],
  // variables and flags
  ['a variable’s source', pod(`    env: [{name: A, valueFrom: ${M}}, {name: B, valueFrom: {value: ${M}}}]\n`)],
  ['sources of variables', pod(`    envFrom: [{secretRef: {name: a}, value: ${M}}, ${M}]\n`)],
  ['variables as one text', `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, env: A=${M}}]}\n`],
  ['a label that looks like a variable', pod('', `name: web, labels: {name: a, value: '{"password": "${M}"}'}`)],
  [
    'what was applied last, in a label',
    pod('', `name: web, labels: {kubectl.kubernetes.io/last-applied-configuration: '{"env":[{"name":"MODE","value":"${M}"}]}'}`),
  ],
  ['a variable in base64', pod(`    env: [${M}==]\n`)],
  ['a number behind a flag', pod('    args: [--password, 12345678901]\n').replaceAll('12345678901', M)],
  ['a value with a dash behind a flag', pod(`    args: [--password, -${M}]\n`)],
  ['mysql -p', pod(`    command: [mysql, -uroot, -p${M}]\n`)],
  ['curl -u', pod(`    command: [curl, -u, "me:${M}"]\n`)],
  ['redis-cli -a', pod(`    livenessProbe: {exec: {command: [redis-cli, -a, ${M}, ping]}}\n`)],
  ['a key among keys', `apiVersion: e.org/v1\nkind: Thing\nmetadata: {name: t}\nspec: {apiKeys: [{name: bob, key: ${M}}]}\n`],
  // objects within texts
  ['a Secret in a text in brackets', config(`{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {x: "${M}"}}`)],
  ['a folded kind in a text', config(`kind: >-\n  Secret\ndata:\n  x: ${M}`)],
  ['variables in a text', config(`env:\n  FOO: ${M}\n`)],
  ['a variable in a text, value first', config(`env:\n- value: ${M}\n  name: X`)],
  ['a flag in a text, on two lines', config(`args:\n- --password\n- ${M}`)],
  // words
  ['a triple quote', config(`password = """\n${M}"""`)],
  ['blanks', config(`requirepass correct ${M} staple`)],
  ['a line that goes on', config(`web \\\n  --password \\\n  ${M}`)],
  ['SQL', config(`CREATE USER me IDENTIFIED BY '${M}'`)],
  ['CDATA', config(`<password><![CDATA[${M}]]></password>`)],
  ['an element with an attribute', config(`<password encrypted="false">${M}</password>`)],
  ['a list of properties', config(`<key>password</key><string>${M}</string>`)],
  ['a call', config(`x.setPassword("${M}")`)],
  ['a fallback', config(`process.env.DB_PASSWORD ?? "${M}"`)],
  ['.pgpass', config(`*:*:*:me:${M}`)],
  ['a literal of kubectl', pod(`    args: ["--from-literal=foo=${M}"]\n`)],
  // files
  ['a kubeconfig with a misspelt kind', `apiVersion: v1\nkind: Confg\nusers:\n- name: a\n  user: {x: ${M}}\n`],
  ['a kubeconfig in a List', `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Config, users: [{name: a, user: {x: ${M}}}]}\n`],
])('%s', async (_what, content) => {
  expect(content).toContain(M);
  const source = [{ name: 'in.yaml', content }];
  const { diagnostics, texts } = await check(source);
  const places = content
    .split('\n')
    .map((_, index) => ({ code: 'a/b', severity: 'note', message: '', place: { file: 'in.yaml', line: index + 1, column: 1 } }) as const);
  const frames = [...diagnostics, ...places].map((diagnostic) => formatDiagnostic(diagnostic, { texts })).join('\n');
  expect(frames).not.toContain(M);
  for (const figure of ['descriptor', 'sidecar', 'cluster']) {
    const { output } = await draw(source, { figure, fold: 'none', show: figure === 'descriptor' ? [] : ['env', 'command', 'labels'] });
    expect(new TextDecoder().decode(output)).not.toContain(M);
  }
  expect((await dump(source, 'manifests')).json).not.toContain(M);
});
