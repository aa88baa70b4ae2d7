import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/base/format-diagnostic.ts';
import { names, pod, read, said } from './reading.ts';

const DEEP = 100_000;

/** Of the processor: on a busy machine the clock tells more of the others. */
function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

describe('nesting 100,000 deep is said, not followed', () => {
  it.each([
    ['JSON', `{"apiVersion": "v1", "kind": "Pod", "spec": ${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`],
    ['JSON that is not closed', '{"a":'.repeat(DEEP)],
    ['flow YAML', `apiVersion: v1\nkind: Pod\nspec: ${'{a: '.repeat(DEEP)}${'}'.repeat(DEEP)}\n`],
    ['lists in one line', `${'- '.repeat(DEEP)}x\n`],
    ['question marks', `${'? '.repeat(DEEP)}x\n`],
  ])('%s', async (_name, text) => {
    expect((await read(text)).diagnostics.map(({ code }) => code)).toEqual(['parse/too-deep']);
  });
  it.each(['[', '{"a":'])('also behind a value that is whole: %s', async (opening) => {
    const text = `{"apiVersion":"v1","kind":"Pod"}\n${opening.repeat(DEEP)}`;
    expect((await read(text)).diagnostics.map(({ code }) => code)).toEqual(['parse/too-deep']);
    expect(await names(text)).toEqual(['Pod/']);
  });
  it('by indentation', async () => {
    const text = Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    expect((await read(text)).diagnostics.map(({ code }) => code)).toEqual(['parse/too-deep']);
  });
  it('while what is nested 140 deep is read, also where it is long', async () => {
    const rows = Array.from({ length: 140 }, (_, depth) => `${' '.repeat(4 * depth)}"a": {`);
    const text = `---\n{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","annotations":{"deep":{\n${rows.join('\n')}\n${'}'.repeat(140)}}}},${' '.repeat(60_000)}"spec":{}}\n`;
    expect(await said(text)).toEqual([]);
  });

  it('while brackets in a long text are no nesting', async () => {
    const text = `${pod('a')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: &n c}\ndata: {x: "${'[ '.repeat(400)}"}\n`;
    expect(await names(text)).toEqual(['Pod/a', 'ConfigMap/c']);
    expect(
      await names(JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { x: '['.repeat(DEEP) } })),
    ).toEqual(['ConfigMap/c']);
  });
});

describe('aliases', () => {
  it('that multiply are stopped', async () => {
    const levels = ['a: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 10; n++)
      levels.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      );
    expect(await said(`apiVersion: v1\nkind: Pod\n${levels.join('\n')}\n`)).toEqual([expect.stringMatching(/^error parse\/alias-bomb /)]);
  });
  it.each([
    ['of a long text', `a: &a ${'x'.repeat(100_000)}\nb: [${'*a, '.repeat(2000)}]`],
    [
      'merged',
      `a: &a {${Array.from({ length: 2000 }, (_, n) => `k${n}: 1`).join(', ')}}\n${Array.from({ length: 1000 }, (_, n) => `b${n}: {<<: *a}`).join('\n')}`,
    ],
  ])('%s are stopped as soon', async (_name, text) => {
    const started = process.cpuUsage();
    expect(await said(`apiVersion: v1\nkind: Pod\n${text}\n`)).toEqual([expect.stringMatching(/^error parse\/alias-bomb /)]);
    expect(secondsSince(started)).toBeLessThan(3);
  });
  it('that lead back to themselves are told', async () => {
    expect(await said('apiVersion: v1\nkind: Pod\nspec: &s\n  a: *s\n')).toEqual(['error parse/alias-cycle 4:6']);
  });
});

