/** A theme as a file holds it: what differs from the theme that it extends. `podfig new theme NAME` writes one to start from. */
import * as v from 'valibot';
import { boxStyles, codeTones, linkStyles, textRoles } from '../../theme/types.ts';
import type { KnownNames } from '../types.ts';
import { colour, described, paint, px } from './common.ts';
import { mapping } from './mapping.ts';

const optional = v.exactOptional;

const dash = described(
  v.pipe(v.array(px(0, 100)), v.maxLength(8, 'up to eight lengths')),
  'Lengths of dashes and gaps in px; [] for a line without gaps.',
);

const line = {
  stroke: optional(described(paint, 'Colour of the line.')),
  strokeWidth: optional(described(px(0, 12), 'Width of the line in px.')),
  dash: optional(dash),
};

const ANGLE = 'an angle from -360 to 360 degrees';

const hatch = v.strictObject({
  angles: described(
    v.pipe(
      v.array(v.pipe(v.number(), v.minValue(-360, ANGLE), v.maxValue(360, ANGLE))),
      v.minLength(1, 'one angle or two'),
      v.maxLength(2, 'one angle or two'),
    ),
    'Degrees from level, rising to the right; two for crossed lines.',
  ),
  gap: described(px(2, 40), 'From line to line in px.'),
  strokeWidth: described(px(0.5, 6), 'Width of the lines in px.'),
  strip: described(px(2, 40), 'Width of the strip along the box’s left border in px.'),
});

const box = v.strictObject({
  fill: optional(described(paint, 'Colour inside of the box.')),
  ...line,
  radius: optional(described(px(0, 60), 'Radius of its corners in px.')),
  hatch: optional(described(hatch, 'Parallel lines in a strip of the box: tells boxes apart without colour.')),
});

const text = v.strictObject({
  face: optional(described(v.picklist(['sans', 'mono']), 'sans for names and sentences, mono for what a machine reads.')),
  weight: optional(described(v.picklist([400, 600]), '400 regular, 600 semibold.')),
  size: optional(described(px(11, 96), 'Size in px; nothing below 11.')),
  lineHeight: optional(described(px(11, 192), 'From baseline to baseline in px.')),
  tone: optional(
    described(
      v.picklist(['ink', 'muted', 'accent', 'alarm', 'stroke', ...codeTones]),
      'Which of the colours above; stroke is the colour of its box’s line.',
    ),
  ),
});

const link = v.strictObject(line);

/** What a JSON Schema says once and refers to. */
export const themeParts = { box, link, text };

/** What it does not set is as in the theme that it extends. */
export function themeSchema({ themes }: KnownNames) {
  return v.pipe(
    v.strictObject({
      extends: optional(described(v.picklist(themes), 'The theme that this one begins with; paper when absent.')),
      description: optional(described(v.string(), 'One line about the theme.')),
      paper: optional(described(colour, 'The colour behind the figure.')),
      ink: optional(described(colour, 'Text that is read first.')),
      muted: optional(described(colour, 'Text of less weight: facts, captions.')),
      accent: optional(described(colour, 'Addresses and counts.')),
      alarm: optional(described(colour, 'What fails.')),
      'code-key': optional(described(colour, 'Keys in source text, of the figure descriptor.')),
      'code-string': optional(described(colour, 'Strings in source text.')),
      'code-number': optional(described(colour, 'Numbers in source text.')),
      'code-word': optional(described(colour, 'true, false and null in source text.')),
      'code-comment': optional(described(colour, 'Comments in source text.')),
      boxes: optional(described(mapping(v.picklist(boxStyles), box), 'How boxes look, by what they are.')),
      links: optional(described(mapping(v.picklist(linkStyles), link), 'How lines look, by what they say.')),
      text: optional(described(mapping(v.picklist(textRoles), text), 'How texts look, by what they are.')),
      fonts: optional(
        described(
          v.strictObject({
            sans: optional(described(v.string(), 'A font file (TrueType outlines) for names and sentences, by its path from this file.')),
            mono: optional(described(v.string(), 'A font file for what a machine reads.')),
          }),
          'Fonts of your own.',
        ),
      ),
      margin: optional(described(px(0, 200), 'Around the whole figure in px.')),
      captionGap: optional(described(px(0, 200), 'Between the caption and the figure in px.')),
    }),
    v.title('A theme of podfig: colours by meaning, lines and type'),
  );
}

export type ThemeFile = v.InferOutput<ReturnType<typeof themeSchema>>;
