/** An overview and a page for each group: each page is the figure of its part of the input, and together they show all of it. */
import { describe, expect, test } from 'vitest';
import { drawPages } from '../../src/pipeline/pipeline.ts';

const pod = (name: string, namespace: string, node?: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: { team: name.slice(0, 1) } },
    spec: { ...(node === undefined ? {} : { nodeName: node }), containers: [{ name: 'app', image: 'app:1' }] },
    status: node === undefined ? { phase: 'Pending' } : { phase: 'Running', podIP: '10.1.0.7' },
  });
const node = (name: string) => JSON.stringify({ apiVersion: 'v1', kind: 'Node', metadata: { name } });
const content = [node('n1'), node('n2'), pod('a1', 'shop', 'n1'), pod('a2', 'shop', 'n2'), pod('b1', 'shop', 'n2'), pod('b2', 'pay')].join(
  '\n---\n',
);
const sources = [{ name: 'input.yaml', content }];

async function pagesOf(options: Parameters<typeof drawPages>[1]) {
  const [pages = []] = await drawPages(sources, options, ['svg']);
  return pages.map(({ output, diagnostics }) => {
    const svg = new TextDecoder().decode(output);
    const title = /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? '';
    return { title, pods: [...svg.matchAll(/data-id="pod\/([^"/]*\/[^"/]*)"/g)].map(([, id]) => id).sort(), errors: diagnostics.length };
  });
}

describe('pages', () => {
  test('of a figure of nodes are the nodes, and what no node runs', async () => {
    const [overview, ...pages] = await pagesOf({ figure: 'cluster' });
    expect(overview?.pods).toEqual(['pay/b2', 'shop/a1', 'shop/a2', 'shop/b1']);
    expect(pages.map(({ pods }) => pods)).toEqual([['shop/a1'], ['shop/a2', 'shop/b1'], ['pay/b2']]);
    expect(pages.map(({ title }) => title.split(' · ')[0])).toEqual(['n1', 'n2', 'no node of the input']);
    expect(pages[0]?.title).toBe(`n1 · ${overview?.title}`);
  });

  test('are those of the groups that were asked for, the inner groups within each', async () => {
    const pages = await pagesOf({ figure: 'cluster', groups: [{ by: 'label', key: 'team' }, { by: 'node' }] });
    expect(pages.slice(1).map(({ title, pods }) => [title.split(' · ')[0], pods])).toEqual([
      ['a', ['shop/a1', 'shop/a2']],
      ['b', ['pay/b2', 'shop/b1']],
    ]);
  });

  test('of other figures are the namespaces', async () => {
    const pages = await pagesOf({ figure: 'owners' });
    expect(pages.slice(1).map(({ title }) => title.split(' · ')[0])).toEqual(['pay', 'shop']);
  });

  test('are all of the figure that suits the whole, and the first says which', async () => {
    const [pages = []] = await drawPages(sources, {}, ['svg']);
    const chosen = pages.map(({ diagnostics }) => diagnostics.filter(({ code }) => code === 'view/figure-chosen').length);
    expect(chosen).toEqual([1, 0, 0, 0]);
    const titles = pages.map(({ output }) => /<title[^>]*>([^<]*)</.exec(new TextDecoder().decode(output))?.[1] ?? '');
    expect(titles.slice(1).map((title) => title.split(' · ')[1])).toEqual([titles[0], titles[0], titles[0]]);
  });

  test('are the same bytes twice', async () => {
    const twice = [await drawPages(sources, { figure: 'cluster' }, ['svg']), await drawPages(sources, { figure: 'cluster' }, ['svg'])];
    expect(twice[0]?.[0]?.map(({ output }) => output)).toEqual(twice[1]?.[0]?.map(({ output }) => output));
  });

  test('are refused where there are too many to turn over', async () => {
    const many = [
      { name: 'many.yaml', content: Array.from({ length: 120 }, (_, index) => pod(`p${index}`, `ns-${index}`)).join('\n---\n') },
    ];
    const [[result] = []] = await drawPages(many, { figure: 'cluster' }, ['svg']);
    expect(result?.output).toBeUndefined();
    expect(result?.diagnostics.map(({ code, message }) => [code, message])).toContainEqual([
      'pipeline/too-many-pages',
      'a page for each group makes 121 pages; 100 is the most',
    ]);
  });
});
