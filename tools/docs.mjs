/**
 * Writes the parts of docs/ that podfig itself knows best. Needs `npm run build` before.
 *   node tools/docs.mjs           writes docs/kinds.md and schemas/ from the registries, docs/gallery.md from podfig.yaml, and into docs/diagnostics.md what its examples print
 *   node tools/docs.mjs --check   writes nothing, and lists what is stale; exit 1 then
 *
 * In docs/diagnostics.md a block ```yaml NAME is a file, and a block ```console holds commands behind `$ `, each followed by what
 * it prints on standard error. Each section has a directory of its own, in which `podfig` is the built command line.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { galleryPage } from './docs/gallery-page.mjs';
import { jsonSchemas } from './docs/json-schemas.mjs';
import { kindsPage } from './docs/kinds-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const BLOCK = /^```(\S+)(?: (\S+))?\n(.*?)^```$/gms;

await keep('docs/kinds.md', await kindsPage(root));
await keep('docs/gallery.md', await galleryPage(root));
for (const [name, text] of Object.entries(await jsonSchemas(root))) await keep(`schemas/${name}`, text);
await keep('docs/diagnostics.md', withRealOutput(read('docs/diagnostics.md')));

function keep(path, wanted) {
  const found = read(path);
  if (found === wanted) return;
  if (!check) {
    writeFileSync(join(root, path), wanted);
    console.log(path);
    return;
  }
  console.error(`${path} is stale at line ${firstDifference(found, wanted)}; write it anew with: npm run docs`);
  process.exitCode = 1;
}

function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}

/** `12: what should stand there`. */
function firstDifference(found, wanted) {
  const lines = found.split('\n');
  const index = wanted.split('\n').findIndex((line, at) => line !== lines[at]);
  return `${index + 1}: ${wanted.split('\n')[index] ?? ''}`;
}

function withRealOutput(page) {
  const directory = mkdtempSync(join(tmpdir(), 'podfig-docs-'));
  try {
    mkdirSync(join(directory, 'bin'));
    const bin = join(root, 'dist/cli/bin.cjs');
    writeFileSync(join(directory, 'bin/podfig'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`, { mode: 0o755 });
    const sections = page.split(/^(?=##)/m);
    return sections.map((section, index) => runSection(section, join(directory, String(index)), join(directory, 'bin'))).join('');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function runSection(section, directory, binDirectory) {
  mkdirSync(directory);
  return section.replace(BLOCK, (block, language, name, body) => {
    if (name !== undefined) writeFileSync(join(directory, name), body);
    if (language !== 'console') return block;
    const commands = body.split('\n').filter((line) => line.startsWith('$ '));
    const ran = commands.map((line) => `${line}\n${run(line.slice(2), directory, binDirectory)}`);
    return `\`\`\`console\n${ran.join('')}\`\`\``;
  });
}

function run(command, directory, binDirectory) {
  const { stderr } = spawnSync('sh', ['-c', command], {
    cwd: directory,
    // the same on every machine: no colours, no browser or fonts of its user
    env: { PATH: `${binDirectory}:${process.env.PATH}`, HOME: directory, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return stderr;
}
