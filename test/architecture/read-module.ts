/** Reads of a TypeScript module what the rules ask about: its imports, and the constructs that stand behind a wall. */
import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** Path below src/ (`base/place.ts`), or the name of a package. */
  readonly target: string;
  readonly isType: boolean;
}

export interface Found {
  /** A global's name, a member such as `localeCompare`, or `default export`, `any`, `!`, `as`. */
  readonly what: string;
  readonly line: number;
}

export interface Module {
  /** Below src/: `model/kinds/pod.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly found: readonly Found[];
}

export function readModule(path: string, text: string): Module {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const requests: Import[] = [
    ...module.staticImports.map((one) => ({
      target: one.moduleRequest.value,
      isType: isAllTypes(one.entries, text.slice(one.start, one.end)),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.moduleRequest ? { target: entry.moduleRequest.value, isType: entry.isType } : [])),
    ),
    // import('./formats/png.ts'): only a literal can be followed
    ...module.dynamicImports.map((one) => ({ target: text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1), isType: false })),
  ];
  const found: Found[] = [];
  const tree: unknown = program;
  if (isNode(tree)) walk(tree, undefined, (what, offset) => found.push({ what, line: text.slice(0, offset).split('\n').length }));
  return { path, lines: text.replace(/\n$/, '').split('\n').length, imports: requests.map((one) => resolved(path, one)), found };
}

function isAllTypes(entries: readonly { readonly isType: boolean }[], statement: string): boolean {
  return /^import\s+type\b/.test(statement) || (entries.length > 0 && entries.every((entry) => entry.isType));
}

function resolved(from: string, { target, isType }: Import): Import {
  return { target: target.startsWith('.') ? posix.join(posix.dirname(from), target) : target, isType };
}

interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

type Report = (what: string, offset: number) => void;

function walk(node: AstNode, parent: AstNode | undefined, report: Report): void {
  const what = construct(node, parent);
  if (what !== undefined) report(what, node.start);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, report);
  }
}

function construct(node: AstNode, parent: AstNode | undefined): string | undefined {
  switch (node.type) {
    case 'ExportDefaultDeclaration':
      return 'default export';
    case 'TSAnyKeyword':
      return 'any';
    case 'TSNonNullExpression':
      return '!';
    case 'TSTypeAssertion':
      return 'as';
    case 'TSAsExpression':
      return isConst(node['typeAnnotation']) ? undefined : 'as';
    case 'MemberExpression':
      return member(node);
    case 'Identifier':
      return isGlobal(node, parent) ? String(node['name']) : undefined;
    default:
      return undefined;
  }
}

function isConst(type: unknown): boolean {
  return isNode(type) && type.type === 'TSTypeReference' && isNode(type['typeName']) && type['typeName']['name'] === 'const';
}

/** `Math.random` with its object, others by their own name: `a.localeCompare`. */
function member(node: AstNode): string | undefined {
  const { object, property } = node;
  if (!isNode(property)) return undefined;
  const name = String(property['name'] ?? property['value']);
  if (isNode(object) && object['name'] === 'Math') return `Math.${name}`;
  return /^(localeCompare|toLocale\w+)$/.test(name) ? name : undefined;
}

const globals = new Set(['process', 'Date', 'performance', 'crypto', 'Intl']);

/** A name that is read, rather than that of a member, a key or a type. */
function isGlobal(node: AstNode, parent: AstNode | undefined): boolean {
  if (!globals.has(String(node['name'])) || parent === undefined) return false;
  const isMember = parent.type === 'MemberExpression' && parent['property'] === node && parent['computed'] !== true;
  const isKey = parent.type === 'Property' && parent['key'] === node && parent['shorthand'] !== true;
  return !isMember && !isKey && !parent.type.startsWith('TS');
}
