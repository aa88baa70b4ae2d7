/** From the words of a selection to what is asked: selectors are parsed, exclusions taken apart, and every mistake is told. */

import { parseLabelSelector } from '../labels/parse-selector.ts';
import type { LabelSelector } from '../labels/selector.ts';
import type { PodPhase, Selection } from '../types.ts';
import { phaseCalled, phaseHint } from './phases.ts';

/** A selection that can be applied. Empty lists restrict nothing. */
export interface Criteria {
  readonly namespaces: readonly string[];
  readonly selectors: readonly LabelSelector[];
  readonly kinds: readonly string[];
  readonly names: readonly string[];
  readonly nodes: readonly string[];
  readonly phases: readonly PodPhase[];
  readonly exclude: readonly Exclusion[];
  readonly excludeFinished: boolean;
}

export interface Exclusion {
  /** As written. */
  readonly word: string;
  /** A kind or a namespace's glob; the namespace's alone where no name is given. */
  readonly scope: string;
  readonly name?: string;
}

/** What is wrong with a word of a selection, before any input is read. */
export interface SelectionMistake {
  readonly field: (typeof FIELDS)[number];
  /** Which word of the field. */
  readonly index: number;
  /** One that is empty, or that has too many slashes, is wrong as a whole. */
  readonly word: string;
  readonly message: string;
  /** Where in the word, from 0. */
  readonly at: number;
  readonly length: number;
  /** What was probably meant, and what there is, where that is known. */
  readonly hint?: string;
}

const FIELDS = ['namespaces', 'selectors', 'kinds', 'names', 'nodes', 'phases', 'exclude'] as const satisfies readonly (keyof Selection)[];

/** All mistakes, in the order of the fields. */
export function checkSelection(selection: Selection): readonly SelectionMistake[] {
  return FIELDS.flatMap((field) =>
    (selection[field] ?? []).flatMap((word, index) => {
      const wrong = wrongWord(field, word);
      return wrong === undefined ? [] : [{ field, index, word, ...wrong }];
    }),
  );
}

/** undefined when nothing is selected away. Throws a RangeError that names the first mistake. */
export function readSelection(selection: Selection = {}): Criteria | undefined {
  const [mistake] = checkSelection(selection);
  if (mistake !== undefined) {
    const { field, index, word, message, at } = mistake;
    throw new RangeError(`selection.${field}[${index}] '${word}': ${message} (character ${at + 1})`);
  }
  const criteria: Criteria = {
    namespaces: selection.namespaces ?? [],
    // `-l ''` selects everything, as for kubectl
    selectors: (selection.selectors ?? []).map(parsed).filter((selector) => selector.length > 0),
    kinds: selection.kinds ?? [],
    names: selection.names ?? [],
    nodes: selection.nodes ?? [],
    phases: [...new Set((selection.phases ?? []).flatMap((word) => phaseCalled(word) ?? []))],
    exclude: (selection.exclude ?? []).map(readExclusion),
    excludeFinished: selection.excludeFinished === true,
  };
  return criteria.excludeFinished || FIELDS.some((field) => criteria[field].length > 0) ? criteria : undefined;
}

function wrongWord(field: SelectionMistake['field'], word: string): Omit<SelectionMistake, 'field' | 'index' | 'word'> | undefined {
  if (field === 'selectors') {
    const read = parseLabelSelector(word);
    return 'mistake' in read ? read.mistake : undefined;
  }
  if (word.trim() === '') return { message: 'is empty', at: 0, length: 1 };
  if (field === 'phases' && phaseCalled(word) === undefined)
    return { message: 'is no phase of a pod', at: 0, length: word.length, hint: phaseHint(word) };
  if (field !== 'exclude') return undefined;
  const [scope, name, more] = word.split('/');
  if (more === undefined && scope !== '' && name !== '') return undefined;
  return { message: 'is neither NAMESPACE nor KIND/NAME nor NAMESPACE/NAME', at: 0, length: word.length };
}

function parsed(text: string): LabelSelector {
  const read = parseLabelSelector(text);
  if ('mistake' in read) throw new Error(`readSelection: unchecked selector: ${read.mistake.message}`);
  return read.selector;
}

function readExclusion(word: string): Exclusion {
  const [scope = '', name] = word.split('/');
  return { word, scope, ...(name === undefined ? {} : { name }) };
}
