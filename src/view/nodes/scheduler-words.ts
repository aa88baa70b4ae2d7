/** What the scheduler says of a pod that fits nowhere, in fewer words; its reasons stay in its own. */
import type { Words } from '../../words/types.ts';

/** `0/3 nodes are available: 1 Insufficient memory, 2 node(s) had … . preemption: …`, as FitError in kubernetes/pkg/scheduler/framework writes it. */
const UNFIT = /^(\d+)\/(\d+) nodes are available(?::\s*|\.?\s*$)/;

/** What preemption would not change says nothing about why the pod does not fit. */
const PREEMPTION = /[.,]?\s*(?:preemption: |no new claims to deallocate).*$/is;

/** `0 of 3 nodes fit: 1 Insufficient memory, 2 untolerated taint`; any other message as it is, without its full stop. */
export function schedulerWords(message: string, words: Words): string {
  const { say } = words;
  const unfit = UNFIT.exec(message);
  if (unfit === null) return message.replace(/\.\s*$/, '');
  const reasons = message
    .slice(unfit[0].length)
    .replace(PREEMPTION, '')
    .replace(/\.\s*$/, '')
    // as the scheduler wrote it before Kubernetes 1.24: `1 node(s) had taint {a: b}, that the pod didn't tolerate`
    .replace(/had taint (\{[^}]*\}), that the pod didn't tolerate/g, 'had untolerated taint $1')
    .replace(/\s*\{[^}]*\}/g, '');
  const told = counted(reasons.split(',').map((reason) => plainReason(reason.trim()))).map(([reason, count]) =>
    reasonWords(reason, count, words),
  );
  const fit = say('scheduler.fit', { fit: unfit[1] ?? '', of: unfit[2] ?? '' });
  return told.length === 0 ? fit : say('scheduler.because', { fit, reasons: told.join(', ') });
}

/** `2 node(s) had untolerated taint` → `2 untolerated taint`. */
function plainReason(reason: string): string {
  return reason.replace(/\bnode\(s\) (?:had |were |was )?/, '');
}

/** `1 without the pod’s node affinity`, `2 do not have free ports`. */
function reasonWords(reason: string, count: number | undefined, { say }: Words): string {
  if (count === undefined) return reason;
  const [, pods, what] = /^didn't (match Pod's )?(.*)$/.exec(reason) ?? [];
  if (what === undefined) return `${count} ${reason}`;
  return say(pods === undefined ? 'scheduler.do-not' : 'scheduler.without', { count, what });
}

/** Reasons that are alike once their taints are left out are added up. */
function counted(reasons: readonly string[]): readonly (readonly [string, number | undefined])[] {
  const counts = new Map<string, number | undefined>();
  for (const reason of reasons) {
    if (reason === '') continue;
    const [, number, word] = /^(\d+) (.*)$/.exec(reason) ?? [];
    if (number === undefined || word === undefined) counts.set(reason, undefined);
    else counts.set(word, (counts.get(word) ?? 0) + Number(number));
  }
  return [...counts];
}
