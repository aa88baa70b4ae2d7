import { expect, test } from 'vitest';
import { build, codes } from '../manifests.ts';
import { object, related, service } from '../network.ts';

const alias = (externalName: string) => service('alias', { type: 'ExternalName', externalName, selector: undefined, ports: [] });
const home = object('v1', 'Service', { name: 'hello', namespace: 'home' }, { selector: { app: 'hello' }, ports: [{ port: 80 }] });

test.each<[string, readonly string[]]>([
  ['hello.home.svc.cluster.local', ['service/default/alias → service/home/hello']],
  ['hello.home.svc', ['service/default/alias → service/home/hello']],
  ['hello.home.svc.other.domain', ['service/default/alias → service/home/hello']],
  ['absent.home.svc.cluster.local', ['service/default/alias → service/home/absent (outside)']],
  ['hello.home.example.com', []],
  ['db-0.hello.home.svc.cluster.local', []],
])('the external name %s is another name for %j', (externalName, expected) => {
  const world = build(alias(externalName), home);
  expect(related(world, 'aliases')).toEqual(expected);
  expect(codes(world)).toEqual([]);
});
