/**
 * Takes the secrets of the input out of any text: each occurrence of a value that find-secrets.ts has found, wherever it was written once
 * more. Values that say nothing by themselves stay: names that the input itself gives to its objects, and words that everybody knows.
 */
import type { Veil } from '../../base/veil.ts';
import { MASK } from '../../base/veil.ts';
import type { Span } from '../text/document.ts';
import { isObject } from '../text/flatten.ts';
import { shapes } from '../text/nesting.ts';
import type { JsonValue } from '../types.ts';
import type { Finder } from './finder.ts';
import { finderOf } from './finder.ts';
import type { Secret } from './secret.ts';
import { textsOf } from './secret.ts';

export interface FoundVeil extends Veil {
  /** Where secrets stand in a text, in order. */
  readonly find: Finder;
}

/** What a document, or a whole source, has to say of secrets. */
export interface Searched {
  readonly secrets: () => SecretValues;
  /** Names of objects and of their parts, and the words of these. */
  readonly addNames: (names: Set<string>) => void;
}

/** Values that nobody may read, wherever they stand. */
export interface SecretValues {
  /** A key, a kind or a word says that they are secret. */
  readonly told: ReadonlySet<string>;
  /** They look like it, in variables whose names say nothing. */
  readonly variables: ReadonlySet<string>;
}

export function veilOf(searched: readonly Searched[]): FoundVeil {
  const values = withoutNames(searched);
  const find = finderOf(values);
  return { find, isEmpty: values.length === 0, text: values.length === 0 ? (text) => text : (text) => masked(text, find(text)) };
}

export function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), MASK);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Letters of both cases with digits, or long runs of letters and digits: no name, path, image or address looks so. */
const LOOKS_MADE_UP = /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=[^0-9]*[0-9])[^\s/:]{8,500}$|^(?=[^0-9]*[0-9])(?=[^a-z]*[a-z])[a-z0-9]{24,500}$/;

/** Gathers the values of what find-secrets.ts has found. */
export interface Gatherer extends SecretValues {
  readonly add: (secrets: readonly Secret[]) => void;
}

export function gatherer(): Gatherer {
  const told = new Set<string>();
  const variables = new Set<string>();
  // of variables, nearly all of which are said again by the next pod
  const known = new Set<string>();
  return {
    told,
    variables,
    add: (secrets) => {
      for (const secret of secrets) {
        if (secret.sort !== 'variable') addTo(told, secret);
        else if (!isKnown(secret)) addTo(variables, secret);
      }
    },
  };

  function isKnown({ value, parts, also }: Secret): boolean {
    if (typeof value !== 'string' || parts !== undefined || also !== undefined || value.length > LONGEST_KNOWN) return false;
    if (known.has(value)) return true;
    if (known.size >= MOST_KNOWN) known.clear();
    known.add(value);
    return false;
  }
}

/** In characters. */
const LONGEST_KNOWN = 300;
const MOST_KNOWN = 20_000;

function addTo(values: Set<string>, secret: Secret): void {
  for (const text of textsOf(secret)) {
    const value = text.trim();
    // a variable whose name says nothing holds a secret where it looks like one
    if (secret.sort === 'variable' && !LOOKS_MADE_UP.test(value)) continue;
    // out of prose may come any word
    if (secret.parts !== undefined && /^[A-Za-z]+$/.test(value)) continue;
    if (isWorthIt(value)) values.add(value);
    // a text of several lines may be broken elsewhere, or stand there in part
    if (value.includes('\n')) for (const line of value.split('\n', MOST_LINES)) if (line.trim().length >= LONG) values.add(line.trim());
  }
}

const MOST_LINES = 200;
const LONG = 12;

function isWorthIt(value: string): boolean {
  return value.length >= 4 && !/^[\d.,:]{1,5}$/.test(value) && !ORDINARY.test(value) && !isField(value);
}

/** Fields of Kubernetes: they stand in every listing. */
function isField(value: string): boolean {
  return /^[a-z]+$/i.test(value) && Object.values(shapes).some((shape) => Object.hasOwn(shape, value));
}

/** Everybody knows them, and figures use them in sentences. */
const ORDINARY =
  /^(?:true|false|null|none|admin|administrator|root|user|users|guest|test|tests|testing|default|example|password|passw0rd|secret|secrets|token|changeme|change-me|localhost|http|https|https?:\/\/|enabled|disabled|latest|value|data|name|main|pods?|nodes?|container|service|string|prod|production|staging|development|debug|info|warn|warning|error|[A-Za-z]+\.svc|postgres|postgresql|mysql|mariadb|redis|mongo|mongodb|rabbitmq|kafka|nginx|services?|always|never|cluster|deployment|running|pending|ready|template|network|secretkey|username|helps|figure|memory|storage)$/i;

/**
 * Without those that name an object of the input, a part of it, or a word of such a name: a database called `shop` whose password is `shop`. What
 * a variable says that says nothing of itself may be any name; a secret only what Kubernetes lets objects be called.
 */
function withoutNames(searched: readonly Searched[]): readonly string[] {
  const found = searched.map(({ secrets }) => secrets());
  let names: Set<string> | undefined;
  const values: string[] = [];
  for (const { told, variables } of found) {
    for (const value of told) if (!NAME_LIKE.test(value) || !isName(value)) values.push(value);
    for (const value of variables) if (!isName(value)) values.push(value);
  }
  return values;

  function isName(value: string): boolean {
    if (names === undefined) {
      names = new Set();
      for (const { addNames } of searched) addNames(names);
    }
    return names.has(value);
  }
}

/** As Kubernetes lets objects be called. */
const NAME_LIKE = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
const NAMING =
  /^(?:name|generateName|namespace|image|nodeName|hostname|subdomain|host|app|kind|type|path|mountPath|(?:service|serviceAccount|secret|claim|config[mM]ap|storageClass|volume|ingressClass|priorityClass|runtimeClass|gatewayClass)Name)$/;
const LABELS = /^(?:labels|matchLabels|selector|nodeSelector)$/;

/** Those in a value of the input. */
export function addNames(value: JsonValue | undefined, names: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) addNames(item, names);
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (typeof inner === 'string') {
      if (NAMING.test(key)) addName(inner, names);
    } else if (isObject(inner) && LABELS.test(key)) {
      for (const label of Object.values(inner)) if (typeof label === 'string') addName(label, names);
    } else if (!/^(?:string_?)?data$/i.test(key)) addNames(inner, names);
  }
}

function addName(name: string, names: Set<string>): void {
  // no name, but an address with who is let in, or a query
  if (name.length > 300 || /["'{}\s]|:\/\/|\?|:[^/@]*@(?!sha256:)/.test(name)) return;
  names.add(name);
  for (const word of name.split(/[^A-Za-z0-9]+/)) names.add(word);
  for (const part of name.split(/[/:@]/)) names.add(part);
}
