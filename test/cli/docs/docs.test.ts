/** `podfig docs` over real files, in a directory of its own. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMain } from '../run-main.ts';

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  nodeName: n1
  containers: [{name: c, image: i}, {name: helper, image: j}]
status: {podIP: 10.1.0.7}
`;
const FENCE = '```';
const BLOCK = `${FENCE}yaml podfig figure=sidecar\n${POD}${FENCE}\n`;

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'podfig-docs-'));
  write('deploy/pod.yaml', POD);
});
afterEach(() => rmSync(directory, { recursive: true }));

const at = (name: string) => join(directory, name);
const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
const read = (name: string) => readFileSync(at(name), 'utf8');
const docs = async (...argv: string[]) => {
  const ran = await runMain(['docs', ...argv.map((word) => (word.startsWith('-') ? word : at(word)))], { real: true });
  // places in messages begin with a directory that has another name each time
  return { ...ran, out: ran.out.replaceAll(`${directory}/`, ''), err: ran.err.replaceAll(`${directory}/`, '') };
};
/** Of messages: `error[page/outside] page.md:1:13`. */
const told = (err: string) =>
  [...err.matchAll(/^(error|warning)\[([\w/-]+)\]: .*\n +--> (\S+)/gm)].map(([, severity, code, place]) => `${severity} ${code} ${place}`);

