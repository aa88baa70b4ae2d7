/** The theme that a user's file makes of the one that it extends: what the file does not set stays. */
import type { BoxPaint, BoxStyle, CodeTone, LinkPaint, LinkStyle, TextLook, TextRole, Theme } from '../theme/types.ts';
import { boxStyles, codeTones, linkStyles, textRoles } from '../theme/types.ts';
import type { ThemeFile } from './schemas/theme.ts';

export function themeOfFile(file: ThemeFile, base: Theme, name: string): Theme {
  const { dark, ...light } = base;
  const { description = base.description, paper = base.paper, ink = base.ink, muted = base.muted, accent = base.accent } = file;
  const fonts = { ...base.fonts, ...fontsOf(file) };
  return {
    ...light,
    name,
    description,
    paper,
    ink,
    muted,
    accent,
    alarm: file.alarm ?? base.alarm,
    ...codeColours(file, base),
    boxes: merged<BoxStyle, BoxPaint>(boxStyles, base.boxes, file.boxes),
    links: merged<LinkStyle, LinkPaint>(linkStyles, base.links, file.links),
    metrics: {
      ...base.metrics,
      text: merged<TextRole, TextLook>(textRoles, base.metrics.text, withLineHeights(file.text)),
      margin: file.margin ?? base.metrics.margin,
      captionGap: file.captionGap ?? base.metrics.captionGap,
    },
    ...(Object.keys(fonts).length === 0 ? {} : { fonts }),
    // what the file says is said of the light colours; those for dark stay, where it changes no colour
    ...(dark === undefined || setsColours(file) ? {} : { dark }),
  };
}

function codeColours(file: ThemeFile, base: Theme): Pick<Theme, CodeTone> {
  const of = (tone: CodeTone) => file[tone] ?? base[tone];
  return {
    'code-key': of('code-key'),
    'code-string': of('code-string'),
    'code-number': of('code-number'),
    'code-word': of('code-word'),
    'code-comment': of('code-comment'),
  };
}

function merged<K extends string, T extends object>(
  names: readonly K[],
  base: Readonly<Record<K, T>>,
  own: { readonly [P in K]?: Partial<T> } | undefined,
): Readonly<Record<K, T>> {
  const all: Record<K, T> = { ...base };
  for (const name of names) all[name] = { ...base[name], ...own?.[name] };
  return all;
}

/** Larger type needs more room from line to line. */
function withLineHeights(text: ThemeFile['text']): ThemeFile['text'] {
  if (text === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(text).map(([role, look]) => [
      role,
      look.size === undefined || look.lineHeight !== undefined ? look : { ...look, lineHeight: Math.ceil((look.size * 1.4) / 2) * 2 },
    ]),
  );
}

function fontsOf({ fonts }: ThemeFile): Theme['fonts'] {
  return {
    ...(fonts?.sans === undefined ? {} : { sans: { regular: fonts.sans } }),
    ...(fonts?.mono === undefined ? {} : { mono: { regular: fonts.mono } }),
  };
}

function setsColours(file: ThemeFile): boolean {
  const { paper, ink, muted, accent, alarm, boxes, links } = file;
  return [paper, ink, muted, accent, alarm, boxes, links, ...codeTones.map((tone) => file[tone])].some((part) => part !== undefined);
}
