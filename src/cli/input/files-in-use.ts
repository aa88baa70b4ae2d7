/** The files that a picture is made from: what no picture may be written over. */
import { dirname, resolve } from 'node:path';
import type { DrawOptions, Source } from '../../pipeline/options.ts';
import type { CliIo } from '../output/io.ts';
import { identityOf, whereItLeads } from './where-it-leads.ts';

export interface FileInUse {
  readonly path: string;
  /** With its article: `an input`, `a template`. */
  readonly what: string;
}

export function inputsInUse(sources: readonly Source[]): readonly FileInUse[] {
  return sources.map(({ name }) => ({ path: name, what: 'an input' }));
}

/** The template and all that it extends, the theme and its fonts. */
export async function settingsInUse(
  { template, findTemplate, theme }: Pick<DrawOptions, 'template' | 'findTemplate' | 'theme'>,
  { pipeline }: Pick<CliIo, 'pipeline'>,
): Promise<readonly FileInUse[]> {
  const found: FileInUse[] = [];
  const seen = new Set<string>();
  for (let at = template; at !== undefined && !seen.has(at.name); ) {
    seen.add(at.name);
    found.push({ path: at.name, what: 'a template' });
    const [base] = await pipeline.namedFiles('template', at);
    at = base === undefined ? undefined : await findTemplate?.(base, at.name);
  }
  if (theme === undefined || typeof theme === 'string') return found;
  const fonts = await pipeline.namedFiles('theme', theme);
  const inTheme = fonts.map((font): FileInUse => ({ path: resolve(dirname(theme.name), font), what: 'a font' }));
  return [...found, { path: theme.name, what: 'a theme' }, ...inTheme];
}

/** Tells of a path what it is in use for; undefined where nobody would miss it. */
export function usesOf(files: readonly FileInUse[]): (path: string) => string | undefined {
  const uses = new Map<string, string>();
  for (const { path, what } of files) {
    const identity = identityOf(path);
    uses.set(whereItLeads(path), what);
    if (identity !== undefined) uses.set(identity, what);
  }
  return (path) => uses.get(identityOf(path) ?? '') ?? uses.get(whereItLeads(path));
}
