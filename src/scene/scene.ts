/** Layout + Theme → Scene: every placed box, text and link becomes marks in the theme's colours. */
import type { Layout, PlacedBox, PlacedLink, PlacedText } from '../layout/types.ts';
import type { BoxPaint, Theme, Tone } from '../theme/types.ts';
import { withDark } from './dark.ts';
import { legendMarks } from './legend.ts';
import { lockMarks } from './lock.ts';
import { outline } from './outline.ts';
import type { Colour, GroupMark, LinkMark, Mark, Scene, TextMark } from './types.ts';
import { withShortData } from './unseen.ts';

export interface SceneOptions {
  readonly theme: Theme;
  /** `#RRGGBB` or 'none'; the theme's paper when absent. */
  readonly background?: Colour;
}

export function buildScene(layout: Layout, options: SceneOptions): Scene {
  const { theme } = options;
  const scene = withShortData(sceneIn(layout, options));
  return theme.dark === undefined ? scene : withDark(scene, sceneIn(layout, { ...options, theme: theme.dark }));
}

function sceneIn(layout: Layout, options: SceneOptions): Scene {
  const { theme } = options;
  const heading = layout.heading.map((text) => textMark(text, toneColour('ink', theme), theme));
  const marks: Mark[] = [];
  if (heading.length > 0) marks.push({ type: 'group', className: 'caption', data: { kind: 'caption' }, children: heading });
  // links lie above the boxes that they join and leave, so that no arrowhead is hidden
  marks.push({
    type: 'group',
    className: `figure ${layout.figure}`,
    data: { kind: 'figure', name: layout.figure },
    children: [...boxMarks(layout.root, theme), ...layout.links.map((link) => linkMark(link, theme))],
  });
  if (layout.legend !== undefined) marks.push(legendMarks(layout.legend, theme, ({ text }) => textMark(text, theme.ink, theme)));
  return {
    stage: 'scene',
    width: layout.width,
    height: layout.height,
    background: options.background ?? theme.paper,
    lang: layout.lang,
    title: layout.title,
    description: layout.description,
    heading: layout.words,
    marks,
  };
}

function boxMarks(placed: PlacedBox, theme: Theme): readonly Mark[] {
  const { box } = placed;
  const children = placed.children.flatMap((child) => boxMarks(child, theme));
  if (box.kind === 'group') return children;
  const paint = theme.boxes[box.style];
  const words = placed.texts.map((text) => textMark(text, paint.stroke, theme));
  const group: GroupMark = {
    type: 'group',
    className: box.kind,
    data: { kind: box.kind, id: box.id, ...box.data },
    ...(box.tooltip === '' ? {} : { tooltip: box.tooltip }),
    children: [...copies(placed, paint), ...outline(placed, paint), ...sign(placed, paint, theme), ...words, ...children],
  };
  return [group];
}

function sign({ box: { id, mark }, rect }: PlacedBox, paint: BoxPaint, { paper }: Theme): readonly Mark[] {
  if (mark === undefined) return [];
  const data = { kind: mark.name, id: `${id}/${mark.name}` };
  return [{ type: 'group', className: mark.name, data, tooltip: mark.words, children: lockMarks(rect, paint, paper) }];
}

/** The cards behind a stacked card, furthest first; each shows 4 px of itself to the right and below; solid lines, since dashes side by side would flicker. */
function copies(placed: PlacedBox, paint: BoxPaint): readonly Mark[] {
  const behind = Math.min(2, placed.box.copies - 1);
  const { hatch: _, ...plain } = paint;
  return Array.from({ length: Math.max(0, behind) }, (_, index) => behind - index).flatMap((step) => {
    const rect = { ...placed.rect, x: placed.rect.x + step * 4, y: placed.rect.y + step * 4 };
    return outline({ ...placed, rect }, { ...plain, dash: [], strokeWidth: 1 });
  });
}

function textMark(text: PlacedText, stroke: Colour, theme: Theme): TextMark {
  const { look, runs } = text;
  const colour = (tone: Tone): Colour => (tone === 'stroke' ? stroke : toneColour(tone, theme));
  return {
    type: 'text',
    x: text.x,
    y: text.y,
    text: text.text,
    face: look.face,
    weight: look.weight,
    size: look.size,
    anchor: text.anchor,
    fill: colour(look.tone),
    width: text.width,
    ...(runs === undefined
      ? {}
      : { runs: runs.map((run) => ({ text: run.text, weight: run.look.weight, fill: colour(run.look.tone), dx: run.dx })) }),
  };
}

function toneColour(tone: Tone, theme: Theme): Colour {
  return tone === 'stroke' ? theme.ink : theme[tone];
}

function linkMark(placed: PlacedLink, theme: Theme): LinkMark {
  const { link } = placed;
  return {
    type: 'link',
    data: {
      kind: 'link',
      relation: link.relation,
      from: link.from,
      to: link.to,
      ...(link.count === undefined ? {} : { count: `${link.count}` }),
      ...(link.evidence === undefined ? {} : { evidence: link.evidence }),
    },
    ...(link.tooltip === '' ? {} : { tooltip: link.tooltip }),
    points: placed.points,
    radius: placed.radius,
    ...(placed.gaps === undefined ? {} : { gaps: placed.gaps }),
    ...theme.links[link.style],
    startArrow: link.startArrow,
    endArrow: link.endArrow,
    labels: placed.labels.map((label) => textMark(label, theme.ink, theme)),
  };
}
