/** Which details a figure shows, and the lines that they have to say. */
import type { Container, Pod } from '../../model/types.ts';
import type { Template } from '../../template/types.ts';
import type { FigureRequest } from '../figure.ts';
import type { Line, Shown } from '../types.ts';
import type { DetailFacts } from './detail.ts';
import { shown } from './shown.ts';

export type Showing = Pick<FigureRequest, 'show' | 'hide'>;

/** Asked for; or not unwanted, where the figure would show it by itself. */
export function isShown({ show, hide }: Showing, name: Shown, byItself = false): boolean {
  return show.includes(name) || (byItself && !hide.includes(name));
}

/** Of the pods that a card stands for: what is the same for all of them. `elsewhere` has a place of its own in the figure. */
export function podLines(pods: readonly Pod[], { show }: Showing, facts: DetailFacts, elsewhere: readonly Shown[]): readonly Line[] {
  return wanted(show, elsewhere).flatMap(({ ofPod }) => (ofPod === undefined ? [] : common(pods.map((pod) => ofPod(pod, facts)))));
}

/** Of the same container in each pod. */
export function containerLines(
  containers: readonly (readonly [Container, Pod])[],
  { show }: Showing,
  facts: DetailFacts,
  elsewhere: readonly Shown[],
): readonly Line[] {
  return wanted(show, elsewhere).flatMap(({ ofContainer }) =>
    ofContainer === undefined ? [] : common(containers.map(([container, pod]) => ofContainer(container, pod, facts))),
  );
}

function wanted(show: readonly Shown[], elsewhere: readonly Shown[]) {
  return shown.filter(({ name }) => show.includes(name) && !elsewhere.includes(name));
}

function common(all: readonly (readonly Line[])[]): readonly Line[] {
  const [first = [], ...others] = all;
  const words = JSON.stringify(first);
  return others.every((lines) => JSON.stringify(lines) === words) ? first : [];
}

/** Facts that are short enough stand in one line. */
export function joinedFacts(lines: readonly Line[]): readonly Line[] {
  const all: Line[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    const longer = `${last?.start?.text ?? ''} · ${line.start?.text ?? ''}`;
    if (last?.start?.role === 'fact' && line.start?.role === 'fact' && longer.length <= mostJoined)
      all[all.length - 1] = { start: { text: longer, role: 'fact' } };
    else all.push(line);
  }
  return all;
}

/** Characters of a line that the frame of one small container has room for. */
const mostJoined = 72;

/** The template's details with the user's: what is asked for wins over the template, what is asked away over both. */
export function showingOf(template: Template, { show = [], hide = [] }: Partial<Showing>): Showing {
  const listed = (names: readonly string[] = []) => shown.flatMap(({ name }) => (names.includes(name) ? [name] : []));
  const hidden = [...listed(template.hide).filter((name) => !show.includes(name)), ...hide];
  return { show: [...new Set([...listed(template.show), ...show])].filter((name) => !hidden.includes(name)), hide: hidden };
}
