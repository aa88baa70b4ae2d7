/**
 * What a small run loads, in bytes and modules: no time is measured, so a busy machine changes nothing. Fails when all users are made to pay for
 * what few need: a new figure, say. It belongs into tools/late-modules.mjs then.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, runBuilt } from './run-built.ts';

const dist = join(import.meta.dirname, '../../dist');
const directory = mkdtempSync(join(tmpdir(), 'podfig-start-'));
afterAll(() => rmSync(directory, { recursive: true }));

const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } },
  spec: { nodeName: 'node-1', containers: [{ name: 'web', image: 'nginx:1.27', ports: [{ containerPort: 80 }] }] },
  status: { phase: 'Running', podIP: '10.1.0.7' },
};
const json = join(directory, 'pod.json');
const yaml = join(directory, 'pod.yaml');
const hook = join(directory, 'files-read.cjs');

/** Files of dist/cli that a run reads whole, from there. */
function filesRead(...argv: string[]): readonly string[] {
  const log = join(directory, 'files-read.txt');
  rmSync(log, { force: true });
  const { status } = spawnSync(process.execPath, ['-r', hook, bin, ...argv], { env: { ...process.env, FILES_READ: log } });
  expect(status).toBe(0);
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((name) => name !== '');
}

const scriptsOf = (files: readonly string[]) => files.filter((name) => name.endsWith('.cjs'));

function bytesOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (existsSync(join(dist, 'cli', name)) ? statSync(join(dist, 'cli', name)).size : 0), 0);
}

beforeAll(() => {
  writeFileSync(json, JSON.stringify(pod));
  writeFileSync(
    yaml,
    'apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec: { containers: [{ name: web, image: nginx }] }\n',
  );
  writeFileSync(
    hook,
    `const fs = require('node:fs');
const { readFileSync } = fs;
const cli = ${JSON.stringify(`${join(dist, 'cli')}/`)};
const seen = [];
fs.readFileSync = (path, ...more) => {
  if (String(path).startsWith(cli)) seen.push(String(path).slice(cli.length));
  return readFileSync(path, ...more);
};
process.on('exit', () => fs.writeFileSync(process.env.FILES_READ, seen.join('\\n')));`,
  );
});

describe('a small figure of the cluster', () => {
  it('loads the start and no part of what comes late, from JSON', () => {
    const files = filesRead(json, '-f', 'cluster', '-o', join(directory, 'a.svg'));
    expect(scriptsOf(files)).toEqual(['bin.cjs', 'podfig.cjs']);
    expect(bytesOf(scriptsOf(files))).toBeLessThan(500_000);
    const caches = files.filter((name) => name.endsWith('.cache'));
    expect(caches).toHaveLength(1);
    expect(bytesOf(caches)).toBeLessThan(800_000);
  });

  it('loads of YAML what reads one, beside that', () => {
    const late = scriptsOf(filesRead(yaml, '-f', 'cluster', '-o', join(directory, 'a.svg'))).filter((name) => name.startsWith('late/'));
    expect(late).toContain('late/yaml.cjs');
    expect(late.length).toBeLessThanOrEqual(8);
    expect(bytesOf(late)).toBeLessThan(120_000);
  });
});

it('to say which version it is, and for the help, nothing is loaded', () => {
  for (const word of ['--version', '-V', '--help', '-h']) expect(scriptsOf(filesRead(word))).toEqual(['bin.cjs']);
});

it('the help that the build has written down is what commander prints', async () => {
  const { out } = await runBuilt(['--help']);
  expect(out).toBe((await runBuilt(['--help', '--quiet'])).out);
  expect(out).toContain('Usage: podfig');
});

it('a figure that is asked for is loaded, and no other', () => {
  const late = scriptsOf(filesRead(json, '-f', 'labels', '-o', join(directory, 'a.svg'))).filter((name) =>
    name.startsWith('late/figures-'),
  );
  expect(late).toEqual(['late/figures-labels.cjs']);
});

describe('the modules whose top level runs at every start', () => {
  const listed: readonly string[] = existsSync(join(dist, 'start-modules.json'))
    ? JSON.parse(readFileSync(join(dist, 'start-modules.json'), 'utf8'))
    : [];
  const modules = listed.filter((path) => !path.startsWith('late:')); // stand-ins

  /** Of each folder with one file for a thing that may be asked for: those that every run needs. */
  it.each([
    ['src/view/figures', ['cluster']],
    ['src/layout/arrangements', ['bands', 'card', 'frame', 'frames', 'leaf', 'meter', 'row']],
    ['src/view/details', ['showing', 'shown', 'state']],
    ['src/theme/themes', ['metrics', 'paper', 'tiles']],
    ['src/render/formats', ['svg']],
    ['src/cli/commands', ['draw']],
    ['src/load/sources', ['bytes', 'files']],
    ['src/settings', []],
    ['src/model/scheduler', []],
    ['src/render/pdf', []],
    ['src/render/png', []],
    ['src/cli/project', []],
  ])('are of %s only %j', (folder, names) => {
    const found = modules.filter((path) => dirname(path) === folder && path.startsWith('src/'));
    expect(found.map((path) => basename(path, '.ts'))).toEqual(names);
  });

  it('are of packages only those', () => {
    const packages = modules.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(packages)]).toEqual(['d3-hierarchy']);
  });

  it('are no more than those that the figure needs', () => expect(modules.length).toBeLessThan(290));
});
