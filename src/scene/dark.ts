/** Two scenes of one layout, in light and in dark colours, as one whose marks know both. */
import { unreachable } from '../base/unreachable.ts';
import type { DarkPaint, Mark, Paint, Scene, TextMark } from './types.ts';

/** `dark` has the same marks as `light`, in other colours. */
export function withDark(light: Scene, dark: Scene): Scene {
  return { ...light, darkBackground: dark.background, marks: paired(light.marks, dark.marks) };
}

function paired<T extends Mark>(light: readonly T[], dark: readonly Mark[]): readonly T[] {
  return light.map((mark, index) => pair(mark, dark[index]));
}

function pair<T extends Mark>(light: T, dark: Mark | undefined): T {
  if (dark?.type !== light.type) throw new Error('a theme and its dark one do not draw the same marks');
  switch (light.type) {
    case 'group':
      return dark.type === 'group' ? { ...light, children: paired(light.children, dark.children) } : light;
    case 'rect':
    case 'path':
      return dark.type === 'rect' || dark.type === 'path' ? { ...light, ...darkOf(light, dark) } : light;
    case 'text':
      return dark.type === 'text' ? { ...light, ...darkText(light, dark) } : light;
    case 'link':
      return dark.type === 'link'
        ? {
            ...light,
            ...(light.stroke === dark.stroke ? {} : { dark: { stroke: dark.stroke } }),
            labels: paired(light.labels, dark.labels),
          }
        : light;
    case 'image':
      return light;
    default:
      return unreachable(light);
  }
}

function darkOf(light: Paint, dark: Paint): { readonly dark?: DarkPaint } {
  const fill = light.fill === dark.fill ? {} : { fill: dark.fill };
  const stroke = light.stroke === dark.stroke ? {} : { stroke: dark.stroke };
  const paint = { ...fill, ...stroke };
  return Object.keys(paint).length === 0 ? {} : { dark: paint };
}

function darkText(light: TextMark, dark: TextMark): Pick<TextMark, 'dark' | 'runs'> {
  return {
    ...darkFill(light, dark),
    ...(light.runs === undefined
      ? {}
      : { runs: light.runs.map((run, index) => ({ ...run, ...darkFill(run, dark.runs?.[index] ?? run) })) }),
  };
}

function darkFill(light: Pick<TextMark, 'fill'>, dark: Pick<TextMark, 'fill'>): { readonly dark?: DarkPaint } {
  return light.fill === dark.fill ? {} : { dark: { fill: dark.fill } };
}
