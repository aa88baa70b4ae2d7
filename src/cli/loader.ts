/**
 * What `podfig` starts: runs the bundle beside it with V8's code cache, which saves compiling it (docs/decisions/build.md), and parts of it
 * that few runs need when they are asked for.
 * The build writes caches; another version of Node makes its own on the first run that draws, where it may write.
 * A CommonJS script of its own. It needs no bundle to say which version it is, nor for the help, which the build has written down.
 */
import { readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { Script } from 'node:vm';
import { mayBeTerminal } from './output/may-be-terminal.ts';
import { version } from './version.ts';
import { widthOfHelp } from './width-of-help.ts';

declare const bundleHash: string;

const START = 'podfig';

/** What a script gives to others. */
type Names = Readonly<Record<string, unknown>>;

interface Bundle {
  readonly finished?: Promise<{ readonly worthCaching: { readonly start: boolean; readonly parts: boolean } }>;
  readonly core?: () => Names;
}

/** Scripts that have no code cache yet, by its path. */
const withoutCache = new Map<string, { readonly script: Script; readonly isStart: boolean }>();
const parts = new Map<string, Names>();

const program: { exports: Bundle } = { exports: {} };
const filename = `${__dirname}/podfig.cjs`;
if (!isTold()) start();

function start(): void {
  // the bundle is one function, with the parameters that Node gives to every CommonJS module, and one for its parts
  run(START)(program.exports, require, program, filename, __dirname, late);
  program.exports.finished?.then(({ worthCaching }) => {
    for (const [cache, { script, isStart }] of withoutCache)
      if (isStart ? worthCaching.start : worthCaching.parts) writeCache(cache, script);
  });
}

/** Where it cannot be written, the program says why. */
function isTold(): boolean {
  const [, , word, ...others] = process.argv;
  if (others.length > 0) return false;
  let left = 0;
  let rest = Buffer.of();
  try {
    if (word === '--version' || word === '-V') rest = Buffer.from(`${version}\n`);
    else if (word === '--help' || word === '-h') rest = readFileSync(`${__dirname}/help/${widthOfHelp(columns())}.txt`);
    else return false;
    left = rest.length;
    while (left > 0) left -= writeSync(1, rest, rest.length - left);
    return true;
  } catch {
    return left < rest.length;
  }
}

function columns(): number | undefined {
  return mayBeTerminal('stdout') ? process.stdout.columns : undefined;
}

/** A part of the program, loaded when it is first asked for (tools/late-parts.mjs). */
function late(name: string): Names {
  const known = parts.get(name);
  if (known !== undefined) return known;
  const part: Names = run(`late/${name}`)(late, () => program.exports.core?.(), require, __dirname);
  parts.set(name, part);
  return part;
}

function run(name: string) {
  const file = `${__dirname}/${name}.cjs`;
  const cache = `${__dirname}/${name}-${bundleHash}-${process.version}-${process.platform}-${process.arch}.cache`;
  const cachedData = readCache(cache);
  // all of the bundle is ASCII, and latin1 is what V8 reads fastest
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) withoutCache.set(cache, { script, isStart: name === START });
  return script.runInThisContext();
}

function readCache(cache: string): Buffer | undefined {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

/** After the run, so that the functions which a drawing needs are in it. A second podfig at the same moment does no harm. */
function writeCache(cache: string, script: Script): void {
  const temporary = `${cache}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, script.createCachedData(), { flag: 'wx' });
    renameSync(temporary, cache);
  } catch {
    rmSync(temporary, { force: true }); // a directory that is not ours: podfig only starts a little later
  }
}
