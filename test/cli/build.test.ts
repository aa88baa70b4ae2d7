/** `podfig build` over real files, in a directory of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as pipeline from '../../src/pipeline/pipeline.ts';
import { runMain } from './run-main.ts';

/** Draws, and then lets something happen. */
function drawAfter(happens: () => void): typeof pipeline.drawFormats {
  return async (sources, options, wanted) => {
    const drawn = await pipeline.drawFormats(sources, options, wanted);
    happens();
    return drawn;
  };
}

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  nodeName: n1
  containers: [{name: c, image: i}]
status: {podIP: 10.1.0.7}
`;

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'podfig-build-'));
  write('pod.yaml', POD);
});
afterEach(() => rmSync(directory, { recursive: true }));

const at = (name: string) => join(directory, name);
const write = (name: string, text: string) => writeFileSync(at(name), text);
const read = (name: string) => readFileSync(at(name), 'utf8');
const build = async (project: string, ...argv: string[]) => {
  write('podfig.yaml', project);
  const ran = await runMain(['build', at('podfig.yaml'), ...argv], { real: true });
  // places in messages begin with a directory that has another name each time
  return { ...ran, out: ran.out.replaceAll(`${directory}/`, ''), err: ran.err.replaceAll(`${directory}/`, '') };
};

const TWO = 'figures:\n  one: {input: pod.yaml, outputs: "{name}.svg"}\n  two: {input: pod.yaml, figure: sidecar, outputs: "{name}.svg"}\n';

describe('podfig build', () => {
  it('draws every picture, and says which files it wrote', async () => {
    const { code, out, err } = await build(TWO);
    expect({ code, out, err }).toEqual({ code: 0, out: 'one.svg\ntwo.svg\n2 files: 2 written, 0 unchanged\n', err: '' });
    expect(read('one.svg')).toContain('data-name="sidecar"');
    expect(read('two.svg')).toContain('data-name="sidecar"');
  });

  it('draws what podfig alone draws', async () => {
    await build(TWO);
    const { out } = await runMain([at('pod.yaml'), '-f', 'sidecar'], { real: true });
    expect(read('two.svg')).toBe(out);
  });

  it('leaves files alone that stay the same', async () => {
    await build(TWO);
    utimesSync(at('one.svg'), 1000, 1000);
    write('two.svg', 'another');
    expect((await build(TWO)).out).toBe('two.svg\n2 files: 1 written, 1 unchanged\n');
    expect(statSync(at('one.svg')).mtimeMs).toBe(1_000_000);
  });

  it('draws each theme in each language, in several formats', async () => {
    const { out } = await build(
      'defaults: {input: pod.yaml, themes: [paper, night], languages: [en, ko]}\nfigures:\n  p:\n    outputs: pictures/{name}-{theme}-{lang}.{svg,png}\n',
    );
    expect(out).toContain('pictures/p-night-ko.png\n8 files: 8 written');
    expect(read('pictures/p-paper-ko.svg')).toContain('lang="ko"');
    expect(read('pictures/p-night-en.svg')).not.toBe(read('pictures/p-paper-en.svg'));
  });

  it('takes what a picture says itself before the defaults, also where it says it in another way', async () => {
    await build(
      'defaults: {input: pod.yaml, themes: [paper, night], title: Ours, outputs: "{name}.svg"}\nfigures:\n  p: {theme: night, title: {en: Mine, ko: 내 것}, lang: ko}\n',
    );
    expect(read('p.svg')).toContain('내 것');
  });

  it('reads templates, and what is selected', async () => {
    write('mine.yaml', 'extends: cluster\ntitle: By template');
    await build('figures:\n  p: {input: pod.yaml, template: mine.yaml, select: {names: "w*"}, outputs: p.svg}\n');
    expect(read('p.svg')).toContain('By template');
  });

  it('selects by phase', async () => {
    write(
      'two.yaml',
      ['Running', 'Failed']
        .map(
          (phase) =>
            `apiVersion: v1\nkind: Pod\nmetadata: {name: pod-${phase.toLowerCase()}}\nspec: {containers: [{name: c, image: i}]}\nstatus: {phase: ${phase}}\n`,
        )
        .join('---\n'),
    );
    await build(
      'figures:\n  p: {input: two.yaml, select: {phases: failed}, outputs: p.svg}\n  q: {input: two.yaml, select: {excludeFinished: true}, outputs: q.svg}\n',
    );
    expect([read('p.svg').includes('pod-running'), read('p.svg').includes('pod-failed')]).toEqual([false, true]);
    expect([read('q.svg').includes('pod-running'), read('q.svg').includes('pod-failed')]).toEqual([true, false]);
    const { code, err } = await build('figures:\n  p: {input: two.yaml, select: {phases: [runing]}, outputs: p.svg}\n');
    expect(code).toBe(1);
    expect(err).toContain("'figures.p.select.phases[0]' cannot be 'runing'");
    expect(err).toContain('expected one of Pending, Running, Succeeded, Failed, Unknown');
  });

  it('groups as a picture says', async () => {
    const by = (group: string) => build(`figures:\n  p: {input: pod.yaml, group: ${group}, outputs: p.svg}\n`);
    for (const group of ['namespace', "'namespace,label:app'", '[node, "node-label:zone"]', 'none'])
      expect((await by(group)).code, group).toBe(0);
    const { code, err } = await by('owners');
    expect(code).toBe(1);
    expect(err).toContain("'figures.p.group' cannot be 'owners'");
  });

  it('draws for a page by its name or its size', async () => {
    await build(
      'figures:\n  p: {input: pod.yaml, figure: pod, page: docs, outputs: p.svg}\n  q: {input: pod.yaml, figure: pod, outputs: q.svg}\n',
    );
    const { code, err } = await build('figures:\n  p: {input: pod.yaml, page: a44, outputs: p.svg}\n');
    expect([code, err]).toEqual([1, expect.stringContaining("'figures.p.page' cannot be 'a44'")]);
    expect((await build('figures:\n  p: {input: pod.yaml, page: 300x400, outputs: p.svg}\n')).out).toContain('1 written');
  });

  it('draws in a theme of the user’s, with notes', async () => {
    write('brand.yaml', 'extends: paper\npaper: "#FFFFF0"\n');
    const project =
      'figures:\n  p: {input: pod.yaml, themes: [paper, ./brand.yaml], notes: {pod/web: talks to the bank}, outputs: "{name}-{theme}.svg"}\n';
    expect((await build(project)).out).toBe('p-paper.svg\np-brand.svg\n2 files: 2 written, 0 unchanged\n');
    expect(read('p-brand.svg')).toContain('#FFFFF0');
    expect(read('p-paper.svg')).toContain('talks to the bank');
  });

  it('draws the others where one is broken', async () => {
    const { code, out, err } = await build(
      'figures:\n  one: {input: nothing.yaml, outputs: one.svg}\n  two: {input: pod.yaml, outputs: two.svg}\n',
    );
    expect(code).toBe(1);
    expect(out).toBe('two.svg\n2 files: 1 written, 0 unchanged, 1 failed\n');
    expect(err).toContain('error[load/not-found]: nothing.yaml does not exist');
    expect(err).toContain(' --> podfig.yaml:2:3');
  });

  it('draws only those that are named', async () => {
    expect((await build(TWO, '--only', 't*')).out).toBe('two.svg\n1 file: 1 written, 0 unchanged\n');
    const { code, err } = await build(TWO, '--only', 'tow');
    expect(code).toBe(2);
    expect(err).toContain("did you mean 'two'? there are: one, two");
  });

  it('shows on a terminal how far it is', async () => {
    write('podfig.yaml', TWO);
    const { err } = await runMain(['build', at('podfig.yaml')], { real: true, terminals: ['stderr'] });
    expect(err).toBe('\r\x1b[Kpodfig: 1 of 2: one\r\x1b[Kpodfig: 2 of 2: two\r\x1b[K');
  });

  it.each(['constructor', 'toString', '__proto__', 'prototype', 'hasOwnProperty', 'valueOf'])(
    'draws a picture called %s like any other',
    async (name) => {
      expect((await build(`figures:\n  ${name}: {input: pod.yaml, outputs: "{name}.svg"}\n`)).out).toBe(
        `${name}.svg\n1 file: 1 written, 0 unchanged\n`,
      );
    },
  );

  it.each(['constructor', '__proto__'])('knows no setting called %s', async (name) => {
    const { err } = await build(`figures:\n  p: {input: pod.yaml, outputs: p.svg, ${name}: 1}\n`);
    expect(err).toContain(`[settings/unknown-key]: There is no key '${name}' in 'figures.p'`);
  });

  it('prints no control character of a name', async () => {
    write('podfig.yaml', 'figures: {"\\e[31mred\\e[0m\\x9b\\u202e": {input: pod.yaml, outputs: "{name}.svg"}}');
    const { out, err } = await runMain(['build', at('podfig.yaml')], { real: true, terminals: ['stderr'] });
    expect(out).toContain('/\ufffd[31mred\ufffd[0m\ufffd\ufffd.svg\n');
    expect(err).toBe('\r\x1b[Kpodfig: 1 of 1: \ufffd[31mred\ufffd[0m\ufffd\ufffd\r\x1b[K');
  });

  it('says nothing with --quiet', async () => expect(await build(TWO, '-q')).toMatchObject({ code: 0, out: '', err: '' }));
});

describe('podfig build --check', () => {
  it('is content with what is drawn today, and writes nothing', async () => {
    await build(TWO);
    expect(await build(TWO, '--check')).toMatchObject({ code: 0, out: '2 files: 2 as drawn today, 0 stale or missing\n', err: '' });
  });

  it('names what is stale or missing', async () => {
    await build(TWO);
    write('one.svg', 'old');
    rmSync(at('two.svg'));
    const { code, out, err } = await build(TWO, '--check');
    expect(code).toBe(1);
    expect(out).toBe('2 files: 0 as drawn today, 2 stale or missing\n');
    expect(err).toContain("error[cli/stale]: 'one.svg' is not what is drawn today\n --> podfig.yaml:2:3");
    expect(err).toContain("error[cli/stale]: 'two.svg' is missing");
    expect(read('one.svg')).toBe('old');
  });
});

describe('what is wrong in podfig.yaml is told, and nothing is drawn:', () => {
  it.each([
    ['no figures', 'defaults: {}\n', 'podfig.yaml:1:1', "[settings/missing-key]: The key 'figures' is missing"],
    [
      'an unknown key',
      'figures:\n  p: {inputs: pod.yaml}\n',
      'podfig.yaml:2:7',
      "[settings/unknown-key]: There is no key 'inputs' in 'figures.p'",
    ],
    ['an unknown theme', 'figures:\n  p: {input: pod.yaml, theme: nigth, outputs: p.svg}\n', 'podfig.yaml:2:31', "did you mean 'night'?"],
    ['no input', 'figures:\n  p: {outputs: p.svg}\n', 'podfig.yaml:2:3', "[settings/missing-key]: The picture 'p' has no 'input'"],
    ['no output', 'figures:\n  p: {input: pod.yaml}\n', 'podfig.yaml:2:3', "The picture 'p' has no 'outputs'"],
    [
      'two pictures in one file',
      'defaults: {input: pod.yaml}\nfigures:\n  p: {outputs: p.svg}\n  q: {outputs: ./p.svg}\n',
      'podfig.yaml:4:3',
      "[settings/clash]: Two pictures would be written to 'p.svg': p and q",
    ],
    [
      'two themes in one file',
      'figures:\n  p: {input: pod.yaml, themes: [paper, night], outputs: p.svg}\n',
      'podfig.yaml:2:3',
      'put {theme} or {lang} into its name',
    ],
    [
      'an unknown placeholder',
      'figures:\n  p: {input: pod.yaml, outputs: "{nam}.svg"}\n',
      'podfig.yaml:2:33',
      'did you mean {name}? there are: {name}, {figure}, {theme}, {lang}',
    ],
    ['no format', 'figures:\n  p: {input: pod.yaml, outputs: p.jpg}\n', 'podfig.yaml:2:33', 'end it in .svg, .png, .pdf'],
    [
      'two ways to say one thing',
      'figures:\n  p: {input: pod.yaml, theme: paper, themes: [night], outputs: p.svg}\n',
      'podfig.yaml:2:38',
      "'theme' and 'themes' do not go together",
    ],
    [
      'a bad selector',
      'figures:\n  p: {input: pod.yaml, select: {selectors: "app in"}, outputs: p.svg}\n',
      'podfig.yaml:2:24',
      "'select.selectors' cannot be 'app in'",
    ],
    ['an output outside', 'figures:\n  p: {input: pod.yaml, outputs: ../p.svg}\n', 'podfig.yaml:2:33', '[settings/outside]'],
    [
      'an absolute output that is not below',
      'figures:\n  p: {input: pod.yaml, outputs: a/../../p.svg}\n',
      'podfig.yaml:2:33',
      '[settings/outside]',
    ],
    [
      'a bad name',
      'figures:\n  ../p: {input: pod.yaml, outputs: "{name}.svg"}\n',
      'podfig.yaml:2:3',
      'expected a name without spaces, slashes or braces',
    ],
  ])('%s', async (_what, project, place, words) => {
    const { code, err, out } = await build(project);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(place);
    expect(err).toContain(words);
    expect(err).toContain('nothing was drawn');
  });

  it('an output that leads outside through a link, unless that is allowed', async () => {
    mkdirSync(at('inner'));
    mkdirSync(at('elsewhere'));
    symlinkSync(at('elsewhere'), at('inner/link'));
    write('inner/podfig.yaml', 'figures:\n  p: {input: ../pod.yaml, outputs: link/p.svg}\n');
    const refused = await runMain(['build', at('inner/podfig.yaml')], { real: true });
    expect(refused.err).toContain('[settings/outside]');
    expect((await runMain(['build', at('inner/podfig.yaml'), '--outside'], { real: true })).code).toBe(0);
    expect(read('elsewhere/p.svg')).toContain('<svg');
  });

  it('an output that a link to nothing leads outside, by whatever way, unless that is allowed', async () => {
    mkdirSync(at('inner'));
    symlinkSync('../made.svg', at('inner/one.svg'));
    symlinkSync('one.svg', at('inner/two.svg'));
    symlinkSync(at('nowhere'), at('inner/images'));
    for (const output of ['one.svg', 'two.svg', 'images/a.svg', 'images/deep/a.svg']) {
      write('inner/podfig.yaml', `figures:\n  p: {input: ../pod.yaml, outputs: ${output}}\n`);
      const refused = await runMain(['build', at('inner/podfig.yaml')], { real: true });
      expect({ code: refused.code, err: refused.err }).toEqual({ code: 1, err: expect.stringContaining('[settings/outside]') });
    }
    expect(readdirSync(directory).sort()).toEqual(['inner', 'pod.yaml']);
    write('inner/podfig.yaml', 'figures:\n  p: {input: ../pod.yaml, outputs: two.svg}\n');
    expect((await runMain(['build', at('inner/podfig.yaml'), '--outside'], { real: true })).code).toBe(0);
    expect(read('made.svg')).toContain('<svg');
  });

  it('a link that comes while it is drawn', async () => {
    write('podfig.yaml', 'figures:\n  p: {input: pod.yaml, outputs: images/p.svg}\n');
    mkdirSync(at('elsewhere'));
    write('elsewhere/podfig.yaml', read('podfig.yaml'));
    write('elsewhere/pod.yaml', POD);
    const late = { ...pipeline, drawFormats: drawAfter(() => symlinkSync(directory, at('elsewhere/images'))) };
    const { code, err } = await runMain(['build', at('elsewhere/podfig.yaml')], { pipeline: late });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('[settings/outside]') });
    expect(readdirSync(directory).sort()).toEqual(['elsewhere', 'pod.yaml', 'podfig.yaml']);
  });

  it.each([
    ['input of another', 'q: {input: x.json, outputs: q.svg}', 'x.json', 'an input'],
    ['input of another, that it would have made first', 'q: {input: y.json, outputs: q.svg}', 'y.json', 'an input'],
    ['input by way of a directory', 'q: {input: ., outputs: q.svg}', 'x.json', 'an input'],
    ['template', 'q: {input: pod.yaml, template: ./x.json, outputs: q.svg}', 'x.json', 'a template'],
    ['template that a template extends', 'q: {input: pod.yaml, template: t.yaml, outputs: q.svg}', 'x.json', 'a template'],
    ['theme', 'q: {input: pod.yaml, theme: ./brand.yaml, outputs: q.svg}', 'brand.json', 'a theme'],
    ['theme’s font', 'q: {input: pod.yaml, theme: ./brand.yaml, outputs: q.svg}', 'font.json', 'a font'],
    ['podfig.yaml', 'q: {input: pod.yaml, outputs: q.svg}', 'list.json', 'the list of pictures itself'],
  ])('an output that is the %s', async (_what, other, output, use) => {
    write('x.json', '{"extends": "cluster"}');
    write('t.yaml', 'extends: ./x.json\n');
    write('font.json', '');
    write('brand.yaml', 'extends: paper\nfonts: {sans: font.json}\n');
    for (const name of ['brand', 'podfig']) symlinkSync(`${name}.yaml`, at(`${name === 'podfig' ? 'list' : name}.json`));
    const before = readdirSync(directory).filter((name) => name !== 'podfig.yaml');
    const { code, out, err } = await build(`figures:\n  p: {input: pod.yaml, outputs: ${output}}\n  ${other}\n`, '--only', 'p');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`[settings/overwrites]: '${output}' is ${use}: it would be overwritten by the picture p\n --> podfig.yaml:2:3`);
    expect(readdirSync(directory).filter((name) => name !== 'podfig.yaml')).toEqual(before);
  });

  it('an output that is a pipe, which nobody may ever read', async () => {
    execFileSync('mkfifo', [at('p.svg')]);
    expect((await build('figures:\n  p: {input: pod.yaml, outputs: p.svg}\n')).err).toContain("'p.svg' is a pipe or a device");
  });

  it.each([
    [
      'braces',
      'p: {input: pod.yaml, outputs: "{0,1,2,3,4,5,6,7,8,9}{0,1,2,3,4,5,6,7,8,9}{0,1,2,3,4,5,6,7,8,9}{0,1,2,3,4,5,6,7,8,9}{a,b}.svg"}',
      '2:33',
    ],
    [
      'themes and languages',
      `p: {input: pod.yaml, themes: [${'paper,'.repeat(200)}], languages: [${'en,'.repeat(200)}], outputs: "{name}-{theme}-{lang}.svg"}`,
      '2:1860',
    ],
    ['braces in braces', `p: {input: pod.yaml, outputs: "${'\\x7Ba,'.repeat(1000)}b${'\\x7D'.repeat(1000)}.svg"}`, '2:33'],
  ])('too many outputs by %s, before any is named', async (_what, picture, place) => {
    const { code, out, err } = await build(`figures:\n  ${picture}\n`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('[settings/too-many]');
    expect(err).toContain(` --> podfig.yaml:${place}\n`);
  });

  it('an output that is an input', async () => {
    write('pod.json', '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"containers":[{"name":"c","image":"i"}]}}');
    const { code, err } = await build('figures:\n  p: {input: pod.json, outputs: pod.json}\n');
    expect(code).toBe(1);
    expect(err).toContain("'pod.json' is an input: it would be overwritten");
  });

  it('no podfig.yaml at all', async () => {
    const { code, err } = await runMain(['build', at('nothing.yaml')], { real: true });
    expect(code).toBe(2);
    expect(err).toContain('[cli/no-project]');
    expect(err).toContain('podfig init writes a first podfig.yaml');
  });
});
