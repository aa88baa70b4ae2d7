/**
 * `import { texts } from 'podfig:templates/words'`: every YAML file of templates/words as JSON text, by its name without `.yaml`. A file
 * added there is known without a line of code, and nothing is parsed as YAML at run time. For esbuild (tools/build.mjs) and Vite (vitest.config.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const prefix = 'podfig:';

function moduleOf(specifier) {
  const directory = join(root, specifier.slice(prefix.length));
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const texts = Object.fromEntries(
    files.map((file) => [file.replace(/\.yaml$/, ''), JSON.stringify(parse(readFileSync(join(directory, file), 'utf8')))]),
  );
  return { code: `export const texts = ${JSON.stringify(texts)};`, files: files.map((file) => join(directory, file)) };
}

export const esbuildTemplates = {
  name: 'templates',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^podfig:/ }, ({ path }) => ({ path, namespace: 'templates' }));
    onLoad({ filter: /.*/, namespace: 'templates' }, ({ path }) => {
      const { code, files } = moduleOf(path);
      return { contents: code, loader: 'js', watchFiles: files };
    });
  },
};

export const viteTemplates = {
  name: 'templates',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith(`\0${prefix}`) ? moduleOf(id.slice(1)).code : undefined),
};
