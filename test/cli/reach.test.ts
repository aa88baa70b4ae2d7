/** `podfig reach`, from files to what it prints. test/fixtures/reach/NAME holds manifests and the answer, worked out by hand. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reachFormats } from '../../src/cli/output/reach-formats.ts';
import { reach } from '../../src/pipeline/pipeline.ts';
import { runMain } from './run-main.ts';

const fixtures = join(import.meta.dirname, '../fixtures/reach');
const shop = join(fixtures, 'shop/manifests.yaml');
const directory = mkdtempSync(join(tmpdir(), 'podfig-reach-'));
const at = (name: string) => join(directory, name);
beforeAll(() => writeFileSync(at('empty.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n'));
afterAll(() => rmSync(directory, { recursive: true }));

const run = (...argv: string[]) => runMain(['reach', ...argv], { real: true });

describe('podfig reach', () => {
  it.each(readdirSync(fixtures))('says who may reach whom: %s', async (name) => {
    const { code, out } = await run(join(fixtures, name, 'manifests.yaml'), '-q');
    expect(out).toBe(readFileSync(join(fixtures, name, 'expected.txt'), 'utf8'));
    expect(code).toBe(0);
  });

  it('reads standard input, several files and directories', async () => {
    const stdin = readFileSync(shop, 'utf8');
    const { out } = await run(shop);
    expect((await runMain(['reach'], { real: true, stdin })).out).toBe(out);
    expect((await run(join(fixtures, 'shop'))).out).toBe(out);
    expect((await run(shop, join(fixtures, 'dual-stack/manifests.yaml'))).out).toContain('pod/default/web → outside');
  });

  it.each([
    [
      ['--to', 'db'],
      ['cronjob/ops/backup', 'deployment/shop/api'],
    ],
    [
      ['--to', 'sts/*'],
      ['cronjob/ops/backup', 'deployment/shop/api'],
    ],
    [
      ['--to', 'shop/db'],
      ['cronjob/ops/backup', 'deployment/shop/api'],
    ],
    [
      ['--to', 'statefulset/shop/db'],
      ['cronjob/ops/backup', 'deployment/shop/api'],
    ],
    [
      ['--to', '203.0.113.7'],
      ['cronjob/ops/backup', 'deployment/shop/api'],
    ],
    [['--from', 'outside', '--to', 'shop/*'], ['outside/0.0.0.0-255.255.255.255']],
    [
      ['--from', 'ap?,fr*', '--to', 'db,api'],
      ['deployment/shop/api', 'deployment/shop/front'],
    ],
    [['--from', 'api', '--to', 'outside/203.0.113.0-203.0.113.127'], ['deployment/shop/api']],
    [['--from', 'shop/*', '-n', 'shop', '--to', 'sts/db'], ['deployment/shop/api']],
  ])('takes %j', async (options, from) => {
    const { code, out } = await run(shop, ...options);
    expect(code).toBe(0);
    expect(out.split('\n').flatMap((line) => line.split(' → ').slice(0, -1))).toEqual(from);
  });

  it('writes JSON as it is documented, and for tools', async () => {
    const { out } = await run(shop, '--to', 'db', '--format', 'json');
    expect(JSON.parse(out)).toEqual([
      { from: 'cronjob/ops/backup', to: 'statefulset/shop/db', connections: { TCP: '5432' } },
      { from: 'deployment/shop/api', to: 'statefulset/shop/db', connections: { TCP: '5432' } },
    ]);
  });

  it('writes a file in the format of its extension', async () => {
    expect(await run(shop, '--from', 'api', '-o', at('a.csv'))).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(at('a.csv'), 'utf8')).toBe(
      'from,to,connections\ndeployment/shop/api,statefulset/shop/db,TCP 5432\ndeployment/shop/api,outside/203.0.113.0-203.0.113.127,TCP 443\n',
    );
    await run(shop, '--to', 'front', '-o', at('a.md'));
    expect(readFileSync(at('a.md'), 'utf8')).toContain(
      '| from | to | connections |\n| --- | --- | --- |\n| cronjob/ops/backup | deployment/shop/front | TCP 8443 |\n',
    );
  });

  it.each([
    [['--from', ''], "--from '' is empty"],
    [['--to', 'a/b/c/d'], "--to 'a/b/c/d' is neither NAME"],
    [['--format', 'svg'], "--format cannot be 'svg'"],
    [['-o', at('a.svg')], 'does not say its format'],
    [['-o', at('a.md'), '-o', at('b.md')], 'reach has one output'],
    [['-o', shop, '--format', 'text'], 'it would be overwritten'],
    [['-o', join(directory, 'no/a.csv')], 'does not exist'],
    [['--from', 'a', '--from', 'b'], '--from is given twice'],
  ])('refuses %j', async (options, message) => {
    const { code, out, err } = await run(shop, ...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('tells of words that mean nobody, and answers for the others', async () => {
    const some = await run(shop, '--to', 'db,bd');
    expect([some.code, some.err]).toEqual([0, expect.stringContaining('warning[model/unmatched-end]')]);
    expect(some.out).toContain('statefulset/shop/db');
    const none = await run(shop, '--to', 'shop');
    expect([none.code, none.out]).toEqual([1, '']);
    expect(none.err).toContain("did you mean 'shop/*'?");
  });

  it('says when there is nobody, and when nobody may', async () => {
    expect(await run(at('empty.yaml'))).toMatchObject({ code: 1, out: '', err: expect.stringContaining('error[model/no-ends]') });
    expect(await run(shop, '--from', 'db', '--to', 'db')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('note[model/nobody-reaches]'),
    });
  });

  it('says what it takes for granted', async () => {
    const { err } = await run(join(fixtures, 'rollout/manifests.yaml'));
    expect(err).toBe('');
    const deny =
      '\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: all}\nspec: {podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}, {ipBlock: {cidr: "fd00::/8"}}]}]}\n';
    const stdin = readFileSync(join(fixtures, 'rollout/manifests.yaml'), 'utf8') + deny;
    const more = await runMain(['reach'], { real: true, stdin });
    expect([...more.err.matchAll(/note\[([^\]]+)\]/g)].map(([, code]) => code)).toEqual([
      'model/unknown-labels',
      'model/host-network-exempt',
      'model/address-family',
    ]);
    expect((await runMain(['reach', '--host-network', '--ipv6'], { real: true, stdin })).err).not.toMatch(
      /host-network-exempt|address-family/,
    );
  });

  it('tells of an output that cannot be written', async () => {
    expect(await runMain(['reach', shop], { real: true, full: true })).toMatchObject({
      code: 1,
      err: expect.stringContaining('the disk is full'),
    });
  });
});

describe('a cell', () => {
  const written = (name: string, id: string) => {
    const pairs = [{ from: id, to: 'b', connections: { TCP: '80,90', UDP: '53' } }] as const;
    return [...(reachFormats.find((format) => format.name === name)?.write(pairs) ?? [])].join('').trim().split('\n').at(-1);
  };

  it.each([
    ['csv', '=cmd|a', `'=cmd|a,b,"TCP 80,90; UDP 53"`],
    ['csv', '@a"b', `"'@a""b",b,"TCP 80,90; UDP 53"`],
    ['md', 'a|b<c>&`d`', '| a\\|b&lt;c\\>&amp;\\`d\\` | b | TCP 80,90; UDP 53 |'],
    ['text', 'a\u001b[2Jb', 'a\uFFFD[2Jb → b  TCP 80,90; UDP 53'],
  ])('of %s is safe: %j', (format, id, expected) => {
    expect(written(format, id)).toBe(expected);
  });

  it('of many pairs is whole, also in JSON', () => {
    const pairs = Array.from({ length: 25_000 }, (_, index) => ({ from: `pod/a/p${index}`, to: 'pod/a/b', connections: 'all' as const }));
    const json = reachFormats.find((format) => format.name === 'json');
    expect(JSON.parse([...(json?.write(pairs) ?? [])].join(''))).toEqual(pairs);
    expect(JSON.parse([...(json?.write([]) ?? [])].join(''))).toEqual([]);
  });
});

describe('reach() of the library', () => {
  const sources = [{ name: 'shop.yaml', content: readFileSync(shop, 'utf8') }];

  it('gives the pairs', async () => {
    const { reach: pairs, diagnostics } = await reach(sources, { from: ['api'], to: ['sts/db'] });
    expect([pairs, diagnostics]).toEqual([[{ from: 'deployment/shop/api', to: 'statefulset/shop/db', connections: { TCP: '5432' } }], []]);
  });

  it('refuses what it does not know', async () => {
    await expect(reach(sources, JSON.parse('{"form": ["a"]}'))).rejects.toThrow(
      new TypeError('form: there is no such option; did you mean from?'),
    );
    await expect(reach(sources, JSON.parse('{"from": "a"}'))).rejects.toThrow(TypeError);
    await expect(reach(sources, { to: [''] })).rejects.toThrow(new RangeError("to[0] '' is empty"));
  });
});
