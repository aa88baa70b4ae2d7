/** What is asked of the figure `system` alone: its options, as text of the command line or of a template. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import { nearMiss } from '../../base/near-miss.ts';
import type { FigureRequest } from '../figure.ts';
import type { Asked } from './focus.ts';

const links = ['calls', 'allowed', 'both', 'none'] as const;
export type LinksAsked = (typeof links)[number];

export interface SystemAsked extends Asked {
  readonly links: LinksAsked;
  readonly diagnostics: readonly Diagnostic[];
}

export function systemAsked({ template: { options }, focus }: Pick<FigureRequest, 'template' | 'focus'>): SystemAsked {
  const { links: line = '', depth = '', from = '', to = '' } = options;
  const word = links.find((one) => one === (line === '' ? 'calls' : line));
  const steps = depth === '' ? 1 : Number(depth);
  const isDepth = Number.isSafeInteger(steps) && steps >= 0;
  return {
    links: word ?? 'calls',
    depth: isDepth ? steps : 1,
    ...(focus === undefined || focus === '' ? {} : { focus }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    diagnostics: [
      ...(word === undefined ? [wrong('links', line, links.join(', '), nearMiss(line, links))] : []),
      ...(isDepth ? [] : [wrong('depth', depth, 'a whole number, 0 or more')]),
    ],
  };
}

function wrong(name: string, value: string, expected: string, near?: string): Diagnostic {
  return {
    code: 'view/wrong-option',
    severity: 'error',
    message: `${name} '${value}': expected ${expected}`,
    ...(near === undefined ? {} : { hint: `did you mean '${near}'?` }),
  };
}
