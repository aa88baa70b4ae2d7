/** What kubectl prints for people rather than for programs: errors, tables, descriptions. Often it is in the pipe by an option forgotten. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Span } from '../text/document.ts';
import type { LineIndex } from '../text/line-index.ts';

interface Output {
  readonly sign: RegExp;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const AS_DATA = 'kubectl get pods,nodes -A -o json | podfig -';

const OUTPUTS: readonly Output[] = [
  {
    sign: /^No resources found\b.*/,
    code: 'parse/command-error',
    message: 'kubectl found nothing',
    hint: `ask for another namespace (-n NAME) or for all of them: ${AS_DATA}`,
  },
  {
    sign: /^error: You must be logged in to the server.*/,
    code: 'parse/command-error',
    message: 'kubectl reached its cluster, which asks it to log in',
    hint: 'log in to the cluster anew; `kubectl config current-context` says which cluster and user are meant',
  },
  {
    sign: /^(?:The connection to the server .* was refused|Unable to connect to the server: ).*/,
    code: 'parse/command-error',
    message: 'kubectl did not reach its cluster',
    hint: 'try `kubectl cluster-info`; `kubectl config current-context` says which cluster is meant',
  },
  {
    // no file of translations or settings: those have more keys
    sign: /^(?:error: |Error from server(?: \([A-Za-z]+\))?: |Error: )(?![\s\S]*\n[\w-]+:).*/,
    code: 'parse/command-error',
    message: 'This is an error message of a command, not what it should have printed',
    hint: `correct the command; what podfig reads comes from, say, ${AS_DATA}`,
  },
  {
    sign: /^NAME *\tNAMESPACE *\tREVISION\b.*/,
    code: 'parse/table',
    message: 'This is a table of Helm releases, made for people',
    hint: 'get the manifests of a release: helm get manifest NAME | podfig -',
  },
  {
    sign: /^(?:(?:NAMESPACE +)?NAME|LAST SEEN) {2,}[A-Z][^:\r\n]*(?=\r?\n|$)/,
    code: 'parse/table',
    message: 'This is a table, which kubectl prints for people',
    hint: `add -o json (or -o yaml): ${AS_DATA}`,
  },
  {
    sign: /^(?:[a-z0-9-]+ +)?[a-z0-9.-]+ +\d+\/\d+ +[A-Z][A-Za-z:]+ +\d+ .*/,
    code: 'parse/table',
    message: 'These are lines of a table, which kubectl prints for people',
    hint: `add -o json (or -o yaml): ${AS_DATA}`,
  },
  {
    sign: /^[a-z]+(?:\.[a-z0-9.-]+)?\/[a-z0-9.-]+(?=(?:\r?\n[a-z]+(?:\.[a-z0-9.-]+)?\/[a-z0-9.-]+)*\s*$)/,
    code: 'parse/table',
    message: 'These are names alone, as `kubectl get -o name` prints them',
    hint: `add -o json (or -o yaml) instead: ${AS_DATA}`,
  },
  {
    sign: /^Name: {2,}\S.*(?=\r?\n(?:.*\n){0,3}(?:Namespace|Labels|Annotations|Priority|Roles|CreationTimestamp): )/,
    code: 'parse/description',
    message: 'This is what `kubectl describe` prints, which is made for people',
    hint: 'get the same as data: kubectl get pod NAME -o yaml | podfig -',
  },
  {
    sign: /^.{0,8}Kubernetes (?:control plane|master)\b.*/,
    code: 'parse/description',
    message: 'This is what `kubectl cluster-info` prints: where the cluster is, not what runs in it',
    hint: 'get all of it: kubectl cluster-info dump -A | podfig -',
  },
];

/** klog's lines (`E1127 00:14:05.501994   10688 memcache.go:265] …`) and kubectl's warnings, which go before the word that matters. */
const PREFACE = /^(?:[ \t\r]*\n|[EWIF]\d{4} \d\d:\d\d:\d\d\.\d+ .*\n|Warning: .*\n)*/;

/** As far as a text is looked at, in characters. */
const HEAD = 20_000;

/** Says what a text is that a command printed for people, by how it begins; undefined for all other texts. */
export function commandOutput(text: string, lines: LineIndex): Diagnostic | undefined {
  const head = text.length > HEAD ? text.slice(0, text.lastIndexOf('\n', HEAD) + 1) : text;
  const start = PREFACE.exec(head)?.[0].length ?? 0;
  const rest = head.slice(start);
  if (/^(?:[[{#-]|apiVersion)/.test(rest)) return undefined;
  for (const { sign, code, message, hint } of OUTPUTS) {
    const match = sign.exec(rest);
    if (match === null || /^apiVersion\s*:/m.test(rest)) continue;
    return { code, severity: 'error', message, place: lines.placeOf({ start, end: start + match[0].length }), hint };
  }
  return undefined;
}

const AMID =
  /^(?:Error from server(?: \([A-Za-z]+\))?: |error: the server |The connection to the server |Unable to connect to the server: |Warning: |[EWIF]\d{4} \d\d:\d\d:\d\d\.\d+ ).*/m;

/** A message of kubectl that stands between manifests, as `2>&1` puts it there. */
export function messageAmid(text: string, extent: Span, lines: LineIndex): Diagnostic | undefined {
  const match = AMID.exec(text.slice(extent.start, extent.end));
  if (match === null) return undefined;
  const start = extent.start + match.index;
  return {
    code: 'parse/command-error',
    severity: 'error',
    message: 'A message of kubectl stands amid the manifests',
    place: lines.placeOf({ start, end: start + match[0].length }),
    hint: 'leave 2>&1 out, so that standard output alone comes in, and correct what the message complains of',
  };
}
