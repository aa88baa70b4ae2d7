import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearLeftOvers, temporaryName } from '../../../src/cli/output/left-overs.ts';
import { runMain } from '../run-main.ts';

/** The number of a process that has ended. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'podfig-left-'));
});
afterEach(() => rmSync(directory, { recursive: true }));
const at = (name: string) => join(directory, name);
const write = (...names: readonly string[]) => {
  for (const name of names) writeFileSync(at(name), '');
};

describe('what a killed run has left', () => {
  it('of these outputs is cleared, and nothing else', () => {
    const others = [
      `.y.svg.${gone}.tmp`, // of another output
      `.x.svg.${process.ppid}.tmp`, // of a process that lives
      `.x.svg.${process.pid}.tmp`,
      `x.svg.${gone}.tmp`,
      `.x.svg.${gone}.tmp.svg`,
      `.x.svg.0${gone}.tmp`,
      '.x.svg.tmp',
      '.x.svg.0.tmp',
      '.x.svg.-1.tmp',
      'x.svg',
    ];
    write(`.x.svg.${gone}.tmp`, ...others);
    mkdirSync(at(`.z.svg.${gone}.tmp`));
    clearLeftOvers([at('x.svg'), at('z.svg'), at('nowhere/x.svg')]);
    expect(readdirSync(directory).sort()).toEqual([`.z.svg.${gone}.tmp`, ...others].sort());
  });

  it('is cleared by the next run that draws there', async () => {
    write(`.x.svg.${gone}.tmp`, 'web.yaml');
    expect((await runMain([at('web.yaml'), '-o', at('x.svg')])).code).toBe(0);
    expect(readdirSync(directory).sort()).toEqual(['web.yaml', 'x.svg']);
  });

  it('is cleared by the next build', async () => {
    writeFileSync(at('web.yaml'), 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: c, image: i}]}\n');
    writeFileSync(at('podfig.yaml'), 'figures: {x: {input: web.yaml, outputs: "images/{name}.svg"}}');
    mkdirSync(at('images'));
    write(`images/.x.svg.${gone}.tmp`);
    await runMain(['build', at('podfig.yaml'), '--check'], { real: true });
    expect(readdirSync(at('images'))).toEqual([`.x.svg.${gone}.tmp`]);
    await runMain(['build', at('podfig.yaml')], { real: true });
    expect(readdirSync(at('images'))).toEqual(['x.svg']);
  });
});

it('a temporary file has room for its name beside the longest output', () => {
  for (const name of [`${'a'.repeat(251)}.svg`, `${'가'.repeat(83)}.svg`]) {
    expect(Buffer.byteLength(temporaryName(`/images/${name}`))).toBeLessThanOrEqual(255);
    write(name, temporaryName(name));
  }
});
