import { codeFrame } from './code-frame.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { comparePlaces, formatPlace } from './place.ts';
import { printable } from './printable.ts';
import type { Texts } from './texts.ts';
import { excerptAt } from './texts.ts';

export interface FormatOptions {
  /** Texts of the sources by name, for code frames; a source that is missing here gets none. */
  readonly texts?: Texts;
  /** Colours as ANSI escapes. */
  readonly color?: boolean;
}

/**
 * A diagnostic as text for a terminal, without a final line break:
 *
 *     error[parse/duplicate-key]: The key 'name' stands twice in one mapping
 *      --> pod.yaml:5:3
 *       |
 *     4 |   name: web
 *     5 |   name: shop
 *       |   ^^^^
 *       = hint: remove one of them
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions = {}): string {
  const { code, severity, message, place, hint } = diagnostic;
  const paint = painter(options.color === true);
  const tone = TONES[severity];
  const lines = [`${paint(tone, `${severity}[${code}]`)}${paint(BOLD, `: ${readable(message)}`)}`];
  let margin = ' ';
  if (place !== undefined) {
    const frame = codeFrame(excerptAt(options.texts, place), place);
    margin = ' '.repeat(frame?.margin ?? 1);
    lines.push(`${margin}${paint(BLUE, '-->')} ${printable(formatPlace(place))}`);
    if (frame !== undefined) {
      lines.push(paint(BLUE, `${margin} |`));
      for (const line of frame.lines)
        lines.push(`${paint(BLUE, `${line.number.padStart(frame.margin)} |`)}${line.text === '' ? '' : ` ${line.text}`}`);
      lines.push(`${paint(BLUE, `${margin} |`)} ${paint(tone, frame.carets)}`);
    }
  }
  if (hint !== undefined) lines.push(`${margin} ${paint(BLUE, '=')} hint: ${readable(hint)}`);
  return lines.join('\n');
}

/** A name in it may be a megabyte long. In characters. */
const LONGEST = 1000;

function readable(text: string): string {
  return printable(text.length <= LONGEST ? text : `${text.slice(0, LONGEST * 0.6)} … ${text.slice(-LONGEST * 0.3)}`);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** By place; what has none comes last. At one place errors come first; equal ones keep their order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    const severity = RANK[a.severity] - RANK[b.severity];
    if (a.place !== undefined && b.place !== undefined) return comparePlaces(a.place, b.place) || severity;
    return Number(a.place === undefined) - Number(b.place === undefined) || severity;
  });
}

const BOLD = '1';
const BLUE = '34';
const TONES: Readonly<Record<Severity, string>> = { error: '1;31', warning: '1;33', note: '1;36' };

function painter(color: boolean): (tone: string, text: string) => string {
  return color ? (tone, text) => `\u001b[${tone}m${text}\u001b[0m` : (_tone, text) => text;
}
