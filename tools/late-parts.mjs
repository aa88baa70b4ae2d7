/**
 * Cuts the command line into what every run loads and what few need. A module that is to come late (tools/late-modules.mjs) is in the start
 * bundle as a stand-in: what it says as data, made at build time by looking at it, and for each of its functions one that loads the part on
 * its first call. So the source has plain imports, the library stays one import, and a registry costs its names alone.
 *
 * A part is a script of its own with a code cache of its own: `(function(late,core,require,__dirname){…return{names}})`. It takes from
 * the start bundle what that holds (`core`), and from other parts what several need (`late`): no module is loaded twice.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

/** Of the modules that come late by path: the part that each is in, its number, and its exports as they are. */
export async function lookAt(parts, { root, options }) {
  const modules = Object.entries(parts).flatMap(([part, paths]) => paths.map((path) => ({ part, path })));
  const contents = modules.map(({ path }, index) => `export * as m${index} from './${path}';`).join('\n');
  const exports = await valuesOf(contents, { root, options });
  return new Map(modules.map(({ part, path }, index) => [path, { part, name: `m${index}`, exports: exports[`m${index}`] }]));
}

let lookedAt = 0;

/** What a text of imports and exports gives when it is run. */
export async function valuesOf(contents, { root, options }) {
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: root }, format: 'cjs', metafile: false, write: false });
  const file = join(root, `dist/looked-at-${process.pid}-${lookedAt++}.cjs`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(file, outputFiles[0].text);
  try {
    return require(file);
  } finally {
    rmSync(file);
  }
}

/** In the start bundle: a stand-in for each module that comes late. Those that it has are put into `seen`. */
export function standIns(late, root, seen) {
  return {
    name: 'stand-ins',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
        const found = relative(root, resolve(resolveDir, path));
        return late.has(found) ? { path: found, namespace: 'late', sideEffects: false } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => {
        const { part, name, exports } = late.get(path);
        seen?.add(path);
        const lines = Object.entries(exports).map(([key, value]) => `export const ${key} = ${standIn(value, `of().${key}`, path)};`);
        return { contents: [`const of = () => late(${JSON.stringify(part)}).${name};`, ...lines].join('\n'), loader: 'js' };
      });
    },
  };
}

/** A value as code: data as it is, functions as ones that look for it at `where`. */
function standIn(value, where, path) {
  if (typeof value === 'function') return `(...given) => ${where}(...given)`;
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value)) return `[${value.map((entry, index) => standIn(entry, `${where}[${index}]`, path)).join(', ')}]`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Set) return `new Set(${standIn([...value], where, path)})`;
  if (value instanceof Map) return `new Map(${standIn([...value], where, path)})`;
  if (Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).map(([key, entry]) => {
      const name = JSON.stringify(key);
      const code = standIn(entry, `${where}[${name}]`, path);
      // much data is looked up, too: the colours of a theme
      return code.length > 300 && !code.includes('...given') ? `get ${name}() { return ${where}[${name}]; }` : `${name}: ${code}`;
    });
    return `{ ${entries.join(', ')} }`;
  }
  throw new Error(`${path} cannot come late: ${where} is neither data nor a function`);
}

/** The parts, and what they take from the start bundle, each with its number there: `[{ name, text }]` and `Map { 'src/base/near-miss.ts:nearMiss' → 0 }`. */
export async function cutParts(late, core, { root, options }) {
  const names = [...new Set([...late.values()].map(({ part }) => part))];
  const entries = {
    name: 'entries',
    setup({ onResolve, onLoad, resolve: resolveAs }) {
      onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice('part:'.length), namespace: 'part' }));
      onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => {
        const own = [...late].filter(([, { part }]) => part === path);
        return {
          contents: own.map(([file, { name }]) => `export * as ${name} from './${file}';`).join('\n'),
          loader: 'js',
          resolveDir: root,
        };
      });
      // what the start bundle holds is taken from there; but packages take their own files, whole ones at times
      onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, importer, namespace, pluginData }) => {
        if (
          pluginData === 'known' ||
          kind === 'entry-point' ||
          path.startsWith('part:') ||
          path.startsWith('node:') ||
          /node_modules/.test(importer)
        )
          return undefined;
        const known = path.startsWith('podfig:')
          ? path
          : await resolveAs(path, { kind, resolveDir, importer, namespace, pluginData: 'known' }).then((found) =>
              found.external || found.errors.length > 0 ? undefined : relative(root, found.path),
            );
        return known !== undefined && core.has(known) ? { path: `core:${known}`, external: true } : undefined;
      });
    },
  };
  const result = await build({
    ...options,
    plugins: [entries, ...options.plugins],
    entryPoints: names.map((name) => ({ in: `part:${name}`, out: name })),
    outdir: join(root, 'dist/cli/late'),
    chunkNames: 'shared-[hash]',
    splitting: true,
    format: 'esm',
    metafile: true,
    write: false,
  });
  const taken = new Map();
  const parts = result.outputFiles.map(({ path, text }) => ({
    name: relative(join(root, 'dist/cli/late'), path).replace(/\.js$/, ''),
    text: asScript(text, taken),
  }));
  return { parts, taken, metafile: result.metafile };
}

