/** All figures on every page: nothing breaks, and what is drawn can be read there, or is told. */
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/base/source.ts';
import { pages } from '../../src/layout/blocks/page.ts';
import { isReadable } from '../../src/layout/readable.ts';
import type { DrawOptions } from '../../src/pipeline/options.ts';
import { draw } from '../../src/pipeline/pipeline.ts';
import { stagesUpTo } from '../../src/pipeline/stages.ts';
import { examples, figureNames } from '../laws/stages.ts';

const others = pages.filter(({ name }) => name !== 'slide');
const told = ['layout/too-small', 'view/too-full', 'view/which-pod'];

describe.each(examples)('of examples/$name', ({ sources }) => {
  it.each(others)('every figure on the page $name', async (page) => {
    for (const figure of figureNames) {
      const { layout, diagnostics } = await stagesUpTo(sources, { figure, page: page.name });
      const codes = diagnostics.map(({ code }) => code);
      if (layout === undefined) expect(diagnostics.length, figure).toBeGreaterThan(0);
      else if (!isReadable(layout, page)) expect(codes, figure).toContain('layout/too-small');
      else expect(codes, figure).not.toContain('layout/too-small');
      const numbers = JSON.stringify(layout, (_, value: unknown) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'broken' : value,
      );
      expect(numbers ?? '', figure).not.toContain('"broken"');
      if (page.name === 'none') expect(told.filter((code) => codes.includes(code))).toEqual([]);
    }
  });
});

const pod = (index: number) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web-${index}}\nspec:\n  nodeName: n${index % 4}\n  containers: [{name: a-container, image: i}]\nstatus: {phase: Running, podIP: 10.1.0.${index}}\n`;
const many: readonly Source[] = [{ name: 'pods.yaml', content: Array.from({ length: 120 }, (_, index) => pod(index)).join('---\n') }];

const drawn = async (options: DrawOptions) => {
  const { output, diagnostics } = await draw(many, { figure: 'cluster', ...options });
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(new TextDecoder().decode(output)) ?? [];
  const size = { width: Number(width), height: Number(height) };
  return { size, ratio: size.width / size.height, messages: diagnostics.map(({ message }) => message), output };
};

describe('a page', () => {
  it('has the shape that is aimed at, unless another one is asked for', async () => {
    const [slide, upright, asked] = [
      await drawn({}),
      await drawn({ page: 'a4' }),
      await drawn({ page: 'a4', aspect: { width: 16, height: 9 } }),
    ];
    expect(upright.ratio).toBeLessThan(1);
    expect(slide.ratio).toBeGreaterThan(1.4);
    expect(asked.ratio).toBeGreaterThan(upright.ratio);
  });

  it('that scrolls lets a figure grow', async () => {
    const { size, messages } = await drawn({ page: 'docs' });
    // its smallest type, of 13 px, is 11 px then
    expect(size.width).toBeLessThanOrEqual((830 * 13) / 11);
    expect(size.height).toBeGreaterThan(1300);
    expect(messages).toEqual([]);
  });

  it('without end shows everything, as --fold none does', async () => {
    const { output } = await drawn({ page: 'none' });
    const count = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes).split('data-kind="container"').length;
    expect(count(output)).toBe(121);
    expect(count((await drawn({ fold: 'none' })).output)).toBe(121);
  });

  it.each([
    [{ width: 200, height: 200 }, 'a page of 200 × 200 px'],
    ['a4', 'an A4 page'],
    ['letter', 'a Letter page'],
    ['docs', 'a page of docs'],
  ])('is called by its name when it is too small: %j', async (page, called) => {
    const wide = `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n${Array.from({ length: 60 }, (_, index) => `  - {name: container-of-a-long-name-${index}, image: registry.example.com/image-${index}}\n`).join('')}`;
    const { diagnostics } = await draw([{ name: 'web.yaml', content: wide }], { figure: 'namespaces', page });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toContain(
      `layout/too-small the figure 'namespaces' is too full to be read on ${called}`,
    );
  });

  it('may be said by a template, and what is asked for wins', async () => {
    const by = (text: string, more: DrawOptions = {}) =>
      drawn({ template: { name: 'mine.yaml', content: `extends: cluster\n${text}` }, ...more });
    const upright = await drawn({ page: 'a4' });
    expect((await by('page: a4')).size).toEqual(upright.size);
    expect((await by('page: 794x1123')).size).toEqual(upright.size);
    expect((await by('page: a4', { page: 'slide' })).size).toEqual((await drawn({})).size);
    expect((await by('page: a4\naspect: 16:9')).size).toEqual((await drawn({ page: 'a4', aspect: { width: 16, height: 9 } })).size);
    expect((await by('aspect: 16:9', { page: 'a4' })).size).toEqual(upright.size);
    expect((await by('page: a5')).messages).toEqual(["'page' cannot be 'a5'"]);
  });
});
