/**
 * The line that a message about a broken document is about: its value is shown where it surely is no secret, for a mistake is easier to mend when
 * it can be seen. Surely: the document is of a kind that holds no data, no word in it speaks of secrets, and all keys on the way to the value are
 * fields of Kubernetes that hold names, numbers and the like.
 */
import type { Span } from '../text/document.ts';
import { shapes } from '../text/nesting.ts';
import { indentOf, lineAt } from '../text/text-line.ts';
import { secretParts } from './within-text.ts';

/** The lines at these places that may be shown whole; `extent` is the document. */
export function shownLines(text: string, extent: Span, places: readonly number[]): readonly Span[] {
  const own = places.filter((place) => place >= extent.start && place < extent.end);
  if (own.length === 0 || extent.end - extent.start > MOST) return [];
  const body = text.slice(extent.start, extent.end);
  return own.flatMap((place) => {
    const line = lineAt(text, place);
    const isShown = isHead(line.content) || (isPlain(body) && isHarmless(text, extent, line.start));
    return isShown ? [{ start: line.start, end: line.start + line.content.length }] : [];
  });
}

/** In characters. */
const MOST = 500_000;

/** Of secrets, of data, and of escapes, behind which any word may hide. */
const TELLING = /secret|(?<![a-z])data|stringdata|passw|token|credential|kubeconfig|private|\\[ux]|\\\r?\n/i;

/** `kind: Pod <-- the type`, and what a command says of itself. */
function isHead(content: string): boolean {
  return HEAD.test(content) && secretParts(content).length === 0;
}

const KINDS =
  'Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob|Service|Ingress|Node|Namespace|NetworkPolicy|HorizontalPodAutoscaler|PersistentVolumeClaim|PersistentVolume';
const HEAD = new RegExp(
  `^kind: +(?:${KINDS})\\b|^apiVersion: +(?:v1|apps/v1|batch/v1)\\b|^(?:Error from server|error: the server|Unable to connect)`,
);
const KIND = new RegExp(`^kind: +(?:${KINDS}) *\\r?$`, 'm');

function isPlain(body: string): boolean {
  return KIND.test(body) && /^apiVersion: /m.test(body) && !TELLING.test(body);
}

const KEY = /^\s*(?:- +)*["']?([A-Za-z][\w.-]*)["']?\s*:/;
/** One key, and a value that no bracket or quote takes apart. */
const SCALAR = /^\s*(?:- +)*["']?[A-Za-z][\w.-]*["']?\s*:(?:[ \t]+[^\s{[][^{}[\]]*)?\r?$/;
/** What stands below these may be anything. */
const OPEN = new Set('value args command annotations env data exec httpHeaders parameters message'.split(' '));
const MORE_FIELDS = new Set('rules host hosts http paths backend service number pathType tls ingressClassName defaultBackend'.split(' '));

/** By the keys above it that are indented less, up to the margin. */
function isHarmless(text: string, extent: Span, start: number): boolean {
  let line = lineAt(text, start);
  if (!SCALAR.test(line.content) || secretParts(line.content).length > 0 || !isField(keyIn(line.content))) return false;
  // a list may stand in the column of its key
  let indent = indentOf(line) + (/^\s*-/.test(line.content) ? 1 : 0);
  while (indent > 0 && line.start > extent.start) {
    line = lineAt(text, line.start - 1);
    if (/^\s*(?:#|$)/.test(line.content) || indentOf(line) >= indent) continue;
    if (!isField(keyIn(line.content))) return false;
    indent = indentOf(line) + (/^\s*-/.test(line.content) ? 1 : 0);
  }
  return true;
}

function keyIn(content: string): string {
  return KEY.exec(content)?.[1] ?? '';
}

function isField(key: string): boolean {
  return !OPEN.has(key) && (MORE_FIELDS.has(key) || Object.values(shapes).some((shape) => Object.hasOwn(shape, key)));
}
