import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/parse/types.ts';
import { ownedBy, pod, RUNNING, template, workload } from '../manifests.ts';
import { dangling } from '../related.ts';
import { called, calls, callsIn, env, evidence, given, said, settings, world } from './calling.ts';

const cart = called('cart');
const db = called('db', { ports: [{ port: 5432, name: 'sql' }, 9187] });

describe('a container calls the Service whose address it is given', () => {
  test.each<[string, JsonObject, string]>([
    ['in a variable', env(['CART', 'http://cart']), 'env CART at Pod web spec.containers.0.env.0.value'],
    ['by a bare name in a variable that says so', env(['CART_HOST', 'cart']), 'env CART_HOST at Pod web spec.containers.0.env.0.value'],
    ['in an argument', { args: ['--cart=cart:80'] }, 'args at Pod web spec.containers.0.args.0'],
    ['behind a flag', { args: ['--cart-host', 'cart'] }, 'args at Pod web spec.containers.0.args.1'],
    [
      'in a script',
      { command: ['sh', '-c', 'until curl http://cart; do sleep 1; done'] },
      'command at Pod web spec.containers.0.command.2',
    ],
    ['to a program that takes host and port apart', { args: ['nc', '-z', 'cart', '80'] }, 'args at Pod web spec.containers.0.args.2'],
    [
      'in a script, to such a program',
      { command: ['sh', '-c', 'redis-cli -h cart ping'] },
      'command at Pod web spec.containers.0.command.2',
    ],
  ])('%s', (_, container, by) => {
    expect(calls(given(container), cart)).toEqual(['cart:80']);
    expect(evidence(given(container), cart)).toEqual([by]);
  });

  test('in a ConfigMap that is its environment: all of it, with a prefix, or one key', () => {
    const all = given({ envFrom: [{ prefix: 'APP_', configMapRef: { name: 'settings' } }] });
    const one = given({ env: [{ name: 'CART_HOST', valueFrom: { configMapKeyRef: { name: 'settings', key: 'host' } } }] });
    const config = settings('settings', { host: 'cart', other: 'http://db' });
    expect(evidence(all, config, cart)).toEqual(['envFrom settings: APP_host at ConfigMap settings data.host']);
    expect(evidence(one, config, cart)).toEqual(['env CART_HOST at ConfigMap settings data.host']);
    expect(calls(all, settings('settings', { host: 'cart' }, 'shop'), cart)).toEqual([]);
  });

  test('in a file of a ConfigMap that it mounts: all, the items of the volume, or the one of a subPath', () => {
    const config = settings('web', { 'a.conf': 'server cart:80;', 'b.conf': 'server db:5432;' });
    const mounting = (volume: JsonObject, mount: JsonObject = {}) =>
      given({ volumeMounts: [{ name: 'conf', mountPath: '/etc/web', ...mount }] }, { spec: { volumes: [{ name: 'conf', ...volume }] } });
    const whole = { configMap: { name: 'web' } };
    const items = [{ key: 'a.conf', path: 'x/a.conf' }];
    expect(calls(mounting(whole), config, cart, db)).toEqual(['cart:80', 'db:5432']);
    expect(calls(mounting({ configMap: { name: 'web', items } }), config, cart, db)).toEqual(['cart:80']);
    expect(calls(mounting({ projected: { sources: [{ configMap: { name: 'web', items } }] } }), config, cart, db)).toEqual(['cart:80']);
    expect(calls(mounting(whole, { subPath: 'b.conf' }), config, cart, db)).toEqual(['db:5432']);
    expect(calls(mounting({ configMap: { name: 'web', items } }, { subPath: 'x' }), config, cart, db)).toEqual(['cart:80']);
    expect(evidence(mounting(whole, { subPath: 'a.conf' }), config, cart)).toEqual(['config web: a.conf at ConfigMap web data.a.conf']);
    expect(calls(given({}, { spec: { volumes: [{ name: 'conf', ...whole }] } }), config, cart)).toEqual([]);
  });

  test('but not for a file that it only watches for another, and not in a Secret', () => {
    const config = settings('web', { 'a.conf': 'server cart:80;' });
    const reloader = { name: 'x', image: 'jimmidyson/configmap-reload:v0.9', volumeMounts: [{ name: 'conf', mountPath: '/c' }] };
    const secret: JsonObject = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web' }, stringData: { CART_HOST: 'cart' } };
    expect(calls(pod({ containers: [reloader], volumes: [{ name: 'conf', configMap: { name: 'web' } }] }), config, cart)).toEqual([]);
    expect(calls(given({ envFrom: [{ secretRef: { name: 'web' } }] }), secret, cart)).toEqual([]);
  });

  test('with what else says so, once for each port', () => {
    const app = given({
      ...env(['CART_HOST', 'cart'], ['CART_URL', 'http://cart:80/x'], ['DB', 'db:9187,db:5432']),
      args: ['http://cart'],
    });
    const found = callsIn(world([app, cart, db]).topology);
    expect(found.map(said)).toEqual(['cart:80', 'db:5432', 'db:9187']);
    expect(found.map(({ by }) => by.map(({ what }) => what))).toEqual([['env CART_HOST', 'env CART_URL', 'args'], ['env DB'], ['env DB']]);
    expect(found.map(({ portName }) => portName)).toEqual([undefined, 'sql', undefined]);
  });

  test('from members, init containers and sidecars of pods that run and of templates, not from one that is there for debugging', () => {
    const asked = (name: string, more: JsonObject = {}) => ({ name, ...env(['CART_HOST', 'cart']), ...more });
    const containers: JsonObject = {
      initContainers: [asked('wait'), asked('side', { restartPolicy: 'Always' })],
      containers: [asked('app')],
      ephemeralContainers: [asked('debug')],
    };
    const deployment = workload('Deployment', 'shop', { spec: { template: template(containers) } });
    const running = pod(containers, { metadata: { name: 'web' }, status: RUNNING });
    const from = callsIn(world([deployment, running, cart]).topology).map((call) => call.from);
    const ofPod = ['app', 'side', 'wait'].map((name) => `pod/default/web/${name}`);
    expect(from).toEqual([...['app', 'side', 'wait'].map((name) => `deployment/default/shop/${name}`), ...ofPod]);
  });
});

