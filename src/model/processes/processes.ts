/**
 * Which processes a container runs, from its command and arguments. Several are only found where the manifest surely starts several: a shell with
 * `a & b`, a chain that begins with daemons (`cron && nginx`), a supervisor. What an image starts by itself is not in the manifest.
 */
import type { JsonValue } from '../../parse/types.ts';
import type { Cursor } from '../reading/read.ts';
import { isList } from '../reading/read.ts';
import { programOf } from './program.ts';
import { daemonsIf, daemonsUnless, givenCommands, givenNames, passing, preparing, shells, supervisors, waiting } from './program-names.ts';
import { programName, unwrapped } from './program-word.ts';
import type { ShellStatement } from './shell-script.ts';
import { shellStatements } from './shell-script.ts';
import type { Processes } from './types.ts';

/** Absent where the manifest gives no command that can be understood: then the image says what runs. */
export function readProcesses({ object: { command, args } }: Cursor): Processes | undefined {
  const words = [...texts(command), ...texts(args)];
  // arguments alone go to the image's entry point, unless they are a whole command by themselves
  if (texts(command).length === 0 && !shells.has(words[0]?.replace(/^.*\//, '') ?? '') && !isSupervisor(words)) return undefined;
  const found = processesOf(words);
  return found === undefined || found.starter !== undefined || isSurelyProgram(found.names[0] ?? '', words) ? found : undefined;
}

/** A command of one word might be anything: its name is kept if it is a path's, or everybody's. */
function isSurelyProgram(name: string, words: readonly string[]): boolean {
  return (
    programOf(name) !== undefined || words.some((word) => word.includes(`/${name}`) || (word.includes(name) && /\.[a-z]{1,3}$/.test(name)))
  );
}

function texts(value: JsonValue | undefined): readonly string[] {
  return isList(value ?? null) && Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
}

export function processesOf(words: readonly string[]): Processes | undefined {
  const command = unwrapped(words);
  const name = programName(command);
  if (name === undefined) return undefined;
  if (isSupervisor(command)) return supervised(command);
  const script = scriptOf(command);
  if (script === undefined) return { names: [name] };
  const shell = command[0]?.replace(/^.*\//, '') ?? 'sh';
  return inShell(script, shell);
}

function inShell(script: string, shell: string): Processes | undefined {
  const statements = shellStatements(script);
  const background = statements.flatMap((statement) => (statement.background ? lasting(statement) : statement.commands.flatMap(daemon)));
  const foreground = foregroundOf(statements);
  const inner = foreground === undefined ? undefined : processesOf(foreground);
  const own = inner?.names ?? [];
  // a supervisor is what counts, whatever shell begins it
  if (inner?.starter?.kind === 'supervisor') return { ...inner, names: [...background, ...own] };
  const names = [...background, ...own];
  if (names.length === 0) return undefined;
  if (names.length === 1) return { names };
  const replaced = foreground?.[0] === 'exec' && own.length > 0;
  return { starter: { kind: 'shell', name: shell, ...(replaced ? { replaced } : {}) }, names };
}

/** What `sh -c` is given. */
function scriptOf(command: readonly string[]): string | undefined {
  const [first = '', ...rest] = command;
  if (!shells.has(first.replace(/^.*\//, ''))) return undefined;
  const at = rest.findIndex((word) => /^-[a-z]*c[a-z]*$/.test(word));
  return at < 0 ? undefined : rest.slice(at + 1).find((word) => !/^[-+]/.test(word));
}

/** The process that a statement leaves in the background: none where all that it does comes to an end. */
function lasting({ commands }: ShellStatement): readonly string[] {
  const found = commands.findLast((command) => !passes(command) && !waits(command));
  return found === undefined ? [] : (processesOf(found)?.names.slice(-1) ?? []);
}

/** The last command that stays: the script waits for it. Where it ends by waiting for the others, or by keeping itself alive, there is none. */
function foregroundOf(statements: readonly ShellStatement[]): readonly string[] | undefined {
  for (const { commands, background } of [...statements].reverse()) {
    if (background) continue;
    for (const command of [...commands].reverse()) {
      if (waits(command) || command[0] === 'exit') {
        if (waits(command)) return undefined;
        continue;
      }
      if (daemon(command).length > 0 || passes(command)) continue;
      return command;
    }
  }
  return undefined;
}

function waits(command: readonly string[]): boolean {
  const [first = '', ...rest] = unwrapped(command);
  return waiting.has(first) || (first === 'sleep' && (rest[0] === 'infinity' || rest[0] === 'inf'));
}

function passes(command: readonly string[]): boolean {
  const [first] = unwrapped(command);
  if (first === undefined || /^[A-Za-z_]\w*\+?=/.test(first)) return true;
  const name = first.replace(/^.*\//, '');
  // `nginx -s reload` and `nginx -t` speak to one that runs
  if (name === 'nginx' && command.some((word) => /^-[stvV]$/.test(word))) return true;
  return passing.has(name) || preparing.test(programName(unwrapped(command)) ?? '');
}

/** The daemon that a command leaves running while the script goes on. */
function daemon(command: readonly string[]): readonly string[] {
  const [path = '', ...rest] = unwrapped(command);
  const first = path.replace(/^.*\//, '');
  const named = serviceStarted(path, first, rest);
  if (named !== undefined) return [named];
  const unless = daemonsUnless.get(first);
  const when = daemonsIf.get(first.replace(/[\d.]+$/, ''));
  const goesOn =
    unless === undefined ? when !== undefined && rest.some((word) => when.test(word)) : !rest.some((word) => unless.test(word));
  const name = goesOn ? programName([path]) : undefined;
  return name === undefined ? [] : [name];
}

/** `service cron start`, `systemctl start nginx`, `/etc/init.d/ssh start`. */
function serviceStarted(path: string, first: string, rest: readonly string[]): string | undefined {
  const starts = rest.includes('start') || rest.includes('restart');
  if (!starts) return undefined;
  if (/^\/etc\/(?:rc\.d\/)?init\.d\//.test(path)) return first;
  const name = rest.find((word) => !/^(?:start|restart|-.*)$/.test(word));
  return first === 'service' || first === 'systemctl' || first === 'rc-service' ? programName(name === undefined ? [] : [name]) : undefined;
}

function isSupervisor(words: readonly string[]): boolean {
  const command = unwrapped(words);
  const [path = ''] = command;
  if (/^\/(?:usr\/)?s?bin\/init$/.test(path)) return true;
  return supervisors.has(path.replace(/^.*\//, ''));
}

function supervised([path = '', ...rest]: readonly string[]): Processes | undefined {
  const name = path.replace(/^.*\//, '');
  const starter = { kind: 'supervisor', name } as const;
  const given = rest.filter((word) => !word.startsWith('-'));
  if (givenCommands.has(name)) return { starter, names: given.flatMap((word) => processesOf(['sh', '-c', word])?.names ?? []) };
  if (givenNames.has(name)) {
    const names = given.filter((word) => word !== 'start' && word !== 'run').flatMap((word) => programName([word]) ?? []);
    return names.length === 1 ? { names } : { starter, names };
  }
  if (!name.startsWith('pm2')) return { starter, names: [] };
  // one script is one process; a file of configuration may name several
  const scripts = given.filter((word) => word !== 'start');
  const several = scripts.length !== 1 || /\.(?:json|ya?ml|config\.c?js)$/.test(scripts[0] ?? '');
  const names = several ? [] : scripts.flatMap((word) => programName([word]) ?? []);
  return several ? { starter, names } : names.length === 0 ? undefined : { names };
}
