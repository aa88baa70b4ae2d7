/** `a.{svg,png}` is `a.svg` and `a.png`, as in a shell: counted before it is expanded, for a few braces make millions. */

/** A text, or a choice between several. */
type Part = string | Choice;
type Choice = readonly Pattern[];
type Pattern = readonly Part[];

/** In characters, as long as Linux lets a path be; and levels of braces. Far beyond what anyone writes by hand. */
export const mostOfPattern = { characters: 4096, levels: 20 } as const;

/** Undefined for a pattern that is too long or too deep to be looked at. */
export function countAlternatives(text: string): number | undefined {
  const pattern = read(text);
  return pattern === undefined ? undefined : count(pattern);
}

/** All of them: to be called once they have been counted. Braces without a comma stay as they are, as `{name}`. */
export function alternatives(text: string): readonly string[] {
  return expand(read(text) ?? [text]);
}

interface Open {
  readonly done: Pattern[];
  readonly parts: Part[];
}

function read(text: string): Pattern | undefined {
  if (text.length > mostOfPattern.characters) return undefined;
  const stack: Open[] = [];
  let at: Open = { done: [], parts: [] };
  const close = (choice: (own: Open) => readonly Part[]): void => {
    const own = at;
    at = stack.pop() ?? { done: [], parts: [] };
    at.parts.push(...choice(own));
  };
  for (const [piece] of text.matchAll(/[{},]|[^{},]+/g)) {
    if (piece === '{') {
      stack.push(at);
      at = { done: [], parts: [] };
    } else if (piece === ',' && stack.length > 0) at = { done: [...at.done, at.parts], parts: [] };
    else if (piece === '}' && stack.length > 0)
      close(({ done, parts }) => (done.length === 0 ? ['{', ...parts, '}'] : [[...done, parts].map(trimmed)]));
    else at.parts.push(piece);
  }
  // what is never closed is no choice
  while (stack.length > 0) close(({ done, parts }) => ['{', ...done.flatMap((pattern) => [...pattern, ',']), ...parts]);
  return depth(at.parts, 0) > mostOfPattern.levels ? undefined : at.parts;
}

/** Stops where it is too deep. */
function depth(pattern: Pattern, above: number): number {
  if (above > mostOfPattern.levels) return above;
  return Math.max(
    above,
    ...pattern.map((part) => (typeof part === 'string' ? above : Math.max(...part.map((one) => depth(one, above + 1))))),
  );
}

/** `{svg, png}`. */
function trimmed(pattern: Pattern): Pattern {
  return pattern.map((part, index) => {
    if (typeof part !== 'string') return part;
    const started = index === 0 ? part.trimStart() : part;
    return index === pattern.length - 1 ? started.trimEnd() : started;
  });
}

function count(pattern: Pattern): number {
  return pattern.reduce((product, part) => product * (typeof part === 'string' ? 1 : part.reduce((sum, one) => sum + count(one), 0)), 1);
}

function expand(pattern: Pattern): readonly string[] {
  return pattern.reduce<readonly string[]>(
    (starts, part) => {
      const words = typeof part === 'string' ? [part] : part.flatMap(expand);
      return starts.flatMap((start) => words.map((word) => start + word));
    },
    [''],
  );
}