describe('keys that every object has', () => {
  it.each([
    'apiVersion: v1\nkind: Pod\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\ntoString: x\n',
    '{"apiVersion":"v1","kind":"Pod","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"x"}',
  ])('are keys like any other', async (text) => {
    const { manifests } = await read(text);
    const [object] = manifests.map((manifest) => manifest.object);
    expect(Object.keys(object ?? {})).toEqual(['apiVersion', 'kind', '__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    expect(manifests[0]?.placeOf(['__proto__', 'polluted']).line).toBeGreaterThan(0);
  });
});

describe('secrets', () => {
  const secret =
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\ndata:\n  password: aHVudGVyMg==\nstringData:\n  token: |\n    hunter2\n    hunter3\n';
  const leaks = /aHVudGVyMg|hunter|s3cr3t/;
  const applied = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 's', annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"data":{"p":"hunter2"}}' } },
    data: { p: 'hunter2' },
  });
  it.each([
    ['in YAML', secret],
    ['in JSON', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'Secret', data: { p: 'hunter2' } }] })],
    ['in a typed list', 'apiVersion: v1\nkind: SecretList\nitems:\n- metadata: {name: a}\n  data: {p: hunter2}\n'],
    ...['ScretList', 'SecretLst', 'secretslist', 'SecertList', ' SecretList'].map((kind) => [
      `in a list that is called ${kind}`,
      `apiVersion: v1\nkind: '${kind}'\nitems:\n- metadata: {name: a}\n  data: {config.yaml: hunter2}\n`,
    ]),
    ...['Scret', 'Secrets', 'SECRET', 'Seecret'].map((kind) => [
      `as ${kind}`,
      `apiVersion: v1\nkind: ${kind}\ndata: {config.yaml: hunter2}\n`,
    ]),
    ['with what kubectl applied', applied],
    [
      'inside of another object',
      `apiVersion: template.openshift.io/v1\nkind: Template\nobjects:\n- ${secret.trimEnd().replaceAll('\n', '\n  ')}\n`,
    ],
    ['in a document that cannot be read', `${secret}  broken: 'x'y'\n`],
    ['in broken JSON', '{"apiVersion": "v1", "kind": "Secret", "data": {"p": "hunter2"'],
    ['in Windows text with an anchor', secret.replace('name: s', 'name: &n s').replaceAll('\n', '\r\n')],
    ['in a kubeconfig', 'apiVersion: v1\nkind: Config\nclusters: []\nusers:\n- name: u\n  user: {token: hunter2}\n'],
    ['beside a mistake', `${secret}---\n${secret.replace('data:', 'data: x: y')}`],
  ])('%s leave no trace', async (_name, text) => {
    const parsed = await read(text);
    expect(JSON.stringify(parsed.manifests.map(({ object }) => object))).not.toMatch(leaks);
    const shown = parsed.texts.get('in.yaml');
    expect(shown).not.toMatch(leaks);
    expect(shown?.length).toBe(text.length);
    for (const diagnostic of parsed.diagnostics) expect(formatDiagnostic(diagnostic, parsed)).not.toMatch(leaks);
  });
  it.each([
    ['the values of a chart', '# mine\nreplicaCount: 2\nimage:\n  hunter1: x\nauth: hunter2\nservice: {hunter3: 1}\n'],
    ['a kubeconfig', 'kind: Config\nclusters: []\nusers:\n- name: hunter1\n  user: {token: hunter2}\n'],
    ['an object without a kind', 'metadata: {labels: {a: hunter1}}\nspec: {containers: [{name: hunter2}]}\n'],
    ['a list of accounts', 'root:hunter1:0:0:root:/root:/bin/sh\nme:hunter2:1:1::/:/bin/sh\n'],
  ])('in %s leave no trace: such files are named, never quoted', async (_name, text) => {
    const parsed = await read(text);
    const told = parsed.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, parsed));
    expect(told).toEqual([expect.stringContaining('--> in.yaml:')]);
    expect(told.join('')).not.toMatch(/hunter|[0-9] \|/);
    expect(parsed.texts.get('in.yaml')?.replace('# mine', '')).not.toMatch(/\w/);
  });
  it('have a name all the same', async () => {
    expect(await names(secret)).toEqual(['Secret/s']);
  });
  it('are not seen in other objects', async () => {
    const { manifests, texts } = await read('apiVersion: v1\nkind: ConfigMap\ndata: {secretName: x}\n');
    expect(manifests[0]?.object.data).toEqual({ secretName: 'x' });
    expect(texts.get('in.yaml')).toContain('secretName: x');
  });
});

