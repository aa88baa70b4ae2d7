/** How many messages are told: of like ones the first three in full, the rest in one line. Texts are made by who prints, of what is told alone. */
import type { Diagnostic, Severity } from '../../base/diagnostic.ts';
import { printable } from '../../base/printable.ts';

/** Of one code and severity; the fourth says nothing new. */
const IN_FULL = 3;

/** From so many on the counts alone do not say what there is to mend. */
const MANY = 4;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What is to be done first comes first: errors, warnings, notes; in each the order stays. */
export function bySeverity(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return SEVERITIES.flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity));
}

/** A message to be told in full, or the line for those left out. */
export type Told = Diagnostic | string;

/**
 * In the order given; behind the last that is told of a code a line for the rest: `… and 286 more such: api-2883, web-4, …`.
 * `width`: of a line, in characters.
 */
export function firstOfEach(diagnostics: readonly Diagnostic[], width: number): readonly Told[] {
  const alike = new Map<string, { readonly all: Diagnostic[]; told: number }>();
  for (const diagnostic of diagnostics) {
    const known = alike.get(likeness(diagnostic));
    if (known === undefined) alike.set(likeness(diagnostic), { all: [diagnostic], told: 0 });
    else known.all.push(diagnostic);
  }
  return diagnostics.flatMap((diagnostic): readonly Told[] => {
    const like = alike.get(likeness(diagnostic));
    if (like === undefined || like.told === IN_FULL) return [];
    like.told += 1;
    const rest = like.told === IN_FULL ? like.all.slice(IN_FULL) : [];
    return rest.length === 0 ? [diagnostic] : [diagnostic, lineFor(rest, width)];
  });
}

function likeness({ code, severity }: Diagnostic): string {
  return `${severity} ${code}`;
}

/** Names as far as they fit; where nothing has a name, its place. */
function lineFor(rest: readonly Diagnostic[], width: number): string {
  const head = `… and ${rest.length} more such`;
  const names = new Set<string>();
  let used = `${head}: , …`.length;
  let isWhole = true;
  for (const { about, place } of rest) {
    const name = printable(about ?? (place === undefined ? '' : `${place.file}:${place.line}`));
    if (name === '' || names.has(name)) continue;
    used += name.length + (names.size === 0 ? 0 : ', '.length);
    isWhole = used <= width;
    if (!isWhole) break;
    names.add(name);
  }
  if (names.size === 0) return head;
  return `${head}: ${[...names].join(', ')}${isWhole ? '' : ', …'}`;
}

/** `2 errors, 289 warnings`; of many by code: `289 warnings (286 model/port-conflict, 3 model/no-such-port)`. Notes ask for nothing, and are not counted. */
export function counted(diagnostics: readonly Diagnostic[]): string {
  const grave = diagnostics.filter(({ severity }) => severity !== 'note');
  return SEVERITIES.flatMap((severity) => {
    const found = grave.filter((diagnostic) => diagnostic.severity === severity);
    if (found.length === 0) return [];
    const codes = grave.length < MANY ? '' : ` (${byCode(found)})`;
    return [`${found.length} ${severity}${found.length === 1 ? '' : 's'}${codes}`];
  }).join(', ');
}

/** The most first; a number says nothing where there is one code. */
function byCode(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const all = [...counts].sort(([, a], [, b]) => b - a);
  return all.map(([code, number]) => (all.length === 1 ? code : `${number} ${code}`)).join(', ');
}
