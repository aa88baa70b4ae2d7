/** `CART_SERVICE_HOST` and `CART_SERVICE_PORT`: what the kubelet tells each container of the Services of its namespace (FromServices in kubernetes/pkg/kubelet/envvars). */
import { groupBy } from '../../base/group-by.ts';
import type { JsonObject } from '../../parse/types.ts';
import type { Service } from '../resource-types.ts';
import type { World } from '../world/world.ts';

/** By the name of the variable; for the address of a Service stands its name. */
export type Linked = (namespace: string, spec: JsonObject) => (name: string) => string | undefined;

export function serviceLinks(world: World): Linked {
  const byNamespace = groupBy(world.ofType('service'), ({ namespace }) => namespace);
  const known = new Map<string, ReadonlyMap<string, string>>();
  const nothing = (): undefined => undefined;
  return (namespace, spec) => {
    if (spec['enableServiceLinks'] === false || !byNamespace.has(namespace)) return nothing;
    return (name) => {
      if (!/_SERVICE_(?:HOST|PORT)/.test(name)) return undefined;
      const links = known.get(namespace) ?? new Map((byNamespace.get(namespace) ?? []).flatMap(variables));
      known.set(namespace, links);
      return links.get(name);
    };
  };
}

function variables({ name, headless, serviceType, ports }: Service): readonly (readonly [string, string])[] {
  if (headless || serviceType === 'ExternalName') return [];
  const prefix = name.toUpperCase().replaceAll('-', '_');
  const [first] = ports;
  return [
    [`${prefix}_SERVICE_HOST`, name],
    ...(first === undefined ? [] : [[`${prefix}_SERVICE_PORT`, `${first.port}`] as const]),
    ...ports.flatMap(({ name: port, port: number }) =>
      port === undefined ? [] : [[`${prefix}_SERVICE_PORT_${port.toUpperCase().replaceAll('-', '_')}`, `${number}`] as const],
    ),
  ];
}
