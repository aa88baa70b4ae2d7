/**
 * Builds dist/: the command line (one CommonJS bundle, its loader and a V8 code cache), the library (ES modules) and its types.
 * `--cli` builds the command line alone. Why it is built so: docs/decisions/build.md.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lateParts } from './late-modules.mjs';
import { cutParts, lookAt, modulesIn, standIns, startEntry, valuesOf } from './late-parts.mjs';
import { esbuildTemplateFiles, esbuildTemplates, textsOf } from './templates-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...names) => join(root, ...names);

/** Found at run time, when a figure needs them. */
const external = ['@resvg/resvg-js', 'puppeteer-core', '@puppeteer/browsers'];

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  // jsonc-parser's CommonJS form hides its requires from the bundler
  mainFields: ['module', 'main'],
  target: 'node20.19',
  external,
  legalComments: 'none', // the licences of what is bundled are written to dist/licenses.txt
  metafile: true,
  logLevel: 'warning',
  write: false,
};

/** commander loads child_process for subcommands that are programs of their own, which podfig has none of: 3 ms at each start. */
const commanderWithoutChildProcess = {
  name: 'commander-without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** The fonts are an eighth of everything: files beside the bundle, read as they are, which neither V8 nor its cache has to look at. */
const fontsApart = {
  name: 'fonts-apart',
  setup({ onLoad }) {
    onLoad({ filter: /\/text\/fonts\/[\w-]+\.ts$/ }, ({ path }) => {
      const { name, constant } = fontIn(path);
      return {
        contents: `export const ${constant} = require("node:fs").readFileSync(__dirname + "/fonts/${name}.txt", "latin1");`,
        loader: 'js',
      };
    });
  },
};

/** A module of src/text/fonts: its constant, and the font in base64. */
function fontIn(path) {
  const [, constant, base64] = /export const (\w+) =\s*'([^']+)'/.exec(readFileSync(path, 'utf8'));
  return { name: basename(path, '.ts'), constant, base64 };
}

/** Packages of which something is in a bundle. */
const bundled = new Set();

await buildCli();
if (!process.argv.includes('--cli')) {
  await buildLibrary();
  buildTypes();
}
writeWhole(at('dist/licenses.txt'), licenses());

async function buildCli() {
  const small = { ...shared, minifySyntax: true, minifyWhitespace: true, define: { 'import.meta.dirname': '__dirname' } };
  const all = await lookAt(lateParts, { root, options: { ...shared, plugins: [esbuildTemplates] } });
  const met = new Set();
  const start = (entry) => ({
    ...small,
    stdin: { contents: entry, resolveDir: root },
    format: 'cjs',
    // a vm.Script has no import(): what is external is required, still only when it is asked for
    supported: { 'dynamic-import': false },
    banner: { js: '(function(exports,require,module,__filename,__dirname,late){' },
    footer: { js: '})' },
    plugins: [commanderWithoutChildProcess, standIns(all, root, met), fontsApart, esbuildTemplateFiles],
  });
  // once to know what is in it, of which the parts then take, and once more to hand that over
  const inStart = modulesIn((await bundle(start(startEntry(new Map())))).metafile, root);
  // a module that only parts import needs no stand-in
  const late = new Map([...all].filter(([path]) => met.has(path)));
  const { parts, taken, metafile } = await cutParts(late, inStart, {
    root,
    options: { ...small, plugins: [fontsApart, esbuildTemplateFiles] },
  });
  note(metafile);
  const started = await bundle(start(startEntry(taken)));
  // for test/cli/start.test.ts: whose top level runs at every start
  writeWhole(at('dist/start-modules.json'), JSON.stringify([...modulesIn(started.metafile, root)].sort(), null, 2));
  const scripts = [
    { name: 'podfig', text: started.outputFiles[0].text },
    ...parts.map(({ name, text }) => ({ name: `late/${name}`, text })),
  ].map(({ name, text }) => ({ name, text: asAscii(requireLazily(text)) }));
  const hash = createHash('sha256');
  for (const { text } of scripts) hash.update(text);
  const bundleHash = hash.digest('hex').slice(0, 12);
  const loader = await bundleText({
    entryPoints: ['src/cli/loader.ts'],
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    define: { bundleHash: JSON.stringify(bundleHash) },
  });
  for (const file of readdirSync(at('src/text/fonts'))) {
    const { name, base64 } = fontIn(at('src/text/fonts', file));
    writeWhole(at(`dist/cli/fonts/${name}.txt`), base64);
  }
  for (const folder of ['templates/words', 'templates/figures']) {
    for (const [name, text] of Object.entries(textsOf(`podfig:${folder}`).texts)) writeWhole(at(`dist/cli/${folder}/${name}.json`), text);
  }
  for (const { name, text } of scripts) writeWhole(at(`dist/cli/${name}.cjs`), text);
  for (const [width, text] of await helpTexts()) writeWhole(at(`dist/cli/help/${width}.txt`), text);
  writeWhole(at('dist/cli/bin.cjs'), loader);
  chmodSync(at('dist/cli/bin.cjs'), 0o755);
  removeStale(new Set(scripts.map(({ name }) => basename(name))), bundleHash);
  warmCaches();
}