describe('values of environment variables', () => {
  const above = 'apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  containers:\n  - name: c\n    env:\n';
  const head = { apiVersion: 'v1', kind: 'Pod' };
  const flow = (value: string) => `{"env": [{"name": "P", ${value}}, {"name": "Q", "value": "hunter3"}]}`;
  it.each([
    ['on a line', `${above}    - name: P\n      value: hunter2\n`],
    ['in front of the name', `${above}    - value: hunter2 hunter3\n      name: P\n`],
    ['in a block', `${above}    - name: P\n      value: |\n        hunter2\n\n       hunter3\n    visible: x\n`],
    ['on lines of plain text', `${above}    - name: P\n      value: hunter1\n       hunter2\n    - name: visible\n`],
    ['in quotes over lines', `${above}    - {name: P, value: "hunter1\n  hunter2, hunter3"}\n    visible: x\n`],
    ['in one line', `${above}    - {name: P, 'value' : 'it''s, hunter2'}\n    - {name: visible, value: hunter3}\n`],
    ['in JSON', flow('"value": "a\\", hunter2"')],
    ['in JSON on lines', JSON.stringify({ ...head, env: [{ name: 'visible', value: 'hunter2' }] }, null, 2)],
    ['in JSON kept as text', JSON.stringify({ kept: flow('"value": "a\\", hunter2"') })],
    ['in a document that is broken', `${above}    - name: P\n      value: "hunter2" hunter3\n    visible: "x\n`],
    ['behind a colon without a space', `${above}    - name: P\n      value:hunter2\n`],
    ['in a mapping in place of the list', `${above}      P: hunter2\n      Q: hunter3\n    visible: 1\n`],
    ['in such a mapping in one line', JSON.stringify({ ...head, visible: 1, env: { P: 'hunter2', Q: 'hunter3' } })],
    ['with Windows line ends', `${above}    - name: P\n      value: |\n        hunter2\n        hunter3\n`.replaceAll('\n', '\r\n')],
  ])('%s are in no text', async (_name, text) => {
    const shown = (await read(text)).texts.get('in.yaml') ?? '';
    expect(shown).not.toMatch(/hunter/);
    expect(shown.includes('visible')).toBe(text.includes('visible'));
    expect(shown.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
  });
  it('while other words stay', async () => {
    const text = 'apiVersion: v1\nkind: Pod\nvalueFrom: {a: b}\nx-value: a\n# the value\nvalues: [a]\ndevalue: b\n';
    expect((await read(text)).texts.get('in.yaml')).toBe(text);
  });
  it('are looked for in a time that grows with the text alone', async () => {
    const started = process.cpuUsage();
    await read(`{"env":[${'{"name":"a","value":"b"},'.repeat(200_000)}{}]}`);
    await read(`${'value '.repeat(500_000)}`);
    await read(`${' '.repeat(1_000_000)}value${' '.repeat(1_000_000)}`);
    expect(secondsSince(started)).toBeLessThan(5);
  });
});

describe('what no one wants to see', () => {
  it('such as managedFields and the annotation of kubectl apply is dropped', async () => {
    const { manifests } = await read(
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  managedFields: [{}]\n  annotations: {kubectl.kubernetes.io/last-applied-configuration: "{}", keep: x}\n',
    );
    expect(manifests[0]?.object.metadata).toEqual({ name: 'a', annotations: { keep: 'x' } });
  });
});

describe('odd text', () => {
  it('with control characters is refused as Kubernetes refuses it', async () => {
    expect(await said(`${pod('a')}---\n${pod('b\u0000')}---\n${pod('c')}`)).toEqual(['error parse/control-character 13:10']);
    expect(await names(`${pod('a')}---\n${pod('b\u0000')}---\n${pod('c')}`)).toEqual(['Pod/a', 'Pod/c']);
  });
  it('with names of a megabyte or lone surrogates goes through', async () => {
    expect((await names(pod('x'.repeat(1e6))))[0]).toHaveLength(1e6 + 4);
    expect(await names(JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: '\ud800' } }))).toEqual(['Pod/\ud800']);
  });
});

