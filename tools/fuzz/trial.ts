/** A case put to podfig, and all that may not happen. */
import { asJsonLine, plainDiagnostic } from '../../src/base/diagnostic-json.ts';
import { formatDiagnostic } from '../../src/base/format-diagnostic.ts';
import type { CheckResult, DrawOptions, Source } from '../../src/pipeline/options.ts';
import { stages } from '../../src/pipeline/options.ts';
import { check, describe, draw, drawFormats, dump } from '../../src/pipeline/pipeline.ts';
import { breachesOfSvg } from '../../test/laws/laws-of-svg.ts';
import type { Case } from './cases.ts';
import { mustHide } from './hidden.ts';
import type { Marker } from './markers.ts';
import { HEADS, tokensIn } from './markers.ts';

export interface Fault {
  readonly sort: 'exception' | 'leak' | 'malformed' | 'not the same';
  readonly words: string;
}

/**
 * What was found, nothing where all is well. `run` says what is asked for besides the figure, all in turn: what takes no part
 * in a case does in the next ones.
 */
export async function faultsOf(one: Case, run: number): Promise<readonly Fault[]> {
  const { sources, asked } = one;
  const faults: Fault[] = [];
  const outputs: Output[] = [];
  const { options } = asked;
  let hidden: readonly Marker[] = [];
  try {
    hidden = await mustHide(one);
    const [svg, json] = await drawFormats(sources, options, ['svg', 'json']);
    if (svg === undefined || json === undefined) throw new Error('two formats give two results');
    const picture = textOf(svg.output);
    keep('draw', svg, picture);
    keep('draw as json', json, textOf(json.output));
    if (run % 2 === 0) {
      keep('check', await check(sources, options));
      const { told, ...described } = await describe(sources, options);
      keep('describe', described, told === undefined ? '' : JSON.stringify(told));
    }
    for (const stage of new Set([stages[run % stages.length] ?? 'model', ...(run % 2 === 1 ? (['manifests'] as const) : [])])) {
      const dumped = await dump(sources, stage, options);
      keep(`dump of ${stage}`, dumped, dumped.json ?? '');
    }
    if (run % 50 === 0) {
      const { output } = await draw(sources, { ...options, format: 'png' });
      keep('draw as png', svg, output === undefined ? '' : Buffer.from(output).toString('latin1'));
    }
    if (svg.output !== undefined) faults.push(...malformed(picture));
    const again = textOf((await draw(copyOf(sources), options)).output);
    if (again !== picture) faults.push({ sort: 'not the same', words: 'drawn twice, the SVG has other bytes' });
    faults.push(...(await shuffledFaults(one, picture)));
    if (asked.isWrong) faults.push({ sort: 'exception', words: `no RangeError for ${JSON.stringify(options)}` });
  } catch (error) {
    if (!asked.isWrong || !(error instanceof RangeError)) faults.push({ sort: 'exception', words: wordsOf(error) });
  }
  return [...faults, ...leaks(outputs, hidden)];

  function keep(name: string, { diagnostics, texts }: CheckResult, text = ''): void {
    outputs.push({ name, text });
    for (const diagnostic of diagnostics.slice(0, MOST_MESSAGES)) {
      outputs.push({ name: `message of ${name}`, text: formatDiagnostic(diagnostic, { texts }) });
      outputs.push({ name: `message of ${name} as JSON`, text: asJsonLine(plainDiagnostic(diagnostic)) });
    }
  }
}

/** So many are enough to know what podfig says of an input. */
const MOST_MESSAGES = 40;

interface Output {
  readonly name: string;
  readonly text: string;
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function copyOf(sources: readonly Source[]): readonly Source[] {
  return sources.map(({ name, content }) => ({ name, content: typeof content === 'string' ? content : content.slice() }));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Objects in another order are the same figure; where their text is drawn, or more of one name, the order is a part of it. */
async function shuffledFaults({ shuffled, asked, documents = [] }: Case, picture: string): Promise<readonly Fault[]> {
  const { figure } = asked.options;
  if (shuffled === undefined || figure === 'descriptor' || documents.length < 2) return [];
  const options: DrawOptions = asked.options;
  const other = textOf((await draw(shuffled, options)).output);
  return other === picture ? [] : [{ sort: 'not the same', words: 'drawn in another order, the SVG has other bytes' }];
}

function leaks(outputs: readonly Output[], markers: readonly Marker[]): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const { name, text } of outputs) {
    // what was broken into lines or elements is read in one again
    const joined = name.startsWith('message') ? [] : [text.replace(/<[^<>]*>|\s+/g, '')];
    for (const form of [text, ...joined]) {
      if (!HEADS.some((head) => form.includes(head)) && !/\\[ux]|&#/.test(form)) continue;
      for (const token of tokensIn(form, markers)) {
        const marker = markers.find(({ tokens }) => tokens.includes(token));
        faults.set(`${name} ${token}`, {
          sort: 'leak',
          words: `${token} (${marker?.sort}: ${JSON.stringify(marker?.text)}) shows in ${name}:\n${around(form, token)}`,
        });
      }
    }
  }
  return [...faults.values()];
}

function around(text: string, token: string): string {
  const at = Math.max(0, text.indexOf(token));
  return text.slice(Math.max(0, at - 300), at + 120);
}

function malformed(svg: string): readonly Fault[] {
  const found: string[] = [];
  try {
    found.push(...breachesOfSvg(svg));
  } catch (error) {
    found.push(`no XML: ${error instanceof Error ? error.message : String(error)}`);
  }
  // names of the input may be called so; numbers may not
  const number = /\s(?!data-|aria-|id=|class=)[\w-]+="[^"]*\b(?:NaN|Infinity|undefined)\b[^"]*"/.exec(svg);
  if (number !== null) found.push(`no number:${number[0]}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/.exec(svg);
  if (control !== null) found.push(`a control character, U+${control[0].charCodeAt(0).toString(16)}`);
  return found.map((words) => ({ sort: 'malformed', words }));
}
