/** What a key may mean where secrets are looked for, worked out once for each key: a dump has few of them, and each a hundred thousand times. */
import type { KeyClass } from './key-class.ts';
import { classOf } from './key-class.ts';

export interface KeyRole {
  readonly class: KeyClass;
  /** What `kubectl apply` keeps of an object: it repeats all that stands in it. */
  readonly isLastApplied: boolean;
  /** `env`, and how it is called elsewhere or misspelt. */
  readonly isEnv: boolean;
  /** The value of what has a name beside it. */
  readonly isValue: boolean;
  /** The same, where that name says that it is a secret. */
  readonly isValueOfSecret: boolean;
  /** `stringData`, of which only Secrets have any. */
  readonly isStringData: boolean;
  /** The data of a kind that has 'Secret' in its name. */
  readonly isData: boolean;
  readonly isEnvFrom: boolean;
}

export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

const ENV = /^(?:extra|additional|common|custom)?[-_]?(?:env|evn)(?:s|[-_]?vars?|iron?ments?|variables)?$/i;
const VALUE: ReadonlySet<string> = new Set(['val', 'value']);
const VALUE_OF_SECRET: ReadonlySet<string> = new Set(['val', 'vals', 'value', 'values', 'default', 'content', 'data', 'text', 'string']);
const STRING_DATA = /^str(?:i?ng)?_?data$/i;

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, KeyRole | typeof NOTHING>();
const NOTHING = 'nothing';

/** Undefined for a key that says nothing, as nearly all do. */
export function roleOf(key: string): KeyRole | undefined {
  const known = remembered.get(key);
  if (known !== undefined) return known === NOTHING ? undefined : known;
  const role = work(key);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (key.length <= LONGEST) remembered.set(key, role ?? NOTHING);
  return role;
}

const LONGEST = 200;

function work(key: string): KeyRole | undefined {
  const lower = key.toLowerCase();
  const role = {
    class: classOf(key),
    isLastApplied: key === LAST_APPLIED,
    isEnv: (lower.includes('env') || lower.includes('evn')) && ENV.test(key),
    isValue: VALUE.has(lower),
    isValueOfSecret: VALUE_OF_SECRET.has(lower),
    isStringData: lower.startsWith('str') && STRING_DATA.test(key),
    isData: key === 'data',
    isEnvFrom: key === 'envFrom',
  };
  return role.class === 'plain' && Object.values(role).every((is) => is === false || is === 'plain') ? undefined : role;
}
