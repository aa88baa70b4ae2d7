/**
 * Takes the secrets of the input out of any text: each occurrence of a value that find-secrets.ts has found, wherever it was written once
 * more. Values that say nothing by themselves stay: names that the input itself gives to its objects, and words that everybody knows.
 */
import type { Veil } from '../../base/veil.ts';
import { MASK } from '../../base/veil.ts';
import type { Span } from '../document.ts';
import { isObject } from '../flatten.ts';
import type { JsonValue } from '../types.ts';
import type { Secret } from './find-secrets.ts';
import { textsOf } from './find-secrets.ts';
import type { Finder } from './finder.ts';
import { finderOf } from './finder.ts';

export interface FoundVeil extends Veil {
  /** Where secrets stand in a text, in order. */
  readonly find: Finder;
}

/** A document's value, and its secrets. */
export interface Searched {
  readonly value: JsonValue;
  readonly secrets: readonly Secret[];
}

export function veilOf(documents: readonly Searched[]): FoundVeil {
  const secrets = documents.flatMap((document) => document.secrets);
  const values = secrets.length === 0 ? [] : withoutNames(valuesOf(secrets), documents);
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

function valuesOf(secrets: readonly Secret[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const secret of secrets) {
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
  return values;
}

const MOST_LINES = 200;
const LONG = 12;

function isWorthIt(value: string): boolean {
  return value.length >= 4 && !/^[\d.,:]{1,5}$/.test(value) && !ORDINARY.test(value);
}

/** Everybody knows them, and figures use them in sentences. */
const ORDINARY =
  /^(?:true|false|null|none|admin|administrator|root|user|users|guest|test|tests|testing|default|example|password|passw0rd|secret|secrets|token|changeme|change-me|localhost|http|https|https?:\/\/|enabled|disabled|latest|value|data|name|main|pods?|nodes?|container|service|string|prod|production|staging|development|debug|info|warn|warning|error|[A-Za-z]+\.svc|postgres|postgresql|mysql|mariadb|redis|mongo|mongodb|rabbitmq|kafka|nginx)$/i;

/** Without those that name an object of the input, a part of it, or a word of such a name: a database called `shop` whose password is `shop`. */
function withoutNames(values: ReadonlySet<string>, documents: readonly Searched[]): readonly string[] {
  const mayBeNames = [...values].filter((value) => NAME_LIKE.test(value));
  if (mayBeNames.length === 0) return [...values];
  const names = new Set<string>();
  for (const { value } of documents) gatherNames(value, names);
  return [...values].filter((value) => !names.has(value));
}

/** As Kubernetes lets objects be called. */
const NAME_LIKE = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
const NAMING =
  /^(?:name|generateName|namespace|image|nodeName|hostname|subdomain|host|app|kind|type|path|mountPath|(?:service|serviceAccount|secret|claim|config[mM]ap|storageClass|volume|ingressClass|priorityClass|runtimeClass|gatewayClass)Name)$/;
const LABELS = /^(?:labels|matchLabels|selector|nodeSelector)$/;

function gatherNames(value: JsonValue | undefined, names: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) gatherNames(item, names);
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (typeof inner === 'string') {
      if (NAMING.test(key)) addName(inner, names);
    } else if (isObject(inner) && LABELS.test(key)) {
      for (const label of Object.values(inner)) if (typeof label === 'string') addName(label, names);
    } else if (!/^(?:string_?)?data$/i.test(key)) gatherNames(inner, names);
  }
}

function addName(name: string, names: Set<string>): void {
  if (name.length > 300) return;
  names.add(name);
  for (const word of name.split(/[^A-Za-z0-9]+/)) names.add(word);
  for (const part of name.split(/[/:@]/)) names.add(part);
}
