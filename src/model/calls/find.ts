/**
 * The calls of pods: which Service, or which container beside it, each container is given the address of. Values are read here, and
 * nothing of them is kept but the id of who is called, the number of a port and the name of what says so.
 */
import type { JsonObject } from '../../parse/types.ts';
import type { Calls } from '../relation-types.ts';
import type { Pod } from '../types.ts';
import type { World } from '../world/world.ts';
import type { ConfigData } from './config-data.ts';
import { configData } from './config-data.ts';
import { gathered } from './gathered.ts';
import { givenTo } from './given.ts';
import { isLocalhost } from './host.ts';
import { listeners } from './listeners.ts';
import { mentioning } from './mentions.ts';
import type { VolumeFiles } from './mounted-texts.ts';
import { volumeFiles } from './mounted-texts.ts';
import { defaultPort } from './ports.ts';
import { objectAt } from './raw.ts';
import type { Read } from './replicas.ts';
import { copied, isCopy, ownerOf } from './replicas.ts';
import { serviceLinks } from './service-links.ts';
import { targetsIn } from './targets.ts';
import { tellUnread } from './tell.ts';

/**
 * So many texts and addresses are looked at, far more than clusters have: a thousand containers that are given a thousand texts each are a million. What is
 * beyond is told.
 */
const FOR_ALL = 500_000;
const FOR_EACH = 1000;

export function findCalls(pods: readonly Pod[], world: World): readonly Calls[] {
  const config = configData(world);
  const filesOf = volumeFiles(config);
  const callsOf = reader(world, config);
  const read = new Map<string, Read>();
  let room = FOR_ALL + FOR_EACH * pods.length;
  const found: Calls[] = [];
  for (const [index, pod] of pods.entries()) {
    const { manifest, path } = pod.origin;
    const spec = objectAt({ manifest, path: [...path, 'spec'] });
    const volumes = filesOf(spec, pod.namespace);
    const owner = ownerOf(pod);
    const twin = owner === undefined ? undefined : read.get(owner);
    const isTwin = twin !== undefined && isCopy(pod, volumes, twin);
    const { calls, work } = isTwin ? { calls: copied(pod, twin), work: 0 } : callsOf(pod, spec, volumes, room);
    room -= work + calls.length;
    for (const call of calls) found.push(call);
    if (owner !== undefined && !isTwin) read.set(owner, { pod, volumes, calls });
    if (room >= 0) continue;
    tellUnread(pods, index, world);
    break;
  }
  return found;
}

interface PodCalls {
  readonly calls: readonly Calls[];
  /** How many texts and addresses were looked at. */
  readonly work: number;
}

type CallsOf = (pod: Pod, spec: JsonObject, volumes: VolumeFiles, room: number) => PodCalls;

function reader(world: World, config: ConfigData): CallsOf {
  const { mentionsIn, isWorth, roleOf } = mentioning();
  const how = { config, linked: serviceLinks(world), isWorth };
  const targetsOf = targetsIn(world);
  return (pod, spec, volumes, room) => {
    const all = givenTo(pod, spec, volumes, how);
    const listenerOn = listeners(all, roleOf);
    let work = all.reduce((sum, { size }) => sum + size, 0);
    const calls = all.flatMap((given) => {
      const mentions = work > room ? [] : mentionsIn(given);
      if (mentions.length === 0) return [];
      const { container } = given;
      const own = gathered(container);
      for (const { text, addresses } of mentions) {
        work += addresses.length;
        for (const { host, port: said, scheme } of addresses) {
          const port = isLocalhost(host) ? (said ?? defaultPort(scheme)) : undefined;
          const to = port === undefined ? undefined : listenerOn(port, container);
          if (to !== undefined && port !== undefined) own.add({ to: to.id, status: 'found', port }, text);
        }
        for (const target of targetsOf(addresses, pod, text.origin)) own.add(target, text);
      }
      return own.all();
    });
    return { calls, work };
  };
}