describe('values are put in as the kubelet does', () => {
  test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    ['of what stands before', [['NAME', 'cart'], ['URL', 'http://$(NAME):80']], ['cart:80']], // biome-ignore format: a table
    ['not of what stands behind', [['URL', 'http://$(NAME):80'], ['NAME', 'cart']], []], // biome-ignore format: a table
    ['$$ is a dollar', [['NAME', 'cart'], ['URL', 'http://$$(NAME):80']], []], // biome-ignore format: a table
    ['the last of one name counts', [['CART_HOST', 'cart'], ['CART_HOST', 'db'], ['X', '$(Y)']], ['db']], // biome-ignore format: a table
    ['of links to Services', [['URL', 'http://$(CART_SERVICE_HOST):$(CART_SERVICE_PORT)']], ['cart:80']], // biome-ignore format: a table
  ])('%s', (_, values, expected) => {
    expect(calls(given(env(...values)), cart, db)).toEqual(expected);
  });

  test('in arguments; from ConfigMaps; and of the namespace', () => {
    const namespace = { name: 'NS', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } };
    const app = given({
      envFrom: [{ configMapRef: { name: 'settings' } }],
      env: [namespace],
      args: ['--to=http://$(NAME).$(NS).svc'],
    });
    expect(calls(app, settings('settings', { NAME: 'cart' }), cart)).toEqual(['cart:80']);
  });

  test('what a Secret would put in is unknown', () => {
    const secret = { name: 'NAME', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } };
    expect(calls(given({ env: [secret, { name: 'URL', value: 'http://$(NAME).cart' }] }), cart)).toEqual([]);
    expect(calls(given({ env: [secret, { name: 'URL', value: 'http://me:$(NAME)@cart' }] }), cart)).toEqual(['cart:80']);
  });
});

