import type { Diagnostic } from '../base/diagnostic.ts';
import type { Span } from './document.ts';
import type { YamlProblem } from './full-yaml.ts';
import type { LineIndex } from './line-index.ts';

/** Says in plain words what is wrong with a document of YAML. One mistake often makes many problems: the first one speaks. */
export function describeProblems(_text: string, _extent: Span, problems: readonly YamlProblem[], lines: LineIndex): readonly Diagnostic[] {
  return problems.map((problem) => ({
    code: 'parse/yaml',
    severity: 'error',
    message: problem.message,
    place: lines.placeOf(problem.span),
  }));
}
