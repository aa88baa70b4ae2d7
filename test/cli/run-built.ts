/** Runs the built command line as a process of its own: `npm run build` comes first. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const bin = join(import.meta.dirname, '../../dist/cli/bin.cjs');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly script?: string;
}

export function runBuilt(argv: readonly string[], { stdin, cwd, script = bin }: RunOptions = {}): Promise<Ended> {
  return ended(
    spawn(process.execPath, [script, ...argv], { cwd, stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] }),
    stdin,
  );
}

/** A line of shell in which `podfig` is the built command line. */
export function runShell(line: string, cwd: string): Promise<Ended> {
  const podfig = `podfig() { "${process.execPath}" "${bin}" "$@"; }`;
  return ended(spawn('bash', ['-c', `${podfig}; ${line}`], { cwd, stdio: ['ignore', 'pipe', 'pipe'] }));
}

function ended(child: ReturnType<typeof spawn>, stdin?: string): Promise<Ended> {
  if (!existsSync(bin)) throw new Error('dist/ is missing: run `npm run build` first');
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  child.stdin?.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  });
}
