/**
 * What `podfig` starts: runs the bundle beside it with V8's code cache, which saves compiling it (docs/decisions/build.md).
 * The build writes a cache; another version of Node makes its own on the first run that draws, where it may write.
 * A CommonJS script of its own, without any import of ours.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Script } from 'node:vm';

declare const bundleHash: string;

const bundle = `${__dirname}/podfig.cjs`;
const cache = `${__dirname}/podfig-${bundleHash}-${process.version}-${process.platform}-${process.arch}.cache`;

const cachedData = readCache();
// all of the bundle is ASCII, and latin1 is what V8 reads fastest
const script = new Script(readFileSync(bundle, 'latin1'), { filename: bundle, cachedData });
const program: { exports: { finished?: Promise<{ readonly worthCaching: boolean }> } } = { exports: {} };
// the bundle is one function, with the parameters that Node gives to every CommonJS module
script.runInThisContext()(program.exports, require, program, bundle, __dirname);
if (cachedData === undefined || script.cachedDataRejected) {
  program.exports.finished?.then(({ worthCaching }) => {
    if (worthCaching) writeCache();
  });
}

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

/** After the run, so that the functions which a drawing needs are in it. A second podfig at the same moment does no harm. */
function writeCache(): void {
  const temporary = `${cache}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, script.createCachedData(), { flag: 'wx' });
    renameSync(temporary, cache);
  } catch {
    rmSync(temporary, { force: true }); // a directory that is not ours: podfig only starts a little later
  }
}
