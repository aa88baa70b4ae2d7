/** Programs that are given a host and a port as words of their own, as scripts do that wait for a database: `nc -z db 5432`, `psql -h db`. */
import { shellStatements } from '../processes/shell-script.ts';
import type { Address } from './addresses.ts';
import { hostIn, portIn } from './host.ts';

/** A host and a port stand behind its options. */
const DIALLERS: ReadonlySet<string> = new Set(['nc', 'ncat', 'netcat', 'telnet']);
/** `-h` is the host, and `-p` or `-P` the port. */
const CLIENT = /^(?:psql|pg_\w+|pgbench|createdb|redis-cli|redis-benchmark|mysql\w*|mariadb\w*|mongo\w*|valkey-cli)$/;

const ANY = /\b(?:nc|ncat|netcat|telnet|psql|pg_|pgbench|createdb|redis-|valkey-|mysql|mariadb|mongo|tcp\/)/;

/** Whether to look further is worth it. */
export function mayDial(words: readonly string[]): boolean {
  return words.some((word) => ANY.test(word));
}

/** Of a command and its arguments, and of the scripts among them. */
export function dialledBy(words: readonly string[]): readonly Address[] {
  const scripts = words.filter((word) => /\s/.test(word));
  const commands = [words, ...scripts.flatMap(shellStatements).flatMap(({ commands: own }) => own)];
  return commands.flatMap((command) => [...dialled(command), ...command.flatMap(opened)]);
}

/** `bash` opens a connection for `/dev/tcp/HOST/PORT`. */
function opened(word: string): readonly Address[] {
  const [, host = '', port] = /\/dev\/(?:tcp|udp)\/([\w.-]{1,253})\/(\d{1,5})\b/.exec(word) ?? [];
  return address(host, port);
}

function dialled(command: readonly string[]): readonly Address[] {
  const at = command.findIndex((word) => isProgram(nameOf(word)));
  const program = nameOf(command[at] ?? '');
  if (at < 0) return [];
  const rest = command.slice(at + 1);
  if (!DIALLERS.has(program))
    return address(optionIn(rest, 'h') ?? '', optionIn(rest, program.startsWith('my') || program.startsWith('maria') ? 'P' : 'p'));
  const index = rest.findIndex((word, place) => portIn(word) !== undefined && hostIn(rest[place - 1] ?? '') !== undefined);
  return index < 1 ? [] : address(rest[index - 1] ?? '', rest[index]);
}

function nameOf(word: string): string {
  return word.length > 60 ? '' : word.replace(/^.*\//, '');
}

function isProgram(name: string): boolean {
  return DIALLERS.has(name) || CLIENT.test(name);
}

/** `-h db`, `-hdb`. */
function optionIn(words: readonly string[], letter: string): string | undefined {
  const index = words.findIndex((word) => word.startsWith(`-${letter}`));
  const word = words[index];
  return word === undefined || word.length > 2 ? word?.slice(2) : words[index + 1];
}

function address(name: string, digits: string | undefined): readonly Address[] {
  const host = hostIn(name);
  const port = portIn(digits);
  if (host === undefined || (digits !== undefined && port === undefined)) return [];
  return [{ ...host, ...(port === undefined ? {} : { port }), isSure: true, mayBeOutside: true }];
}
