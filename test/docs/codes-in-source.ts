/** Every diagnostic code that src/ can emit, read from its string literals of the form `stage/slug`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const STAGES = ['load', 'parse', 'model', 'view', 'layout', 'text', 'scene', 'render', 'settings', 'page', 'cli'] as const;

const LITERAL = new RegExp(`'((?:${STAGES.join('|')})/[a-z][a-z-]*)'`, 'g');
const TEMPLATE = new RegExp(`\`((?:${STAGES.join('|')})/[^\`]*\\$\\{[^\`]*)\``, 'g');

/** The codes that are put together from parts, by the parts as they stand in the source. */
const TOGETHER: ReadonlyMap<string, readonly string[]> = new Map([
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a quotation
  ['cli/unknown-${what}', ['cli/unknown-figure', 'cli/unknown-theme', 'cli/unknown-format']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a quotation
  ["parse/bad-${field === 'kind' ? 'kind' : 'api-version'}", ['parse/bad-kind', 'parse/bad-api-version']],
]);

/** Sorted. Throws for a code put together in a way that is not known here. */
export function codesInSource(directory: string): readonly string[] {
  const codes = new Set<string>();
  for (const path of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    for (const code of codesIn(readFileSync(join(directory, path), 'utf8'))) codes.add(code);
  }
  return [...codes].sort();
}

export function codesIn(source: string): readonly string[] {
  const code = withoutComments(source);
  const literals = [...code.matchAll(LITERAL)].flatMap(([, found]) => found ?? []);
  const together = [...code.matchAll(TEMPLATE)].flatMap(([, template]) => {
    const found = TOGETHER.get(template ?? '');
    if (found === undefined) throw new Error(`which codes does \`${template}\` stand for? Say it in ${import.meta.filename}`);
    return found;
  });
  return [...literals, ...together];
}

/** Comments name codes as well, as examples. */
function withoutComments(source: string): string {
  return source.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');
}
