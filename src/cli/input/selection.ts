/** The options that say what of the input is drawn, and what is wrong with them. */
import type { Diagnostic, Selection } from '../../pipeline/options.ts';
import type { Pipeline } from '../output/io.ts';

/** As typed; `-n a,b` is already two words. */
export interface TypedSelection {
  readonly namespace?: readonly string[];
  readonly selector?: readonly string[];
  readonly kind?: readonly string[];
  readonly name?: readonly string[];
  readonly node?: readonly string[];
  readonly phase?: readonly string[];
  readonly exclude?: readonly string[];
  readonly excludeFinished?: boolean;
}

/** undefined when none of them was given. */
export function readSelection(typed: TypedSelection, pipeline: Pipeline, problem: (diagnostic: Diagnostic) => void): Selection | undefined {
  const selection: Selection = {
    ...(typed.namespace && { namespaces: typed.namespace }),
    ...(typed.selector && { selectors: typed.selector }),
    ...(typed.kind && { kinds: typed.kind }),
    ...(typed.name && { names: typed.name }),
    ...(typed.node && { nodes: typed.node }),
    ...(typed.phase && { phases: typed.phase }),
    ...(typed.exclude && { exclude: typed.exclude }),
    ...(typed.excludeFinished && { excludeFinished: true }),
  };
  for (const { field, index, word, message, at, length, hint } of pipeline.checkSelection(selection)) {
    if (field === 'selectors') {
      problem({
        code: 'cli/bad-selector',
        severity: 'error',
        message: `the label selector is wrong: ${message}`,
        place: { file: selectorSource(index), line: 1, column: at + 1, length },
        hint: SELECTOR_HINT,
      });
    } else
      problem({ code: 'cli/bad-value', severity: 'error', message: `${OPTIONS[field]} '${word}' ${message}`, hint: hint ?? HINTS[field] });
  }
  return Object.keys(selection).length === 0 ? undefined : selection;
}

/** The selectors as sources, so that a caret can point into them. */
export function selectorTexts({ selector = [] }: TypedSelection): ReadonlyMap<string, string> {
  return new Map(selector.map((text, index) => [selectorSource(index), text]));
}

function selectorSource(index: number): string {
  return index === 0 ? '--selector' : `--selector (${index + 1})`;
}

const SELECTOR_HINT =
  "as for kubectl: 'app=web', 'app!=web', 'app in (web,api)', 'app notin (web)', 'app', '!app', 'level>3', joined by commas";

const OPTIONS = {
  namespaces: '--namespace',
  kinds: '--kind',
  names: '--name',
  nodes: '--node',
  phases: '--phase',
  exclude: '--exclude',
} as const;

const HINTS = {
  namespaces: "a namespace's name, such as shop, or 'team-*'",
  kinds: 'a kind, such as Deployment, sts, pod or node',
  names: "a name, such as web, or 'web-*'",
  nodes: "a node's name, such as worker-1, or 'worker-*'",
  phases: 'a phase, such as running or pending',
  exclude: "a namespace (kube-system, 'kube-*'), KIND/NAME ('job/*') or NAMESPACE/NAME ('shop/web-*')",
} as const;
