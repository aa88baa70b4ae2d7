/** Options that change nothing in what is written: who gave them expected something else. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { OutputTarget } from '../output/read-outputs.ts';
import type { TypedOptions } from './options.ts';

/** Which formats each of these options is for; every other option is for all. */
const FORMATS = {
  scale: ['png'],
  width: ['png'],
  engine: ['png'],
  text: ['svg'],
} as const;

/** One warning for each option without a format that it is for, or whose place another one takes. */
export function withoutEffect(typed: TypedOptions, targets: readonly OutputTarget[]): readonly Diagnostic[] {
  const written = [...new Set(targets.map(({ format }) => format))];
  const useless = OPTIONS.filter((option) => typed[option] !== undefined && !written.some((format) => isFor(option, format))).map(
    (option): Diagnostic => ({
      code: 'cli/no-effect',
      severity: 'warning',
      message: `--${option} has no effect on ${written.map((format) => format.toUpperCase()).join(' and ')}`,
      hint: `it is for ${FORMATS[option].join(', ').toUpperCase()}: name a file that ends in .${FORMATS[option][0]}, or leave it out`,
    }),
  );
  return [
    ...useless,
    ...(typed.scale !== undefined && typed.width !== undefined && written.includes('png') ? [SCALE_BESIDE_WIDTH] : []),
    ...(typed.focus !== undefined && typed.figure !== undefined && !FOCUSING.includes(typed.figure) ? [FOCUS_ELSEWHERE] : []),
  ];
}

/** Figures that know what it is; where none is named, it is `system` that is meant. */
const FOCUSING: readonly string[] = ['descriptor', 'system'];

const FOCUS_ELSEWHERE: Diagnostic = {
  code: 'cli/no-effect',
  severity: 'warning',
  message: '--focus has no effect on this figure',
  hint: 'it is for -f system and -f descriptor: add one of them, or leave it out',
};

const SCALE_BESIDE_WIDTH: Diagnostic = {
  code: 'cli/no-effect',
  severity: 'warning',
  message: '--scale has no effect beside --width',
  hint: 'leave one of them out',
};

const OPTIONS = ['scale', 'width', 'engine', 'text'] as const;

function isFor(option: keyof typeof FORMATS, format: string): boolean {
  return FORMATS[option].some((other) => other === format);
}
