import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCycles, checkImports, checkLength, checkOneWay, checkRooms, checkWalls } from './architecture/check.ts';
import { readModule } from './architecture/read-module.ts';
import { importRules, walls } from './architecture/rules.ts';

const root = join(import.meta.dirname, '..');

describe('src/', () => {
  const modules = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => readModule(path, readFileSync(join(root, 'src', path), 'utf8')));

  it('imports only what the table allows', () => expect(checkImports(modules, importRules)).toEqual([]));
  it('keeps clock, locale, chance and process behind their walls, and the compiler on', () =>
    expect(checkWalls(modules, walls)).toEqual([]));
  it('has no module of more than 300 lines', () => expect(checkLength(modules)).toEqual([]));
  it('has no cycles', () => expect(checkCycles(modules)).toEqual([]));
  it('has no folder of more files than one can look through', () => expect(checkRooms(modules)).toEqual([]));
  it('has folders that import each other one way only', () => expect(checkOneWay(modules)).toEqual([]));
});

describe('the repository', () => {
  it('names no place that only exists on one machine', () => {
    const paths = execFileSync('git', ['ls-files', 'src', 'test', 'tools', 'bench', 'docs', 'examples', '.ci', '*.md', '*.json', '*.ts'], {
      cwd: root,
    })
      .toString()
      .trim()
      .split('\n');
    const naming = paths.filter((path) => existsSync(join(root, path)) && namesMachine(readFileSync(join(root, path), 'utf8')));
    expect(naming).toEqual([]);
  });

  it('locks the packages of every platform: npm ci refuses a lock file that lacks one', () => {
    const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
      readFileSync(join(root, 'package-lock.json'), 'utf8'),
    );
    const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
    expect(wanted.filter((name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  it('would notice one', () => {
    expect(namesMachine(`see ${['', 'work', 'main'].join('/')}/x`)).toBe(true);
    expect(namesMachine(`see ${['..', 'shared'].join('/')}/x`)).toBe(true);
    expect(namesMachine('mountPath: /work, image: shared/x')).toBe(false);
  });
});

/** Written so that this file does not name one itself. */
function namesMachine(text: string): boolean {
  return /\.\.\/shared\b|\/work\/(?:main|shared)\b|\/(?:root|home)\/\.[a-z]|\/tmp\/[a-z]+\/[a-z]/.test(text);
}

describe('the check of imports', () => {
  const check = (path: string, text: string) => checkImports([readModule(path, text)], importRules);

  it('lets a folder import itself, what it may, and the types of its neighbour', () => {
    const text = `import { a } from './queries/topology.ts'; import type { B } from '../parse/types.ts'; import { c } from '../base/place.ts';`;
    expect(check('model/build.ts', text)).toEqual([]);
  });

  it.each([
    ['a stage that is not its neighbour', 'layout/blocks/grid.ts', `import type { Pod } from '../../model/types.ts'`],
    ['its neighbour’s code', 'view/view.ts', `import { buildTopology } from '../model/build.ts'`],
    ['its neighbour’s types file for a value', 'view/view.ts', `import { roles } from '../model/types.ts'`],
    ['a value among types', 'view/view.ts', `import { roles, type Pod } from '../model/types.ts'`],
    ['a type from a file that is no contract', 'view/view.ts', `import type { Draft } from '../model/reading/draft.ts'`],
    ['a stage, from the command line', 'cli/main.ts', `import { parse } from '../parse/parse.ts'`],
    ['a stage, lazily', 'cli/main.ts', `const { parse } = await import('../parse/parse.ts')`],
    ['a stage, by exporting it again', 'index.ts', `export { parse } from './parse/parse.ts'`],
    ['everything, by exporting it again', 'index.ts', `export * from './parse/parse.ts'`],
    ['for its effects', 'model/build.ts', `import '../parse/types.ts'`],
    ['a package that is another folder’s', 'model/build.ts', `import { parse } from 'yaml'`],
    ['Node, where a browser must do', 'parse/parse.ts', `import { readFileSync } from 'node:fs'`],
    ['anything, from a folder without a rule', 'helpers/x.ts', ''],
  ])('finds %s', (_what, path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });
});

describe('the check of walls', () => {
  const check = (path: string, text: string) => checkWalls([readModule(path, text)], walls).map((line) => /has '(.*?)'/.exec(line)?.[1]);

  it.each([
    ['process', 'export const a = process.env'],
    ['node:process', `import { env } from 'node:process'`],
    ['Date', 'export const a = Date.now()'],
    ['Date', 'export const a = new Date()'],
    ['performance', 'export const a = performance.now()'],
    ['Math.random', 'export const a = Math.random()'],
    ['Intl', 'export const a = new Intl.NumberFormat()'],
    ['localeCompare', `export const a = 'a'.localeCompare('b')`],
    ['toLocaleUpperCase', `export const a = 'a'?.toLocaleUpperCase()`],
    ['default export', 'export default 1'],
    ['any', 'export const a: readonly any[] = []'],
    ['!', 'export const a = [1][0]!'],
    ['as', 'export const a = JSON.parse("1") as number'],
    ['as', 'export const a = <number>JSON.parse("1")'],
  ])('finds %s in %s', (what, text) => {
    expect(check('model/build.ts', text)).toEqual([what]);
  });

  it('leaves alone what only looks like one', () => {
    const text = `import { a as b } from './b.ts';
      // new Date() as any, Math.random()!
      const c = [b, 'process', { process: 1, Date: 2 }] as const;
      export { c as d };
      export const e = (f: { process: number }, g: Math) => f.process + Math.max(1, 2) + (!b ? 1 : 0);`;
    expect(check('model/build.ts', text)).toEqual([]);
  });

  it('lets the command line know its process, and the parser narrow foreign data', () => {
    expect(check('cli/bin.ts', 'process.exitCode = 1')).toEqual([]);
    expect(check('parse/json/read.ts', 'export const a = JSON.parse("1") as number')).toEqual([]);
  });

  it('says where', () => {
    expect(checkWalls([readModule('model/build.ts', '\n\nexport const a = Date.now();')], walls)[0]).toMatch(
      /^model\/build\.ts:3 has 'Date'/,
    );
  });
});

describe('the other checks', () => {
  it('find a module that is too long, unless a tool made it', () => {
    const long = '\n'.repeat(301);
    expect(checkLength([readModule('model/build.ts', long), readModule('text/fonts/inter.ts', long)])).toEqual([
      'model/build.ts has 301 lines',
    ]);
  });

  it('find a folder with too many files, unless a registry lists them', () => {
    const many = (folder: string) => Array.from({ length: 25 }, (_, index) => readModule(`${folder}/m${index}.ts`, ''));
    expect(checkRooms(many('model/pods'))).toEqual(['model/pods holds 25 files']);
    expect(checkRooms([...many('model/kinds'), ...many('model/pods').slice(1)])).toEqual([]);
  });

  it('find folders that import each other, by way of others too; types are no matter', () => {
    const [a, b, c] = [
      readModule('model/a/a.ts', `import { b } from '../b/b.ts'`),
      readModule('model/b/b.ts', `import { c } from '../c/c.ts'`),
      readModule('model/c/c.ts', `import { d } from '../a/d.ts'`),
    ];
    expect(checkOneWay([a, b, c])).toHaveLength(3);
    expect(checkOneWay([a, b, c])[0]).toBe('model/a and model/b import each other: model/a/a.ts → model/b/b.ts');
    expect(
      checkOneWay([a, b, readModule('model/c/c.ts', `import type { D } from '../a/d.ts'; import { e } from '../a/types.ts'`)]),
    ).toEqual([]);
  });

  it('find a cycle, also of types', () => {
    const one = readModule('model/a.ts', `import { b } from './b.ts'`);
    const two = readModule('model/b.ts', `import type { A } from './a.ts'`);
    expect(checkCycles([one, two])).toEqual(['model/a.ts → model/b.ts → model/a.ts']);
    expect(checkCycles([one, readModule('model/b.ts', '')])).toEqual([]);
  });
});
