/** Label selectors as objects hold them: `matchLabels` and `matchExpressions` of workloads, NetworkPolicies and others. */
import { compareNames } from '../../base/sort-names.ts';
import { kindCalled } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { labels, list, placeOf, string, strings } from '../reading/read.ts';
import type { LabelOperator, LabelRequirement, LabelSelector } from './selector.ts';
import { selectorOfLabels } from './selector.ts';

/**
 * `at` is the LabelSelector; an empty one selects everything (where the API lets an absent one select nothing, that is the caller's to know).
 * undefined when it has an expression that cannot be meant: it is told, and what it would select is not guessed.
 */
export function readLabelSelector(at: Cursor): LabelSelector | undefined {
  const expressions = list(at, 'matchExpressions').map(readExpression);
  const known = expressions.filter((expression) => expression !== undefined);
  if (known.length < expressions.length) return undefined;
  return [...selectorOfLabels(labels(at, 'matchLabels')), ...known];
}

/** LabelSelectorAsSelector in k8s.io/apimachinery/pkg/apis/meta/v1 knows these four. */
const OPERATORS: readonly LabelOperator[] = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

function readExpression(at: Cursor): LabelRequirement | undefined {
  const key = string(at, 'key');
  const written = string(at, 'operator');
  const values = strings(at, 'values');
  const operator = OPERATORS.find((known) => known === written);
  if (key === undefined || key === '') return told(at, 'key', 'needs a key');
  if (operator === undefined) return told(at, 'operator', `needs an operator, one of ${OPERATORS.join(', ')}`);
  const wantsValues = operator === 'In' || operator === 'NotIn';
  if (wantsValues !== values.length > 0)
    return told(at, 'values', wantsValues ? `with ${operator} needs values` : `with ${operator} has no values`);
  return { key, operator, values: [...new Set(values)].sort(compareNames) };
}

function told(at: Cursor, field: string, wrong: string): undefined {
  at.report({
    code: 'model/unknown-value',
    severity: 'warning',
    message: `an expression of a label selector of ${kindCalled(at.manifest)} ${at.manifest.name} ${wrong}; the selector is left out`,
    about: at.manifest.name,
    place: placeOf(at, field),
  });
}
