/**
 * Where the secrets of a document are, decided on its parsed values, by the way to each and by what it says: data of Secrets, values of
 * variables, values under keys that say so, and parts of texts. The one rule for all that leaves podfig: objects (veiled-object.ts),
 * texts of sources (masks.ts), and every other text (veil.ts).
 */
import { isObject } from '../text/flatten.ts';
import type { JsonObject, JsonValue } from '../types.ts';
import { otherwise, toBase64 } from './base64.ts';
import { secretItems } from './command-line.ts';
import { parsedJson } from './json-in-text.ts';
import type { KeyClass } from './key-class.ts';
import { classOf, saysAbout } from './key-class.ts';
import type { KeyRole } from './key-role.ts';
import { roleOf } from './key-role.ts';
import type { YamlInText } from './parts-of-text.ts';
import { isHarmless, partsOf } from './parts-of-text.ts';
import type { Secret } from './secret.ts';
import { isListKind, isSecretKind, textsOf } from './secret.ts';
import type { Seen } from './seen.ts';
import { seenTexts } from './seen.ts';

/** In the order of the document. Texts that are YAML are taken apart where `yaml` is given, else told by their words. `seen` is the source's. */
export function findSecrets(value: JsonValue, yaml?: YamlInText, seen: Seen = seenTexts()): readonly Secret[] {
  const found: Secret[] = [];
  const path: (string | number)[] = [];
  open(value);
  return found;

  function tell(value: Secret['value'], sort: Secret['sort'], more?: Pick<Secret, 'parts' | 'also' | 'isRegion'>): void {
    const secret = { path: path.slice(), value, sort };
    found.push(more === undefined ? secret : { ...secret, ...more });
  }

  function within(key: string | number, look: () => void): void {
    path.push(key);
    look();
    path.pop();
  }

  /** Where nothing is known yet; `holder` is what of Secrets is around it. */
  function open(at: JsonValue | undefined, holder?: Holder): void {
    if (typeof at === 'string') text(at);
    else if (Array.isArray(at)) list(at, holder);
    else if (isObject(at)) object(at, holder);
  }

  function text(at: string): void {
    const { told, variable } = partsOf(at, { find: (inner) => findSecrets(inner, yaml, seen), yaml, seen });
    if (told.length > 0) tell(at, 'told', { parts: told });
    if (variable.length > 0) tell(at, 'variable', { parts: variable });
  }

  function list(items: readonly JsonValue[], holder: Holder | undefined): void {
    const secrets = secretItems(items);
    items.forEach((item, index) => {
      const from = secrets?.get(index);
      path.push(index);
      if (from === undefined) open(item, holder);
      else if (typeof item === 'string' && from > 0) tell(item, 'told', { parts: [{ start: from, end: item.length }] });
      else all(item, 'told');
      path.pop();
    });
  }

  function object(at: JsonObject, holder: Holder | undefined): void {
    const { kind } = at;
    const isSecret = holder === 'list' || (typeof kind === 'string' && isSecretKind(kind));
    const isList = isSecret && Array.isArray(at['items']) && isListKind(kind);
    // a SealedSecret, an ExternalSecret: what it makes is a template
    const inside = holder === 'maker' || (!isSecret && typeof kind === 'string' && /secret/i.test(kind)) ? 'maker' : undefined;
    for (const key of Object.keys(at)) {
      const inner = at[key];
      if (inner === undefined) continue;
      const role = roleOf(key);
      // nearly everything ends here
      if (role === undefined && !isSecret && (typeof inner === 'string' ? isHarmless(inner, seen) : typeof inner !== 'object')) continue;
      path.push(key);
      if (isSecret) ofSecret(key, inner, isList);
      else if (inner === null) keyAlone(key, false);
      else if (role === undefined) open(inner, inside);
      else inRole(role, { key, inner, at, inside });
      path.pop();
    }
  }

  function ofSecret(key: string, inner: JsonValue, isList: boolean): void {
    const isHead =
      HEAD.has(key) ||
      (key === 'type' && typeof inner === 'string' && TYPE.test(inner)) ||
      (key === 'immutable' && typeof inner === 'boolean');
    if (isList && key === 'items') open(inner, 'list');
    else if (key === 'metadata' && isObject(inner)) {
      for (const [field, of] of Object.entries(inner)) within(field, () => (METADATA.has(field) ? open(of) : all(of, 'told', true)));
    } else if (!isHead) {
      if (typeof inner === 'object' && inner !== null) tell('', 'copy', { isRegion: true });
      all(inner, 'told', true);
    }
  }

  function inRole(role: KeyRole, { key, inner, at, inside }: Held): void {
    const isScalar = typeof inner !== 'object';
    const variable = isScalar && (role.isValue || role.isValueOfSecret) ? variableSort(at) : undefined;
    if (role.isLastApplied) lastApplied(inner);
    else if (role.isEnv && (!isScalar || isContainer(at) || (typeof inner === 'string' && inner.includes('=')))) variables(inner);
    else if (role.isEnvFrom) variables(inner);
    else if (variable === 'told' || (variable === 'variable' && role.isValue)) all(inner, variable);
    else if (role.isStringData || (role.isData && inside === 'maker' && isObject(inner))) all(inner, 'told', true);
    else keyed(role.class, { key, inner, at, inside });
  }

  function keyed(sort: KeyClass, { key, inner, at, inside }: Held): void {
    const isName = key.includes('/') && /secret$/i.test(key) && typeof inner === 'string' && NAME.test(inner) && !/\d/.test(inner);
    if (sort === 'plain' || isName || (key === 'secretKey' && at['remoteRef'] !== undefined)) return open(inner, inside);
    if (typeof inner === 'object') under(inner, /secrets?$/i.test(key));
    else if (
      typeof inner === 'string'
        ? !NO_SECRET.test(inner) && !(sort === 'secret' && NUMBER.test(inner))
        : sort === 'password' && typeof inner === 'number'
    )
      all(inner, 'told');
  }

  /** In a mapping or a list whose key says so. `isReference`: it may say which Secret is meant, and where in it. */
  function under(at: JsonValue | undefined, isReference: boolean): void {
    if (typeof at === 'string') {
      if (NO_SECRET.test(at) || (isReference && NAME.test(at))) open(at);
      else all(at, 'told');
    } else if (typeof at === 'number') all(at, 'told');
    else if (Array.isArray(at)) for (const [index, item] of at.entries()) within(index, () => under(item, isReference));
    else if (isObject(at)) {
      if (isSchema(at)) return object(at, undefined);
      for (const key of Object.keys(at)) {
        const inner = at[key] ?? null;
        within(key, () => {
          if (inner === null) keyAlone(key, true);
          else if ((isReference && OF_REFERENCE.has(key)) || (key !== 'key' && OF_REFERENCE.has(key)) || saysAbout(key)) open(inner);
          else if (roleOf(key)?.isEnv === true) variables(inner);
          else if (typeof inner !== 'boolean') under(inner, isReference);
        });
      }
    }
  }

  /** The list of a container's variables, and whatever else may stand in its place. */
  function variables(at: JsonValue): void {
    if (typeof at === 'string') return assignment(at);
    if (typeof at !== 'object' || at === null) return all(at, 'variable');
    if (Array.isArray(at))
      at.forEach((item: JsonValue, index) => {
        path.push(index);
        if (isObject(item)) variable(item);
        else variables(item);
        path.pop();
      });
    else if (isObject(at)) {
      for (const key of Object.keys(at)) {
        const inner = at[key] ?? null;
        within(key, () => {
          if (inner === null) keyAlone(key, true);
          else if (/From$|Ref$/.test(key)) source(inner);
          else if (isObject(inner)) variable({ name: key, ...inner });
          else all(inner, seen.classOf(key) === 'plain' ? 'variable' : 'told');
        });
      }
    }
  }

  function variable(item: JsonObject): void {
    const nameKey = Object.keys(item).find(isName);
    const name = nameKey === undefined ? undefined : item[nameKey];
    const sort = typeof name === 'string' && seen.classOf(name) !== 'plain' ? 'told' : 'variable';
    for (const key of Object.keys(item)) {
      const inner = item[key];
      path.push(key);
      if (inner === null) keyAlone(key, true);
      else if (isName(key) && typeof inner === 'string') {
        const equals = /[=:\s]/.exec(inner)?.index ?? inner.length;
        if (equals < inner.length - 1) tell(inner, 'told', { parts: [{ start: equals + 1, end: inner.length }] });
      } else if (isName(key)) open(inner);
      else if (isFromElsewhere(key)) source(inner);
      else if (key !== 'prefix') all(inner, sort);
      path.pop();
    }
  }

  /** Where a variable's value comes from: names, and nothing that could be a value. */
  function source(at: JsonValue | undefined): void {
    if (typeof at === 'string') all(at, 'variable');
    else if (isObject(at)) {
      for (const key of Object.keys(at)) {
        const inner = at[key];
        path.push(key);
        if (/^val/i.test(key)) all(inner, 'variable');
        else if (isObject(inner)) source(inner);
        else if (OF_SOURCE.test(key)) open(inner);
        else all(inner, 'variable');
        path.pop();
      }
    } else open(at);
  }

  /** `- NAME=x`, and its key where a colon made one of it. */
  function assignment(item: string): void {
    const equals = item.indexOf('=');
    const name = item.slice(0, Math.max(0, equals));
    // what ends in = is base64
    const start = /^[\w.-]+$/.test(name) && !/^=?$/.test(item.slice(equals + 1)) ? equals + 1 : 0;
    if (start < item.length) tell(item, seen.classOf(name) === 'plain' ? 'variable' : 'told', { parts: [{ start, end: item.length }] });
  }

  /** A key without a value, whose colon may lack its blank: `{password:hunter2}`. Where all is secret it may be the secret itself. */
  function keyAlone(key: string, isSecret: boolean): void {
    const [, name, value] = /^["']?([\w./-]+)["']?[:=]\s*(\S.*)$/s.exec(key) ?? [];
    if (value !== undefined && name !== undefined && (isSecret || seen.classOf(name) !== 'plain' || /^value$/i.test(name)))
      tell('', 'copy', { also: [value] });
    else if (isSecret) tell('', 'variable', { also: [key] });
  }

  /** It repeats the object that it stands in. */
  function lastApplied(at: JsonValue): void {
    const inner = typeof at === 'string' ? parsedJson(at) : undefined;
    const secrets = inner === undefined ? [] : findSecrets(inner);
    const textsOfSort = (sort: Secret['sort']) => secrets.flatMap((secret) => (secret.sort === sort ? textsOf(secret) : []));
    const variables = textsOfSort('variable');
    if (variables.length > 0) tell('', 'variable', { also: variables });
    if (typeof at === 'string') tell(at, 'copy', { also: textsOfSort('told') });
    else all(at, 'copy');
  }

  function all(at: JsonValue | undefined, sort: Secret['sort'], isData = false): void {
    if (at === null && isData) keyAlone(String(path.at(-1)), true);
    if (at === null || at === undefined || at === '') return;
    if (typeof at !== 'object') {
      const other = typeof at !== 'string' || sort !== 'told' ? undefined : isData ? otherwise(at) : toBase64(at);
      tell(at, sort, other === undefined ? undefined : { also: [other] });
      // what stands in it may be told by its words, and stand elsewhere too
      if (sort === 'variable' && typeof at === 'string') text(at);
    } else if (Array.isArray(at)) for (const [index, item] of at.entries()) within(index, () => all(item, sort, isData));
    else if (isObject(at)) for (const key of Object.keys(at)) within(key, () => all(at[key], sort, isData));
  }
}

/** `list`: items of a list of Secrets; `maker`: within an object that makes one. */
type Holder = 'list' | 'maker';

interface Held {
  readonly key: string;
  readonly inner: JsonValue;
  readonly at: JsonObject;
  readonly inside: Holder | undefined;
}

function isName(key: string): boolean {
  return key === 'name' || (key.length === 4 && key.toLowerCase() === 'name');
}

function isFromElsewhere(key: string): boolean {
  return key !== 'value' && /from$|ref$/i.test(key);
}

const HEAD: ReadonlySet<string> = new Set(['apiVersion', 'kind']);
const TYPE = /^(?:Opaque|[\w.-]+\/[\w.-]+)$/;
/** ObjectMeta; whatever else stands there is data that lost its place. */
const METADATA: ReadonlySet<string> = new Set(
  'name generateName namespace uid resourceVersion selfLink creationTimestamp deletionTimestamp deletionGracePeriodSeconds generation labels annotations ownerReferences finalizers managedFields clusterName'.split(
    ' ',
  ),
);
/** What says which Secret is meant, or how it is mounted. */
const OF_REFERENCE: ReadonlySet<string> = new Set(
  'name namespace key secretName optional defaultMode mode path items kind apiVersion group'.split(' '),
);
const OF_SOURCE = /^(?:name|key|optional|apiVersion|fieldPath|containerName|resource|divisor|volumeName|path|prefix)$/;
const NAME = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
const NUMBER = /^\d{1,6}(?:ms|s|m|h|d)?$/;
const NO_SECRET =
  /^\s*(?:true|false|null|none|yes|no|enabled|disabled|required|optional|basic|oidc|ldap|__[A-Z_]+__|\$[A-Za-z_]\w*|\$[({][A-Za-z_]\w*(?::?[-?+=])?[)}])?\s*$/i;

/** `env: prod` is a label in most places. */
function isContainer(at: JsonObject): boolean {
  return ['image', 'command', 'args', 'volumeMounts', 'envFrom'].some((key) => at[key] !== undefined);
}

/** Of something with a name and a value: a variable, a header, a parameter. What has an operator is a condition or a toleration. */
function variableSort(at: JsonObject): 'told' | 'variable' | undefined {
  const { name, key, operator, effect } = at;
  if (operator !== undefined || effect !== undefined) return undefined;
  if (typeof name === 'string') return /^(?:net|kernel|fs|vm)\./.test(name) ? undefined : classOf(name) === 'plain' ? 'variable' : 'told';
  return typeof key === 'string' && classOf(key) !== 'plain' ? 'told' : undefined;
}

/** In a schema a key says what another object may have. */
function isSchema({ type, properties, description, format, default: usual }: JsonObject): boolean {
  const isTyped = typeof type === 'string' && /^(?:string|object|array|integer|number|boolean)$/.test(type);
  return isTyped && usual === undefined && [properties, description, format].some((key) => key !== undefined);
}