describe('text made to take long', () => {
  it.each([
    ['a template in a line of megabytes', `a: "b" c ${'x'.repeat(9_000_000)} {{ .Values.x }}`, 'parse/helm-template'],
    ['carriage returns', `a: b\n${'\r'.repeat(300_000)} x: [`, undefined],
    ['spaces in front of a quote', `a: "b" c${' '.repeat(400_000)}”`, undefined],
    ['comments and directives', `${'# c\n'.repeat(100_000)}a: b\n${'%x\n'.repeat(100_000)}`, undefined],
    ['many mappings in one line', `apiVersion: v1\nkind: ConfigMap\ndata: [${'{a: b}, '.repeat(50_000)}]`, undefined],
    ['lines without a key', `a: b\nc: d\n${'a\n'.repeat(200_000)}`, 'parse/missing-colon', 2],
    ['documents that are all broken', '--- {\n'.repeat(50_000), 'parse/too-broken'],
    ['values of JSON that nothing closes', `{"a":1}\n${'{"x": [\n'.repeat(50_000)}`, 'parse/json'],
    ['a list of many wrong items', `{"apiVersion":"v1","kind":"PodList","items":[${'{"kind":7},'.repeat(100_000)}{}]}`, 'parse/bad-kind'],
  ])('does not: %s', async (_name, text, code, seconds = 5) => {
    const started = process.cpuUsage();
    const { diagnostics } = await read(text);
    expect(secondsSince(started)).toBeLessThan(seconds);
    if (code !== undefined) expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });
  it('is not read by the full parser when it is large; where that would begin, is told', async () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n${'- {kind: Pod, apiVersion: v1}\n'.repeat(20_000)}`;
    expect(await said(`${list}- &a {kind: Pod, apiVersion: v1}\n`)).toEqual(['error parse/too-large 20004:4']);
    expect(await said(`${list}- {kind: Pod}}\n`)).toEqual(['error parse/too-large 20004:14']);
  });
});

const CORPUS = [
  pod('web'),
  'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, data: {p: x}}\n- &a\n  apiVersion: v1\n  kind: Pod\n  metadata: {name: "q", labels: {a: \'b\'}}\n- *a\n',
  JSON.stringify(
    {
      apiVersion: 'v1',
      kind: 'PodList',
      items: [{ metadata: { name: 'a' }, spec: { containers: [{ name: 'c', args: ['-c', 'a\nb'] }] } }],
    },
    null,
    2,
  ),
  'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  script: |\n    if [ -z "$x" ]; then\n      echo "y: z"\n    fi\n  folded: >-\n    one\n    two\n---\n{"apiVersion": "v1", "kind": "Pod"}\n',
];

/** One edit: characters taken out at a place, and others put there. */
const edit = fc.tuple(
  fc.nat(600),
  fc.nat(12),
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      '\n',
      '\t',
      '"',
      "'",
      '{',
      '[',
      '- ',
      ': ',
      '---\n',
      '&a ',
      '*a',
      '{{ .Values.x }}',
      '\ud800',
      '\u0000',
      '  ',
      '|',
      '<<: ',
      '? ',
      '__proto__: 1\n',
    ),
  ),
);

describe('mutated manifests', () => {
  it('never throw, take long, or give a place outside of the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CORPUS), fc.array(edit, { minLength: 1, maxLength: 5 }), async (text, edits) => {
        const mutated = edits.reduce(
          (all, [at, drop, put]) => all.slice(0, at % (all.length + 1)) + put + all.slice((at % (all.length + 1)) + drop),
          text,
        );
        const parsed = await read(mutated);
        const shown = parsed.texts.get('in.yaml') ?? '';
        const lines = shown.split('\n');
        const places = [
          ...parsed.diagnostics.map(({ place }) => place),
          ...parsed.manifests.map(({ placeOf }) => placeOf(['spec', 'containers', 0, 'name'])),
        ];
        for (const place of places) {
          expect(place?.line).toBeLessThanOrEqual(lines.length);
          expect(place?.column).toBeLessThanOrEqual((lines[(place?.line ?? 1) - 1]?.length ?? 0) + 1);
        }
        for (const diagnostic of parsed.diagnostics) formatDiagnostic(diagnostic, { texts: parsed.texts, color: true });
        JSON.stringify(parsed.manifests.map(({ object }) => object));
      }),
      { numRuns: 1500, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
    );
  }, 30_000);
});

describe('within a text only what is secret is hidden', () => {
  it.each([
    ['in a block', 'a.ini: |\n    user = me\n    password = ab\n    host = db', /user = me\n {4}password = ••\n {4}host = db/],
    ['on a line', 'a: user=me token=abc x', /a: user=me token=••• x/],
    ['in quotes', 'a: \'{"token": "abc", "pool": 4}\'', /'\{"token": "•••", "pool": 4\}'/],
    ['with an escape, all of it', 'a: "user=me\\ttoken=abc"', /a: "•+"/],
    ['folded, all of it', 'a: >\n    user=me\n    token=abc', /a: >\n {4}•+\n {4}•+/],
    [
      'of a text in several lines',
      'a: |\n    -----BEGIN PRIVATE KEY-----\n    abc\n    -----END PRIVATE KEY-----',
      /BEGIN PRIVATE KEY-----\n {4}•••\n/,
    ],
  ])('%s', async (_name, data, wanted) => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  ${data}\n`;
    expect((await read(text)).texts.get('in.yaml')).toMatch(wanted);
  });
});

it('of a text of which nearly nothing may be shown, none is made', async () => {
  const { texts, diagnostics } = await read(`${'['.repeat(9_000_000)}\n`);
  expect(diagnostics.map(({ code }) => code)).toEqual(['parse/too-deep']);
  expect(texts.get('in.yaml')).toBeUndefined();
});
