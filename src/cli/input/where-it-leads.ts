/** Which file a path means: through symbolic links, also through those that lead to nothing yet. */
import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, parse, resolve, sep } from 'node:path';

/** As many links as Linux follows (path_resolution(7)); beyond, as in a circle, nothing can be written. */
const MOST_LINKS = 40;

/** Absolute, without a link in it. Of what is not there yet, the place where it would be made. */
export function whereItLeads(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch {
    return followed(absolute);
  }
}

/** Equal for two names of one file, whatever they are: on a file system that ignores case, and by hard links, too. Undefined where nothing is. */
export function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** Whether the file system takes `A.svg` and `a.svg` for one, as far as a file that is there can tell. */
export function ignoresCase(path: string): boolean {
  const name = basename(path);
  const other = name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase();
  const own = identityOf(path);
  return other !== name && own !== undefined && own === identityOf(join(dirname(path), other));
}

/** One step after the other, as the system goes: `..` behind a link is above what the link leads to. */
function followed(absolute: string): string {
  const { root } = parse(absolute);
  const open = absolute.slice(root.length).split(sep).reverse();
  let at = root;
  for (let links = 0; ; ) {
    const step = open.pop();
    if (step === undefined) return at;
    if (step === '' || step === '.') continue;
    const next = step === '..' ? dirname(at) : join(at, step);
    const link = step === '..' || links === MOST_LINKS ? undefined : linkAt(next);
    if (link === undefined) {
      at = next;
      continue;
    }
    links++;
    const start = isAbsolute(link) ? parse(link).root : '';
    if (start !== '') at = start;
    open.push(...link.slice(start.length).split(sep).reverse());
  }
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined; // no link, or nothing there
  }
}
