/** A value as YAML or JSON, in one of the ways in which people and tools write them. What is written means the value again. */
import type { JsonObject, JsonValue } from '../../src/parse/types.ts';
import { isMap } from './places.ts';
import type { Random } from './random.ts';
import type { ScalarStyle } from './scalars.ts';
import { doubleQuoted, plain, scalar, scalarStyles, singleQuoted } from './scalars.ts';

export interface Writing {
  readonly form: 'block' | 'flow' | 'one-line' | 'json' | 'json-pretty' | 'json-escaped' | 'kyaml' | 'mixed';
  readonly scalars: ScalarStyle;
  /** What stands twice is written once, and meant again. */
  readonly aliases: boolean;
  readonly merges: boolean;
  readonly comments: boolean;
}

export function writingOf(random: Random): Writing {
  return {
    form: random.pick(['block', 'block', 'block', 'flow', 'one-line', 'json', 'json-pretty', 'json-escaped', 'kyaml', 'mixed']),
    scalars: random.pick(scalarStyles),
    aliases: random.oneIn(4),
    merges: random.oneIn(5),
    comments: random.oneIn(3),
  };
}

/** `comment` is asked for lines to stand between the fields of a document. */
export function written(
  value: JsonValue,
  writing: Writing,
  { random, comment }: { readonly random: Random; readonly comment: () => string },
): string {
  const { form } = writing;
  if (form === 'json') return `${JSON.stringify(value)}\n`;
  if (form === 'json-pretty') return `${JSON.stringify(value, null, 4)}\n`;
  if (form === 'json-escaped') return `${escapedJson(JSON.stringify(value, null, random.pick([0, 2])), random)}\n`;
  const writer = writerOf(value, writing, random);
  if (form === 'kyaml') return `${writer.kyaml(value, 0)}\n`;
  if (!isMap(value) || form === 'one-line') return `${writer.flow(value)}\n`;
  // each field of the document begins at the margin
  return Object.entries(value)
    .map(([key, item]) => `${writing.comments && random.oneIn(4) ? `${comment()}\n` : ''}${writer.field(key, item ?? null, 0)}\n`)
    .join('');
}

/** Letters as `\\u0041`, in keys and in texts. */
function escapedJson(json: string, random: Random): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (token) =>
    token.replace(/\\u....|\\.|[A-Za-z]/g, (part) =>
      part.length === 1 && random.oneIn(12) ? `\\u${part.charCodeAt(0).toString(16).padStart(4, '0')}` : part,
    ),
  );
}

interface Writer {
  readonly field: (key: string, value: JsonValue, indent: number) => string;
  readonly flow: (value: JsonValue) => string;
  readonly kyaml: (value: JsonValue, indent: number) => string;
}