describe('podfig docs', () => {
  it('draws both sorts of requests beside the page, and shows them there with words for who can’t see them', async () => {
    write('docs/page.md', `# Web\n\n<!-- podfig src=../deploy figure=cluster -->\n\n## Its parts\n\n${BLOCK}\ntext\n`);
    write('.git/HEAD', '');
    const { code, out, err } = await docs('docs/page.md');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('docs/page-web.svg\ndocs/page-its-parts.svg\ndocs/page.md\n2 figures; 3 files written, 0 unchanged\n');
    expect(read('docs/page-web.svg')).toContain('data-kind="figure" data-name="cluster"');
    expect(read('docs/page-its-parts.svg')).toContain('data-kind="figure" data-name="sidecar"');
    expect(read('docs/page.md')).toMatch(
      /^# Web\n\n<!-- podfig src=\.\.\/deploy figure=cluster -->\n\n<!-- podfig:drawn -->\n\n!\[[^\]]*web[^\]]*\]\(page-web\.svg\)\n\n<!-- podfig:end -->\n\n## Its parts\n\n```yaml podfig[\s\S]*```\n\n<!-- podfig:drawn -->\n\n!\[[^\]]*holds 2 containers[^\]]*\]\(page-its-parts\.svg\)\n\n<!-- podfig:end -->\n\ntext\n$/,
    );
  });

  it('draws what podfig alone draws with the same options', async () => {
    write(
      'page.md',
      '<!-- podfig src=deploy/pod.yaml figure=sidecar theme=night title="My pod" page=a4 hide=ports no-title -->\n'.replace(
        ' no-title',
        '',
      ),
    );
    await docs('page.md');
    const alone = await runMain(
      [at('deploy/pod.yaml'), '-f', 'sidecar', '--theme', 'night', '--title', 'My pod', '--page', 'a4', '--hide', 'ports'],
      {
        real: true,
      },
    );
    expect(read('page-1.svg')).toBe(alone.out);
  });

  it('is made for the width of a page of text, unless a page is asked for', async () => {
    write('page.md', '<!-- podfig src=deploy/pod.yaml figure=sidecar -->\n');
    await docs('page.md');
    expect(read('page-1.svg')).toBe((await runMain([at('deploy/pod.yaml'), '-f', 'sidecar', '--page', 'docs'], { real: true })).out);
  });

  it('leaves what is the same alone, with its time of change', async () => {
    write('page.md', BLOCK);
    await docs('page.md');
    const past = new Date('2020-01-01');
    for (const name of ['page.md', 'page-1.svg']) utimesSync(at(name), past, past);
    expect((await docs('page.md')).out).toBe('1 figure; 0 files written, 1 unchanged\n');
    for (const name of ['page.md', 'page-1.svg']) expect(statSync(at(name)).mtime).toEqual(past);
  });

  it('does not even decode a page that has nothing for it', async () => {
    write('latin.md', Buffer.from([0x23, 0x20, 0xe9]));
    write('with-word.md', Buffer.from([...Buffer.from('podfig '), 0xe9]));
    expect((await docs('latin.md')).out).toBe('no page asks for a figure\n');
    const { code, err } = await docs('with-word.md');
    expect(code).toBe(1);
    expect(told(err)).toEqual(['error page/unreadable with-word.md:1:1']);
    expect(readFileSync(at('with-word.md')).at(-1)).toBe(0xe9);
  });

  it('takes directories and patterns, but no hidden files and no packages', async () => {
    for (const name of ['a.md', 'x/b.mdx', 'x/y/c.markdown', '.h/d.md', 'node_modules/p/e.md', 'x/f.txt'])
      write(name, name.endsWith('mdx') ? '{/* podfig src=../deploy */}' : BLOCK);
    write('.git/HEAD', '');
    const drawn = async (...argv: string[]) =>
      (await docs(...argv, '--check', '--messages=all')).err.match(/'[^']+(?=\.svg')/g)?.map((name) => name.slice(1)) ?? [];
    expect(await drawn('.')).toEqual(['a-1', 'x/b-1', 'x/y/c-1']);
    expect(await drawn('x/*')).toEqual(['x/b-1']);
    expect(await drawn('**/*.m*')).toEqual(['a-1', 'x/b-1', 'x/y/c-1']);
    expect(await drawn('x/**/?.markdown', 'a.md', 'a.md')).toEqual(['x/y/c-1', 'a-1']);
    const { code, err } = await docs('*.adoc', 'x/y/c.md');
    expect(code).toBe(2);
    expect(err).toContain("error[page/no-files]: '*.adoc' fits no file");
    expect(err).toContain("error[page/no-files]: 'x/y/c.md' is no Markdown file");
  });

  it('--images puts all images into one directory, by the paths of their pages', async () => {
    write('.git/HEAD', '');
    for (const name of ['README.md', 'docs/README.md', 'docs/a b/page.md']) write(name, BLOCK);
    const { code, out } = await docs('.', `--images=${at('img')}`);
    expect(code).toBe(0);
    expect(readdirSync(at('img'))).toEqual(['docs-a-b-page-1.svg', 'docs-readme-1.svg', 'readme-1.svg']);
    expect(read('docs/a b/page.md')).toContain('](../../img/docs-a-b-page-1.svg)');
    expect(out).toContain('3 figures; 6 files written');
  });

  it('names an image as it is told, PNG too, and escapes its address', async () => {
    write('docs/page.md', `<!-- podfig src=/deploy output="img/my pod (1).png" scale=2 alt="Two [containers]" -->\n`);
    write('.git/HEAD', '');
    expect((await docs('docs/page.md')).code).toBe(0);
    expect(readFileSync(at('docs/img/my pod (1).png')).subarray(1, 4).toString()).toBe('PNG');
    expect(read('docs/page.md')).toContain('![Two \\[containers\\]](img/my%20pod%20%281%29.png)');
  });
});

describe('podfig docs --check', () => {
  it('is content with what docs has drawn, and writes nothing', async () => {
    write('page.md', BLOCK);
    await docs('page.md');
    expect(await docs('page.md', '--check')).toMatchObject({
      code: 0,
      err: '',
      out: '1 figure; 1 file as drawn today, 0 stale or missing\n',
    });
  });

  it.each([
    ['a picture is missing', () => rmSync(at('page-1.svg')), "The picture 'page-1.svg' is missing"],
    ['a picture is another one', () => write('page-1.svg', '<svg/>'), "The picture 'page-1.svg' is not what is drawn today"],
    ['the page does not show it', () => write('page.md', BLOCK), 'The page does not show its pictures as they are drawn today'],
  ])('fails where %s', async (_what, spoil, message) => {
    write('page.md', BLOCK);
    await docs('page.md');
    spoil();
    const before = [read('page.md'), existsSync(at('page-1.svg')) && read('page-1.svg')];
    const { code, err, out } = await docs('page.md', '--check');
    expect(code).toBe(1);
    expect(err).toContain(`error[page/stale]: ${message}\n --> page.md:1:9`);
    expect(out).toContain('1 stale or missing');
    expect([read('page.md'), existsSync(at('page-1.svg')) && read('page-1.svg')]).toEqual(before);
  });
});

describe('a request that is wrong', () => {
  it.each([
    ['src=deploy figur=pod', 'error page/unknown-option page.md:1:24', "did you mean 'figure'?"],
    ['src=deploy figure=sidcar', 'error cli/unknown-figure page.md:1:24', "did you mean 'sidecar'?"],
    ['src=deploy theme=dark', 'error cli/unknown-theme page.md:1:24', "did you mean 'night'?"],
    ['src=deploy page=a5', 'error cli/bad-value page.md:1:24', "page cannot be 'a5'"],
    ['src=deploy depth=x', 'error cli/bad-value page.md:1:24', 'expected a whole number: depth=2'],
    ['src=deploy selector="a in"', 'error cli/bad-selector page.md:1:24', ''],
    ['src=deploy lang=fr show=nothing', 'error cli/bad-value page.md:1:24', "lang cannot be 'fr'"],
    ['src=deploy show=ports hide=ports', 'error cli/bad-value page.md:1:6', "show and hide both name 'ports'"],
    ['src=deploy figure=pod figure=cluster', 'error page/bad-request page.md:1:35', "'figure' is given twice"],
    ['src=deploy figure', 'error page/bad-request page.md:1:24', "'figure' lacks its value"],
    ['src=deploy partial=yes', 'error page/bad-request page.md:1:24', "'partial' takes no value"],
    ['src=deploy title="one', 'error page/bad-request page.md:1:24', 'lacks its second quotation mark'],
    ['figure=pod', 'error page/bad-request page.md:1:6', 'does not say what to draw'],
    ['src=deploy output=x.pdf', 'error page/bad-request page.md:1:6', "A page cannot show 'pdf'"],
    ['src=deploy output=images/', 'error page/bad-request page.md:1:6', 'is no name of a picture'],
    ['src=deploy theme=paper,night,book', 'error page/bad-request page.md:1:6', 'at most two themes'],
    ['src=deploy pages', 'error page/unknown-option page.md:1:24', "did you mean 'page'?"],
    ['src=wrong', 'error load/not-found page.md:1:13', 'does not exist'],
    ['src=-', 'error load/not-found page.md:1:13', 'does not exist'],
    ['src=deploy template=none.yaml', 'error load/not-found page.md:1:6', 'does not exist'],
  ])('says so at its place: %s', async (words, place, hint) => {
    const text = `<!-- podfig ${words} -->\n`;
    write('page.md', text);
    const { code, err } = await docs('page.md');
    expect(code).toBe(1);
    expect(told(err)[0]).toBe(place);
    expect(err).toContain(hint);
    expect(told(err)).toContain('error page/not-drawn page.md:1:6');
    expect(read('page.md')).toBe(text);
    expect(readdirSync(directory)).toEqual(['deploy', 'page.md']);
  });

  it('keeps its old picture, and the others are drawn', async () => {
    const text = `${BLOCK}\n<!-- podfig src=deploy output=two.svg figure=pod -->\n`;
    write('page.md', text);
    await docs('page.md');
    const [old, page] = [read('page-1.svg'), read('page.md')];
    write('page.md', page.replace('kind: Pod\n', 'kind: [Pod\n').replace('figure=pod', 'figure=sidecar'));
    write('two.svg', '');
    const { code, out, err } = await docs('page.md');
    expect(code).toBe(1);
    expect(out).toBe(
      'two.svg\npage.md\n2 figures, 1 failed; 2 files written, 0 unchanged\n'.replace(
        'page.md\n',
        read('page.md') === page ? '' : 'page.md\n',
      ),
    );
    expect(told(err)).toEqual(expect.arrayContaining(['error page/not-drawn page.md:1:9']));
    expect(read('page-1.svg')).toBe(old);
    expect(read('page.md')).toContain('](page-1.svg)');
    expect(read('two.svg')).toContain('data-kind="figure" data-name="sidecar"');
  });

  it('has what is wrong in its manifest told where the page has it', async () => {
    write('page.md', `- x\n\n  ${BLOCK.replace('name: web', 'name: web, name: wob').replaceAll('\n', '\n  ')}`);
    const { err } = await docs('page.md');
    expect(err).toContain('error[parse/duplicate-key]');
    expect(err).toContain(
      '--> page.md:6:25\n  |\n5 |   kind: Pod\n6 |   metadata: {name: •••, name: •••}\n  |                         ^^^^',
    );
  });

  it('shows no secret of its manifest in a message', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: hunter22, password: hunter33}\n';
    write('page.md', `${FENCE}yaml podfig\n${secret}---\n${POD}${FENCE}\n`);
    const { err } = await docs('page.md');
    expect(err).toContain('page.md:5:');
    expect(err).not.toMatch(/hunter/);
  });
});

