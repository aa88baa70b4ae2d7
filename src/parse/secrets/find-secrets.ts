/**
 * Where the secrets of a document are, decided on its parsed values, by the way to each and by what it says: data of Secrets, values of
 * variables, values under keys that say so, and parts of texts. The one rule for all that leaves podfig: objects (veiled-object.ts),
 * texts of sources (masks.ts), and every other text (veil.ts).
 */
import { nearMiss } from '../../base/near-miss.ts';
import type { Span } from '../document.ts';
import { isObject } from '../flatten.ts';
import type { JsonObject, JsonValue, Path } from '../types.ts';
import { parsedJson, tokensOf } from './json-in-text.ts';
import type { KeyClass } from './key-class.ts';
import { classOf, saysAbout } from './key-class.ts';
import type { KeyRole } from './key-role.ts';
import { roleOf } from './key-role.ts';
import { keysAndSigns } from './keys-and-signs.ts';
import { mergedSpans } from './merged-spans.ts';
import type { Parts } from './within-text.ts';
import { sortedParts } from './within-text.ts';

export interface Secret {
  readonly path: Path;
  readonly value: string | number | boolean;
  /** What of a text is secret, in order; absent where all of it is. */
  readonly parts?: readonly Span[];
  /** The same in other words: decoded, or out of a text that repeats it. */
  readonly also?: readonly string[];
  /**
   * - `told`: a key, a kind or a word says that it is one: nobody may read it, wherever it stands.
   * - `variable`: the value of a variable whose name says nothing: often a port, a path or another pod's name, which figures show with good reason.
   * - `copy`: a text that repeats others.
   */
  readonly sort: 'told' | 'variable' | 'copy';
}

/** A Secret by its kind, a list of them, and what was meant to be one. */
export function isSecretKind(kind: JsonValue | undefined): boolean {
  return (
    typeof kind === 'string' && (/^\s*secrets?(?:list)?\s*$/i.test(kind) || (kind.length < 9 && nearMiss(kind, ['Secret']) !== undefined))
  );
}

