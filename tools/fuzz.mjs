/** `npm run fuzz -- --help`: runs tools/fuzz/ from its source, in one process, against src/ as it is. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { esbuildTemplates } from './templates-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// within node_modules, so that what is not bundled is found from there
const outfile = join(root, 'node_modules/.cache/podfig/fuzz.mjs');
mkdirSync(join(outfile, '..'), { recursive: true });

await build({
  absWorkingDir: root,
  entryPoints: ['tools/fuzz/run.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  sourcemap: 'inline',
  external: ['@resvg/resvg-js', 'puppeteer-core', '@puppeteer/browsers'],
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  plugins: [esbuildTemplates],
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
const { run } = await import(pathToFileURL(outfile).href);
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // an option that is none, or whose value is wrong
  if (!(error instanceof RangeError) && error.code?.startsWith('ERR_PARSE_ARGS') !== true) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
