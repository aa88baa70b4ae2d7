/** What the pipeline itself has to say, besides its stages. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Veil } from '../base/veil.ts';
import type { Topology } from '../model/types.ts';
import type { Parsed } from '../parse/types.ts';

export { withoutEchoes } from '../base/echoes.ts';
export { strictly } from '../base/severity.ts';
export { sortDiagnostics } from '../base/sort-diagnostics.ts';
export type { Diagnostic };

/** `passed over: 12 ConfigMap, 3 Role`: one note, whether anything is drawn or not. */
export function passedOver(topology: Topology): readonly Diagnostic[] {
  if (topology.passedOver.length === 0) return [];
  return [
    {
      code: 'model/passed-over',
      severity: 'note',
      message: `passed over: ${topology.passedOver.map(({ kind, count }) => `${count} ${kind}`).join(', ')}`,
    },
  ];
}

interface OptionsOfFigure {
  readonly figure: string;
  readonly options: Readonly<Record<string, string>>;
}

/** An option that only other figures know. */
export function withoutOption(
  { figure, options: known }: OptionsOfFigure,
  given: Readonly<Record<string, string>> = {},
): readonly Diagnostic[] {
  const names = Object.keys(known);
  return Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => ({
      code: 'view/no-option',
      severity: 'warning',
      message: `the figure '${figure}' knows no option '${name}'`,
      hint: names.length === 0 ? 'it has none; leave it out, or choose another figure: -f labels' : `it has: ${names.join(', ')}`,
    }));
}

export function noFont(codePoints: readonly number[]): Diagnostic {
  return {
    code: 'text/no-font',
    severity: 'warning',
    message: `no font was found for ${codePoints
      .slice(0, 8)
      .map((codePoint) => `'${String.fromCodePoint(codePoint)}' (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`)
      .join(', ')}`,
    hint: 'install a font package (npm install @expo-google-fonts/noto-sans-kr, -jp, -sc or -tc) or a system font with TrueType outlines; a program gives draw() the option findFonts',
  };
}

/** No message says what is secret in the input. The veil is made only when there is something to say, and laid over a text only when that is read. */
export function veiled(diagnostics: readonly Diagnostic[], parsed: Parsed): readonly Diagnostic[] {
  if (diagnostics.length === 0 || parsed.veil().isEmpty) return diagnostics;
  const { text } = parsed.veil();
  return diagnostics.map((diagnostic) => behindVeil(diagnostic, text));
}

/** Of many like messages three are read. */
function behindVeil(diagnostic: Diagnostic, text: Veil['text']): Diagnostic {
  const seen = { ...diagnostic };
  for (const key of ['message', 'hint', 'about'] as const) {
    const value = diagnostic[key];
    if (value === undefined) continue;
    let known: string | undefined;
    const get = () => {
      known ??= text(value);
      return known;
    };
    Object.defineProperty(seen, key, { get, enumerable: true });
  }
  return seen;
}