describe('a name means', () => {
  const here = called('cart', { namespace: 'shop' });
  const from = (value: string, ...services: readonly JsonObject[]) =>
    calls(given(env(['X_ADDR', value]), { metadata: { namespace: 'shop' } }), ...services);

  test.each([
    ['cart', 'shop/cart:80'],
    ['cart.shop', 'shop/cart:80'],
    ['cart.default', 'cart:80'],
    ['cart.default.svc', 'cart:80'],
    ['cart.default.svc.cluster.local', 'cart:80'],
    ['CART.default.svc.k8s.example.com.', 'cart:80'],
  ])('%s', (value, expected) => {
    expect(from(value, here, cart)).toEqual([expected]);
  });

  test('a pod of a headless Service, or of one that governs a StatefulSet, on any port', () => {
    const headless = called('db', { namespace: 'shop', ports: [5432], spec: { clusterIP: 'None' } });
    expect(from('db-0.db:5433', headless)).toEqual(['shop/db:5433']);
    expect(from('db-0.db.shop.svc.cluster.local:5432', headless)).toEqual(['shop/db:5432']);
    expect(from('db-0.db:5432', called('db', { namespace: 'shop' }))).toEqual([]);
  });

  test('the Service with that address', () => {
    expect(from('10.96.0.7:80', called('cart', { spec: { clusterIP: '10.96.0.7' } }))).toEqual(['cart:80']);
    expect(from('10.96.0.8:80', called('cart', { spec: { clusterIP: '10.96.0.7' } }))).toEqual([]);
  });

  test('an ExternalName, and a Service of Knative', () => {
    const knative: JsonObject = {
      apiVersion: 'serving.knative.dev/v1',
      kind: 'Service',
      metadata: { name: 'fn', namespace: 'shop' },
      spec: {},
    };
    expect(
      from('db', called('db', { namespace: 'shop', ports: [], spec: { type: 'ExternalName', externalName: 'db.example.com' } })),
    ).toEqual(['shop/db']);
    expect(from('http://fn.shop.svc', knative, here)).toEqual(['service.serving.knative.dev/shop/fn']);
  });
});

describe('the port is', () => {
  test.each<[string, string]>([
    ['db:9187', 'db:9187'],
    ['postgres://db/app', 'db:5432'],
    ['http://db/metrics', 'db'],
    ['db', 'db'],
    ['_sql._tcp.db.default.svc', 'db:5432'],
    ['http://cart:80', 'cart:80'],
    ['https://cart', 'cart:80'],
    ['http://cart:8080', 'cart:8080 lost'],
  ])('%s → %s', (value, expected) => {
    expect(calls(given(env(['X_ADDR', value])), cart, db)).toEqual([expected]);
  });

  test('that of the variable or the flag beside the host', () => {
    expect(calls(given(env(['DB_HOST', 'db'], ['DB_PORT', '9187'])), db)).toEqual(['db:9187']);
    expect(calls(given({ args: ['--db-host=db', '--db-port', '9187'] }), db)).toEqual(['db:9187']);
  });

  test('told where the Service lacks it, once for all pods of a workload', () => {
    const of = (name: string) => given(env(['CART_URL', 'http://cart:8080']), { metadata: { name, ...ownedBy('ReplicaSet', 'web-a') } });
    const { diagnostics } = world([of('a'), of('b'), called('cart', { ports: [{ port: 80, targetPort: 8080 }] })]);
    const told = diagnostics.filter(({ code }) => code === 'model/unknown-port');
    expect(told.map(({ message, hint, place }) => [message, hint, place?.file])).toEqual([
      [
        'ReplicaSet web-a calls port 8080 of Service cart, which has no such port',
        "8080 is where the pods listen; the Service's own port is 80",
        'Pod a spec.containers.0.env.0.value',
      ],
    ]);
  });

  test('any of a headless Service', () => {
    const headless = called('cart', { spec: { clusterIP: 'None' } });
    expect(calls(given(env(['CART_URL', 'http://cart:8080'])), headless)).toEqual(['cart:8080']);
  });
});

