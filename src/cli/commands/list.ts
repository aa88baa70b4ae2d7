/** `podfig list WHAT`: what there is to choose from, as the registries say it. */
import { largest } from '../../base/extremes.ts';
import { nearMiss } from '../../base/near-miss.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { printProblems } from '../output/report.ts';

const lists = ['figures', 'themes', 'formats', 'kinds', 'show', 'languages', 'pages'] as const;

/** One line each, the name first; all lists, with headings, when none is named. */
export async function list(what: string | undefined, io: CliIo): Promise<number> {
  if (what === undefined) {
    await io.write('stdout', lists.map((name) => `${name}:\n${table(name, io, '  ')}`).join('\n'));
    return exitCode.drawn;
  }
  // `list figure` plainly means `list figures`
  const chosen = lists.find((name) => name === what || name === `${what}s`);
  if (chosen === undefined) {
    const near = nearMiss(what, lists);
    const hint = `${near === undefined ? '' : `did you mean '${near}'? `}there are: ${lists.join(', ')}`;
    await printProblems([{ code: 'cli/unknown-list', severity: 'error', message: `there is no list '${what}'`, hint }], {}, io);
    return exitCode.wrongUsage;
  }
  await io.write('stdout', table(chosen, io, ''));
  return exitCode.drawn;
}

/** Two columns, as `--help` shows them too. */
export function table(what: (typeof lists)[number], io: CliIo, indent: string): string {
  const entries = io.pipeline.list(what);
  const width = largest(entries.map((entry) => entry.name.length));
  return entries.map((entry) => `${indent}${`${entry.name.padEnd(width)}  ${entry.description}`.trimEnd()}\n`).join('');
}
