/**
 * Colours of a user's theme that can hardly be read on each other (WCAG 2.2, 1.4.3 and 1.4.11): text on every fill on which it may stand,
 * strokes on their own fill and on what lies around them. Told once for each colour that the file sets, with the worst of its neighbours.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Theme } from '../theme/types.ts';
import { bearsText, codeTones } from '../theme/types.ts';
import type { ThemeFile } from './schemas/theme.ts';
import type { Reading, SettingPath } from './types.ts';

/** A colour, and what it is called in the file. */
interface Named {
  readonly path: SettingPath;
  readonly colour: string;
}

interface Pair {
  readonly front: Named;
  readonly behind: Named;
  readonly least: number;
}

export function lowContrast(theme: Theme, { value: file, placeOf }: Reading<ThemeFile>): readonly Diagnostic[] {
  const worst = new Map<string, { readonly pair: Pair; readonly ratio: number; readonly own: Named }>();
  for (const pair of pairsOf(theme)) {
    const ratio = contrast(pair.front.colour, pair.behind.colour);
    const own = [pair.front, pair.behind].find(({ path }) => isSet(file, path));
    if (own === undefined || ratio >= pair.least) continue;
    const known = worst.get(own.path.join('.'));
    if (known === undefined || ratio < known.ratio) worst.set(own.path.join('.'), { pair, ratio, own });
  }
  return [...worst.values()].map(({ pair, ratio, own }) => ({
    code: 'settings/low-contrast',
    severity: 'warning',
    message: `'${pair.front.path.join('.')}' ${pair.front.colour} on '${pair.behind.path.join('.')}' ${pair.behind.colour} has a contrast of ${rounded(ratio)}:1`,
    place: placeOf(own.path),
    hint: `${pair.least}:1 is needed to be read by everyone: make this ${own === pair.front ? away(pair.front, pair.behind) : away(pair.behind, pair.front)}`,
  }));
}

/** Tones of text on all that they may stand on; strokes on their own fill, and on the paper and the node around them. */
function pairsOf(theme: Theme): readonly Pair[] {
  const { text: leastText, stroke: leastStroke } = theme.contrast ?? { text: 4.5, stroke: 3 };
  const paper = { path: ['paper'], colour: theme.paper };
  const fills = Object.entries(theme.boxes).flatMap(([name, { fill }]) => (bearsText(name) ? named(['boxes', name, 'fill'], fill) : []));
  const tones = (['ink', 'muted', 'accent', 'alarm'] as const).map((tone) => ({ path: [tone], colour: theme[tone] }));
  const around = [
    paper,
    ...named(['boxes', 'node', 'fill'], theme.boxes.node.fill),
    ...named(['boxes', 'pod', 'fill'], theme.boxes.pod.fill),
  ];
  const parts = fills.filter(({ path: [, name] }) => String(name).startsWith('part'));
  const code = codeTones.flatMap((tone) =>
    [paper, ...parts].map((behind) => ({ front: { path: [tone], colour: theme[tone] }, behind, least: leastText })),
  );
  const texts = tones.flatMap((front) => [paper, ...fills].map((behind) => ({ front, behind, least: leastText })));
  const boxes = Object.entries(theme.boxes).flatMap(([name, { fill, stroke }]) =>
    named(['boxes', name, 'stroke'], stroke).flatMap((front) =>
      [...named(['boxes', name, 'fill'], fill), paper].map((behind) => ({ front, behind, least: leastStroke })),
    ),
  );
  const links = Object.entries(theme.links).flatMap(([name, { stroke }]) =>
    named(['links', name, 'stroke'], stroke).flatMap((front) => around.map((behind) => ({ front, behind, least: leastStroke }))),
  );
  return [...texts, ...code, ...boxes, ...links];
}

/** Which way a colour gets further from another one. */
function away(own: Named, other: Named): 'darker' | 'lighter' {
  return luminance(own.colour) > luminance(other.colour) ? 'lighter' : 'darker';
}

function named(path: SettingPath, colour: string): readonly Named[] {
  return colour === 'none' ? [] : [{ path, colour }];
}

function isSet(file: ThemeFile | undefined, path: SettingPath): boolean {
  let value: unknown = file;
  for (const key of path)
    value = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
  return value !== undefined;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Downwards: what is told as too little never reads as enough. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
