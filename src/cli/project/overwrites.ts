/** Outputs of podfig.yaml that would replace what a picture is made from, its own or another's: told before anything is drawn. */
import { statSync } from 'node:fs';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { FileInUse } from '../input/files-in-use.ts';
import { settingsInUse, usesOf } from '../input/files-in-use.ts';
import { readTemplate } from '../input/template.ts';
import { readTheme } from '../input/theme.ts';
import type { CliIo } from '../output/io.ts';
import type { Picture } from './plan.ts';

/** `project` is the path of podfig.yaml. All its pictures are looked at, whichever are to be drawn now. */
export async function overwrites(project: string, pictures: readonly Picture[], process: CliIo): Promise<readonly Diagnostic[]> {
  const io = { ...process, onlyFiles: true };
  const useOf = usesOf([{ path: project, what: 'the list of pictures itself' }, ...(await filesOf(pictures, io))]);
  return pictures.flatMap((picture) =>
    picture.targets.flatMap(({ path }): readonly Diagnostic[] => {
      const use = useOf(path) ?? (isFileOrNothing(path) ? undefined : 'a pipe or a device');
      if (use === undefined) return [];
      const message = `'${path}' is ${use}: it would be overwritten by the picture ${picture.label}`;
      return [{ code: 'settings/overwrites', severity: 'error', message, place: picture.place, hint: 'give the output another name' }];
    }),
  );
}

async function filesOf(pictures: readonly Picture[], io: CliIo): Promise<readonly FileInUse[]> {
  const inputs = new Set<string>();
  for (const list of new Set(pictures.map((picture) => picture.inputs))) for (const input of list) inputs.add(input);
  const found: FileInUse[] = [];
  for (const input of inputs) for (const path of await io.pipeline.filesIn(input)) found.push({ path, what: 'an input' });
  // what cannot be read is told when it is drawn with; standard input can be read only once
  const ignore = () => {};
  const named = (paths: readonly (string | undefined)[]) => new Set(paths.filter((path) => path !== '-'));
  for (const path of named(pictures.map(({ template }) => template)))
    found.push(...(await settingsInUse(await readTemplate(path, io, ignore), io)));
  for (const path of named(pictures.map(({ theme }) => theme))) found.push(...(await settingsInUse(await readTheme(path, io, ignore), io)));
  return found;
}

/** Writing to a pipe could wait for ever; a directory is told when it is written. */
function isFileOrNothing(path: string): boolean {
  try {
    const stats = statSync(path);
    return stats.isFile() || stats.isDirectory();
  } catch {
    return true; // nothing there, or not to be looked at
  }
}
