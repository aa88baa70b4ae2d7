/** Topology → View: the chosen figure at the chosen level of detail, under the user's words where given. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Topology } from '../model/types.ts';
import type { Figure, FigureRequest } from './figure.ts';
import { withoutLongWords } from './long-words.ts';
import type { View } from './types.ts';

export interface ViewOptions extends FigureRequest {
  /** Replaces the figure's own; '' leaves it out. */
  readonly title?: string;
  readonly caption?: string;
}

export interface ViewResult {
  readonly view?: View;
  readonly diagnostics: readonly Diagnostic[];
}

export function buildView(topology: Topology, figure: Figure, options: ViewOptions): ViewResult {
  const { body, diagnostics } = figure.draw(topology, options);
  if (body === undefined) return { diagnostics };
  const view: View = {
    stage: 'view',
    figure: figure.name,
    lang: 'en',
    ...body,
    name: options.title || body.title,
    title: options.title ?? body.title,
    caption: options.caption ?? body.caption,
  };
  return { view: withoutLongWords(view), diagnostics };
}
