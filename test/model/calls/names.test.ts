import { describe, expect, test } from 'vitest';
import { portNamesFor, roleOfName } from '../../../src/model/calls/names.ts';

const variable = (name: string) => roleOfName(name, { alone: false });
const flag = (name: string) => roleOfName(name, { alone: true });

describe('the name of a variable says that it holds', () => {
  test.each([
    ...['CART_HOST', 'CART_ADDR', 'CART_SERVICE_ADDR', 'API_URL', 'apiUrl', 'db.uri', 'REDIS_SERVICE', 'KAFKA_BOOTSTRAP_SERVERS'],
    ...['OTEL_EXPORTER_OTLP_ENDPOINT', 'BROKERS', 'DB_HOST_1', 'PGHOST', 'DB_HOSTNAME', 'EXTERNAL_API_URL', 'NEXT_PUBLIC_API_URL'],
  ])('another’s address: %s', (name) => {
    expect(variable(name)).toBe('peer');
  });

  test.each([
    ...['ADVERTISED_HOST', 'KAFKA_ADVERTISED_LISTENERS', 'PUBLIC_URL', 'APP_EXTERNAL_URL', 'CORS_ORIGIN', 'REDIRECT_URI', 'SIDECAR_IMAGE'],
    ...['OTEL_SERVICE_NAME', 'NO_PROXY', 'SERVER_NAME', 'DD_SERVICE', 'KUBERNETES_SERVICE_HOST', 'TLS_SANS'],
  ])('what is its own: %s', (name) => {
    expect(['own', 'listens']).toContain(variable(name));
  });

  test.each(['LISTEN_ADDR', 'BIND_ADDRESS', 'METRICS_ADDR', 'HEALTH_PROBE_BIND_ADDRESS'])('where it listens: %s', (name) => {
    expect(variable(name)).toBe('listens');
  });

  test.each(['HOST', 'SERVICE', 'NODE_NAME', 'LOG_LEVEL', 'PASSWORD', 'TOPIC', ''])('neither: %s', (name) => {
    expect(['none', 'own']).toContain(variable(name));
  });
});

test('a flag or a key may be one word', () => {
  expect(['--host', 'host', 'Server', '--url', '--upstream', 'address'].map(flag)).toEqual(Array(6).fill('peer'));
  expect(['--service', '--node', '--listen', '-c'].map(flag)).toEqual(['none', 'none', 'listens', 'none']);
});

test('the port of a host stands under a name like its own', () => {
  expect(portNamesFor('DB_HOST')).toEqual(['DB_PORT', 'DB_HOST_PORT']);
  expect(portNamesFor('redisHost')[0]).toBe('redisPort');
  expect(portNamesFor('--db-host')[0]).toBe('--db-port');
  expect(portNamesFor('CART_SERVICE')).toEqual(['CART_SERVICE_PORT']);
});
