/** How a pod is and how it could be: panels of pods made of cells, and the arrow between them. Shared by `split`, `scaling` and `process`. */
import { box, group } from '../boxes/box.ts';
import type { PodPart } from '../pod/one-pod.ts';
import type { Box, Line, Link } from '../types.ts';

export interface Panel {
  /** What tells the panels of one pod apart, for ids and data. */
  readonly side: 'now' | 'copies' | 'suggested';
  /** '' where one panel stands alone and says nothing. */
  readonly name: string;
  readonly pods: readonly Box[];
  /** Sentences beneath the pods. */
  readonly notes: readonly string[];
}

/** The id is of the pod that is compared; unique with the figure's name before it. */
export function comparison(id: string, panels: readonly Panel[], perRow?: number): PodPart {
  const boxes = panels.map((panel) => panelBox(id, panel));
  const links = boxes.slice(1).flatMap((to, index): readonly Link[] => {
    const from = boxes[index];
    if (from === undefined) return [];
    const ends = { from: from.id, to: to.id, startArrow: false, endArrow: true };
    return [{ ...ends, relation: 'becomes', style: 'sequence', label: [], tooltip: '' }];
  });
  return { root: group(id, { name: 'compare', ...(perRow === undefined ? {} : { perRow }) }, boxes), links };
}

function panelBox(id: string, { side, name, pods, notes }: Panel): Box {
  const panelId = `${id}/${side}`;
  return box({
    id: panelId,
    kind: 'panel',
    data: { side },
    style: 'plain',
    arrangement: { name: 'panel' },
    lines: name === '' ? [] : [{ start: { text: name, role: 'region-name' } }],
    children: notes.length === 0 ? pods : [...pods, foot(`${panelId}/notes`, notes)],
  });
}

export function foot(id: string, sentences: readonly string[]): Box {
  const lines = sentences.map((text): Line => ({ start: { text, role: 'caption' } }));
  return box({ id, kind: 'note', style: 'plain', arrangement: { name: 'foot' }, lines });
}

export interface PodCells {
  readonly name: string;
  /** At the end of the line of its name. */
  readonly end: string;
  readonly children: readonly Box[];
}

/** A pod's box without its facts: name, replicas and what is in it. */
export function podOfCells(frame: Pick<Box, 'id' | 'data' | 'style' | 'tooltip'>, { name, end, children }: PodCells, copies = 1): Box {
  return box({
    id: frame.id,
    kind: 'pod',
    data: frame.data,
    style: frame.style,
    tooltip: frame.tooltip,
    arrangement: { name: 'cells' },
    lines: [{ start: { text: name, role: 'pod-name' }, ...(end === '' ? {} : { end: { text: end, role: 'fact' } }) }],
    children,
    copies,
  });
}

/** A pod that nobody has made: its id is that of the container it would be for. */
export function suggestedPod(
  namespace: string,
  lead: { readonly id: string; readonly name: string },
  more: Readonly<Record<string, string>> = {},
) {
  return {
    id: `${lead.id}/suggested`,
    data: { name: lead.name, namespace, suggested: '', ...more },
    style: 'template',
    tooltip: lead.name,
  } as const;
}
