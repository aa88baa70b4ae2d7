import type { Toleration } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

/** Those that every pod gets are noise. */
export const tolerations: ShownDetail = {
  name: 'tolerations',
  description: 'the taints of nodes that a pod tolerates, but for those that every pod does',
  ofPod: ({ tolerations: own = [] }, { words }) =>
    own.filter(({ isDefault }) => !isDefault).flatMap((toleration) => fact(tolerationWords(toleration, words))),
};

/** `tolerates gpu=yes:NoSchedule`, `tolerates every taint`. */
export function tolerationWords({ key, operator, value, effect, seconds }: Toleration, { say }: Words): string {
  const taint = key === undefined ? '' : `${key}${operator === 'Exists' || value === undefined ? '' : `=${value}`}`;
  const written = `${taint}${effect === undefined ? '' : `:${effect}`}`;
  const what =
    taint !== ''
      ? say('details.tolerates', { taint: written })
      : effect === undefined
        ? say('details.tolerates-all')
        : say('details.tolerates-effect', { effect });
  return seconds === undefined ? what : say('details.for-seconds', { what, seconds });
}
