/**
 * Descriptors whose indentation was lost, as happens when YAML is copied from a web page or out of a chat. Much of such text is
 * still YAML, or gives a flood of errors that say nothing. The evidence is in the words: below an empty `metadata:` stands,
 * in the same column, a key that belongs nowhere but into metadata.
 *
 *     metadata:
 *     name: kubia        ← here
 *     labels:
 */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Span } from '../text/document.ts';
import type { LineIndex } from '../text/line-index.ts';

/** Children by parent; keys that may stand beside the parent (`type`, `status`, `data` …) are left out. */
const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    metadata: [
      'name',
      'generateName',
      'namespace',
      'labels',
      'annotations',
      'creationTimestamp',
      'uid',
      'ownerReferences',
      'resourceVersion',
      'finalizers',
    ],
    spec: [
      'containers',
      'initContainers',
      'replicas',
      'selector',
      'template',
      'volumes',
      'nodeName',
      'restartPolicy',
      'serviceName',
      'ports',
      'schedule',
      'rules',
      'hostNetwork',
      'nodeSelector',
      'jobTemplate',
      'podCIDR',
      'accessModes',
      'parallelism',
      'completions',
      'serviceAccountName',
    ],
    template: ['spec', 'metadata'],
    status: ['conditions', 'containerStatuses', 'hostIP', 'podIP', 'phase', 'addresses', 'capacity'],
    matchLabels: ['app', 'matchExpressions'],
    selector: ['matchLabels', 'app'],
  }).map(([parent, children]) => [parent, new Set(children)]),
);

const EMPTY_KEY = /^( *(?:- )*)([A-Za-z]+):[ \t]*(?:#.*)?\r?$/;
const ANY_KEY = /^( *)([A-Za-z]+):(?:[ \t]|\r?$)/;

/** The one diagnostic for a document without its indentation; undefined when there is no evidence of that. */
export function lostIndentation(text: string, extent: Span, lines: LineIndex): Diagnostic | undefined {
  let parent: { readonly indent: number; readonly key: string } | undefined;
  for (let line = extent.start; line < extent.end; ) {
    const newline = text.indexOf('\n', line);
    const end = newline === -1 || newline >= extent.end ? extent.end : newline;
    const content = text.slice(line, end);
    const start = line;
    line = end + 1;
    if (/^\s*(?:#|$)/.test(content)) continue;
    const child = ANY_KEY.exec(content);
    const key = child?.[2];
    if (parent !== undefined && key !== undefined && child?.[1]?.length === parent.indent && isChild(parent.key, key)) {
      const at = start + parent.indent;
      return describe(parent.key, key, lines, { start: at, end: at + key.length });
    }
    const empty = EMPTY_KEY.exec(content);
    parent = empty?.[2] === undefined ? undefined : { indent: empty[1]?.length ?? 0, key: empty[2] };
  }
  return undefined;
}

function isChild(parent: string, key: string): boolean {
  return CHILDREN.get(parent)?.has(key) === true;
}

function describe(parent: string, child: string, lines: LineIndex, span: Span): Diagnostic {
  return {
    code: 'parse/lost-indentation',
    severity: 'error',
    message: `The indentation was lost, as happens when YAML is copied from a web page: '${child}' belongs below '${parent}', indented`,
    place: lines.placeOf(span),
    hint: `get the descriptor anew (kubectl get pod NAME -o yaml), or indent again what belongs below '${parent}' and the keys that follow`,
  };
}
