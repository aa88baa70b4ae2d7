/** Classes for what is of another colour where the viewer prefers dark: viewers that know no media queries keep the attributes' light ones. */
import type { Colour } from '../../scene/types.ts';

export interface Inks {
  /** ` class="…"` for a mark with these colours in the dark, and a class of its own; '' for neither. */
  readonly attribute: (dark: DarkInk | undefined, own?: string) => string;
  /** The stylesheet for all classes given out so far; no line when there are none. */
  readonly style: () => readonly string[];
}

export interface DarkInk {
  readonly fill?: Colour | undefined;
  readonly stroke?: Colour | undefined;
}

export function makeInks(prefix: string): Inks {
  const rules = new Map<string, string>();
  return {
    attribute: (dark, own) => {
      const rule = [...property('fill', dark?.fill), ...property('stroke', dark?.stroke)].join(';');
      if (rule === '') return own === undefined ? '' : ` class="${own}"`;
      const name = rules.get(rule) ?? `${prefix}-d${rules.size}`;
      rules.set(rule, name);
      return ` class="${own === undefined ? '' : `${own} `}${name}"`;
    },
    style: () =>
      rules.size === 0
        ? []
        : [`<style>@media (prefers-color-scheme:dark){${[...rules].map(([rule, name]) => `.${name}{${rule}}`).join('')}}</style>`],
  };
}

function property(name: string, value: Colour | undefined): readonly string[] {
  return value === undefined ? [] : [`${name}:${value}`];
}
