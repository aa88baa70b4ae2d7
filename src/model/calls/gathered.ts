/** The calls of one container: one relation for each Service and port, with all that says so. */
import type { CallEvidence, Calls } from '../relation-types.ts';
import type { Container } from '../types.ts';
import type { GivenText } from './given.ts';
import type { Target } from './targets.ts';

export interface Gathered {
  readonly add: (target: Target, by: GivenText) => void;
  readonly all: () => readonly Calls[];
}

/** More say nothing more. */
const mostEvidence = 12;

interface Call {
  readonly target: Target;
  readonly by: Map<string, CallEvidence>;
}

export function gathered({ id: from }: Container): Gathered {
  const found = new Map<string, Call>();
  return {
    add: (target, { what, origin }) => {
      const key = `${target.to} ${target.port ?? target.portName ?? ''}`;
      const call = found.get(key) ?? { target, by: new Map<string, CallEvidence>() };
      found.set(key, call);
      if (call.by.size < mostEvidence && !call.by.has(what)) call.by.set(what, { what, origin: origin() });
    },
    all: () =>
      withoutPortless([...found.values()]).flatMap(({ target, by }): readonly Calls[] => {
        const evidence = [...by.values()];
        const [first] = evidence;
        return first === undefined ? [] : [{ type: 'calls', from, ...target, origin: first.origin, by: evidence }];
      }),
  };
}

/** By port. What names none says so of the lowest that another names. */
function withoutPortless(calls: readonly Call[]): readonly Call[] {
  if (calls.length < 2) return calls;
  const sorted = [...calls].sort((a, b) => (a.target.port ?? 0) - (b.target.port ?? 0));
  const lowest = new Map<string, Call>();
  for (const call of sorted) if (call.target.port !== undefined && !lowest.has(call.target.to)) lowest.set(call.target.to, call);
  return sorted.flatMap((call) => {
    const other = call.target.port === undefined ? lowest.get(call.target.to) : undefined;
    if (other === undefined) return [call];
    for (const [what, evidence] of call.by) if (!other.by.has(what)) other.by.set(what, evidence);
    return [];
  });
}
