/** `podfig/remark` in a pipeline of unified that makes a page of HTML, which a real browser shows. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RemarkPodfigOptions } from '../../src/remark/remark.ts';
import { remarkPodfig } from '../../src/remark/remark.ts';
import { testBrowser } from '../browser.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: nginx, image: nginx}, {name: helper, image: h}]\n';
const BLOCK = `\`\`\`yaml podfig figure=sidecar\n${POD}\`\`\`\n`;

const root = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'podfig-remark-'));
afterAll(() => rmSync(directory, { recursive: true }));
beforeAll(() => {
  mkdirSync(join(directory, 'deploy'));
  writeFileSync(join(directory, 'deploy/pod.yaml'), POD);
});

const path = join(directory, 'page.md');

async function html(value: string, options: RemarkPodfigOptions = {}) {
  const file = await unified().use(remarkParse).use(remarkPodfig, options).use(remarkRehype).use(rehypeStringify).process({ value, path });
  return { html: String(file), messages: file.messages.map(({ reason, line }) => `${line}: ${reason}`) };
}

describe('podfig/remark', { timeout: 60_000 }, () => {
  it('draws blocks and comments into the page, which a browser shows', { timeout: 60_000 }, async () => {
    const { html: body, messages } = await html(
      `# Web\n\n<!-- podfig src=deploy/ figure=pod theme=paper,night -->\n\n- a list\n\n  ${BLOCK.replaceAll('\n', '\n  ')}`,
    );
    expect(messages).toEqual([]);
    const tab = await (await testBrowser()).newPage();
    await tab.setContent(`<!doctype html>${body}`);
    const shown = await tab.evaluate(
      `Promise.all([...document.images].map(async (image) => { await image.decode(); return [image.naturalWidth > 300, image.alt, image.closest('li') !== null, image.currentSrc]; }))`,
    );
    expect(shown).toEqual([
      [true, expect.stringContaining('Pod web'), false, expect.stringMatching(/^data:image\/svg\+xml;base64,/)],
      [true, expect.stringContaining('holds 2 containers'), true, expect.stringMatching(/^data:image\/svg\+xml;base64,/)],
    ]);
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const light = Array.isArray(shown) ? shown[0][3] : '';
    await tab.waitForFunction(
      (before: string) => Reflect.get(globalThis, 'document').images[0].currentSrc !== before,
      { timeout: 20_000 },
      light,
    );
    await tab.close();
  });

  it('replaces what `podfig docs` has written there', async () => {
    const { html: body } = await html(`${BLOCK}\n<!-- podfig:drawn -->\n\n![old](old.svg)\n\n<!-- podfig:end -->\n\ntext`);
    expect(body).not.toMatch(/old\.svg|podfig:/);
    expect(body.match(/<img /g)).toHaveLength(1);
    expect(body).toMatch(/<\/pre>\n<p><img [^>]*><\/p>\n<p>text<\/p>$/);
  });

  it('writes images where it is told to', async () => {
    const images = { directory: join(directory, 'static'), url: '/figures' };
    const { html: body } = await html('# Web\n\n<!-- podfig src=deploy/ format=png -->', { images, root: directory });
    expect(body).toContain('src="/figures/page-web.png"');
    expect(readdirSync(images.directory)).toEqual(['page-web.png']);
  });

  it('ends the build where a figure cannot be drawn, or tells it at its place', async () => {
    const wrong = 'text\n\n<!-- podfig src=deploy/ figure=sidcar -->';
    await expect(html(wrong)).rejects.toThrow(/did you mean 'sidecar'\?/);
    const { html: body, messages } = await html(wrong, { fail: false });
    expect(body).toBe('<p>text</p>');
    expect(messages).toEqual([expect.stringMatching(/^3: error\[cli\/unknown-figure\]/)]);
    await expect(html('<!-- podfig src=../other -->')).rejects.toThrow('page/outside');
  });

  it('knows the comments of MDX', async () => {
    const processor = unified().use(remarkParse).use(remarkMdx).use(remarkPodfig);
    const tree = processor.parse('{/* podfig src=deploy/ */}\n');
    await processor.run(tree, { value: '{/* podfig src=deploy/ */}\n', path: join(directory, 'page.mdx') });
    expect(tree.children.map(({ type }) => type)).toEqual(['mdxFlowExpression', 'paragraph']);
  });

  it('leaves a page alone that asks for nothing', async () => {
    expect((await html('about `podfig`\n\n```sh\npodfig x\n```')).html).not.toContain('<img');
  });
});

it('is in the package as it is built', { timeout: 60_000 }, () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { default: built, types } = exports['./remark'];
  expect(existsSync(join(root, types))).toBe(true);
  const script = `import { unified } from 'unified'; import parse from 'remark-parse'; import { remarkPodfig } from './${built}';
const file = { value: ${JSON.stringify(BLOCK)}, path: ${JSON.stringify(path)}, message() {}, fail(why) { throw new Error(why); } };
const tree = unified().use(parse).parse(file.value);
await remarkPodfig()(tree, file);
process.stdout.write(tree.children[1].children[0].url.slice(0, 26));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'data:image/svg+xml;base64,', stderr: '' });
});
