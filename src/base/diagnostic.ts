import type { Place } from './place.ts';

/** `error`: something was not drawn. `warning`: drawn, but probably not what was meant. `note`: for information. */
export type Severity = 'error' | 'warning' | 'note';

/** What podfig has to say about the user's input. Our own mistakes are exceptions, never diagnostics. */
export interface Diagnostic {
  /** Stable, `stage/slug`, such as `parse/bad-indentation`. */
  readonly code: string;
  readonly severity: Severity;
  /** Plain words, one sentence, no final period needed; never a secret value. */
  readonly message: string;
  /** The object it is about, by its name: what many like ones are told by in one line. Absent where it is about no one object. */
  readonly about?: string;
  /** Absent only where no place exists (an empty standard input, say). */
  readonly place?: Place;
  /** What to do about it: allowed values, a near miss, a command. */
  readonly hint?: string;
}
