/** Holds modules against the rules; each violation is one line that says where, what and why not. */
import type { Import, Module } from './read-module.ts';
import type { ImportRule, WallRule } from './rules.ts';
import { generated, maxLines, mostFiles, registries } from './rules.ts';

/** `model` for model/kinds/pod.ts, `index.ts` for a file at the top; each file of the pipeline has a rule of its own. */
function areaOf(path: string): string {
  const [folder = path] = path.split('/');
  return folder === 'pipeline' ? path : folder;
}

export function checkImports(modules: readonly Module[], rules: Readonly<Record<string, ImportRule>>): readonly string[] {
  return modules.flatMap(({ path, imports }) => {
    const rule = rules[areaOf(path)];
    if (rule === undefined) return [`${path}: no rule says what '${areaOf(path)}' may import`];
    return imports
      .filter((one) => areaOf(one.target) !== areaOf(path) && !rule.may.some((allowed) => allows(allowed, one)))
      .map((one) => `${path} imports ${one.isType ? 'the type of ' : ''}${one.target}: ${rule.because}`);
  });
}

function allows(allowed: string, { target, isType }: Import): boolean {
  if (allowed === 'node:*') return target.startsWith('node:');
  const folder = /^type (.+)$/.exec(allowed)?.[1];
  if (folder !== undefined) {
    return (isType && target === `${folder}/types.ts`) || target.startsWith(`${folder}/queries/`);
  }
  return target === allowed || (!allowed.includes('.') && !allowed.startsWith('@') && target.startsWith(`${allowed}/`));
}

export function checkWalls(modules: readonly Module[], walls: readonly WallRule[]): readonly string[] {
  return modules.flatMap(({ path, found, imports }) => {
    const all = [...found, ...imports.map(({ target }) => ({ what: target, line: 1 }))];
    return walls.flatMap(({ what, except, because }) =>
      all
        .filter((one) => what.test(one.what) && !except.includes(areaOf(path)))
        .map((one) => `${path}:${one.line} has '${one.what}': ${because}`),
    );
  });
}

export function checkLength(modules: readonly Module[]): readonly string[] {
  return modules
    .filter(({ path, lines }) => lines > maxLines && !generated.test(path))
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

/** Cycles among modules, by imports of values and of types alike. */
export function checkCycles(modules: readonly Module[]): readonly string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, above: readonly string[]): void => {
    const first = above.indexOf(path);
    if (first !== -1) cycles.push([...above.slice(first), path].join(' → '));
    if (first !== -1 || done.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) if (byPath.has(target)) visit(target, [...above, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return cycles;
}

/** Folders with more files than one can look through. */
export function checkRooms(modules: readonly Module[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path } of modules) counts.set(roomOf(path), (counts.get(roomOf(path)) ?? 0) + 1);
  return [...counts]
    .filter(([room, count]) => count > mostFiles && !registries.includes(room))
    .map(([room, count]) => `${room} holds ${count} files`);
}

/** Folders of one stage that import each other both ways, on whatever way; of types a stage has one vocabulary. */
export function checkOneWay(modules: readonly Module[]): readonly string[] {
  const ways = new Map<string, Map<string, string>>();
  for (const { path, imports } of modules) {
    const from = roomOf(path);
    for (const { target, isType } of imports) {
      const to = roomOf(target);
      if (isType || to === from || areaOf(target) !== areaOf(path) || target.endsWith('/types.ts')) continue;
      const known = ways.get(from) ?? new Map<string, string>();
      ways.set(from, known.set(to, known.get(to) ?? `${path} → ${target}`));
    }
  }
  return [...ways].flatMap(([from, targets]) =>
    [...targets].flatMap(([to, example]) => (reaches(to, from, ways) ? [`${from} and ${to} import each other: ${example}`] : [])),
  );
}

function reaches(from: string, wanted: string, ways: ReadonlyMap<string, ReadonlyMap<string, string>>): boolean {
  const seen = new Set([from]);
  for (const room of seen) for (const next of ways.get(room)?.keys() ?? []) seen.add(next);
  return seen.has(wanted);
}

/** `model/kinds` for model/kinds/pod.ts. */
function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
