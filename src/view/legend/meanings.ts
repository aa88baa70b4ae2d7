/** The registry: which styles have a meaning that a legend can say (words in the section `legend`), and which words, near to a thing, say it already. */
import type { BoxStyle, LinkStyle } from '../../theme/types.ts';

export interface BoxMeaning {
  readonly type: 'box';
  readonly style: BoxStyle;
  readonly shape: 'rect' | 'cylinder';
  /** A role tells a container from those of other roles: alone it says nothing. */
  readonly isRole?: true;
  /** Keys of words, or kubectl's own words: one of them in the box or in one around it. '': such a box always says what it is. */
  readonly said: readonly string[];
}

export interface LinkMeaning {
  readonly type: 'link';
  readonly style: LinkStyle;
  /** Where links of other relations look the same. */
  readonly relation?: string;
  /** Keys of words in its label; '': any label, or none is needed, since what it leads to has a name that says it. */
  readonly said: readonly string[];
  /** It is enough that one of its kind says it: they stand side by side. */
  readonly once?: true;
}

export type Meaning = BoxMeaning | LinkMeaning;

export const meanings: readonly Meaning[] = [
  role('main'),
  role('supporting'),
  role('sidecar'),
  role('init'),
  role('ephemeral'),
  { type: 'box', style: 'template', shape: 'rect', said: ['template', 'unscheduled.pods', 'unscheduled.templates', 'Pending'] },
  { type: 'box', style: 'volume', shape: 'cylinder', said: [''] },
  { type: 'box', style: 'mount', shape: 'rect', said: ['mount.mode.read-write', 'mount.mode.block'] },
  { type: 'box', style: 'mount-read', shape: 'rect', said: ['mount.mode.read-only'] },
  { type: 'box', style: 'elsewhere', shape: 'rect', said: [''] },
  { type: 'box', style: 'missing', shape: 'rect', said: [''] },
  { type: 'link', style: 'routes', said: [] },
  { type: 'link', style: 'selects', said: [] },
  { type: 'link', style: 'idle', said: [''] },
  { type: 'link', style: 'missing', said: [''] },
  { type: 'link', style: 'owns', said: [] },
  { type: 'link', style: 'mounts', said: ['mount.mode.read-write', 'mount.mode.read-only', 'mount.mode.block'] },
  { type: 'link', style: 'sequence', relation: 'runs-before', said: ['container.then'], once: true },
  { type: 'link', style: 'localhost', said: ['localhost'], once: true },
];

function role(style: 'main' | 'supporting' | 'sidecar' | 'init' | 'ephemeral'): BoxMeaning {
  return { type: 'box', style, shape: 'rect', isRole: true, said: [`container.role.${style}`] };
}
