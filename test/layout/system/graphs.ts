/** Views of systems in a few words, and how they are laid out on a slide. */
import { layout } from '../../../src/layout/layout.ts';
import type { Layout } from '../../../src/layout/types.ts';
import { metrics } from '../../../src/theme/themes/metrics.ts';
import { box, group } from '../../../src/view/boxes/box.ts';
import type { Box, Link, View } from '../../../src/view/types.ts';
import { measurer } from '../../laws/stages.ts';

export function named(id: string, style: Box['style'] = 'workload'): Box {
  return box({ id, kind: 'workload', style, arrangement: { name: 'leaf' }, lines: [{ start: { text: id, role: 'pod-name' } }] });
}

export function card(id: string, containers: readonly string[] = ['app']): Box {
  const children = containers.map((name) =>
    box({
      id: `${id}/${name}`,
      kind: 'container',
      style: 'main',
      arrangement: { name: 'leaf' },
      lines: [{ start: { text: name, role: 'container-name' } }],
      centred: true,
    }),
  );
  const lines = [{ start: { text: id, role: 'pod-name' as const } }, { start: { text: ':8080', role: 'address' as const } }];
  return box({ id, kind: 'workload', style: 'template', arrangement: { name: 'card', bracket: false }, lines, children });
}

export function frame(id: string, children: readonly Box[]): Box {
  const lines = [{ start: { text: id, role: 'node-name' as const } }];
  return box({ id, kind: 'namespace', style: 'region', arrangement: { name: 'group' }, lines, children });
}

/** `a>b` leads from a to b. */
export function link(pair: string, more: Partial<Link> = {}): Link {
  const [from = '', to = ''] = pair.split('>');
  return { from, to, relation: 'calls', style: 'routes', startArrow: false, endArrow: true, label: [], tooltip: '', ...more };
}

export function viewOf(children: readonly Box[], links: readonly Link[]): View {
  const root = group('system', { name: 'system' }, children);
  return { stage: 'view', figure: 'system', name: 'graph', title: 'Graph', caption: '', description: 'Graph', lang: 'en', root, links };
}

export function laidOut(view: View): Layout {
  return layout(view, { measurer, metrics, aspect: 16 / 9 });
}

/** Of boxes with names alone. */
export function drawn(pairs: readonly string[], alone: readonly string[] = []): Layout {
  const names = new Set([...pairs.flatMap((pair) => pair.split('>')), ...alone]);
  return laidOut(
    viewOf(
      [...names].map((name) => named(name)),
      pairs.map((pair) => link(pair)),
    ),
  );
}
