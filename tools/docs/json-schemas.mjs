/** tools/json-schemas.ts, run from its source: what it needs of src/ is no part of the library. */
import { build } from 'esbuild';
import { esbuildTemplates } from '../templates-plugin.mjs';

/** The texts of schemas/*.schema.json by file name. */
export async function jsonSchemas(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['tools/json-schemas.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['@resvg/resvg-js', 'puppeteer-core', '@puppeteer/browsers'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom('/');" },
    plugins: [esbuildTemplates],
    write: false,
    logLevel: 'warning',
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return module.jsonSchemas();
}
