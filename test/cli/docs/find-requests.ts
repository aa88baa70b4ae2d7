/** The requests of a text of Markdown, as podfig reads them. */
import { readMarkdown, readMdx } from '../../../src/cli/docs/markdown.ts';
import type { Found } from '../../../src/cli/docs/requests.ts';
import { requestsIn } from '../../../src/cli/docs/requests.ts';

export function findRequests(text: string): Found {
  return requestsIn(readMarkdown(text), text, 'page.md');
}

export async function findInMdx(text: string): Promise<Found> {
  const tree = await readMdx(text);
  if ('reason' in tree) throw new Error(`${tree.line}:${tree.column} ${tree.reason}`);
  return requestsIn(tree, text, 'page.mdx');
}

/** Each as `src=a figure=b`. */
export function asWords({ requests }: Found): readonly string[] {
  return requests.map(({ words }) => words.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)).join(' '));
}
