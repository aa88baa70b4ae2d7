import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { build, codes, workload } from './manifests.ts';
import { ports, service, serving, told } from './network.ts';

const onPorts = (...list: readonly JsonValue[]) => service('web', { ports: list });
const container = (name: string, ...list: readonly JsonObject[]) => ({ name, image: 'a:1', ports: list });
const http = { name: 'http', containerPort: 8080 };

describe('a port of a Service leads to', () => {
  test.each<[string, JsonObject, JsonObject, string]>([
    [
      'the port itself, unless it says otherwise',
      { port: 80 },
      { containers: [container('app', { containerPort: 80 })] },
      '80 → 80 in app',
    ],
    ['a number', { port: 80, targetPort: 8080 }, { containers: [container('app', http), container('log')] }, '80 → 8080 in app'],
    ['a name', { port: 80, targetPort: 'http' }, { containers: [container('log'), container('app', http)] }, '80 → 8080 in app'],
    ['a number that nobody declares', { port: 80 }, { containers: [container('app'), container('log')] }, '80 → 80'],
    ['a number that the only container need not declare', { port: 80 }, { containers: [container('app')] }, '80 → 80 in app'],
    [
      'the only container that has not ended',
      { port: 80 },
      { containers: [container('app')], initContainers: [container('setup', { containerPort: 80 })] },
      '80 → 80 in app',
    ],
    [
      'a native sidecar',
      { port: 80, targetPort: 'http' },
      { containers: [container('app')], initContainers: [{ ...container('proxy', http), restartPolicy: 'Always' }] },
      '80 → 8080 in proxy',
    ],
    [
      'a container before a native sidecar',
      { port: 80, targetPort: 'http' },
      {
        containers: [container('app', { name: 'http', containerPort: 1 })],
        initContainers: [{ ...container('proxy', http), restartPolicy: 'Always' }],
      },
      '80 → 1 in app',
    ],
    [
      'the port of its own protocol',
      { port: 53, targetPort: 'dns', protocol: 'UDP' },
      {
        containers: [container('a', { name: 'dns', containerPort: 1 }), container('b', { name: 'dns', containerPort: 2, protocol: 'UDP' })],
      },
      '53 → 2 in b',
    ],
    ['the port itself for targetPort 0', { port: 80, targetPort: 0 }, { containers: [container('app')] }, '80 → 80 in app'],
  ])('%s', (_, port, spec, expected) => {
    const world = build(onPorts(port), serving('web', { spec }));
    expect(ports(world)).toEqual([`web: ${expected}`]);
    expect(codes(world)).toEqual([]);
  });

  test('different numbers in different pods, by the same name', () => {
    const world = build(
      onPorts({ port: 80, targetPort: 'http' }),
      serving('new', { ports: [http] }),
      serving('old', { ports: [{ name: 'http', containerPort: 80 }] }),
      serving('without'),
    );
    expect(ports(world)).toEqual(['new: 80 → 8080 in app', 'old: 80 → 80 in app', 'without: 80 → ?']);
    expect(codes(world)).toEqual([]);
  });

  test('a number in quotes, which is told: Kubernetes takes it for a name', () => {
    const world = build(onPorts({ port: 80, targetPort: '8080' }), serving('web'));
    expect(ports(world)).toEqual(['web: 80 → 8080 in app']);
    expect(codes(world)).toEqual(['model/wrong-type']);
  });
});

describe('a name that no selected pod has is told', () => {
  test.each<[string, JsonObject, readonly JsonObject[], string]>([
    ['with the one that was meant', { port: 80, targetPort: 'htpt' }, [http], 'did you mean http?'],
    ['with those that exist', { port: 80, targetPort: 'admin' }, [http, { ...http, name: 'grpc' }], 'their ports are called grpc, http'],
    [
      'with its protocol',
      { port: 80, targetPort: 'http', protocol: 'UDP' },
      [http],
      'their port http is TCP: write protocol: TCP here, or UDP there',
    ],
    [
      'with what can be done',
      { port: 80, targetPort: 'http' },
      [],
      'write the number of the port, or name: http at the port of a container',
    ],
  ])('%s', (_, port, of, hint) => {
    const world = build(onPorts({ port: 1 }, port), serving('web', { ports: of }));
    expect(told(world)).toEqual([`model/unknown-port at Service web spec.ports.1.targetPort: ${hint}`]);
  });

  test('once, however many pods there are', () => {
    expect(codes(build(onPorts({ port: 80, targetPort: 'x' }), serving('a'), serving('b')))).toEqual(['model/unknown-port']);
  });

  test('for templates, too', () => {
    expect(codes(build(onPorts({ port: 80, targetPort: 'x' }), workload('Deployment', 'web')))).toEqual(['model/unknown-port']);
  });
});
