/** What a figure shows only when asked for: a name, and the lines that it has to say of a container or of a pod. */
import type { Container, KubeNode, Pod, Workload } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { Line, Shown } from '../types.ts';

export interface DetailFacts {
  readonly words: Words;
  readonly workloads: ReadonlyMap<string, Workload>;
  /** By name. */
  readonly nodes: ReadonlyMap<string, KubeNode>;
}

export interface ShownDetail {
  readonly name: Shown;
  /** One line for `podfig list show`. */
  readonly description: string;
  /** What it says of this pod is so of every pod that says nothing: it goes first where room is short. */
  readonly isDull?: (pod: Pod) => boolean;
  readonly ofPod?: (pod: Pod, facts: DetailFacts) => readonly Line[];
  readonly ofContainer?: (container: Container, pod: Pod, facts: DetailFacts) => readonly Line[];
}

/** Lists longer than this are counted from here on. */
const most = 8;

export function fact(text: string): readonly Line[] {
  return text === '' ? [] : [{ start: { text, role: 'fact' } }];
}

/** Facts in one line, as many as there are. */
export function facts(texts: readonly (string | undefined)[]): readonly Line[] {
  return fact(texts.filter((text) => text !== undefined && text !== '').join(' · '));
}

/** A line each, in the face of what a machine reads. */
export function machineList(texts: readonly string[], { say }: Words): readonly Line[] {
  const shown = texts.length > most ? texts.slice(0, most - 1) : texts;
  const rest = texts.length - shown.length;
  return [
    ...shown.map((text): Line => ({ start: { text, role: 'machine', keep: 'tail' } })),
    ...(rest === 0 ? [] : fact(say('details.more', { count: rest }))),
  ];
}