describe('no call is', () => {
  test.each<[string, JsonObject]>([
    ['a word that happens to be a name', env(['TOPIC', 'cart'], ['NAME', 'cart.default'])],
    ['an image', { args: ['--sidecar-image', 'cart:80'], ...env(['CART_IMAGE', 'cart:80']) }],
    ['a port that the Service lacks, of a word that need be no address', { args: ['cart:7'] }],
    ['an unknown name', env(['X_HOST', 'users'], ['Y_URL', 'http://users.default'])],
    ['the API server', env(['API_URL', 'https://kubernetes.default.svc'], ['K8S_HOST', 'kubernetes'])],
    ['an address that it is known by', { args: ['--external-url=http://cart', '--advertise-address', 'cart'] }],
    ['one that it listens on', env(['LISTEN_ADDR', 'cart:80'])],
    ['one that no proxy is for', env(['NO_PROXY', 'localhost,cart.default.svc,cart:80'])],
    ['all names of one Service, as a certificate has them', { args: ['--host=cart,cart.default,cart.default.svc'] }],
    ['a probe', { readinessProbe: { httpGet: { host: 'cart', port: 80 } } }],
  ])('%s', (_, container) => {
    expect(calls(given(container), cart)).toEqual([]);
  });

  test('one to a Service that leads to itself, or that gives it its name', () => {
    const labels = { app: 'cart' };
    expect(calls(given(env(['CART_HOST', 'cart']), { metadata: { labels } }), cart)).toEqual([]);
    const set = (more: JsonObject) =>
      workload('StatefulSet', 'db', {
        spec: { serviceName: 'peers', template: { metadata: { labels: { app: 'db' } }, spec: { containers: [{ name: 'db', ...more }] } } },
      });
    const one = called('db-0', { spec: { selector: { app: 'db', 'statefulset.kubernetes.io/pod-name': 'db-0' } } });
    const seeds = env(['SEEDS_HOSTS', 'db-0.peers,db-1.peers'], ['MASTER_HOST', 'db-0'], ['X_URL', 'http://db-0.peers.default.svc']);
    expect(calls(set(seeds), called('peers', { spec: { clusterIP: 'None', selector: { x: 'y' } } }), one)).toEqual([]);
    expect(calls(set(seeds), one)).toEqual([]);
  });
});

describe('localhost', () => {
  const beside = (caller: JsonObject, other: JsonObject, more: JsonObject = {}) =>
    callsIn(
      world([
        pod({
          containers: [
            { name: 'app', ...caller },
            { name: 'other', ...other },
          ],
          ...more,
        }),
      ]).topology,
    ).map(({ from, to, port }) => `${from.slice('pod/default/web/'.length)} → ${to.slice('pod/default/web/'.length)}:${port}`);
  const url = env(['X_URL', 'http://localhost:8080']);

  test.each<[string, JsonObject]>([
    ['declares the port', { ports: [{ containerPort: 8080 }] }],
    ['is probed there', { livenessProbe: { httpGet: { port: 8080 } } }],
    ['is told to listen there', { args: ['--listen-address=127.0.0.1:8080'] }],
    ['is told so by a variable', env(['PORT', '8080'])],
  ])('is the container beside it that %s', (_, other) => {
    expect(beside(url, other)).toEqual(['app → other:8080']);
    expect(beside({ args: ['127.0.0.1:8080'] }, other)).toEqual(['app → other:8080']);
    expect(beside(env(['X', '[::1]:8080']), other)).toEqual(['app → other:8080']);
  });

  test('is nobody where it listens itself, where none is known to, and where the other has ended or not begun', () => {
    const listening = { ports: [{ containerPort: 8080 }] };
    expect(beside({ ...url, ...listening }, {})).toEqual([]);
    expect(beside(url, {})).toEqual([]);
    expect(beside({ args: ['--listen=localhost:8080'] }, listening)).toEqual([]);
    expect(beside({}, {}, { initContainers: [{ name: 'init', ...url, ...listening }] })).toEqual([]);
    expect(beside({}, listening, { initContainers: [{ name: 'init', ...url }] })).toEqual([]);
    expect(beside(url, {}, { initContainers: [{ name: 'side', restartPolicy: 'Always', ...listening }] })).toEqual(['app → side:8080']);
  });
});

