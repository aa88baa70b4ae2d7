import { describe, expect, it } from 'vitest';
import { box, group } from '../../src/view/boxes/box.ts';
import { withNotes } from '../../src/view/notes.ts';
import type { Box, View } from '../../src/view/types.ts';

const card = (id: string, more: Partial<Box> = {}): Box => {
  const [kind = '', namespace = '', name = ''] = id.split('/');
  return box({
    id,
    kind,
    data: { name, namespace },
    style: 'pod',
    arrangement: { name: 'leaf' },
    lines: [{ start: { text: name, role: 'pod-name' } }],
    ...more,
  });
};

const view = (...children: readonly Box[]): View => ({
  stage: 'view',
  figure: 'cluster',
  name: 'n',
  title: 't',
  caption: 'c',
  description: 'd',
  lang: 'en',
  root: group('cluster', { name: 'frames' }, children),
  links: [],
});

/** `web ①` for each box of the figure, and the notes beneath it. */
function told(of: View): { readonly names: readonly string[]; readonly notes: readonly string[] } {
  const wordsOf = (one: Box): readonly string[] => [
    ...(one.lines.length > 0 ? [one.lines.map(({ start, end }) => start?.text ?? end?.text ?? '').join(' ')] : []),
    ...one.children.flatMap(wordsOf),
  ];
  const [figure, notes] = of.root.arrangement.name === 'stack' ? of.root.children : [of.root, undefined];
  return { names: figure === undefined ? [] : wordsOf(figure), notes: notes === undefined ? [] : wordsOf(notes) };
}

describe('notes', () => {
  const world = view(
    card('pod/shop/web', {
      children: [card('pod/shop/web', { id: 'pod/shop/web/nginx', kind: 'container', data: { name: 'nginx', namespace: 'shop' } })],
    }),
    card('pod/pay/db'),
  );

  it.each([
    ['pod/web', 0],
    ['pod/shop/web', 0],
    ['web', 0],
    ['pod/db', 2],
    ['pod/web/nginx', 1],
    ['container/nginx', 1],
  ])('%s is about box %i', (on, index) => {
    const { names, notes } = told(withNotes(world, [{ on, text: 'so it is' }]).view);
    expect(names.map((name) => name.includes('①'))).toEqual(names.map((_, at) => at === index));
    expect(notes).toEqual(['① so it is']);
  });

  it('number in the order given, and several may be about one thing', () => {
    const noted = withNotes(world, [
      { on: 'pod/web', text: 'first' },
      { on: 'pod/db', text: 'second' },
      { on: 'pod/web', text: 'third' },
    ]);
    expect(told(noted.view)).toEqual({ names: ['web ① ③', 'web', 'db ②'], notes: ['① first', '② second', '③ third'] });
  });

  it('on a pod of a stacked card mark the card', () => {
    const stacked = view(card('pod/shop/web-1', { standsFor: ['pod/shop/web-1', 'pod/shop/web-2'], copies: 2 }));
    expect(told(withNotes(stacked, [{ on: 'pod/web-2', text: 'hm' }]).view).names).toEqual(['web-1 ①']);
  });

  it('on what is not drawn are told, with a near miss, and take no number', () => {
    const { view: noted, diagnostics } = withNotes(world, [
      { on: 'pod/wbe', text: 'lost' },
      { on: 'pod/web', text: 'kept' },
    ]);
    expect(diagnostics.map(({ code, hint }) => [code, hint?.split('?')[0]])).toEqual([['view/note-on-nothing', "did you mean 'pod/web'"]]);
    expect(told(noted).notes).toEqual(['① kept']);
  });

  it('beyond the ninth have numbers in brackets', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ on: 'pod/db', text: `${index + 1}` }));
    expect(told(withNotes(world, many).view).notes.slice(-3)).toEqual(['⑨ 9', '(10) 10', '(11) 11']);
  });

  it('leave a figure without them as it is', () => expect(withNotes(world, []).view).toBe(world));
});
