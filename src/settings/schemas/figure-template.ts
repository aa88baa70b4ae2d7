/** A figure's template as a file holds it: `podfig new figure NAME` writes one to start from. */
import * as v from 'valibot';
import type { KnownNames } from '../types.ts';
import { aspect, described, groups, localized, page, phaseEntries } from './common.ts';
import { mapping } from './mapping.ts';

const title = v.exactOptional(
  described(localized, 'Title above the figure: one text, or one for each language. {name} stands for what the figure puts in.'),
);
const caption = v.exactOptional(described(localized, 'The sentence below the title: one text, or one for each language.'));

function entriesOf(known: KnownNames) {
  const { shown } = known;
  return {
    title,
    caption,
    situations: v.exactOptional(
      described(
        mapping(v.string(), v.strictObject({ title, caption })),
        'Words for a situation that the figure finds in its input, by its name.',
      ),
    ),
    show: v.exactOptional(described(v.array(v.picklist(shown)), 'Details shown beyond what the figure always shows, as `--show`.')),
    group: v.exactOptional(
      described(
        groups(['pods', 'owners']),
        'pods: each pod has a card where it can be read. owners: replicas of one owner are one stacked card. Or by what pods are grouped, as `--group`: namespace, node, owner, workload-kind, label:KEY, node-label:KEY, two of them, or none.',
      ),
    ),
    legend: v.exactOptional(
      described(v.picklist(['auto', 'always', 'never']), 'auto: a legend where the figure uses more than two roles or relations.'),
    ),
    page: v.exactOptional(
      described(page(known), 'What the figure must be readable on: a page, as `podfig list pages` prints them, or a size in px: 900x1200.'),
    ),
    aspect: v.exactOptional(described(aspect, 'Wanted width:height, such as 4:3; that of the page when absent.')),
    select: v.exactOptional(described(v.strictObject(phaseEntries(known)), 'Which pods of the input it draws.')),
    options: v.exactOptional(described(mapping(v.string(), v.string()), 'What only this figure knows, by name.')),
  };
}

/** A user's: what it does not set is as in the template that it extends. */
export function figureTemplateSchema(known: KnownNames) {
  return v.pipe(
    v.strictObject({
      extends: described(
        v.string(),
        'What this template begins with: a built-in figure, as `podfig list figures` prints it, or another template by its path from this file, such as ./base.yaml.',
      ),
      ...entriesOf(known),
      hide: v.exactOptional(described(v.array(v.picklist(known.shown)), 'Details of the extended template that are not shown here.')),
    }),
    v.title('A template of podfig: what a figure shows and says'),
  );
}

/** Those of templates/figures: whole, and they list what the figure puts into their texts, each with an example. */
export function builtInTemplateSchema(known: KnownNames) {
  return v.strictObject({
    figure: v.picklist(known.figures),
    description: localized,
    ...entriesOf(known),
    title: localized,
    caption: localized,
    placeholders: v.exactOptional(mapping(v.string(), v.string())),
  });
}

export type FigureTemplateFile = v.InferOutput<ReturnType<typeof figureTemplateSchema>>;