const STATEMENT = /(?:^|(?<=[;\n}]))(?:import(?:\s*(\{[^}]*\}|\*\s*as\s+\w+|\w+)\s*from)?\s*"([^"]+)"|export\s*\{([^}]*)\});?/g;

/** esbuild's imports and exports, which all stand at the top level, as calls. */
function asScript(text, taken) {
  const body = text
    .replace(STATEMENT, (_whole, what, from, exported) =>
      exported === undefined ? imported(what, from, taken) : `return{${renamed(exported, true)}};`,
    )
    .replace(/\bimport\("\.\/([^"]+)\.js"\)/g, (_whole, name) => `Promise.resolve().then(()=>late(${JSON.stringify(name)}))`)
    .replace(/\bimport\("([^"]+)"\)/g, (_whole, name) => `Promise.resolve().then(()=>require(${JSON.stringify(name)}))`);
  return `(function(late,core,require,__dirname){"use strict";${body}\n})`;
}

function imported(what, from, taken) {
  const source = /^\.\/(.+)\.js$/.exec(from)?.[1];
  if (what === undefined) return source === undefined ? '' : `late(${JSON.stringify(source)});`;
  const named = /^\{([^}]*)\}$/.exec(what.trim())?.[1];
  if (named === undefined && from.startsWith('core:')) throw new Error(`a part takes all of ${from}: take names`);
  if (from.startsWith('core:')) {
    const path = from.slice('core:'.length);
    const numbered = pairs(named).map(([name, own]) => {
      const key = `${path}:${name}`;
      if (!taken.has(key)) taken.set(key, taken.size);
      return `${taken.get(key)}:${own}`;
    });
    return `const{${numbered.join(',')}}=core();`;
  }
  const value = source === undefined ? `require(${JSON.stringify(from)})` : `late(${JSON.stringify(source)})`;
  return named === undefined ? `const ${what.trim().replace(/^\*\s*as\s*/, '')}=${value};` : `const{${renamed(named)}}=${value};`;
}

/** `a as b, c` as pairs. */
function pairs(list) {
  return list
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [name, own = name] = entry.trim().split(/\s+as\s+/);
      return [name, own];
    });
}

/** Of an import `a as b` is `a: b`; of an export, `b: a`. */
function renamed(list, isExport = false) {
  return pairs(list)
    .map(([name, own]) => (name === own ? name : isExport ? `${own}:${name}` : `${name}:${own}`))
    .join(',');
}

/** The start bundle's entry: the program, and what the parts take of it, handed over when the first asks. */
export function startEntry(taken) {
  return [
    `export { finished } from './src/cli/bin.ts';`,
    ...[...taken].map(([key, number]) => {
      const colon = key.lastIndexOf(':');
      const path = key.slice(0, colon);
      return `import { ${key.slice(colon + 1)} as core${number} } from ${JSON.stringify(path.startsWith('podfig:') ? path : `./${path}`)};`;
    }),
    'let all;',
    `export function core() { return all ??= [${[...taken.values()].map((number) => `core${number}`).join(', ')}]; }`,
  ].join('\n');
}

/** Paths of modules, from the root, that are in an output. */
export function modulesIn(metafile, root) {
  return new Set(
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).map((path) => relative(root, resolve(root, path.replace(/^templates:/, '')))),
    ),
  );
}
