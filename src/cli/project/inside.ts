/** Whether a path stays in a directory, also through symbolic links. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';

export function leadsOutside(path: string, directory: string): boolean {
  return isOutside(resolve(path), resolve(directory)) || isOutside(real(path), real(directory));
}

function isOutside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way === '..' || way.startsWith('../') || isAbsolute(way);
}

/** Of what is there; what is not there yet lies in the nearest directory that is. */
function real(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch {
    const above = dirname(absolute);
    return above === absolute ? absolute : resolve(real(above), relative(above, absolute));
  }
}
