/** What a shell script runs: its statements with their simple commands, and which of them it leaves running behind itself. */
import type { ShellToken } from './shell-words.ts';
import { shellTokens } from './shell-words.ts';

export interface ShellStatement {
  /** The words of each command, in the order in which they stand; none is empty. */
  readonly commands: readonly (readonly string[])[];
  /** Ended by `&`. */
  readonly background: boolean;
}

const opening = new Set(['if', 'while', 'until', 'for', 'case', 'select', '{']);
const closing = new Set(['fi', 'done', 'esac', '}']);
const between = new Set(['then', 'else', 'elif', 'do', '!', 'time', 'in']);

/** Of one statement: a function that calls another twice, which calls another twice, … has more than anyone could wait for. */
const mostCommands = 1000;

export function shellStatements(script: string): readonly ShellStatement[] {
  const statements: ShellStatement[] = [];
  const functions = new Map<string, readonly (readonly string[])[]>();
  const stack: string[] = [];
  let open: string[][] = [];
  let words: string[] = [];
  let piped = false;
  /** The function that is being defined, and how deep its body lies. */
  let defining: { readonly name: string; readonly depth: number } | undefined;

  const endCommand = (): void => {
    // what reads from a pipe is a filter of the command before it
    if (words.length > 0 && !piped)
      for (const command of functions.get(words[0] ?? '') ?? [words]) if (open.length < mostCommands) open.push([...command]);
    words = [];
    piped = false;
  };
  const endStatement = (background: boolean): void => {
    endCommand();
    if (open.length > 0) statements.push({ commands: open, background });
    open = [];
  };
  const close = (): void => {
    endCommand();
    stack.pop();
    if (defining === undefined || stack.length >= defining.depth) return;
    functions.set(defining.name, open);
    open = [];
    defining = undefined;
  };

  const tokens = shellTokens(script);
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'word') {
      if (words.length > 0 || token.quoted) words.push(token.text);
      else if (opening.has(token.text)) {
        stack.push(token.text);
        // the words of a for or case are no commands
        if (token.text === 'for' || token.text === 'case' || token.text === 'select') words.push(':');
      } else if (closing.has(token.text)) close();
      else if (!between.has(token.text)) words.push(token.text);
      continue;
    }
    switch (token.text) {
      case '(':
        if (words.length === 1 && isOperator(tokens[index + 1], ')')) {
          defining = { name: words[0] ?? '', depth: stack.length + 1 };
          words = [];
        } else {
          stack.push('(');
        }
        break;
      case ')':
        if (stack.at(-1) === '(') close();
        // the pattern of a case
        else words = [];
        break;
      case '&':
        if (stack.length === 0) endStatement(true);
        else {
          endCommand();
          const last = open.pop();
          if (last !== undefined) statements.push({ commands: [last], background: true });
        }
        break;
      case '|':
        endCommand();
        piped = true;
        break;
      case ';':
      case ';;':
        if (stack.length === 0) endStatement(false);
        else endCommand();
        break;
      default:
        endCommand();
    }
  }
  endStatement(false);
  return statements;
}

function isOperator(token: ShellToken | undefined, text: string): boolean {
  return token?.type === 'operator' && token.text === text;
}
