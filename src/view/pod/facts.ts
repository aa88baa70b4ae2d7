/** What there is to say of a pod as a whole, in groups under a heading each: who it is, where it may run, what it may do, what it shares. */
import type { LinuxNamespace, LinuxNamespaceType, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import type { DetailFacts } from '../details/detail.ts';
import { fact } from '../details/detail.ts';
import type { Showing } from '../details/showing.ts';
import { podLines } from '../details/showing.ts';
import { shown } from '../details/shown.ts';
import type { Box, Line, Shown } from '../types.ts';

export interface FactGroup {
  readonly name: string;
  readonly heading: string;
  readonly lines: readonly Line[];
  /** So many at the end are so of every pod that says nothing. */
  readonly dull: number;
}

export interface FactStyle extends Showing, DetailFacts {
  /** What NetworkPolicies leave open to the pod, a text each. */
  readonly policies: (pod: Pod) => readonly string[];
}

/** The details that have a group, and in which order the groups stand. */
const groups: readonly { readonly name: string; readonly details: readonly Shown[] }[] = [
  { name: 'identity', details: ['namespace', 'owner', 'labels', 'annotations', 'created', 'uid'] },
  { name: 'placement', details: ['node', 'affinity', 'tolerations'] },
  { name: 'rights', details: ['serviceaccount', 'pullsecrets', 'qos', 'priority', 'security', 'resources'] },
  { name: 'life', details: ['life'] },
  { name: 'network', details: ['dns'] },
];

/** What is said in the groups, and so not in the frame of the pod. */
export const grouped: readonly Shown[] = groups.flatMap(({ details }) => details);

export function factGroups(pod: Pod, style: FactStyle): readonly FactGroup[] {
  const { say } = style.words;
  const all = [
    ...groups.map(({ name, details }) => {
      const show = style.show.filter((detail) => details.includes(detail));
      const linesOf = (isDull: boolean) =>
        podLines([pod], { ...style, show: show.filter((detail) => dullOf(pod).has(detail) === isDull) }, style, []);
      const dull = linesOf(true);
      return { name, lines: [...linesOf(false), ...dull], dull: dull.length };
    }),
    { name: 'policies', lines: style.policies(pod).flatMap(fact), dull: 0 },
    namespaceGroup(pod, style.words),
    { name: 'conditions', lines: style.show.includes('state') ? conditionLines(pod, style.words) : [], dull: 0 },
  ];
  return all.filter(({ lines }) => lines.length > 0).map((group) => ({ ...group, heading: say(`pod.heading.${group.name}`) }));
}

function dullOf(pod: Pod): ReadonlySet<Shown> {
  return new Set(shown.flatMap(({ name, isDull }) => (isDull?.(pod) === true ? [name] : [])));
}

export interface FactRoom {
  /** Lines of each group; the rest is counted. */
  readonly most: number;
  /** What is so of every pod that says nothing is left out. */
  readonly brief: boolean;
}

export function factBoxes(pod: Pod, style: FactStyle, { most, brief }: FactRoom): readonly Box[] {
  return factGroups(pod, style).flatMap(({ name, heading, lines: all, dull }): readonly Box[] => {
    const lines = brief || all.length > most ? all.slice(0, all.length - dull) : all;
    if (lines.length === 0) return [];
    const kept = lines.length > most ? lines.slice(0, most - 1) : lines;
    const rest = lines.length - kept.length;
    return [
      box({
        id: `${pod.id}/facts/${name}`,
        kind: 'facts',
        data: { about: name },
        style: 'plain',
        arrangement: { name: 'leaf' },
        lines: [
          { start: { text: heading, role: 'volume-name' } },
          ...kept,
          ...(rest === 0 ? [] : fact(style.words.say('details.more', { count: rest }))),
        ],
        tooltip: rest === 0 ? '' : lines.map((line) => line.start?.text ?? '').join('\n'),
      }),
    ];
  });
}

/** Dull where each namespace is whose it is without a word in the spec, and the hostname is the pod's name. */
function namespaceGroup(pod: Pod, words: Words): Omit<FactGroup, 'heading'> {
  const lines = namespaceLines(pod, words);
  const isUsual = pod.linuxNamespaces.every(({ type, owner }) => owner === usualOwner[type]);
  const isDull = isUsual && (pod.hostname === undefined || pod.hostname === pod.name);
  return { name: 'namespaces', lines, dull: isDull ? lines.length : 0 };
}

const usualOwner: Readonly<Record<LinuxNamespaceType, LinuxNamespace['owner']>> = {
  network: 'pod',
  uts: 'pod',
  ipc: 'pod',
  pid: 'container',
  mount: 'container',
  user: 'node',
};

const owners = ['pod', 'node', 'container'] as const;

/** `network, UTS, IPC: the pod’s`, and the name that its containers give themselves. The node's user namespace is the rule, and says nothing. */
function namespaceLines(pod: Pod, { say }: Words): readonly Line[] {
  const told = pod.linuxNamespaces.filter(({ type, owner }) => type !== 'user' || owner === 'pod');
  const lines = owners.flatMap((owner) => {
    const types = new Set<LinuxNamespaceType>(told.filter((namespace) => namespace.owner === owner).map(({ type }) => type));
    if (types.size === 0) return [];
    const names = [...types].map((type) => say(`linux-namespace.word.${type}`)).join(', ');
    return fact(say(`pod.namespaces.${owner}`, { names }));
  });
  const hostname = pod.hostname === undefined || lines.length === 0 ? '' : say('linux-namespace.hostname', { hostname: pod.hostname });
  return [...lines, ...fact(hostname)];
}

function conditionLines({ conditions }: Pod, { say }: Words): readonly Line[] {
  const met = conditions.filter(({ status }) => status === 'True').map(({ type }) => type);
  const unmet = conditions.filter(({ status }) => status !== 'True');
  return [
    ...unmet.flatMap(({ type, reason }) =>
      fact(reason === undefined ? say('state.unmet', { type }) : say('state.unmet-because', { type, reason })),
    ),
    ...fact(met.length === 0 ? '' : say('pod.met', { types: met.join(', ') })),
  ];
}
