/** A view without the secrets of the input: a name, a label or a path may repeat what stands in a Secret. */
import type { Veil } from '../base/veil.ts';
import type { Box, Line, Link, Span, View } from './types.ts';

/** Returns its argument itself where nothing is secret. */
export function veiledView(view: View, { text, isEmpty }: Veil): View {
  if (isEmpty) return view;
  return {
    ...view,
    name: text(view.name),
    title: text(view.title),
    caption: text(view.caption),
    description: text(view.description),
    root: box(view.root),
    links: view.links.map(link),
    ...(view.choices === undefined ? {} : { choices: view.choices.map(text) }),
  };

  function box<B extends Box>(one: B): B {
    return {
      ...one,
      id: text(one.id),
      data: Object.fromEntries(Object.entries(one.data).map(([key, value]) => [key, OWN_WORDS.has(key) ? value : text(value)])),
      lines: one.lines.map(line),
      children: one.children.map(box),
      tooltip: text(one.tooltip),
      ...(one.standsFor === undefined ? {} : { standsFor: one.standsFor.map(text) }),
    };
  }

  function link(one: Link): Link {
    return { ...one, from: text(one.from), to: text(one.to), label: one.label.map(span), tooltip: text(one.tooltip) };
  }

  function line({ start, end, code }: Line): Line {
    return {
      ...(start === undefined ? {} : { start: span(start) }),
      ...(end === undefined ? {} : { end: span(end) }),
      ...(code === undefined ? {} : { code: code.map(span) }),
    };
  }

  function span(one: Span): Span {
    return { ...one, text: text(one.text) };
  }
}

/** Data that say what podfig makes of a thing. */
const OWN_WORDS: ReadonlySet<string> = new Set(['role', 'template', 'replicas', 'namespace-type', 'relation']);
