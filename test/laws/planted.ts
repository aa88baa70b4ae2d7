/** Places where a secret may stand in the objects of a cluster, and ways to write these down. */
import { Document, stringify } from 'yaml';
import type { JsonValue } from '../../src/parse/types.ts';

export const marker = 'hunter2SECRET';
export const encoded = btoa(marker);

type World = readonly JsonValue[];

const pod = (container: JsonValue, metadata: JsonValue = {}): World => [
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', ...(metadata as object) },
    spec: { containers: [{ name: 'web', image: 'nginx', ...(container as object) }] },
  },
];
const configMap = (data: JsonValue): World => [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data }, ...pod({})];
const text = (body: string): World => configMap({ 'app.conf': body });
const secret = (more: JsonValue): World => [
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db' }, ...(more as object) },
  ...pod({}),
];
const applied = {
  'kubectl.kubernetes.io/last-applied-configuration': `{"kind":"Pod","spec":{"containers":[{"name":"a","env":[{"name":"P","value":"${marker}"}]}]}}`,
};

export const places: Readonly<Record<string, World>> = {
  'data of a Secret': secret({ data: { p: encoded } }),
  'stringData of a Secret': secret({ type: 'Opaque', stringData: { p: marker, name: marker, type: marker } }),
  'a misspelt key of a Secret': secret({ stringdata: { p: marker }, strinData: marker }),
  'a kind in lower case': [{ apiVersion: 'v1', kind: 'secret', metadata: { name: 'db' }, data: { p: marker } }],
  'a misspelt kind': [{ apiVersion: 'v1', kind: 'Secert', metadata: { name: 'db' }, data: { p: marker } }],
  'a List': [{ apiVersion: 'v1', kind: 'List', items: [...secret({ data: { p: encoded } })] }],
  'a SecretList': [{ apiVersion: 'v1', kind: 'SecretList', items: [{ metadata: { name: 'db' }, data: { p: encoded } }] }],
  'a Secret within another object': [
    { apiVersion: 'e.org/v1', kind: 'Bundle', metadata: { name: 'b' }, spec: { objects: [...secret({ stringData: { p: marker } })] } },
  ],
  'a variable': pod({ env: [{ name: 'P', value: marker }] }),
  'a variable with a misspelt key': pod({ env: [{ name: 'PASSWORD', Value: marker }] }),
  'variables as a mapping': pod({ env: { P: marker, Q: { value: marker } } }),
  'variables as texts': pod({ env: [`P=${marker}`] }),
  'variables under a misspelt key': pod({ enviroment: [{ name: 'P', value: marker }] }),
  'what was applied last': pod({}, { annotations: applied }),
  'what was applied last, in a template': [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: { template: { metadata: { annotations: applied }, spec: { containers: [{ name: 'a' }] } } },
    },
  ],
  'a flag': pod({ args: [`--db-password=${marker}`, 'run'] }),
  'a flag and its value': pod({ command: ['web', '--token', marker] }),
  'a shell': pod({ command: ['sh', '-c', `export DB_PASSWORD=${marker}; exec web`] }),
  'a header of a probe': pod({
    livenessProbe: { httpGet: { port: 80, path: '/', httpHeaders: [{ name: 'Authorization', value: `Bearer ${marker}` }] } },
  }),
  'an address': pod({ args: [`postgres://me:${marker}@db/shop`] }),
  'an annotation': pod({}, { annotations: { 'e.org/password': marker, note: `token: ${marker}` } }),
  'a telling key': configMap({ DB_PASSWORD: marker, api_key: marker, 'client-secret': marker, connectionString: marker }),
  'a list under a telling key': [
    { apiVersion: 'e.org/v1', kind: 'Thing', metadata: { name: 't' }, spec: { passwords: [marker, { a: marker }] } },
  ],
  'a name and its value': [
    { apiVersion: 'e.org/v1', kind: 'Thing', metadata: { name: 't' }, spec: { parameters: [{ name: 'password', content: marker }] } },
  ],
  INI: text(`[db]\nuser = me\npassword = ${marker}\n`),
  JSON: text(`{"db": {"password": "${marker}", "list": ["--token", "${marker}"]}}`),
  XML: text(`<db><password>${marker}</password><add key="token" value="${marker}"/></db>`),
  'YAML in a text': text(`apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  p: ${marker}\n`),
  'a private key': text(`-----BEGIN PRIVATE KEY-----\n${marker}\n-----END PRIVATE KEY-----\n`),
};

const yaml = (world: World, options: object): string => world.map((object) => stringify(object, options)).join('---\n');

/** KYAML: brackets and double quotes, keys without any (kubernetes/enhancements#5295). */
function kyaml(value: JsonValue | undefined, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => kyaml(item, indent)).join(', ')}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => `${inner}${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${kyaml(item, inner)},\n`,
  );
  return `{\n${entries.join('')}${indent}}`;
}

/** The marker's text given a form of its own; the rest stays in block style. */
const written = (form: (text: string) => string) => (world: World) =>
  world
    .map((object) =>
      new Document(object)
        .toString({ lineWidth: 0 })
        .replace(
          new RegExp(`(^[ -]*(?:[\\w./-]+: )?)"?((?:Bearer )?(?:${marker}|${encoded}))"?$`, 'gm'),
          (_all, before, found) => before + form(found),
        ),
    )
    .join('---\n');

export const ways: Readonly<Record<string, (world: World) => string>> = {
  'block YAML': (world) => yaml(world, { lineWidth: 0 }),
  'YAML that is folded': (world) => yaml(world, { lineWidth: 40 }),
  'flow YAML': (world) => yaml(world, { collectionStyle: 'flow', lineWidth: 0 }),
  'double quotes': (world) => yaml(world, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }),
  'single quotes': (world) => yaml(world, { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0 }),
  'literal texts': (world) => yaml(world, { defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN', lineWidth: 0 }),
  'folded texts': (world) => yaml(world, { defaultStringType: 'BLOCK_FOLDED', defaultKeyType: 'PLAIN' }),
  JSON: (world) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items: world }),
  'JSON on many lines': (world) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items: world }, null, 4),
  'JSON with escapes': (world) =>
    JSON.stringify({ apiVersion: 'v1', kind: 'List', items: world }).replaceAll('S', '\\u0053').replaceAll('"h', '"\\u0068'),
  KYAML: (world) => world.map((object) => `---\n${kyaml(object)}\n`).join(''),
  tags: written((found) => `!!str ${found}`),
  'anchors and aliases': (world) => written((found) => `&a ${found}`)(world).replace(/^kind: (\w+)$/m, 'kind: !!str $1'),
  'kinds with escapes and comments': (world) =>
    yaml(world, { lineWidth: 0 })
      .replace(/^kind: S/gm, 'kind: # of it\n  "\\u0053')
      .replace(/^( {2}"\\u0053\w+)$/gm, '$1"'),
  'Windows lines': (world) => yaml(world, { lineWidth: 0 }).replaceAll('\n', '\r\n'),
};
