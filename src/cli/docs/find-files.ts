/** The Markdown files that are meant by what was typed: files, directories, and patterns that the shell has left as they are. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { isGlob, matchesGlob } from '../../base/glob.ts';

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;

/** Each file once, in the order typed; of directories and patterns in the order of their names. A file that is named may be called as it likes. */
export function findMarkdown(typed: readonly string[], problem: (diagnostic: Diagnostic) => void): readonly string[] {
  const found = typed.flatMap((word) => {
    const files = filesOf(word);
    if (files.length === 0) problem(none(word));
    return files;
  });
  return [...new Set(found)];
}

function filesOf(word: string): readonly string[] {
  const stat = statSync(word, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return below(word, 0).filter((path) => MARKDOWN.test(path));
  if (stat !== undefined) return stat.isFile() ? [word] : [];
  if (!isGlob(word)) return [];
  const parts = word.split('/');
  const first = parts.findIndex(isGlob);
  const base = parts.slice(0, first).join('/') || (word.startsWith('/') ? '/' : '.');
  const pattern = parts.slice(first);
  const depth = base === '.' ? 0 : base.split('/').length;
  return below(base, 0).filter((path) => MARKDOWN.test(path) && matches(pattern, path.split('/').slice(base === '/' ? 1 : depth)));
}

/** `**` stands for any number of directories, also none. */
function matches([first, ...pattern]: readonly string[], path: readonly string[]): boolean {
  if (first === undefined) return path.length === 0;
  if (first === '**') return path.some((_, index) => matches(pattern, path.slice(index)));
  const [name, ...rest] = path;
  return name !== undefined && matchesGlob(first, name) && matches(pattern, rest);
}

/** Deeper nobody keeps docs. */
const DEPTH = 30;

/** Hidden ones and packages are others’; links to directories may lead anywhere. */
function below(directory: string, depth: number): readonly string[] {
  return entriesIn(directory)
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return depth < DEPTH ? below(path, depth + 1) : [];
      return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? [path] : [];
    });
}

function entriesIn(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return []; // not there, or not to be looked into
  }
}

function none(word: string): Diagnostic {
  const message = isGlob(word) ? `'${word}' fits no file` : `'${word}' is no Markdown file, and no directory that holds one`;
  const hint = 'name files, directories (all *.md, *.mdx and *.markdown in them), or patterns: docs/**/*.md';
  return { code: 'page/no-files', severity: 'error', message, hint };
}
