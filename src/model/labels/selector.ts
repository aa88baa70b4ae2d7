/**
 * Label selectors: what `kubectl -l`, a Service's selector, and matchLabels with matchExpressions have in common.
 * The rules are those of labels.Requirement in k8s.io/apimachinery/pkg/labels/selector.go.
 */
import { unreachable } from '../../base/unreachable.ts';
import type { Labels } from './types.ts';

/** All of its requirements must hold; one without requirements selects everything. */
export type LabelSelector = readonly LabelRequirement[];

export interface LabelRequirement {
  readonly key: string;
  /** `=` and `==` are `In` with one value, `!=` is `NotIn` with one. */
  readonly operator: LabelOperator;
  /** At least one for In and NotIn (which may be ''), exactly one for Gt and Lt, none for the others. */
  readonly values: readonly string[];
}

export const labelOperators = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'] as const;
export type LabelOperator = (typeof labelOperators)[number];

/** The selector that wants each of these labels: a Service's, or matchLabels. */
export function selectorOfLabels(labels: Labels): LabelSelector {
  return Object.entries(labels).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
}

export function matchesLabels(selector: LabelSelector, labels: Labels): boolean {
  return selector.every((requirement) => matchesRequirement(requirement, labels));
}

export function matchesRequirement({ key, operator, values }: LabelRequirement, labels: Labels): boolean {
  // `constructor` is a label only if the object has one of its own
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      // also what lacks the label is not in the set
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
    case 'Lt':
      return compareIntegers(operator, value, values[0]);
    default:
      return unreachable(operator);
  }
}

/** As `kubectl -l` reads it: `parseLabelSelector(formatLabelSelector(selector))` is the selector again. */
export function formatLabelSelector(selector: LabelSelector): string {
  return selector.map(formatRequirement).join(',');
}

export function formatRequirement({ key, operator, values }: LabelRequirement): string {
  const [only = ''] = values;
  switch (operator) {
    case 'In':
      return values.length === 1 ? `${key}=${only}` : `${key} in (${values.join(',')})`;
    case 'NotIn':
      return values.length === 1 ? `${key}!=${only}` : `${key} notin (${values.join(',')})`;
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    case 'Gt':
      return `${key}>${only}`;
    case 'Lt':
      return `${key}<${only}`;
    default:
      return unreachable(operator);
  }
}

function compareIntegers(operator: 'Gt' | 'Lt', value: string | undefined, limit: string | undefined): boolean {
  if (value === undefined || limit === undefined || !isInt64(value) || !isInt64(limit)) return false;
  return operator === 'Gt' ? BigInt(value) > BigInt(limit) : BigInt(value) < BigInt(limit);
}

/** What Go's strconv.ParseInt(text, 10, 64) reads; leading zeros aside, that has at most 19 digits. */
export function isInt64(text: string): boolean {
  const [, sign, digits] = /^([+-]?)0*(\d{1,19})$/.exec(text) ?? [];
  return digits !== undefined && BigInt(digits) <= (sign === '-' ? 2n ** 63n : 2n ** 63n - 1n);
}