/** In the order of the document. */
export function findSecrets(value: JsonValue): readonly Secret[] {
  const found: Secret[] = [];
  const path: (string | number)[] = [];
  open(value);
  return found;

  function tell(value: Secret['value'], sort: Secret['sort'], more: Pick<Secret, 'parts' | 'also'> = {}): void {
    found.push({ path: [...path], value, sort, ...more });
  }

  function within(key: string | number, look: () => void): void {
    path.push(key);
    look();
    path.pop();
  }

  /** Where nothing is known yet. */
  function open(at: JsonValue | undefined, inSecrets = false): void {
    if (typeof at === 'string') text(at);
    else if (Array.isArray(at)) list(at, inSecrets);
    else if (isObject(at)) object(at, inSecrets);
  }

  function text(at: string): void {
    const { told, variable } = partsOf(at);
    if (told.length > 0) tell(at, 'told', { parts: told });
    if (variable.length > 0) tell(at, 'variable', { parts: variable });
  }

  /** `["--token", "hunter2"]`: a flag, and what it is set to. */
  function list(items: readonly JsonValue[], inSecrets: boolean): void {
    let behindFlag = false;
    for (const [index, item] of items.entries()) {
      const isValue = behindFlag && typeof item === 'string' && !item.startsWith('-');
      behindFlag = typeof item === 'string' && FLAG.test(item) && classOf(item) !== 'plain';
      within(index, () => (isValue ? all(item, 'told') : open(item, inSecrets)));
    }
  }

  function object(at: JsonObject, inSecrets: boolean): void {
    const { kind } = at;
    const isSecret = inSecrets || (typeof kind === 'string' && isSecretKind(kind));
    const isList = isSecret && Array.isArray(at['items']);
    for (const key of Object.keys(at)) {
      const inner = at[key];
      if (inner === null || inner === undefined) continue;
      // who set which field: names of fields, half of many a dump
      if (key === 'managedFields' && Array.isArray(inner)) continue;
      const role = roleOf(key);
      // nearly everything ends here
      if (role === undefined && !isSecret && typeof inner !== 'string' && typeof inner !== 'object') continue;
      path.push(key);
      if (isSecret && isList && key === 'items') open(inner, true);
      else if (isSecret && !NOT_DATA.has(key)) all(inner, 'told', true);
      else if (role === undefined) open(inner);
      else inRole(role, { key, inner, at });
      path.pop();
    }
  }

  function inRole(role: KeyRole, { key, inner, at }: { readonly key: string; readonly inner: JsonValue; readonly at: JsonObject }): void {
    const isScalar = typeof inner !== 'object';
    const variable = isScalar && (role.isValue || role.isValueOfSecret) ? variableSort(at) : undefined;
    if (role.isLastApplied) lastApplied(inner);
    else if (role.isEnv && (!isScalar || isContainer(at))) variables(inner);
    else if (variable === 'told' || (variable === 'variable' && role.isValue)) all(inner, variable);
    else if (role.isStringData || (role.isData && /secret/i.test(String(at['kind'] ?? '')))) all(inner, 'told', true);
    else keyed(role.class, key, inner, at);
  }

  function keyed(sort: KeyClass, key: string, inner: JsonValue, holder: JsonObject): void {
    if (sort === 'plain' || (key === 'secretKey' && holder['remoteRef'] !== undefined)) return open(inner);
    if (typeof inner === 'object') under(inner, REFERENCES.test(key));
    else if (typeof inner === 'string' ? !NO_SECRET.test(inner) : sort === 'password' && typeof inner === 'number') all(inner, 'told');
  }

  /** In a mapping whose key says so; but for what says which Secret is meant, and where in it. */
  function under(at: JsonValue | undefined, isReference: boolean): void {
    if (typeof at === 'string') {
      if (isReference || NO_SECRET.test(at)) open(at);
      else all(at, 'told');
    } else if (Array.isArray(at)) for (const [index, item] of at.entries()) within(index, () => under(item, isReference));
    else if (isObject(at)) {
      if (isSchema(at)) return object(at, false);
      for (const key of Object.keys(at)) {
        const inner = at[key];
        within(key, () => {
          if (OF_REFERENCE.has(key) || saysAbout(key)) open(inner);
          else if (roleOf(key)?.isEnv === true) variables(inner ?? null);
          else under(inner, false);
        });
      }
    }
  }

  /** The list of a container's variables, and whatever else may stand in its place. */
  function variables(at: JsonValue): void {
    if (typeof at !== 'object' || at === null) return all(at, 'variable');
    if (!Array.isArray(at)) {
      for (const key of Object.keys(at)) {
        const inner = isObject(at) ? at[key] : undefined;
        const isFrom = isObject(inner) && Object.keys(inner).every((word) => /From$|Ref$/.test(word));
        within(key, () => (isFrom ? open(inner) : all(inner, classOf(key) === 'plain' ? 'variable' : 'told')));
      }
      return;
    }
    for (const [index, item] of at.entries()) {
      within(index, () => {
        if (typeof item === 'string') return assignment(item);
        if (!isObject(item)) return all(item, 'variable');
        const name = Object.entries(item).find(([key]) => /^name$/i.test(key))?.[1];
        const sort = typeof name === 'string' && classOf(name) !== 'plain' ? 'told' : 'variable';
        for (const key of Object.keys(item)) {
          if (/^name$/i.test(key)) continue;
          within(key, () => (/^value_?from$/i.test(key) ? open(item[key]) : all(item[key], sort)));
        }
      });
    }
  }

  /** `- NAME=x` */
  function assignment(item: string): void {
    const equals = item.indexOf('=');
    const name = item.slice(0, Math.max(0, equals));
    const start = /^[\w.-]+$/.test(name) ? equals + 1 : 0;
    if (start < item.length) tell(item, classOf(name) === 'plain' ? 'variable' : 'told', { parts: [{ start, end: item.length }] });
  }

  /** It repeats the object that it stands in. */
  function lastApplied(at: JsonValue): void {
    const inner = typeof at === 'string' ? parsedJson(at) : undefined;
    const also = inner === undefined ? [] : findSecrets(inner).flatMap((secret) => (secret.sort === 'told' ? textsOf(secret) : []));
    if (typeof at === 'string') tell(at, 'copy', { also });
    else all(at, 'copy');
  }

  function all(at: JsonValue | undefined, sort: Secret['sort'], encoded = false): void {
    if (at === null || at === undefined || at === '') return;
    if (typeof at !== 'object') {
      const decoded = encoded && typeof at === 'string' ? fromBase64(at) : undefined;
      tell(at, sort, decoded === undefined ? {} : { also: [decoded] });
    } else if (Array.isArray(at)) for (const [index, item] of at.entries()) within(index, () => all(item, sort, encoded));
    else if (isObject(at)) for (const key of Object.keys(at)) within(key, () => all(at[key], sort, encoded));
  }
}

