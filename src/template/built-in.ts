/** The templates of templates/figures, one for each figure; their files are held to the schema by a test. */

import { texts } from 'podfig:templates/figures';
import { isWrong, readGroups } from '../base/asked/groups.ts';
import { readPageSize } from '../base/asked/page-size.ts';
import type { Size } from '../base/geometry.ts';
import { ownValue } from '../base/own-value.ts';
import type { HeadingTemplate, SelectionInFile, Template, TemplateSelection } from './types.ts';

/** As a file holds it: `extends` and the user's rules are read elsewhere. */
export interface TemplateFile extends HeadingTemplate {
  readonly figure: string;
  readonly description: Template['description'];
  readonly situations?: Template['situations'];
  readonly show?: readonly string[];
  readonly group?: string | readonly string[];
  readonly legend?: Template['legend'];
  /** `a4`, or `900x1200`. */
  readonly page?: string;
  /** `16:9`. */
  readonly aspect?: string;
  readonly select?: SelectionInFile;
  readonly options?: Template['options'];
  readonly placeholders?: Template['placeholders'];
}

/** Throws for a figure that has none, or that is none. */
export function builtInTemplate(name: string): Template {
  const text = ownValue(texts, name);
  if (text === undefined) throw new RangeError(`unknown figure '${name}': expected ${Object.keys(texts).join(', ')}`);
  const file: TemplateFile = JSON.parse(text);
  return fromFile(name, file);
}

export function fromFile(name: string, file: TemplateFile): Template {
  const { figure, description, title, caption, situations = {}, show = [], group, legend = 'auto', options = {}, placeholders = {} } = file;
  return {
    name,
    figure,
    description,
    heading: { title, caption },
    situations,
    show,
    ...groupingIn(group),
    legend,
    ...pageAndAspect(file),
    ...(file.select === undefined ? {} : { select: selectionIn(file.select) }),
    options,
    placeholders,
  };
}

/** One key says how replicas are drawn, or by what pods are grouped. What is no such word is refused by the schema of files. */
export function groupingIn(group: string | readonly string[] = 'pods'): Pick<Template, 'group' | 'groups'> {
  if (group === 'owners' || group === 'pods') return { group, groups: [] };
  const groups = readGroups(typeof group === 'string' ? group : group.join());
  if (isWrong(groups)) throw new RangeError(`group '${group}': expected ${groups.expected}`);
  return { group: 'pods', groups };
}

export function selectionIn({ phases, ...others }: SelectionInFile): TemplateSelection {
  return { ...others, ...(phases === undefined ? {} : { phases: typeof phases === 'string' ? [phases] : phases }) };
}

/** Whoever names a page asks for its shape, unless he names that, too. */
export function pageAndAspect({ page, aspect }: Pick<TemplateFile, 'page' | 'aspect'>): Pick<Template, 'page' | 'aspect'> {
  return {
    ...(page === undefined ? {} : { page: readPageSize(page) ?? page }),
    ...(aspect === undefined ? {} : { aspect: aspectOf(aspect) }),
  };
}

/** `16:9`; the schema also takes `16x9` and `16/9`, as `--aspect` does. */
function aspectOf(ratio: string): Size {
  const [width = 16, height = 9] = ratio.split(/[:x/]/).map(Number);
  return { width, height };
}
