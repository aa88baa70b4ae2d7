import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/template/types.ts';
import { box, group } from '../../src/view/boxes/box.ts';
import { legendOf } from '../../src/view/legend/legend-of.ts';
import { meanings } from '../../src/view/legend/meanings.ts';
import type { Box, Link } from '../../src/view/types.ts';
import { languages, wordsIn } from '../../src/words/words.ts';

const leaf = { name: 'leaf' } as const;

function container(style: Box['style'], ...facts: readonly string[]): Box {
  const lines = [
    { start: { text: 'app', role: 'container-name' as const } },
    ...facts.map((text) => ({ start: { text, role: 'fact' as const } })),
  ];
  return box({ id: `${style} ${facts.join()}`, kind: 'container', style, arrangement: leaf, lines });
}

function link(style: Link['style'], ...label: readonly string[]): Link {
  const spans = label.map((text) => ({ text, role: 'label' as const }));
  return { from: 'a', to: 'b', relation: style, style, startArrow: false, endArrow: true, label: spans, tooltip: '' };
}

function keys(boxes: readonly Box[], links: readonly Link[], mode: Template['legend'] = 'auto', lang = 'en'): readonly string[] {
  const root = group('figure', { name: 'frames' }, boxes);
  return legendOf({ root, links }, mode, wordsIn(lang))?.entries.map(({ key }) => key) ?? [];
}

describe('a legend says', () => {
  it('what no words beside it say, where a figure uses more than two roles and relations', () => {
    const boxes = [container('main'), container('supporting', 'supporting')];
    expect(keys(boxes, [link('routes'), link('selects')])).toEqual(['main', 'link-routes', 'link-selects']);
  });

  it('nothing of two', () => {
    expect(keys([], [link('routes'), link('selects')])).toEqual([]);
  });

  it('nothing where all but one says what it is', () => {
    const boxes = [container('main'), container('supporting', 'supporting'), container('init', 'init')];
    expect(keys(boxes, [link('localhost', 'localhost'), link('localhost')])).toEqual([]);
  });

  it('what one of several does not say', () => {
    const boxes = [container('main'), container('init', 'init'), container('init')];
    expect(keys(boxes, [link('selects')])).toEqual(['main', 'init', 'link-selects']);
  });

  it('nothing of a role that is alone', () => {
    expect(keys([container('main')], [link('routes'), link('selects')])).toEqual(['link-routes', 'link-selects']);
  });

  it('nothing that a box around it says', () => {
    const region = box({
      id: 'r',
      kind: 'unscheduled',
      style: 'region',
      arrangement: { name: 'frames' },
      children: [container('template')],
      lines: [{ start: { text: 'not scheduled', role: 'region-name' } }],
    });
    expect(keys([region], [link('routes'), link('selects')])).toEqual(['link-routes', 'link-selects']);
    expect(keys([container('template')], [link('routes'), link('selects')])).toEqual(['template', 'link-routes', 'link-selects']);
  });

  it('only what the words of the language do not say', () => {
    const boxes = [container('main', '메인'), container('init', '초기화')];
    expect(keys(boxes, [link('routes')], 'auto', 'ko')).toEqual([]);
    expect(keys(boxes, [link('routes')], 'auto', 'en')).toEqual(['main', 'init', 'link-routes']);
  });

  it('all that occurs when it is asked for, and nothing when it is not wanted', () => {
    const boxes = [container('main'), container('init', 'init')];
    expect(keys(boxes, [link('selects')], 'always')).toEqual(['main', 'init', 'link-selects']);
    expect(keys([container('main')], [], 'always')).toEqual(['main']);
    expect(keys([], [], 'always')).toEqual([]);
    expect(keys([container('main'), container('init')], [link('selects')], 'never')).toEqual([]);
  });
});

it.each(languages())('each meaning has words in %s', (lang) => {
  const words = meanings.map(({ type, style }) => wordsIn(lang).say(`legend.${type === 'link' ? 'link-' : ''}${style}`));
  expect(new Set(words).size).toBe(meanings.length);
});
