import { expect, it } from 'vitest';
import { readName } from '../../../src/cli/input/options.ts';
import type { Diagnostic } from '../../../src/pipeline/options.ts';
import * as pipeline from '../../../src/pipeline/pipeline.ts';

it.each([
  ['figure', 'network', 'flat-network'],
  ['theme', 'dark', 'night'],
  ['theme', 'light', 'paper'],
] as const)('the %s %s, which there is not, is known to mean %s', (what, word, meant) => {
  const problems: Diagnostic[] = [];
  expect(readName(what, word, pipeline, (problem) => problems.push(problem))).toBeUndefined();
  expect(problems[0]?.hint).toContain(`did you mean '${meant}'?`);
});
