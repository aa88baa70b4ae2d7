/**
 * Draws the gallery: every entry of tools/gallery.json, by the built command line. Needs `npm run build` before.
 *   node tools/gallery.mjs           draws into output/
 *   node tools/gallery.mjs --check   draws elsewhere, compares, and lists what in output/ is stale, missing or left over; exit 1 then
 *
 * An entry: { "example": "kubia", "figure": "sidecar", "options": ["--pod", "web"], "outputs": ["kubia-sidecar.svg"] }.
 * `example` is a directory below examples/, `outputs` are files below output/; figure and options may be left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = JSON.parse(readFileSync(join(root, 'tools/gallery.json'), 'utf8'));

if (process.argv.includes('--check')) check();
else drawAll(join(root, 'output'));

/** Paths below the directory, in the gallery's order. */
function drawAll(directory) {
  return entries.flatMap((entry) => {
    draw(entry, directory);
    if (!process.argv.includes('--check')) console.log(`${entry.example}: ${entry.outputs.map((name) => `output/${name}`).join(' ')}`);
    return entry.outputs;
  });
}

function draw({ example, figure, options = [], outputs }, directory) {
  const files = outputs.map((name) => join(directory, name));
  for (const file of files) mkdirSync(dirname(file), { recursive: true });
  // from within the repository, so that places in messages are short
  const argv = [
    `examples/${example}`,
    ...(figure === undefined ? [] : ['-f', figure]),
    ...options,
    '--quiet',
    ...files.flatMap((file) => ['-o', file]),
  ];
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli/bin.cjs'), ...argv], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    console.error(`podfig ${argv.join(' ')} ended with ${status}`);
    process.exit(1);
  }
}

function check() {
  const directory = mkdtempSync(join(tmpdir(), 'podfig-gallery-'));
  try {
    const drawn = drawAll(directory);
    const problems = drawn
      .filter((name) => !isSame(join(directory, name), join(root, 'output', name)))
      .map((name) => `stale or missing: output/${name}`);
    const leftOver = filesBelow(join(root, 'output')).filter((name) => /\.(svg|png|pdf)$/.test(name) && !drawn.includes(name));
    problems.push(...leftOver.map((name) => `in no gallery: output/${name}`));
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) console.error('Draw them anew with: npm run gallery');
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** A PDF holds what Chromium's version makes of it; that it is there must do. */
function isSame(fresh, checkedIn) {
  if (!existsSync(checkedIn)) return false;
  return fresh.endsWith('.pdf') || readFileSync(fresh).equals(readFileSync(checkedIn));
}

function filesBelow(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)));
}
