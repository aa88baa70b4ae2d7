import type { Diagnostic } from '../../base/diagnostic.ts';

/** Codes that speak of what a whole file is: every document of it would say the same. */
const WHOLE: ReadonlySet<string> = new Set([
  'parse/helm-template',
  'parse/template',
  'parse/markdown',
  'parse/merge-patch',
  'parse/placeholder',
  'parse/other-file',
  'parse/no-kind',
  'parse/no-kubernetes-object',
  'parse/not-an-object',
]);

/** What is said of one source. */
export interface Told {
  /** Made, with its place, only where it is told. */
  readonly tell: (code: string, make: () => Diagnostic) => void;
  readonly all: () => readonly Diagnostic[];
}

/** Tells such things once for a file, and how many documents they concern: thousands of equal ones would be made for nothing. */
export function oncePerSource(): Told {
  const told: Diagnostic[] = [];
  const counts = new Map<string, number>();
  return {
    tell: (code, make) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count === 1 || !WHOLE.has(code)) told.push(make());
    },
    all: () => told.map((diagnostic) => withOthers(diagnostic, (counts.get(diagnostic.code) ?? 1) - 1)),
  };
}

function withOthers(diagnostic: Diagnostic, others: number): Diagnostic {
  if (others === 0 || !WHOLE.has(diagnostic.code)) return diagnostic;
  const words = others === 1 ? 'one more document' : `${others} more documents`;
  return { ...diagnostic, message: `${diagnostic.message}; ${words} of this file likewise` };
}
