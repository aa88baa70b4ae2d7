/** Which words the source says: every call of `say`, with the keys it may mean and the values it gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

export interface Said {
  /** `view/pod/card.ts:12`. */
  readonly place: string;
  /** `pod-card.ip`; `*` for a part that is put together when it is said. */
  readonly keys: readonly string[];
  /** Names of the values given; undefined where they cannot be read from the call alone. */
  readonly values?: readonly string[];
}

const root = join(import.meta.dirname, '../../src');

export function saidInSource(): readonly Said[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.startsWith('words/'))
    .sort()
    .flatMap((path) => saidIn(path, readFileSync(join(root, path), 'utf8')));
}

export function saidIn(path: string, text: string): readonly Said[] {
  const said: Said[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isNode(value)) return;
    const [key, values] = isNode(value) && value.type === 'CallExpression' && isSay(value['callee']) ? asList(value['arguments']) : [];
    if (key !== undefined) {
      const place = `${path}:${text.slice(0, value.start).split('\n').length}`;
      const names = namesOf(values);
      said.push({ place, keys: keysOf(key), ...(names === undefined ? {} : { values: names }) });
    }
    Object.values(value).forEach(walk);
  };
  const tree: unknown = parseSync(path, text).program;
  walk(tree);
  return said;
}

interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function asList(value: unknown): readonly AstNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** `say(…)`, `words.say(…)`. */
function isSay(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  return callee.type === 'MemberExpression' ? isSay(callee['property']) : callee.type === 'Identifier' && callee['name'] === 'say';
}

/** `?` for a key that cannot be read. */
function keysOf(key: AstNode): readonly string[] {
  if (key.type === 'Literal' && typeof key['value'] === 'string') return [key['value']];
  if (key.type === 'ConditionalExpression') return [key['consequent'], key['alternate']].flatMap((one) => (isNode(one) ? keysOf(one) : []));
  if (key.type !== 'TemplateLiteral') return ['?'];
  const texts = asList(key['quasis']).map(({ value }) => (isRaw(value) ? value.raw : ''));
  const between = asList(key['expressions']).map((one) =>
    one.type === 'ConditionalExpression' ? keysOf(one).map((key) => (key === '?' ? '*' : key)) : ['*'],
  );
  return texts.reduce<readonly string[]>(
    (so, text, index) => so.flatMap((before) => (index === 0 ? [''] : (between[index - 1] ?? ['*'])).map((part) => before + part + text)),
    [''],
  );
}

function isRaw(value: unknown): value is { readonly raw: string } {
  return typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string';
}

function namesOf(values: AstNode | undefined): readonly string[] | undefined {
  if (values === undefined) return [];
  if (values.type !== 'ObjectExpression') return undefined;
  const properties = asList(values['properties']);
  if (properties.some(({ type }) => type === 'SpreadElement')) return undefined;
  return properties.flatMap(({ key }) => (isNode(key) && typeof key['name'] === 'string' ? [key['name']] : []));
}