describe('nothing outside of what a page belongs to', () => {
  beforeEach(() => {
    write('outside/pod.yaml', POD);
    write('outside/brand.yaml', 'extends: paper\n');
    write('repository/.git/HEAD', '');
    write('repository/deploy/pod.yaml', POD);
  });

  it.each([
    ['src=../outside/pod.yaml', 'error page/outside repository/page.md:1:13'],
    ['src=/../outside', 'error page/outside repository/page.md:1:13'],
    ['src=link.yaml', 'error page/outside repository/page.md:1:13'],
    ['src=linked', 'error page/outside repository/page.md:1:13'],
    ['src=deploy theme=../outside/brand.yaml', 'error page/outside repository/page.md:1:6'],
    ['src=deploy theme=link.yaml', 'error page/outside repository/page.md:1:6'],
    ['src=deploy template=mine.yaml', 'error page/outside repository/page.md:1:6'],
    ['src=deploy output=../outside/x.svg', 'error page/outside repository/page.md:1:6'],
    ['src=deploy output=away/x.svg', 'error page/outside repository/page.md:1:6'],
  ])('is read or written: %s', async (words, first) => {
    symlinkSync(at('outside/pod.yaml'), at('repository/link.yaml'));
    mkdirSync(at('repository/linked'));
    symlinkSync(at('outside/pod.yaml'), at('repository/linked/pod.yaml'));
    symlinkSync(at('outside'), at('repository/away'));
    write('outside/base.yaml', 'extends: sidecar\n');
    write('repository/mine.yaml', 'extends: ../outside/base.yaml\n');
    write('repository/page.md', `<!-- podfig ${words} -->\n`);
    const { code, err } = await docs('repository/page.md');
    expect(code).toBe(1);
    expect(told(err)[0]).toBe(first);
    expect(readdirSync(at('outside')).sort()).toEqual(['base.yaml', 'brand.yaml', 'pod.yaml']);
    expect(read('repository/page.md')).not.toContain('podfig:drawn');
  });

  it('is read through the root that is named, and a page must lie in it', async () => {
    write('repository/page.md', '<!-- podfig src=../outside/pod.yaml -->\n');
    expect((await docs('repository/page.md', `--root=${directory}`)).code).toBe(0);
    expect(read('repository/page-1.svg')).toContain('<svg');
    expect((await docs('repository/page.md', `--root=${at('outside')}`)).code).toBe(2);
  });

  it('is overwritten: a picture’s name may be a link', async () => {
    symlinkSync(at('repository/deploy/pod.yaml'), at('repository/page-1.svg'));
    write('repository/page.md', BLOCK);
    const { code, err } = await docs('repository/page.md');
    expect(code).toBe(1);
    expect(told(err)[0]).toBe('error page/clash repository/page.md:1:9');
    expect(read('repository/deploy/pod.yaml')).toBe(POD);
  });
});

it('two requests for one picture clash, by whatever names', async () => {
  write('page.md', '<!-- podfig src=deploy output=a.svg -->\n\n<!-- podfig src=deploy output=./A.svg -->\n');
  const { code, err, out } = await docs('page.md');
  expect(code).toBe(1);
  expect(told(err)).toEqual(['error page/clash page.md:3:6', 'error page/not-drawn page.md:3:6']);
  expect(out).toContain('2 figures, 1 failed');
});

it('warnings of a manifest are told, and with --strict they are errors', async () => {
  write('page.md', '<!-- podfig src=deploy show=images figure=descriptor depth=2 -->\n');
  expect((await docs('page.md')).code).toBe(0);
  const { code, err } = await docs('page.md', '--strict');
  expect(err).toContain('error[');
  expect(code).toBe(1);
});
