/**
 * The calls of pods: which Service, or which container beside it, each container is given the address of. Values are read here, and
 * nothing of them is kept but the id of who is called, the number of a port and the name of what says so.
 */
import type { Calls } from '../relation-types.ts';
import type { Pod } from '../types.ts';
import type { World } from '../world/world.ts';
import { configData } from './config-data.ts';
import { gathered } from './gathered.ts';
import { givenTo } from './given.ts';
import { isLocalhost } from './host.ts';
import { listenerOn } from './listeners.ts';
import { mentioning } from './mentions.ts';
import { defaultPort } from './ports.ts';
import { serviceLinks } from './service-links.ts';
import { targetsIn } from './targets.ts';

export function findCalls(pods: readonly Pod[], world: World): readonly Calls[] {
  const { mentionsIn, isWorth, roleOf } = mentioning();
  const how = { config: configData(world), linked: serviceLinks(world), isWorth };
  const targetsOf = targetsIn(world);
  return pods.flatMap((pod) => {
    const all = givenTo(pod, how);
    return all.flatMap((given) => {
      const { container } = given;
      const mentions = mentionsIn(given);
      if (mentions.length === 0) return [];
      const calls = gathered(container);
      for (const { text, addresses } of mentions) {
        for (const { host, port: said, scheme } of addresses) {
          const port = isLocalhost(host) ? (said ?? defaultPort(scheme)) : undefined;
          const to = port === undefined ? undefined : listenerOn(port, container, all, roleOf);
          if (to !== undefined && port !== undefined) calls.add({ to: to.id, status: 'found', port }, text);
        }
        for (const target of targetsOf(addresses, pod, text.origin)) calls.add(target, text);
      }
      return calls.all();
    });
  });
}
