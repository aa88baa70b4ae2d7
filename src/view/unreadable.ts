/** The diagnostic for a figure of one pod in which too many pods would stand side by side. */
import type { Diagnostic } from '../base/diagnostic.ts';

export function unreadable(figure: string, choices: readonly string[]): Diagnostic {
  const shown = choices.slice(0, 20).join(', ') + (choices.length > 20 ? `, and ${choices.length - 20} more` : '');
  return {
    code: 'view/which-pod',
    severity: 'error',
    message: `${choices.length} pods side by side would be too small to read in the figure '${figure}'`,
    hint: `choose with --pod NAME (repeatable) from ${shown}; --fold none draws all of them`,
  };
}
