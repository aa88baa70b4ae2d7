/** Holds modules against the rules; each violation is one line that says where, what and why not. */
import type { Import, Module } from './read-module.ts';
import type { ImportRule, WallRule } from './rules.ts';
import { generated, maxLines } from './rules.ts';

/** `model` for model/kinds/pod.ts, `pipeline.ts` for a file at the top. */
function areaOf(path: string): string {
  return path.split('/')[0] ?? path;
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
    return (isType && target === `${folder}/types.ts`) || target === `${folder}/query.ts` || target.startsWith(`${folder}/queries/`);
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
