/** Things as lists, a frame for each Kubernetes namespace, where there are too many to draw each. */
import { groupBy } from '../../base/group-by.ts';
import type { Pod } from '../../model/types.ts';
import type { BoxStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { isTroubled, statesLine } from '../pod/state.ts';
import type { Box, Detail, Line } from '../types.ts';
import { sampleSize, shownNodes } from './placement.ts';

export interface ListedThing {
  readonly namespace: string;
  readonly name: string;
  /** Its pods: where they fail, that is said of the things that are only counted, too. */
  readonly pods: readonly Pod[];
  /** What is said of it at the end of its line. */
  readonly fact: string;
  /** A pod that nothing owns is counted as one, and no workload. */
  readonly isPod?: boolean;
}

export interface NamespaceLists {
  /** The kind of the lists, in ids and data; its words are `lists.things.services`, `lists.more.services`. */
  readonly kind: 'services' | 'workloads';
  readonly style: BoxStyle;
  readonly words: Words;
  /** Said of a namespace beside the number of its things; '' for nothing. */
  readonly more: (namespace: string) => string;
}

/** Namespaces in the order in which they first come; beyond what can be read the rest is counted. */
export function namespaceLists(things: readonly ListedThing[], detail: Detail, lists: NamespaceLists): readonly Box[] {
  const byNamespace = groupBy(things, ({ namespace }) => namespace);
  const { shown, left } = shownNodes([...byNamespace], detail);
  const frames = shown.map(([namespace, own]) => namespaceFrame(namespace, own, detail === 'counts' ? 14 : 4, lists));
  return left === 0 ? frames : [...frames, leftOut([...byNamespace].slice(sampleSize), lists)];
}

function namespaceFrame(namespace: string, things: readonly ListedThing[], most: number, lists: NamespaceLists): Box {
  const {
    kind,
    style,
    words,
    words: { say },
  } = lists;
  const shown = things.length > most ? things.slice(0, most - 1) : things;
  const rest = things.length - shown.length;
  const morePods = things.slice(shown.length).some(({ isPod }) => isPod === true);
  const moreWords = morePods ? say('and-more', { count: rest }) : say(`lists.more.${kind}`, { count: rest });
  const lines = shown.map(
    ({ name, fact, pods }): Line => ({
      start: { text: name, role: 'fact' },
      end: { text: fact, role: pods.some(isTroubled) ? 'trouble' : 'fact' },
    }),
  );
  const facts = [countedThings(things, lists), lists.more(namespace)].filter((fact) => fact !== '').join(' · ');
  return box({
    id: `namespace/${namespace}`,
    kind: 'kube-namespace',
    data: { name: namespace },
    style: 'node',
    arrangement: { name: 'frames' },
    lines: [{ start: { text: namespace, role: 'node-name' } }, { start: { text: facts, role: 'fact' } }],
    children: [
      box({
        id: `namespace/${namespace}/${kind}`,
        kind,
        data: { count: `${things.length}` },
        style,
        arrangement: { name: 'leaf' },
        lines: rest === 0 ? lines : [...lines, { start: { text: moreWords, role: 'fact' } }, ...failing(things.slice(shown.length), words)],
        tooltip: things
          .slice(0, 60)
          .map(({ name }) => name)
          .join('\n'),
      }),
    ],
    tooltip: say('namespace', { namespace }),
  });
}

/** In red, and only where something fails: each pod once, however many lead to it. */
function failing(things: readonly ListedThing[], words: Words): readonly Line[] {
  return statesLine([...new Set(things.flatMap(({ pods }) => pods))].filter(isTroubled), words);
}

/** `3 workloads and 5 pods`. */
export function countedThings(
  things: readonly ListedThing[],
  { kind, words: { say, list } }: Pick<NamespaceLists, 'kind' | 'words'>,
): string {
  const pods = things.filter(({ isPod }) => isPod === true).length;
  const others = things.length - pods;
  return list([
    ...(others > 0 ? [say(`lists.things.${kind}`, { count: others })] : []),
    ...(pods > 0 ? [say('count.pods', { count: pods })] : []),
  ]);
}

function leftOut(namespaces: readonly (readonly [string, readonly ListedThing[]])[], lists: NamespaceLists): Box {
  const { kind, words } = lists;
  const { say } = words;
  const count = namespaces.reduce((sum, [, things]) => sum + things.length, 0);
  const text = say('lists.more-namespaces', {
    count: namespaces.length,
    things: countedThings(
      namespaces.flatMap(([, things]) => things),
      lists,
    ),
  });
  return box({
    id: 'left-out/namespaces',
    kind: 'left-out',
    data: { namespaces: `${namespaces.length}`, [kind]: `${count}` },
    style: 'region',
    arrangement: { name: 'frames' },
    lines: [
      { start: { text, role: 'region-name' } },
      ...failing(
        namespaces.flatMap(([, things]) => things),
        words,
      ),
    ],
    tooltip: namespaces
      .slice(0, 60)
      .map(([name]) => name)
      .join('\n'),
  });
}
