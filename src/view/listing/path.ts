/** Paths into an object as people write them: `spec.containers[0].ports`, `metadata.labels["app.kubernetes.io/name"]`, `.status`. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { ListingLine } from '../../base/listing.ts';
import { nearMiss } from '../../base/near-miss.ts';

export type Path = ListingLine['path'];

const SEGMENT = /\[(\d+)\]|\["([^"]+)"\]|\['([^']+)'\]|\.?((?:\\.|[^.[\]\\])+)/y;

/** undefined for what is no path. */
export function readPath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  for (let at = 0; at < text.length; at = SEGMENT.lastIndex) {
    SEGMENT.lastIndex = at;
    const found = SEGMENT.exec(text);
    if (found === null) return undefined;
    const [, index, double, single, word] = found;
    path.push(index === undefined ? (double ?? single ?? (word ?? '').replaceAll('\\', '')) : Number(index));
  }
  return path.length === 0 ? undefined : path;
}

export function pathText(path: Path): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    if (/[.[\]]/.test(segment)) return `${text}["${segment}"]`;
    return text === '' ? segment : `${text}.${segment}`;
  }, '');
}

/** Whether a line belongs to what stands at `wanted`; an index that is left out stands for every item. */
export function isWithin(path: Path, wanted: Path): boolean {
  let at = 0;
  for (const segment of wanted) {
    while (typeof path[at] === 'number' && typeof segment !== 'number') at++;
    if (path[at] !== segment) return false;
    at++;
  }
  return true;
}

/** That nothing stands at the path: what is near to it, or what stands at the last place on the way that exists. */
export function unknownFocus(text: string, lines: readonly ListingLine[], object: string): Diagnostic {
  const known = new Set(lines.flatMap(({ path }) => path.map((_, index) => pathText(path.slice(0, index + 1)))));
  const wanted = readPath(text);
  const shared = [...known].filter((path) => !path.includes('['));
  const near = wanted === undefined ? undefined : (nearStep(wanted, lines) ?? nearMiss(pathText(wanted), [...known, ...shared]));
  return {
    code: 'view/unknown-focus',
    severity: 'error',
    message: `${object} has nothing at '${text}'`,
    hint: `${near === undefined ? '' : `did you mean '${near}'? `}${listed(wanted ?? [], lines)}`,
  };
}

/** The path with its first wrong step put right. */
function nearStep(wanted: Path, lines: readonly ListingLine[]): string | undefined {
  const right: (string | number)[] = [];
  for (const segment of wanted) {
    const steps = [...stepsAt(right, lines), ...stepsAt(right, lines, 1)];
    const step = steps.includes(segment) ? segment : nearMiss(String(segment), steps.map(String));
    if (step === undefined) break;
    right.push(step);
  }
  return right.length === 0 || pathText(right) === pathText(wanted) || right.length < wanted.length - 1 ? undefined : pathText(right);
}

function listed(wanted: Path, lines: readonly ListingLine[]): string {
  let known: Path = [];
  // no longer path exists than the first one that does not
  for (let length = 1; length <= wanted.length; length++) {
    const path = wanted.slice(0, length);
    if (!lines.some((line) => isWithin(line.path, path))) break;
    known = path;
  }
  const steps = stepsAt(known, lines).map((step) => (typeof step === 'number' ? `[${step}]` : step));
  const where = known.length === 0 ? 'at its top stand' : `below ${pathText(known)} stand`;
  if (steps.length === 0) return `${pathText(known)} is a value: nothing stands below it`;
  return `${where} ${steps.slice(0, 12).join(', ')}${steps.length > 12 ? `, and ${steps.length - 12} more` : ''}`;
}

/** What stands directly below a path, or so many steps further down: an index may be left out. */
function stepsAt(path: Path, lines: readonly ListingLine[], further = 0): readonly (string | number)[] {
  const steps = new Set<string | number>();
  for (const line of lines) {
    if (!isWithin(line.path, path)) continue;
    const next = line.path[lengthIn(line.path, path) + further];
    if (next !== undefined) steps.add(next);
  }
  return [...steps];
}

/** How much of a line's path `wanted` takes up. */
function lengthIn(path: Path, wanted: Path): number {
  let at = 0;
  for (const segment of wanted) {
    while (typeof path[at] === 'number' && typeof segment !== 'number') at++;
    at++;
  }
  return at;
}
