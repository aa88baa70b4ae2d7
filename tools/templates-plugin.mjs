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

/** The JSON texts of a folder of templates by name, and the files that they come from. */
export function textsOf(specifier) {
  const directory = join(root, specifier.slice(prefix.length));
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const texts = Object.fromEntries(
    files.map((file) => [file.replace(/\.yaml$/, ''), JSON.stringify(parse(readFileSync(join(directory, file), 'utf8')))]),
  );
  return { texts, files: files.map((file) => join(directory, file)) };
}

function moduleOf(specifier) {
  const { texts, files } = textsOf(specifier);
  return { code: `export const texts = ${JSON.stringify(texts)};`, files };
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

/** The same with each text read from a file of its own, beside the bundle, when it is asked for: most runs need one of them. */
export const esbuildTemplateFiles = {
  name: 'template-files',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^podfig:/ }, ({ path }) => ({ path, namespace: 'templates' }));
    onLoad({ filter: /.*/, namespace: 'templates' }, ({ path }) => {
      const { texts, files } = textsOf(path);
      const getters = Object.keys(texts).map((name) => {
        const file = JSON.stringify(`/${path.slice(prefix.length)}/${name}.json`);
        return `get ${JSON.stringify(name)}() { return require("node:fs").readFileSync(__dirname + ${file}, "utf8"); }`;
      });
      return { contents: `export const texts = { ${getters.join(', ')} };`, loader: 'js', watchFiles: files };
    });
  },
};

export const viteTemplates = {
  name: 'templates',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith(`\0${prefix}`) ? moduleOf(id.slice(1)).code : undefined),
};
