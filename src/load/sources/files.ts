import { createReadStream, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Source } from '../../base/source.ts';
import type { Loaded, Seen } from '../types.ts';
import { MAX_BYTES, notText, tooLarge } from './bytes.ts';
import { collect } from './stdin.ts';

const MANIFEST = /\.(?:ya?ml|json)$/i;

/** A file, whatever its name; or a directory with all the manifests in it and below. */
export function files(path: string, seen: Seen, onlyFiles = false): Promise<Loaded> {
  return attempt(path, async () => {
    const stat = statSync(path);
    if (onlyFiles && !stat.isFile() && !stat.isDirectory()) return { sources: [], diagnostics: [noFile(path)] };
    if (!stat.isDirectory()) return readOne(path, seen);
    const walked = walk(path, new Set());
    const sources: Source[] = [];
    const diagnostics: Diagnostic[] = [...walked.diagnostics];
    for (const file of walked.files) {
      const read = await attempt(file, () => readOne(file, seen));
      for (const source of read.sources) sources.push(source);
      for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
    }
    if (walked.files.length === 0 && diagnostics.length === 0) diagnostics.push(noManifests(path));
    return { sources, diagnostics };
  });
}

/** The files that `files` would read, by name; of what is not there, or not to be looked at, its own name. */
export function filesIn(path: string): readonly string[] {
  try {
    return statSync(path).isDirectory() ? walk(path, new Set()).files : [path];
  } catch {
    return [path];
  }
}

function noManifests(path: string): Diagnostic {
  const message = `The directory ${path} holds no manifests`;
  const hint = 'files in it are read when they end in .yaml, .yml or .json; name a file to read it whatever its name';
  return { code: 'load/no-manifests', severity: 'warning', message, about: path, hint };
}

const NOTHING: Loaded = { sources: [], diagnostics: [] };

async function readOne(file: string, seen: Seen): Promise<Loaded> {
  const stat = statSync(file);
  if (stat.isFile()) {
    if (!seen.add(realpathSync(file))) return NOTHING;
    if (stat.size > MAX_BYTES) return { sources: [], diagnostics: [tooLarge(file)] };
  }
  // a pipe such as <(kubectl get …) has no size and may take its time
  const content = stat.isFile() ? readFileSync(file) : await collect(createReadStream(file));
  if (content === undefined) return { sources: [], diagnostics: [tooLarge(file)] };
  const problem = notText(file, content);
  return problem === undefined ? { sources: [{ name: file, content }], diagnostics: [] } : { sources: [], diagnostics: [problem] };
}

interface Walked {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files below a directory, sorted by name; `above` holds the real paths of the directories on the way, to survive loops of links. */
function walk(directory: string, above: ReadonlySet<string>): Walked {
  try {
    const real = realpathSync(directory);
    if (above.has(real)) return { files: [], diagnostics: [] };
    const path = new Set([...above, real]);
    const names = readdirSync(directory).sort(byCodeUnit);
    return joined(names.flatMap((name) => (name.startsWith('.') || name === 'node_modules' ? [] : [look(directory, name, path)])));
  } catch (thrown) {
    return { files: [], diagnostics: [unreadable(directory, thrown)] };
  }
}

/** One entry of a directory. One that fails does not take its neighbours with it. */
function look(directory: string, name: string, above: ReadonlySet<string>): Walked {
  const full = directory.endsWith('/') ? directory + name : `${directory}/${name}`;
  try {
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) return walk(full, above);
    if (!MANIFEST.test(name)) return { files: [], diagnostics: [] };
    return stat === undefined || stat.isFile() ? { files: [full], diagnostics: [] } : { files: [], diagnostics: [noFile(full)] };
  } catch (thrown) {
    return { files: [], diagnostics: MANIFEST.test(name) ? [unreadable(full, thrown)] : [] };
  }
}

function joined(walked: readonly Walked[]): Walked {
  return { files: walked.flatMap(({ files }) => files), diagnostics: walked.flatMap(({ diagnostics }) => diagnostics) };
}

/** Reading a pipe that nobody writes to would never end. */
function noFile(path: string): Diagnostic {
  return {
    code: 'load/unreadable',
    severity: 'error',
    about: path,
    message: `${path} is a pipe or a device, which is not read unless it is typed as an INPUT`,
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function attempt(path: string, read: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await read();
  } catch (thrown) {
    return { sources: [], diagnostics: [unreadable(path, thrown)] };
  }
}

function unreadable(path: string, thrown: unknown): Diagnostic {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  // an error without a code is no answer of the system but our own mistake
  if (typeof code !== 'string') throw thrown;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'load/not-found', severity: 'error', about: path, message: `${path} does not exist`, hint: hintForMissing(path) };
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'load/unreadable',
        severity: 'error',
        about: path,
        message: `${path} may not be read`,
        hint: 'its permissions forbid it',
      };
    case 'ELOOP':
      return { code: 'load/unreadable', severity: 'error', about: path, message: `${path} is a link that leads back to itself` };
    case 'ENAMETOOLONG':
      return {
        code: 'load/not-found',
        severity: 'error',
        message: 'An input has a name that is too long for a file',
        hint: 'name files and directories, not their content; `-` reads standard input',
      };
    default:
      return { code: 'load/unreadable', severity: 'error', about: path, message: `${path} cannot be read (${code})` };
  }
}

function hintForMissing(path: string): string {
  return /[*?[]/.test(path) ? 'the shell found no file for this pattern' : 'check the name; `-` reads standard input';
}
