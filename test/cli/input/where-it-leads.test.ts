import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identityOf, whereItLeads } from '../../../src/cli/input/where-it-leads.ts';
import { leadsOutside } from '../../../src/cli/project/inside.ts';

let directory: string;
beforeEach(() => {
  directory = realpathSync.native(mkdtempSync(join(tmpdir(), 'podfig-links-')));
  mkdirSync(at('inner/deep'), { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));
const at = (name: string) => join(directory, name);
const link = (name: string, target: string) => symlinkSync(target, at(name));

describe('a path leads', () => {
  it('to itself where there is no link, be it there or not', () => {
    expect(whereItLeads(at('inner'))).toBe(at('inner'));
    expect(whereItLeads(at('no/such/file'))).toBe(at('no/such/file'));
  });

  it('to what a link will make, through chains and relative, absolute and directory links', () => {
    link('inner/one.svg', '../later.svg');
    link('inner/two.svg', 'one.svg');
    link('inner/three.svg', at('inner/two.svg'));
    link('inner/out', '../nowhere');
    expect(['one', 'two', 'three'].map((name) => whereItLeads(at(`inner/${name}.svg`)))).toEqual(Array(3).fill(at('later.svg')));
    expect(whereItLeads(at('inner/out/a/b.svg'))).toBe(at('nowhere/a/b.svg'));
  });

  it('above what a link leads to, where `..` stands behind it', () => {
    link('inner/away', at('inner/deep'));
    link('inner/x.svg', 'away/../../later.svg');
    expect(whereItLeads(at('inner/x.svg'))).toBe(at('later.svg'));
  });

  it('nowhere in a circle, and there is an end', () => {
    link('inner/a', 'b');
    link('inner/b', 'a');
    expect(whereItLeads(at('inner/a/x.svg')).startsWith(at('inner'))).toBe(true);
  });
});

it('an output is inside only where it really lies there', () => {
  link('inner/x.svg', '../later.svg');
  link('inner/y.svg', 'deep/later.svg');
  link('inner/out', '../nowhere');
  const outside = ['x.svg', 'y.svg', 'out/z.svg', 'deep/z.svg', '../z.svg'].filter((name) =>
    leadsOutside(at(`inner/${name}`), at('inner')),
  );
  expect(outside).toEqual(['x.svg', 'out/z.svg', '../z.svg']);
});

it('two names of one file are one', () => {
  writeFileSync(at('a'), '');
  linkSync(at('a'), at('b'));
  link('c', 'a');
  expect(identityOf(at('b'))).toBe(identityOf(at('a')));
  expect(identityOf(at('c'))).toBe(identityOf(at('a')));
  expect(identityOf(at('inner'))).not.toBe(identityOf(at('a')));
  expect(identityOf(at('nothing'))).toBeUndefined();
});