function writerOf(whole: JsonValue, { form, scalars: style, aliases, merges }: Writing, random: Random): Writer {
  const scalars = { style, random };
  const repeated = aliases ? repeatedIn(whole) : new Set<string>();
  const anchors = new Map<string, string>();
  return { field, flow, kyaml };

  /** `&a1 ` before what comes again, `*a1` in place of what was there; nothing for all else. */
  function mark(value: JsonValue): { readonly alias?: string; readonly anchor: string } {
    const text = repeated.size === 0 ? '' : JSON.stringify(value);
    if (!repeated.has(text)) return { anchor: '' };
    const known = anchors.get(text);
    if (known !== undefined) return { anchor: '', alias: `*${known}` };
    // known from where it ends: what stands in it cannot mean it
    const name = `a${anchors.size}`;
    anchors.set(text, name);
    return { anchor: `&${name} ` };
  }

  function atom(value: JsonValue, indent?: number): string {
    return typeof value === 'string' ? scalar(value, scalars, indent) : JSON.stringify(value);
  }

  function key(name: string): string {
    const bare = /^[A-Za-z_][\w./-]{0,100}$/.test(name) ? plain(name) : undefined;
    if (bare !== undefined && !random.oneIn(20)) return bare;
    return (random.oneIn(2) ? singleQuoted(name) : undefined) ?? doubleQuoted(name);
  }

  function field(name: string, value: JsonValue, indent: number): string {
    const pad = ' '.repeat(indent);
    const head = name.length > 100 ? `${pad}? ${key(name)}\n${pad}:` : `${pad}${key(name)}:`;
    return head + behind(value, indent + 2, random.oneIn(2) ? indent : indent + 2);
  }

  /** What stands behind a colon: ` x`, or lines below. */
  function behind(value: JsonValue, indent: number, indentOfList: number): string {
    const { alias, anchor } = mark(value);
    if (alias !== undefined) return ` ${alias}`;
    if (isFlow(value)) return ` ${anchor}${inFlow(value, indent)}`;
    return `${anchor === '' ? '' : ` ${anchor.trim()}`}\n${Array.isArray(value) ? items(value, indentOfList) : fields(value, indent)}`;
  }

  function isFlow(value: JsonValue): boolean {
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return true;
    return form === 'flow' || (form === 'mixed' && random.oneIn(5));
  }

  function inFlow(value: JsonValue, indent: number): string {
    return typeof value === 'object' && value !== null ? flowOf(value) : atom(value, indent);
  }

  function fields(value: JsonValue, indent: number): string {
    const entries = isMap(value) ? Object.entries(value) : [];
    const last = entries.at(-1);
    const isMerged = merges && entries.length > 1 && last !== undefined && !entries.some(([name]) => name === '<<' || name === '__proto__');
    if (!isMerged || !random.oneIn(3)) return entries.map(([name, item]) => field(name, item ?? null, indent)).join('\n');
    const rest = entries.slice(0, -1).map(([name, item]) => field(name, item ?? null, indent));
    return [...rest, `${' '.repeat(indent)}<<: ${flowOf({ [last[0]]: last[1] })}`].join('\n');
  }

  function items(value: readonly JsonValue[], indent: number): string {
    const pad = ' '.repeat(indent);
    return value
      .map((item: JsonValue) => {
        const { alias, anchor } = mark(item);
        if (alias !== undefined) return `${pad}- ${alias}`;
        if (isFlow(item)) return `${pad}- ${anchor}${inFlow(item, indent + 2)}`;
        if (anchor !== '' || Array.isArray(item)) return `${pad}-${behindDash(item, anchor, indent + 2)}`;
        return `${pad}- ${fields(item, indent + 2).slice(indent + 2)}`;
      })
      .join('\n');
  }

  function behindDash(item: JsonValue, anchor: string, indent: number): string {
    return `${anchor === '' ? '' : ` ${anchor.trim()}`}\n${Array.isArray(item) ? items(item, indent) : fields(item, indent)}`;
  }

  function flow(value: JsonValue): string {
    const { alias, anchor } = mark(value);
    return alias ?? `${anchor}${flowOf(value)}`;
  }

  function flowOf(value: JsonValue | JsonObject): string {
    if (Array.isArray(value)) return `[${value.map((item: JsonValue) => flow(item)).join(', ')}]`;
    if (!isMap(value)) return atom(value);
    const entries = Object.entries(value).map(([name, item]) => `${key(name)}: ${flow(item ?? null)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }

  /** Kubernetes' own dialect: keys bare, texts in double quotes, everything in brackets, a comma behind each. */
  function kyaml(value: JsonValue, indent: number): string {
    const [pad, inner] = [' '.repeat(indent), ' '.repeat(indent + 2)];
    if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map((item: JsonValue) => kyaml(item, indent)).join(', ')}]`;
    if (!isMap(value)) return typeof value === 'string' ? doubleQuoted(value) : JSON.stringify(value);
    const entries = Object.entries(value).map(
      ([name, item]) => `${inner}${plain(name) ?? doubleQuoted(name)}: ${kyaml(item ?? null, indent + 2)},\n`,
    );
    return entries.length === 0 ? '{}' : `{\n${entries.join('')}${pad}}`;
  }
}

/** As JSON: what stands more than once, and is worth a name. */
function repeatedIn(whole: JsonValue): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  count(whole, 0);
  return repeated;

  function count(value: JsonValue, depth: number): void {
    if (depth > 20 || value === null || typeof value === 'number' || typeof value === 'boolean') return;
    const text = JSON.stringify(value);
    if (text.length >= 8) (seen.has(text) ? repeated : seen).add(text);
    if (typeof value === 'object') for (const item of Object.values(value)) count(item ?? null, depth + 1);
  }
}