/** The help at each width that it is printed in. */
async function helpTexts() {
  const { help } = await valuesOf(
    `import { createProgram } from './src/cli/program.ts';
     import * as pipeline from './src/pipeline/pipeline.ts';
     import { widthOfHelp } from './src/cli/width-of-help.ts';
     export function help(columns) {
       let text = '';
       createProgram({}, { out: (more) => { text += more; } }, { columns: () => columns, pipeline }).outputHelp();
       return [widthOfHelp(columns), text];
     }`,
    { root, options: { ...shared, plugins: [esbuildTemplates] } },
  );
  return new Map(
    Array.from({ length: 121 }, (_, columns) => columns)
      .filter((columns) => columns % 10 === 0)
      .map(help),
  );
}

/** Of an earlier build. */
function removeStale(names, bundleHash) {
  for (const folder of ['dist/cli', 'dist/cli/late']) {
    for (const name of readdirSync(at(folder))) {
      const isStale = name.endsWith('.cache')
        ? !name.includes(bundleHash)
        : name.endsWith('.cjs') && name !== 'bin.cjs' && !names.has(name.slice(0, -4));
      if (isStale) rmSync(at(folder, name));
    }
  }
}

/** Draws in fresh processes: the loader then writes a cache for each script, with every function in it that a usual run calls. */
function warmCaches() {
  const directory = mkdtempSync(join(tmpdir(), 'podfig-build-'));
  try {
    const [json, yaml] = [at('tools/warm-up.json'), at('tools/warm-up.yaml')];
    for (const words of [
      [json, '-f', 'cluster', '-o', join(directory, 'a.svg')],
      [yaml, '-f', 'cluster', '-o', join(directory, 'a.svg')],
      [json, '-f', 'cluster', '-o', join(directory, 'a.png')],
      ['--help'],
      ['check', yaml],
    ])
      execFileSync(process.execPath, [at('dist/cli/bin.cjs'), ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function buildLibrary() {
  // no platform, so that packages come as the ES modules that browsers get: those need no require
  const result = await bundle({
    platform: 'neutral',
    conditions: ['import', 'browser'],
    external: [...external, 'node:*'],
    entryPoints: [
      { in: 'src/index.ts', out: 'index' },
      { in: 'src/remark/remark.ts', out: 'remark' },
    ],
    format: 'esm',
    splitting: true,
    outdir: 'dist/lib',
    plugins: [esbuildTemplates],
  });
  rmSync(at('dist/lib'), { recursive: true, force: true });
  for (const file of result.outputFiles) writeWhole(file.path, file.text);
}

function buildTypes() {
  rmSync(at('dist/types'), { recursive: true, force: true });
  execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')], { stdio: 'inherit' });
}

async function bundle(options) {
  const result = await build({ ...shared, ...options });
  note(result.metafile);
  return result;
}

/** What is bundled. */
function note(metafile) {
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      if (name !== undefined && bytesInOutput > 0) bundled.add(name);
    }
  }
}

async function bundleText(options) {
  return (await bundle(options)).outputFiles[0].text;
}

/** Each licence asks that its text goes with the code. */
function licenses() {
  const texts = [...bundled].sort().map((name) => {
    const directory = at('node_modules', name);
    const file = readdirSync(directory).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file`);
    const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${readFileSync(join(directory, file), 'utf8').trim()}\n`;
  });
  return `podfig's bundles contain parts of these packages.\n\n${texts.join(`\n${'-'.repeat(79)}\n\n`)}`;
}

/**
 * esbuild requires Node's own modules at the top of a CommonJS bundle. The costly ones are required where they are first used:
 *   var import_node_zlib=require("node:zlib"); …(0,import_node_zlib.gunzipSync)(x)
 *   var import_node_zlib=()=>require("node:zlib"); …(0,import_node_zlib().gunzipSync)(x)
 */
function requireLazily(code) {
  const costly = /\b(import_\w+)\s*=\s*require\("(node:(?:zlib|child_process|crypto|net|http|https|os|url|readline|stream|v8)[^"]*)"\)/g;
  const names = [...code.matchAll(costly)].map((match) => match[1]);
  const declared = code.replace(costly, '$1=()=>require("$2")');
  return names.reduce((text, name) => text.replace(new RegExp(`\\b${name}\\.`, 'g'), `${name}().`), declared);
}

/** esbuild escapes what is not ASCII in strings, but leaves it in regular expressions; the loader reads the bundle as latin1. */
function asAscii(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Never a half file, even when two builds run at once. */
function writeWhole(path, content) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.tmp`, content);
  renameSync(`${path}.tmp`, path);
}
