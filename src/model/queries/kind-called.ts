/** What kinds are called: one of another group says which. */
import { kinds } from '../kinds/kinds.ts';

export { kindOfThing } from '../reading/ids.ts';

/** Whether Kubernetes itself has a kind of this name. */
export function isNameOfOwnKind(kind: string): boolean {
  return kinds.some((known) => known.kind === kind);
}
