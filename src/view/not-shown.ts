/** Notes about details that were asked for, or away, and that a figure has no place or no room for. */
import type { GroupBy } from '../base/asked/groups.ts';
import { wordOf } from '../base/asked/groups.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { isDense } from './dense/detail.ts';
import type { Showing } from './details/showing.ts';
import { ofCells, ofPods } from './details/shown.ts';
import type { Figure } from './figure.ts';
import { figures } from './figures.ts';
import type { Box, Detail, Shown } from './types.ts';

/** What was asked for of containers, where the figure has no room for them. */
export function leftOutWithContainers(
  root: Box,
  figure: Figure,
  { show = [], detail }: { readonly show?: readonly Shown[]; readonly detail: Detail },
): readonly Diagnostic[] {
  const names = show.filter((name) => figure.shows.includes(name) && ofCells.includes(name) && !ofPods.includes(name));
  const drawn = holdsContainer(root);
  // chips and squares say what a container is called, at most
  if (names.length === 0 || (drawn && !isDense(detail))) return [];
  const quoted = names.map((name) => `'${name}'`).join(', ');
  return [
    {
      code: 'view/no-room',
      severity: 'note',
      message: drawn ? `the figure is too full for ${quoted}` : `the figure is too full for containers, and so for ${quoted}`,
      hint: 'draw a part of the input (--name, -n, -l), or all of it at any size (--fold none)',
    },
  ];
}

function holdsContainer({ kind, children }: Box): boolean {
  return kind === 'container' || children.some(holdsContainer);
}

/** What was asked for by the user or a template, and is nothing to this figure. */
export function notShown(figure: Figure, { show }: Showing, { hide = [] }: Partial<Showing>): readonly Diagnostic[] {
  return [...new Set([...show, ...hide])].filter((name) => !figure.shows.includes(name)).map((name) => note(figure.name, name));
}

/** Groups that were asked for of a figure that has its own. */
export function notGrouped(figure: Figure, asked: readonly GroupBy[] = []): readonly Diagnostic[] {
  if (asked.length === 0 || figure.grouping === true) return [];
  return [
    {
      code: 'view/not-shown',
      severity: 'note',
      message: `the figure '${figure.name}' has groups of its own, and no place for '${asked.map(wordOf).join()}'`,
      hint: `figures that group as they are asked to: ${figures
        .filter(({ grouping }) => grouping === true)
        .map(({ name }) => name)
        .join(', ')}`,
    },
  ];
}

function note(figure: string, name: Shown): Diagnostic {
  return {
    code: 'view/not-shown',
    severity: 'note',
    message: `the figure '${figure}' has no place for '${name}'`,
    hint: `figures that have: ${whereShown(name)}`,
  };
}

/** `cluster, service`; `all but split` where few have not. */
export function whereShown(name: Shown): string {
  const namesOf = (having: boolean) => figures.filter(({ shows }) => shows.includes(name) === having).map((figure) => figure.name);
  const without = namesOf(false);
  return without.length === 0 ? 'all' : without.length > mostExceptions ? namesOf(true).join(', ') : `all but ${without.join(', ')}`;
}

const mostExceptions = 3;
