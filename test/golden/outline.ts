/**
 * A layout as text that a person can review: a line for each box, indented by its nesting, with kind, id, x y width height and its words;
 * beneath them a line for each link. Numbers are whole pixels, so that a diff says what moved.
 */
import type { Layout, PlacedBox, PlacedText } from '../../src/layout/types.ts';

export function outlineOf(layout: Layout): string {
  const head = [`${layout.figure} ${layout.width} × ${layout.height}`, ...layout.heading.map(words)];
  const links = layout.links.map(({ link, points, labels }) => {
    const way = points.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ');
    return [`${link.relation} ${link.from} → ${link.to}`, `  ${way}`, ...labels.map((label) => `  ${words(label)}`)].join('\n');
  });
  return `${[...head, '', ...boxLines(layout.root, ''), '', ...links].join('\n').trimEnd()}\n`;
}

function boxLines({ box, rect, shape, texts, children }: PlacedBox, indent: string): readonly string[] {
  const place = [rect.x, rect.y, rect.width, rect.height].map(Math.round).join(' ');
  const outline = shape.type === 'rect' ? '' : ` ${shape.type}`;
  return [`${indent}${box.kind} ${box.id}: ${place}${outline}`, ...texts.map((text) => `${indent}  ${words(text)}`), ...children.flatMap((child) => boxLines(child, `${indent}  `))];
}

function words({ text, x, y, anchor }: PlacedText): string {
  return `“${text}” ${Math.round(x)},${Math.round(y)}${anchor === 'start' ? '' : ` ${anchor}`}`;
}
