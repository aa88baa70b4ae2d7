/** `podfig init` over real files. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownNames } from '../../src/pipeline/pipeline.ts';
import { readProject } from '../../src/settings/settings.ts';
import { runMain } from './run-main.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'podfig-init-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(directory, name)), { recursive: true });
  writeFileSync(join(directory, name), text);
};
const init = () => runMain(['init', directory], { real: true });
const written = () => readFileSync(join(directory, 'podfig.yaml'), 'utf8');
const figures = () => readProject(written(), 'podfig.yaml', knownNames()).value?.figures;

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec:\n  containers: [{name: c, image: i}, {name: d, image: i}]\n';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n';
const NODE = 'apiVersion: v1\nkind: Node\nmetadata: {name: n1}\n';

describe('podfig init', () => {
  it('lists figures that suit what is there, each with what speaks for it', async () => {
    write('deploy/web.yaml', `${POD}---\n${SERVICE}`);
    const { code, out, err } = await init();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`${join(directory, 'podfig.yaml')}: 3 pictures; draw with: podfig build ${join(directory, 'podfig.yaml')}\n`);
    expect(figures()).toEqual({
      cluster: { input: 'deploy', figure: 'cluster' },
      service: { input: 'deploy', figure: 'service' },
      sidecar: { input: 'deploy', figure: 'sidecar', pods: 'web' },
    });
    expect(written()).toContain('  # how requests reach pods by 1 Service\n  service:');
  });

  it('takes each directory of manifests for a system, and what lies below as a part of it', async () => {
    write('shop/base/pod.yaml', POD);
    write('shop/base/extra/node.yaml', NODE);
    write('bank/pod.yaml', POD);
    write('pod.yaml', POD);
    write('ci.yml', 'on: push\njobs: {}\n');
    await init();
    const inputs = Object.fromEntries(Object.entries(figures() ?? {}).map(([name, { input }]) => [name, input]));
    expect(inputs).toMatchObject({ 'bank-cluster': 'bank', 'base-cluster': 'shop/base' });
    expect(Object.values(inputs).flat()).toContain('pod.yaml');
  });

  it('writes a file that podfig build draws', async () => {
    write('deploy/web.yaml', `${POD}---\n${SERVICE}---\n${NODE}`);
    await init();
    const { code, out } = await runMain(['build', join(directory, 'podfig.yaml')], { real: true });
    expect(code).toBe(0);
    expect(out).toContain('3 files: 3 written');
    expect(readFileSync(join(directory, 'images/service.svg'), 'utf8')).toContain('<svg');
  });

  it('never overwrites', async () => {
    write('podfig.yaml', 'mine');
    write('pod.yaml', POD);
    const { code, err } = await init();
    expect(code).toBe(1);
    expect(err).toContain('[cli/exists]');
    expect(written()).toBe('mine');
  });

  it('says when there is nothing to draw', async () => {
    write('ci.yml', 'on: push\n');
    const { code, err } = await init();
    expect(code).toBe(1);
    expect(err).toContain('[cli/nothing-found]');
  });

  it('says when there is no such directory', async () => {
    expect((await runMain(['init', join(directory, 'nowhere')], { real: true })).code).toBe(2);
  });
});
