/** action.yml as a runner would do it: its steps, with their variables, in a repository with a remote. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');

interface Step {
  readonly if?: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const podfig = `${process.execPath} ${join(root, 'dist/cli/bin.cjs')}`;
const PAGE =
  '# Web\n\n```yaml podfig figure=sidecar\nkind: Pod\napiVersion: v1\nmetadata: {name: web}\nspec: {containers: [{name: c, image: i}]}\n```\n';

let directory = '';
const at = (name: string) => join(directory, name);
const git = (...words: string[]) => execFileSync('git', words, { cwd: at('clone'), encoding: 'utf8' }).trim();

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'podfig-action-'));
  mkdirSync(at('temp'));
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', at('remote')]);
  execFileSync('git', ['clone', '--quiet', at('remote'), at('clone')], { stdio: 'ignore' });
  git('checkout', '--quiet', '-B', 'main');
  writeFileSync(at('clone/README.md'), PAGE);
  writeFileSync(at('clone/other.txt'), 'podfig\n');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'first');
  git('push', '--quiet', 'origin', 'main');
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Of expressions those that action.yml has: an input's value, and whether it is a word. */
function runAction(given: Readonly<Record<string, string>>): { readonly status: number; readonly said: string } {
  const inputs = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])),
    command: podfig,
    ...given,
  };
  const inputOf = (name: string) => Object.entries(inputs).find(([key]) => key === name)?.[1] ?? '';
  let said = '';
  for (const step of action.runs.steps) {
    const [, name, word] = /^inputs\.(\w+) == '(\w+)'$/.exec(step.if ?? '') ?? [];
    if (step.if !== undefined && inputOf(name ?? '') !== word) continue;
    const env = Object.fromEntries(
      Object.entries(step.env).map(([key, value]) => [
        key,
        value.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => inputOf(input)),
      ]),
    );
    const ran = spawnSync(step.shell, ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: at('clone'),
      env: { ...process.env, RUNNER_TEMP: at('temp'), ...env },
      encoding: 'utf8',
    });
    said += ran.stdout + ran.stderr;
    if (ran.status !== 0) return { status: ran.status ?? -1, said };
  }
  return { status: 0, said };
}

describe('the action', { timeout: 60_000 }, () => {
  it('fails where a picture is stale, and changes nothing', () => {
    const { status, said } = runAction({});
    expect(status).toBe(1);
    expect(said).toContain("The picture 'readme-web.svg' is missing");
    expect(git('status', '--porcelain')).toBe('');
  });

  it('refreshes: draws, commits what podfig has written and nothing else, and pushes; then it is content', () => {
    writeFileSync(at('clone/other.txt'), 'changed by another step\n');
    const { status, said } = runAction({ mode: 'refresh', files: 'README.md\n\n', images: 'a b' });
    expect({ status, said }).toMatchObject({ status: 0 });
    expect(git('show', '--name-only', '--format=%an: %s', 'origin/main').split('\n')).toEqual([
      'github-actions[bot]: Draw the figures of the docs anew',
      '',
      'README.md',
      'a b/readme-web.svg',
    ]);
    expect(runAction({ images: 'a b' }).status).toBe(0);
    expect(runAction({ mode: 'refresh', images: 'a b' }).said).toContain('all figures are as drawn');
    expect(git('status', '--porcelain')).toBe('M other.txt');
  });

  it('knows two modes, and takes no input for a command', () => {
    expect(runAction({ mode: 'draw' })).toMatchObject({ status: 2, said: "mode is 'draw': expected check or refresh\n" });
    expect(runAction({ files: '$(touch owned)\n;touch owned' }).status).toBe(2);
    expect(existsSync(at('clone/owned'))).toBe(false);
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });
});

describe('the Dockerfile', () => {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8').replace(/\\\n/g, ' ').split('\n');

  it('copies files that are there, and begins with a Node that podfig runs on', () => {
    const copied = lines.flatMap((line) => (/^COPY (?!--from)(.*) \S+$/.exec(line)?.[1] ?? '').split(' ')).filter((name) => name !== '');
    expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    expect(new Set(lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]))).toEqual(new Set(['node:20-slim']));
  });
});
