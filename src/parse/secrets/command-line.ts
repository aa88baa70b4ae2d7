/** Secrets among the items of a command line: a flag and what it is set to, by the flag's words, or by those of the program that it belongs to. */
import type { JsonValue } from '../types.ts';
import { classOf } from './key-class.ts';

/** By the index of the item, where the secret in it begins; undefined where there is none, as in nearly every list. */
export function secretItems(items: readonly JsonValue[]): ReadonlyMap<number, number> | undefined {
  if (items.length < 2) return undefined;
  let found: Map<number, number> | undefined;
  let program = '';
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'string' && typeof item !== 'number') continue;
    const before = items[index - 1];
    const flag = typeof before === 'string' ? before : '';
    const from = typeof item === 'string' ? attached(program, item) : undefined;
    const isNext = isFollowed(program, flag) && !isFlag(String(item), flag);
    const start = from ?? (isNext ? behindUser(program, flag, String(item)) : undefined);
    if (start !== undefined) {
      found ??= new Map();
      found.set(index, start);
    } else if (typeof item === 'string') program = PROGRAM.exec(item)?.[1]?.toLowerCase() ?? program;
  }
  return found;
}

const PROGRAM = /^(?:\S*\/)?(mysql\w*|mariadb\w*|redis-cli|curl|wget|sshpass|mongo\w*|docker|podman|helm|ldap\w+|vault|psql)$/i;
const FLAG = /^-{1,2}[\w.-]+$/;

/** `-phunter2` */
function attached(program: string, item: string): number | undefined {
  return /^(?:mysql|mariadb|sshpass)/.test(program) && /^-p./.test(item) && !/^-(?:port|protocol|plugin)/.test(item) ? 2 : undefined;
}

function isFollowed(program: string, flag: string): boolean {
  if (flag === '') return false;
  if (/^(?:password|passwd|token|secret)$/i.test(flag)) return true;
  if (!FLAG.test(flag)) return false;
  if (classOf(flag) !== 'plain' || /^--?(?:user|proxy-user|u)$/.test(flag)) return true;
  if (program === 'redis-cli') return flag === '-a';
  return flag === '-p' ? /^(?:sshpass|mongo|docker|podman|helm)/.test(program) : flag === '-w' && program.startsWith('ldap');
}

/** What begins with a dash is the next flag, unless no flag looks so. */
function isFlag(item: string, flag: string): boolean {
  return item.startsWith('-') && !(classOf(flag) === 'password' && /^-+[^-]*(?:[A-Z].*\d|\d.*[A-Z]|[A-Z]{3})/.test(item));
}

/** Of `-u me:hunter2` what stands behind the colon; of a user alone nothing. */
function behindUser(program: string, flag: string, item: string): number | undefined {
  if (!/^--?(?:user|proxy-user|u)$/.test(flag)) return 0;
  const colon = item.indexOf(':');
  return colon === -1 || /^\d+$/.test(item.slice(colon + 1)) || (flag === '-u' && program !== 'curl' && program !== 'wget')
    ? undefined
    : colon + 1;
}
