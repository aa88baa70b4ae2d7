import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, runBuilt, runShell } from './run-built.ts';

const pod = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec: { containers: [{ name: 'main', image: 'web:1' }] },
});

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'podfig-built-'));
  writeFileSync(join(directory, 'pod.json'), JSON.stringify(pod('web')));
  writeFileSync(
    join(directory, 'pod.yaml'),
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: db\nspec:\n  containers:\n    - { name: main, image: "db:2" }\n',
  );
  writeFileSync(
    join(directory, 'lost.yaml'),
    'apiVersion: v1\nkind: Pod\nmetadata:\nname: web\nspec:\ncontainers:\n- image: a\nname: main\n',
  );
});
afterAll(() => rmSync(directory, { recursive: true }));
const at = (name: string) => join(directory, name);

describe('the built podfig', () => {
  it('draws from a file, from standard input, and the same from both', async () => {
    const fromFile = await runBuilt([at('pod.json'), '-f', 'cluster']);
    const fromStdin = await runBuilt(['-', '-f', 'cluster'], { stdin: JSON.stringify(pod('web')) });
    expect(fromFile).toMatchObject({ code: 0, err: '' });
    expect(fromFile.out).toMatch(/^<svg [\s\S]*data-id="pod\/default\/web"[\s\S]*<\/svg>\n?$/);
    expect(fromStdin.out).toBe(fromFile.out);
  });

  it('writes SVG and PNG in one run', async () => {
    expect(await runBuilt(['pod.yaml', '-f', 'cluster', '-o', 'both.svg', '-o', 'both.png'], { cwd: directory })).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(at('both.svg'), 'utf8')).toContain('data-id="pod/default/db"');
    expect(readFileSync(at('both.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('tells of a working directory that was deleted, and does what needs none', async () => {
    const line = (command: string) => `mkdir -p gone && cd gone && rmdir ../gone && ${command} < ${at('pod.yaml')}`;
    for (const command of [
      'podfig x.yaml',
      'podfig - -o x.svg',
      'podfig build',
      'podfig init',
      'podfig new theme x',
      'podfig check x.yaml',
      'podfig dump x.yaml',
      'podfig describe x.yaml',
    ]) {
      const { code, err } = await runShell(line(command), directory);
      expect({ command, code, err }).toEqual({ command, code: 1, err: expect.stringMatching(/^error\[cli\/no-directory\]: /) });
    }
    for (const command of [
      'podfig - -f cluster',
      `podfig ${at('pod.yaml')} -f cluster`,
      'podfig list themes',
      'podfig --help',
      'podfig --version',
      'podfig dump - -f cluster',
    ])
      expect({ command, ...(await runShell(line(command), directory)) }).toMatchObject({ command, code: 0, err: '' });
  });

  it('leaves no empty file where a new one has no room', async () => {
    // no file may become larger than nothing: EFBIG, as a full disk
    for (const command of ['podfig new theme small', 'podfig init']) {
      const { code, err } = await runShell(`mkdir -p small && cp pod.yaml small && cd small && ulimit -f 0 && ${command}`, directory);
      expect({ command, code, err }).toEqual({ command, code: 1, err: expect.stringContaining('[cli/cannot-write]') });
    }
    expect(readdirSync(at('small'))).toEqual(['pod.yaml']);
  });

  it('never overwrites a file that comes in on standard input', async () => {
    const before = readFileSync(at('pod.json'), 'utf8');
    for (const line of ['podfig - -o pod.json < pod.json', 'podfig --format svg -o pod.json < pod.json'])
      expect((await runShell(line, directory)).code).toBe(2);
    expect(readFileSync(at('pod.json'), 'utf8')).toBe(before);
  });

  it('ends with 1 and a place when the input is broken, and writes no file', async () => {
    const { code, err } = await runBuilt(['lost.yaml', '-o', 'lost.svg'], { cwd: directory });
    expect(code).toBe(1);
    expect(err).toMatch(/lost\.yaml:\d+:\d+/);
    expect(err.trim().split('\n').at(-1)).toMatch(/^\d+ errors?; nothing was drawn$/);
    expect(readdirSync(directory)).not.toContain('lost.svg');
  });

  it('draws the rest when one of two files is broken, and still ends with 1', async () => {
    const { code, out, err } = await runBuilt(['lost.yaml', 'pod.json'], { cwd: directory });
    expect(code).toBe(1);
    expect(out).toContain('data-id="pod/default/web"');
    expect(err).toContain('the rest was drawn');
  });

  it('ends with 1 when a file is not there, and with 2 when an option is not', async () => {
    expect(await runBuilt(['nothing.yaml'], { cwd: directory })).toMatchObject({ code: 1, out: '' });
    expect(await runBuilt(['pod.json', '--colour'], { cwd: directory })).toMatchObject({ code: 2, out: '' });
  });

  it('checks without drawing, for people and for tools', async () => {
    expect(await runBuilt(['check', 'pod.json'], { cwd: directory })).toMatchObject({ code: 0, out: '', err: '' });
    expect(await runBuilt(['check', 'lost.yaml'], { cwd: directory })).toMatchObject({ code: 1, out: '' });
    const { code, out, err } = await runBuilt(['check', 'lost.yaml', '--format', 'json'], { cwd: directory });
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ severity: 'error', file: 'lost.yaml' }], counts: { error: 1, warning: 0 } });
    const drawn = await runBuilt(['lost.yaml', 'pod.json', '-f', 'cluster', '--format', 'json'], { cwd: directory });
    expect([JSON.parse(drawn.out), JSON.parse(drawn.err)]).toMatchObject([{ stage: 'scene' }, { severity: 'error', file: 'lost.yaml' }]);
  });

  it('lists each registry, and says what each stage makes', async () => {
    for (const what of ['figures', 'themes', 'formats', 'kinds']) {
      const { code, out } = await runBuilt(['list', what]);
      expect([code, out.split('\n').length > 1]).toEqual([0, true]);
    }
    for (const stage of ['manifests', 'model', 'view', 'layout', 'scene']) {
      const { code, out } = await runBuilt(['dump', at('pod.json'), '--stage', stage]);
      expect([stage, code, out.includes('web')]).toEqual([stage, 0, true]);
      expect(() => JSON.parse(out)).not.toThrow();
    }
  });

  it('refuses bytes for a terminal, by what the registry of formats says', async () => {
    const { code, out } = await runShell(
      `script -qec '"${process.execPath}" "${bin}" pod.json --format png' /dev/null </dev/null`,
      directory,
    );
    expect([code, out.includes('a terminal cannot show PNG')]).toEqual([2, true]);
  });

  it('ends quietly when its reader does: | head', async () => {
    const { code, err, out } = await runShell('podfig pod.json -f cluster | head -c 4; echo " $PIPESTATUS"', directory);
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: '<svg 0\n' });
    expect(await runShell('podfig pod.json -f cluster | true; exit $PIPESTATUS', directory)).toMatchObject({ code: 0, err: '' });
  });

  it('says so when the disk behind its output is full', async () => {
    const { code, err } = await runShell('podfig pod.json > /dev/full', directory);
    expect([code, err.includes('cannot write standard output: the disk is full')]).toEqual([1, true]);
    for (const command of ['dump pod.json', 'list kinds', '--help']) {
      const other = await runShell(`podfig ${command} > /dev/full`, directory);
      expect([command, other.code, other.err.includes('cannot write standard output: the disk is full')]).toEqual([command, 1, true]);
    }
  });

  it('writes into a device without replacing it', async () => {
    const { code, out } = await runShell('podfig pod.json -o /dev/stdout --format svg | head -c 4', directory);
    expect([code, out]).toEqual([0, '<svg']);
  });

  it('ends by Ctrl-C at once, and leaves no file behind', async () => {
    const waiting = spawn(process.execPath, [bin, '-', '-o', 'late.svg'], { cwd: directory, stdio: ['pipe', 'ignore', 'ignore'] });
    setTimeout(() => waiting.kill('SIGINT'), 300);
    const signal = await new Promise((resolve) => waiting.on('close', (_code, by) => resolve(by)));
    expect(signal).toBe('SIGINT');
    expect(readdirSync(directory).filter((name) => name.includes('late'))).toEqual([]);
  });

  it('survives closed streams', async () => {
    expect((await runShell('podfig pod.json -o closed.svg <&- >&- 2>&-', directory)).code).toBe(0);
  });
});

