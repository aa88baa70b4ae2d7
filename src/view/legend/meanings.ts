/** The registry: which styles have a meaning that a legend can say (words in the section `legend`), and which words, near to a thing, say it already. */
import type { BoxStyle, LinkStyle } from '../../theme/types.ts';
import type { Words } from '../../words/types.ts';

export interface BoxMeaning {
  readonly type: 'box';
  readonly style: BoxStyle;
  readonly shape: 'rect' | 'cylinder';
  /** Where boxes of other kinds look the same. */
  readonly kind?: string;
  /** A role tells a container from those of other roles: alone it says nothing. */
  readonly isRole?: true;
  /** One of them stands in the box or in one around it. '': such a box always says what it is. */
  readonly said: (words: Words) => readonly string[];
}

export interface LinkMeaning {
  readonly type: 'link';
  readonly style: LinkStyle;
  /** Where links of other relations look the same. */
  readonly relation?: string;
  /** One of them stands in its label. '': any label says it. */
  readonly said: (words: Words) => readonly string[];
  /** It is enough that one of its kind says it: they stand side by side. */
  readonly once?: true;
}

export type Meaning = BoxMeaning | LinkMeaning;

export const meanings: readonly Meaning[] = [
  role('main'),
  role('supporting'),
  role('alike'),
  role('sidecar'),
  role('init'),
  role('ephemeral'),
  {
    type: 'box',
    style: 'template',
    shape: 'rect',
    said: ({ say }) => [say('template'), say('unscheduled.pods'), say('unscheduled.templates'), 'Pending'],
  },
  { type: 'box', style: 'volume', shape: 'cylinder', said: () => [''] },
  { type: 'box', style: 'mount', kind: 'mount', shape: 'rect', said: ({ say }) => [say('mount.mode.read-write'), say('mount.mode.block')] },
  { type: 'box', style: 'mount-read', shape: 'rect', said: ({ say }) => [say('mount.mode.read-only')] },
  { type: 'box', style: 'elsewhere', shape: 'rect', said: () => [''] },
  { type: 'box', style: 'missing', shape: 'rect', said: () => [''] },
  { type: 'link', style: 'routes', said: () => [] },
  { type: 'link', style: 'selects', said: () => [] },
  { type: 'link', style: 'idle', said: () => [''] },
  { type: 'link', style: 'missing', said: () => [''] },
  { type: 'link', style: 'owns', said: () => [] },
  { type: 'link', style: 'calls', said: () => [] },
  { type: 'link', style: 'may-reach', said: () => [] },
  {
    type: 'link',
    style: 'mounts',
    said: ({ say }) => [say('mount.mode.read-write'), say('mount.mode.read-only'), say('mount.mode.block')],
  },
  { type: 'link', style: 'sequence', relation: 'runs-before', said: ({ say }) => [say('container.then')], once: true },
  { type: 'link', style: 'localhost', said: ({ say }) => [say('localhost')], once: true },
];

function role(style: 'main' | 'supporting' | 'alike' | 'sidecar' | 'init' | 'ephemeral'): BoxMeaning {
  return {
    type: 'box',
    style,
    shape: 'rect',
    isRole: true,
    said: ({ say }) => (style === 'alike' ? [] : [say(`container.role.${style}`)]),
  };
}
