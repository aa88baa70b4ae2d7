/** The directory that a Markdown file belongs to: nothing outside of it is read for its figures. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { leadsOutside } from '../project/inside.ts';

/** The nearest one with a `.git`, where the repository begins; else the working directory, where the file is below it; else its own directory. */
export function rootOf(file: string): string {
  for (let at = dirname(resolve(file)); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return relative('', at) || '.';
    if (dirname(at) === at) break;
  }
  return leadsOutside(file, '.') ? dirname(file) : '.';
}
