import { expect, test } from 'vitest';
import { build, codes } from '../manifests.ts';
import { object, related, service } from '../network.ts';

const alias = (externalName: string) => service('alias', { type: 'ExternalName', externalName, selector: undefined, ports: [] });
const house = object('v1', 'Service', { name: 'hello', namespace: 'house' }, { selector: { app: 'hello' }, ports: [{ port: 80 }] });

test.each<[string, readonly string[]]>([
  ['hello.house.svc.cluster.local', ['service/default/alias → service/house/hello']],
  ['hello.house.svc', ['service/default/alias → service/house/hello']],
  ['hello.house.svc.other.domain', ['service/default/alias → service/house/hello']],
  ['absent.house.svc.cluster.local', ['service/default/alias → service/house/absent (outside)']],
  ['hello.house.example.com', []],
  ['db-0.hello.house.svc.cluster.local', []],
])('the external name %s is another name for %j', (externalName, expected) => {
  const world = build(alias(externalName), house);
  expect(related(world, 'aliases')).toEqual(expected);
  expect(codes(world)).toEqual([]);
});
