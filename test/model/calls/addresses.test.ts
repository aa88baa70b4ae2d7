import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HowToFind } from '../../../src/model/calls/addresses.ts';
import { addressesIn } from '../../../src/model/calls/addresses.ts';
import { roleOfName } from '../../../src/model/calls/names.ts';

const roleOf = (name: string) => roleOfName(name, { alone: true });

/** `redis://db:6379` as a text: `?` where it is not sure. */
function found(text: string, how: Partial<HowToFind> = {}): readonly string[] {
  return addressesIn(text, { kind: 'value', given: 'none', roleOf, ...how }).map(
    ({ scheme, host, port, portName, isSure }) =>
      `${scheme === undefined ? '' : `${scheme}://`}${portName === undefined ? '' : `${portName}@`}${host}${port === undefined ? '' : `:${port}`}${isSure ? '' : '?'}`,
  );
}

describe('an address is', () => {
  test.each<[string, readonly string[]]>([
    ['http://cart', ['http://cart']],
    ['http://cart:8080/items?x=1#y', ['http://cart:8080']],
    ['HTTP://Cart.Shop:8080', ['http://cart.shop:8080']],
    ['postgres://me:pa/ss@db:5432/app', []],
    ['postgres://me:p@ss,w;(x)=y@db:5432/app?sslmode=off', ['postgres://db:5432']],
    ['jdbc:postgresql://db:5432/app', ['postgresql://db:5432']],
    ['mongodb://me:pw@db-0.db:27017,db-1.db:27017/app', ['mongodb://db-0.db:27017', 'db-1.db:27017?']],
    ['http://a/x,http://b/y', ['http://a', 'http://b']],
    ['dns:///cart:7070', ['dns://cart:7070']],
    ['http://[::1]:8080/', ['http://::1:8080']],
    ['http://cart.', ['http://cart']],
  ])('a URL: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['cart:7070', ['cart:7070?']],
    ['a:1, b:2;c:3', ['a:1?', 'b:2?', 'c:3?']],
    ['me:pw@tcp(db:3306)/app', ['db:3306?']],
    ['me:pw@db:3306', ['db:3306?']],
    ['dns+thanos:10901', ['thanos:10901?']],
    ['cart.shop.svc:80', ['cart.shop.svc:80']],
    ['10.96.0.7:80', ['10.96.0.7:80?']],
    ['localhost:80 [::1]:81 127.0.0.1:82', ['localhost:80?', '::1:81', '127.0.0.1:82?']],
  ])('a host and a port: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['cart.shop.svc', ['cart.shop.svc']],
    ['cart.shop.svc.cluster.local.', ['cart.shop.svc.cluster.local']],
    ['db-0.db.shop.svc', ['db-0.db.shop.svc']],
    ['_grpc._tcp.cart.shop.svc', ['grpc@cart.shop.svc']],
  ])('the name of a Service: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a bare name only where the name of what holds it says so', () => {
    expect(found('cart')).toEqual([]);
    expect(found('cart, users', { given: 'peer' })).toEqual(['cart', 'users']);
    expect(found('cart', { given: 'own' })).toEqual([]);
    expect(found('Host=db;Port=5432;Username=me;Password=x.shop.svc')).toEqual(['db:5432', 'x.shop.svc']);
    expect(found('--db-host db --log-level info --url cart', { kind: 'words' })).toEqual(['db', 'cart']);
    expect(found('-Dredis.host=redis -Dapp.name=web')).toEqual(['redis']);
  });
});

describe('no address is', () => {
  test.each([
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: as scripts write them
    'http://${HOST}:80',
    '${HOST}-cart:80',
    'http://cart-${ZONE}:80',
    'http://cart:${PORT}',
    'http://$(HOST):80',
    'http://{{ .host }}:80',
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as scripts write them
    '12:30',
    'cart:99999',
    'cart:80:80',
    'library/redis:7',
    '-cart:80',
    'my_cart:80',
    'unix:///var/run/x.sock',
    'file:///etc/hosts',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('what stands under a name that says it is one’s own', () => {
    expect(found('--listen=cart:80 --external-url=http://cart/ --image=redis:6379', { kind: 'words' })).toEqual([]);
    expect(found('advertised.listeners=PLAINTEXT://kafka:9092\nzookeeper.connect=zk:2181', { kind: 'config' })).toEqual(['zk:2181']);
  });
});

describe('files', () => {
  const inFile = (text: string) => found(text, { kind: 'config' });

  test('of nginx: what it passes to, not what it is called or listens on', () => {
    const file = `upstream shop { server cart:8080 weight=5; server users:8080; }
server {
  listen web:80;
  server_name shop.example.com cart.shop.svc;
  location / { proxy_pass http://front:3000; } # once http://old:3000
}`;
    expect(inFile(file)).toEqual(['cart:8080', 'users:8080', 'http://front:3000']);
  });

  test('of Envoy: address and port_value side by side, in YAML and in JSON', () => {
    const yaml = 'socket_address:\n  address: cart\n  port_value: 7070\n';
    const json = '{"socket_address":{"address":"cart","port_value":7070}}';
    expect(inFile(yaml)).toEqual(['cart:7070?']);
    expect(inFile(json)).toEqual(['cart:7070?']);
  });

  test('of Prometheus: targets', () => {
    expect(inFile("static_configs:\n  - targets: ['node:9100', 'users.shop:80']\n    labels: {env: prod}")).toEqual([
      'node:9100',
      'users.shop:80',
    ]);
    expect(inFile('  - targets:\n    - node:9100')).toEqual(['node:9100?']);
  });

  test('of properties and INI: a host beside its port; no bare name, no comment', () => {
    expect(inFile('redis.host=redis\nredis.port=6379\nmail.host=mail')).toEqual(['redis:6379?']);
    expect(inFile('; http://a\n# http://b\n// http://c\n[x]\nurl = http://d')).toEqual(['http://d']);
  });
});

test('any text is read in one pass, and what stands before an @ is no host', () => {
  const part = fc.constantFrom('://', ':', '@', '/', '.svc', '.', ',', '=', ' ', '"', '$', '{', '-', '80', 'a', 'b.c', '[::1]', '\n', '#');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.constantFrom('value', 'words', 'config'), (parts, kind) => {
      for (const { host } of addressesIn(parts.join(''), { kind, given: 'peer', roleOf })) expect(host).toMatch(/^[a-z0-9.:-]+$/);
      const secret = `http://user:${parts.join('').replace(/[\s"'`<>/?#\\]/g, '')}secret.example.com:80@db:5432/x`;
      for (const { host } of addressesIn(secret, { kind, given: 'peer', roleOf })) expect(host).not.toContain('secret');
    }),
    { numRuns: 500 },
  );
});

test('a long text takes as long as it is', () => {
  const long = (text: string) => text.repeat(100_000 / text.length);
  for (const text of ['a://', ':1', 'a:1,', '@', 'a=', '-a ', '[::1]', 'a.', 'x://a@', '$(', '"', 'host: ']) {
    const started = process.cpuUsage();
    addressesIn(long(text), { kind: 'config', given: 'peer', roleOf });
    expect(process.cpuUsage(started).user).toBeLessThan(1_500_000);
  }
});
