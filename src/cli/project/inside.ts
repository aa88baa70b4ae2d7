/** Whether a path stays in a directory, also through symbolic links. */
import { isAbsolute, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import { whereItLeads } from '../input/where-it-leads.ts';

/** Asked when a picture is planned, and again when it is written: a link may have come in between. */
export function leadsOutside(path: string, directory: string): boolean {
  return isOutside(resolve(path), resolve(directory)) || isOutside(whereItLeads(path), whereItLeads(directory));
}

/** `project` is the path of podfig.yaml. */
export function outside(path: string, project: string, place: Place): Diagnostic {
  return {
    code: 'settings/outside',
    severity: 'error',
    message: `The output '${path}' lies outside of the directory of ${project}`,
    place,
    hint: 'podfig build --outside allows it',
  };
}

function isOutside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way === '..' || way.startsWith('../') || isAbsolute(way);
}
