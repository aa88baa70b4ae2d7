/** Where the images of a page go: names that stay the same as long as its headings do. */
import { basename, dirname, join, relative } from 'node:path';
import type { Page } from './inputs.ts';
import { pathFrom } from './inputs.ts';
import type { Asked } from './request-options.ts';
import { nameOfTheme } from './request-options.ts';
import type { Request } from './types.ts';

export interface Naming {
  readonly page: Page;
  /** All of the page. */
  readonly requests: readonly Request[];
  /** Where all images go; undefined: each beside its page. */
  readonly images: string | undefined;
}

/** One path for each theme: `docs/web-how-it-runs.svg`, or `docs/web-how-it-runs-paper.svg` and `docs/web-how-it-runs-night.svg`. */
export function imagePaths(
  request: Request,
  { output, format, themes }: Pick<Asked, 'output' | 'format' | 'themes'>,
  naming: Naming,
): readonly string[] {
  const { page, images } = naming;
  const whole = output === undefined ? join(images ?? dirname(page.path), `${nameOf(request, naming)}.${format}`) : pathFrom(page, output);
  if (themes.length < 2) return [whole];
  const dot = whole.lastIndexOf('.');
  return themes.map((theme) => `${whole.slice(0, dot)}-${nameOfTheme(theme)}${whole.slice(dot)}`);
}

/** By the heading above it, or by its number; the second below one heading has a 2 behind it. */
function nameOf(request: Request, { page, requests, images }: Naming): string {
  const { heading, number } = request;
  const above = requests.filter((one) => one.number <= number && one.heading === heading).length;
  const own = heading === undefined ? `${number}` : above > 1 ? `${heading}-${above}` : heading;
  return `${stemOf(page, images)}-${own}`;
}

/** `readme` of docs/README.md; in a directory for all pages `docs-readme`. */
function stemOf({ path, root }: Page, images: string | undefined): string {
  const from = images === undefined ? basename(path) : relative(root, path);
  return from
    .replace(/\.[^./\\]+$/, '')
    .split(/[\\/]/)
    .filter((part) => part !== '..')
    .join('-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]+/gu, '-');
}
