/** The options of drawing as a page of Markdown writes them: `figure=pod` for `--figure pod`. */
import type { DrawWords } from './docs/request-options.ts';
import { plainArguments } from './plain-arguments.ts';
import { figureOptions, outputOptions, selectionOptions } from './program-options.ts';

/** What makes no sense in a page, or means something else there. */
const LEFT_OUT = ['pages', 'output', 'format'];

export const drawWords: DrawWords = {
  known: new Map(
    [selectionOptions, figureOptions, outputOptions].flatMap((group) =>
      group.options.flatMap(({ flags, collects }) => {
        const name = /--([\w-]+)/.exec(flags)?.[1] ?? '';
        return LEFT_OUT.includes(name) ? [] : [[name, { takesValue: flags.includes('<'), repeatable: collects !== undefined }] as const];
      }),
    ),
  ),
  typed: (words) =>
    plainArguments(words.flatMap(({ key, value }) => (value === undefined ? [`--${key}`] : [`--${key}`, value])))?.typed ?? {},
};