describe('a name that no Service has', () => {
  const app = (value: string) => given(env(['PAY_URL', value]));

  test('is missed where it has the form of a Service’s, and the namespace has Services', () => {
    const found = world([app('http://crat.default.svc:80'), cart]);
    expect(callsIn(found.topology).map(said)).toEqual(['crat:80 dangling']);
    expect(dangling(found)).toEqual([
      'Pod web refers to Service crat, but the input has no Service of that name in namespace default; did you mean cart?',
    ]);
  });

  test.each<[string, readonly JsonObject[], boolean]>([
    ['the input has nothing of that namespace', [app('http://pay.other.svc'), cart], false],
    ['the input is said to be a part', [app('http://pay.default.svc'), cart], true],
    [
      'an operator may make it',
      [
        app('http://pay-kafka-bootstrap.default.svc'),
        cart,
        { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', metadata: { name: 'pay' } },
      ],
      false,
    ],
  ])('is elsewhere where %s', (_, objects, partial) => {
    const found = world(objects, { partial });
    expect(callsIn(found.topology).map(({ status }) => status)).toEqual(['outside']);
    expect(dangling(found)).toEqual([]);
  });
});

describe('what is given by the million', () => {
  test('is not put into itself without end', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, index) => [`X${index}`, index === 0 ? 'http://cart ' : `$(X${index - 1})$(X${index - 1})`] as const,
    );
    expect(calls(given(env(...doubling)), cart)).toEqual(['cart:80']);
  });

  test('is told, and not read to the end', () => {
    const data = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, 'x']));
    const containers = Array.from({ length: 600 }, (_, index) => ({ name: `c${index}`, envFrom: [{ configMapRef: { name: 'm' } }] }));
    const { diagnostics } = world([pod({ containers }), settings('m', data), cart]);
    expect(diagnostics.map(({ code }) => code)).toContain('model/too-many-relations');
  });
});

describe('hosts outside of the cluster', () => {
  const app = given({
    ...env(['DB_URL', 'postgres://me:secret@db.example.com:5432/app?x=y'], ['SMTP_HOST', 'mail.example.com'], ['V', 'v1.2']),
    args: ['http://user:p/w.evil.example.com:80@x/', 'not.an.example.com:80', 'https://10.0.0.1/'],
  });

  test('are found only where they are asked for, by their names alone', () => {
    expect(calls(app)).toEqual([]);
    const { topology } = world([app], { outside: true });
    expect(callsIn(topology).map(({ to, host, port, status }) => [to, host, port, status])).toEqual([
      ['outside/db.example.com', 'db.example.com', 5432, 'outside'],
      ['outside/mail.example.com', 'mail.example.com', undefined, 'outside'],
    ]);
  });

  test('are no links of files', () => {
    const config = settings('web', { 'a.json': '{"$schema": "https://schema.example.com/x", "url": "https://api.example.com"}' });
    const mounting = given(
      { volumeMounts: [{ name: 'c', mountPath: '/c' }] },
      { spec: { volumes: [{ name: 'c', configMap: { name: 'web' } }] } },
    );
    expect(callsIn(world([mounting, config], { outside: true }).topology).map(({ host }) => host)).toEqual(['api.example.com']);
  });
});
