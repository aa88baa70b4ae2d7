/** The library as it is published: built, and used from outside. */
import { describe, expect, it } from 'vitest';
import type * as Library from '../src/index.ts';

const built = new URL('../dist/lib/index.js', import.meta.url).href;
const library: typeof Library = await import(built);

const codes = async (content: string) => (await library.draw([{ name: 'w.yaml', content }])).diagnostics.map(({ code }) => code);

describe('the built library', () => {
  it('draws, as SVG and as PNG', async () => {
    const source = {
      name: 'pod.yaml',
      content: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: nginx}]}\n',
    };
    const svg = await library.draw([source]);
    const png = await library.draw([source], { format: 'png' });
    expect(new TextDecoder().decode(svg.output)).toContain('data-id="pod/default/web"');
    expect([...(png.output ?? []).slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  });

  it('brings the full YAML parser along, for anchors and for mistakes', async () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: &name web}\nspec: {containers: [{name: *name, image: nginx}]}\n';
    expect(await codes(pod)).toEqual(['view/figure-chosen']);
    expect(await codes('a: b: c')).toEqual(['parse/colon-in-value']);
  });

  it('brings the reader of broken JSON along', async () => {
    expect(await codes('[')).toEqual(['parse/json']);
  });

  it('names what there is', () => {
    expect(library.list('figures').map(({ name }) => name)).toEqual([
      'cluster',
      'flat-network',
      'pod',
      'sidecar',
      'namespaces',
      'system',
      'service',
      'owners',
      'split',
      'scaling',
      'process',
      'labels',
      'lifecycle',
      'descriptor',
    ]);
  });
});