describe('the code cache', () => {
  it('is made by the build', () => {
    expect(caches(dirname(bin))).toHaveLength(1);
  });

  it('is made anew when it is missing or broken, and nothing is said about it', async () => {
    const installed = install('installed');
    const [name = ''] = caches(dirname(bin));
    await runBuilt([at('pod.json'), '-f', 'cluster'], { script: join(installed, 'bin.cjs') });
    expect(caches(installed)).toEqual([name]);
    writeFileSync(join(installed, name), 'rubbish');
    expect(await runBuilt([at('pod.json'), '-f', 'cluster'], { script: join(installed, 'bin.cjs') })).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(installed, name)).length).toBeGreaterThan(10_000);
  });

  it('is not made of a run that draws nothing: it would lack what drawing needs', async () => {
    const installed = install('asked');
    await runBuilt(['--version'], { script: join(installed, 'bin.cjs') });
    expect(caches(installed)).toEqual([]);
  });

  /** A copy of dist/cli without its cache, at the same depth. */
  function install(name: string): string {
    const target = at(`${name}/dist/cli`);
    mkdirSync(target, { recursive: true });
    symlinkSync(join(dirname(bin), '../../node_modules'), at(`${name}/node_modules`));
    cpSync(dirname(bin), target, { recursive: true, filter: (file) => !file.endsWith('.cache') });
    return target;
  }

  function caches(from: string): readonly string[] {
    return readdirSync(from).filter((name) => name.includes('.cache'));
  }
});