/** The secret as texts, each as it may stand elsewhere. */
export function textsOf({ value, parts, also = [], sort }: Secret): readonly string[] {
  if (sort === 'copy') return also;
  const text = String(value);
  return [...(parts === undefined ? [text] : parts.map(({ start, end }) => text.slice(start, end))), ...also];
}

/** What a Secret has beside its data; everything else in it is data, under whatever name. */
const NOT_DATA: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'type', 'immutable', 'items']);
/** What says which Secret is meant, or how it is mounted. */
const OF_REFERENCE: ReadonlySet<string> = new Set(
  'name namespace key secretName optional defaultMode mode path items kind apiVersion group'.split(' '),
);
const REFERENCES = /secrets$/i;
const FLAG = /^-{1,2}[\w.-]+$/;
const NO_SECRET = /^\s*(?:true|false|null|none|yes|no|__[A-Z_]+__|\$[A-Za-z_]\w*|\$[({][A-Za-z_]\w*[)}])?\s*$/i;

/** `env: prod` is a label in most places. */
function isContainer(at: JsonObject): boolean {
  return ['image', 'command', 'args', 'volumeMounts', 'envFrom'].some((key) => at[key] !== undefined);
}

/** Of something with a name and a value: a variable, a header, a parameter. What has an operator is a condition or a toleration. */
function variableSort(at: JsonObject): 'told' | 'variable' | undefined {
  const { name, key, operator, effect } = at;
  if (operator !== undefined || effect !== undefined) return undefined;
  if (typeof name === 'string') return classOf(name) === 'plain' ? 'variable' : 'told';
  return typeof key === 'string' && classOf(key) !== 'plain' ? 'told' : undefined;
}

/** In a schema a key says what another object may have. */
function isSchema({ type, properties, description, format }: JsonObject): boolean {
  return (
    /^(?:string|object|array|integer|number|boolean)$/.test(String(type)) &&
    [properties, description, format].some((key) => key !== undefined)
  );
}

/** Of a text that is JSON also what its keys say, and of YAML in a text that holds a Secret all that is no key. */
function partsOf(text: string): Parts {
  const { told, variable } = sortedParts(text);
  const inner = parsedJson(text);
  if (inner === undefined)
    return SECRET_IN_YAML.test(text) ? { told: mergedSpans([...told, ...hiddenIn(keysAndSigns(text))]), variable } : { told, variable };
  const secrets = findSecrets(inner);
  const tokens = (isVariable: boolean) =>
    tokensOf(
      text,
      secrets.filter(({ sort }) => (sort === 'variable') === isVariable).map(({ value }) => value),
    );
  return { told: mergedSpans([...told, ...tokens(false)]), variable: mergedSpans([...variable, ...tokens(true)]) };
}

const SECRET_IN_YAML = /\n[ \t]*(?:- )?["']?kind["']?[ \t]*:[^\n]*secret|^[ \t]*kind[ \t]*:[^\n]*secret/i;

/** Where the masks of a text are. */
function hiddenIn(masked: string): readonly Span[] {
  return [...masked.matchAll(/•+/g)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
}

/** The text that a value of a Secret stands for, where it is one. */
function fromBase64(value: string): string | undefined {
  const packed = value.replace(/\s/g, '');
  if (packed.length > MOST_DECODED || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return undefined;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isText(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

const MOST_DECODED = 100_000;

function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
}
