/** Markdown as a syntax tree whose places are those of the text: what is no Markdown in it (front matter) is blank to the parser. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { MarkdownNode } from './types.ts';

/** YAML or TOML between two lines of dashes or pluses, at the very beginning: https://docs.github.com/en/get-started/writing-on-github */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?\1[ \t]*(?=\r?\n|$)/;

/** Where a text breaks the grammar of MDX, from 1. */
export interface NoMdx {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

/** Any text is Markdown. */
export function readMarkdown(text: string): MarkdownNode {
  return fromMarkdown(withoutFrontMatter(text));
}

/** MDX has a grammar: braces and tags are code. */
export async function readMdx(text: string): Promise<MarkdownNode | NoMdx> {
  const { mdxjs } = await import('micromark-extension-mdxjs');
  const { mdxFromMarkdown } = await import('mdast-util-mdx');
  try {
    return fromMarkdown(withoutFrontMatter(text), { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
  } catch (error) {
    if (!(error instanceof Error) || !('reason' in error)) throw error;
    const reason = String(error.reason);
    // of tags that do not fit, the place stands in the words alone
    const [place = '', line, column] = / \((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
    return {
      reason: reason.replace(place, ''),
      line: numberIn(error, 'line') ?? Number(line ?? 1),
      column: numberIn(error, 'column') ?? Number(column ?? 1),
    };
  }
}

function withoutFrontMatter(text: string): string {
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  return front.replace(/[^\r\n]/g, ' ') + text.slice(front.length);
}

function numberIn(error: object, key: 'line' | 'column'): number | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'number' ? value : undefined;
}
