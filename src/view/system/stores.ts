/** What keeps data: claims, the claims of templates, and paths of nodes; and who uses them. */
import { groupBy } from '../../base/group-by.ts';
import type { Claim, Claims, Topology, Volume } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { StoreThing, System, Way } from './types.ts';
import type { Unit, Units } from './units.ts';

/** Paths of nodes that are told; the rest is counted. */
const mostPaths = 2;

export function storesOf(topology: Topology, units: Units, words: Words): System {
  const parts = [
    ...claimStores(topology, units, words),
    ...units.all.flatMap((unit) => [...templateStores(unit, words), ...nodePaths(unit, words)]),
  ];
  return { things: parts.map(({ thing }) => thing), ways: parts.flatMap(({ ways }) => ways) };
}

interface Store {
  readonly thing: StoreThing;
  readonly ways: readonly Way[];
}

/** Claims of one unit through one volume (those of a StatefulSet) are one; a claim that several share is one for all of them. */
function claimStores({ relations, resources }: Topology, units: Units, words: Words): readonly Store[] {
  const claims = relations.filter((relation): relation is Claims => relation.type === 'claims');
  const users = groupBy(claims, ({ to }) => to);
  const known = new Map(resources.flatMap((resource) => (resource.type === 'claim' ? [[resource.id, resource] as const] : [])));
  const keyOf = ({ from, to, volume }: Claims): string => {
    const unit = units.of(from);
    const isShared = new Set((users.get(to) ?? []).map((one) => units.of(one.from)?.id)).size > 1;
    return isShared || unit === undefined ? to : `${unit.id} ${volume}`;
  };
  return [...groupBy(claims, keyOf)].flatMap(([, own]): readonly Store[] => {
    const [first] = own;
    if (first === undefined) return [];
    const ids = [...new Set(own.map(({ to }) => to))];
    const claim = known.get(first.to);
    const [, namespace = '', name = ''] = first.to.split('/');
    const isMissing = claim === undefined && first.status === 'dangling';
    const shown = ids.length > 1 ? first.volume : (claim?.name ?? name);
    const facts = claim === undefined ? [words.say('not-in-input')] : claimFacts(claim);
    const thing: StoreThing = {
      ...{ type: 'store', id: first.to, name: shown, namespace: claim?.namespace ?? namespace, facts, paths: [], isMissing },
      volume: { type: 'persistentVolumeClaim', scope: 'cluster' },
      count: ids.length,
    };
    const from = [...new Set(own.flatMap((one) => units.of(one.from)?.id ?? []))];
    return [{ thing, ways: from.map((unit) => claimsWay(unit, first.to, isMissing)) }];
  });
}

/** `10Gi · gp3 · ReadWriteMany`: what one writer alone may use goes without saying. */
function claimFacts({ size, storageClass, accessModes }: Pick<Claim, 'size' | 'storageClass' | 'accessModes'>): readonly string[] {
  const shared = accessModes.filter((mode) => mode !== 'ReadWriteOnce');
  return [size ?? '', storageClass ?? '', ...shared].filter((fact) => fact !== '');
}

/** Of a template whose pods are not in the input: its claims have no names yet. */
function templateStores(unit: Unit, words: Words): readonly Store[] {
  const [pod] = unit.pods;
  if (pod?.existence !== 'template') return [];
  return pod.volumes
    .filter(({ request, noise }) => request !== undefined && !noise)
    .map((volume) => {
      const { size, storageClass, accessModes = [] } = volume.request ?? {};
      const facts = claimFacts({
        accessModes,
        ...(size === undefined ? {} : { size }),
        ...(storageClass === undefined ? {} : { storageClass }),
      });
      const thing: StoreThing = {
        ...{ type: 'store', id: volume.id, name: volume.name, namespace: unit.namespace, facts, paths: [], isMissing: false },
        ...{ volume, count: pod.replicas ?? 1 },
      };
      return {
        thing: facts.length > 0 ? thing : { ...thing, facts: [words.say('system.claim-each')] },
        ways: [claimsWay(unit.id, volume.id, false)],
      };
    });
}

function nodePaths(unit: Unit, words: Words): readonly Store[] {
  const [pod] = unit.pods;
  const volumes = pod?.volumes.filter(({ scope, noise }) => scope === 'node' && !noise) ?? [];
  const paths = [...new Set(volumes.map(({ source }) => source))];
  const [first] = volumes;
  if (first === undefined || paths.length === 0) return [];
  const id = `${unit.id}/host-paths`;
  const rest = paths.length - mostPaths;
  const thing: StoreThing = {
    ...{ type: 'store', id, name: paths.length === 1 ? first.name : words.say('system.host-paths', { count: paths.length }) },
    ...{ namespace: unit.namespace, volume: pickOf(first), count: 1, isMissing: false },
    facts: paths.length === 1 ? ['hostPath'] : [],
    paths: rest > 1 ? [...paths.slice(0, mostPaths), words.say('and-more', { count: rest })] : paths,
  };
  return [{ thing, ways: [claimsWay(unit.id, id, false)] }];
}

function pickOf({ type, scope }: Volume): StoreThing['volume'] {
  return { type, scope };
}

function claimsWay(from: string, to: string, isMissing: boolean): Way {
  return { from, to, relation: 'claims', style: isMissing ? 'missing' : 'mounts', ports: [], evidence: [], label: '' };
}
