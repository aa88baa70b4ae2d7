/** The templates of templates/figures, one for each figure; their files are held to the schema by a test. */

import { texts } from 'podfig:templates/figures';
import type { Size } from '../base/geometry.ts';
import { ownValue } from '../base/own-value.ts';
import { readPageSize } from '../base/page-size.ts';
import type { HeadingTemplate, SelectionInFile, Template, TemplateSelection } from './types.ts';

/** As a file holds it: `extends` and the user's rules are read elsewhere. */
export interface TemplateFile extends HeadingTemplate {
  readonly figure: string;
  readonly description: Template['description'];
  readonly situations?: Template['situations'];
  readonly show?: readonly string[];
  readonly group?: Template['group'];
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
  const {
    figure,
    description,
    title,
    caption,
    situations = {},
    show = [],
    group = 'pods',
    legend = 'auto',
    options = {},
    placeholders = {},
  } = file;
  return {
    name,
    figure,
    description,
    heading: { title, caption },
    situations,
    show,
    group,
    legend,
    ...pageAndAspect(file),
    ...(file.select === undefined ? {} : { select: selectionIn(file.select) }),
    options,
    placeholders,
  };
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
