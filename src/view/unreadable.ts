/** The diagnostics for figures that nobody could read: one of one pod in which too many pods would stand side by side, and one of too many boxes. */
import type { Diagnostic } from '../base/diagnostic.ts';

export function unreadable(figure: string, choices: readonly string[]): Diagnostic {
  if (choices.length === 0) return beyondReading(figure);
  const shown = choices.slice(0, 20).join(', ') + (choices.length > 20 ? `, and ${choices.length - 20} more` : '');
  return {
    code: 'view/which-pod',
    severity: 'error',
    message: `${choices.length} pods side by side would be too small to read in the figure '${figure}'`,
    hint: `choose with --pod NAME (repeatable) from ${shown}; --fold none draws all of them`,
  };
}

function beyondReading(figure: string): Diagnostic {
  return {
    code: 'view/too-full',
    severity: 'error',
    message: `the figure '${figure}' would have more boxes than anybody can read at any size`,
    hint: 'draw a part of the input (--name, -n, -l); --fold none draws all of it',
  };
}
