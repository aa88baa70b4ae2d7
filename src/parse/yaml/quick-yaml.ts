/**
 * Reads nearly every document with js-yaml, which is several times faster than the full parser (yaml) and starts at once. What the
 * two packages may understand differently is left to the full parser, as is everything that js-yaml refuses: it finds the words
 * for it. A property test holds that both agree wherever this one answers.
 */

import type { Event } from 'js-yaml';
import { EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import { largest } from '../../base/extremes.ts';
import type { Span, SpanMap } from '../text/document.ts';
import type { BuiltYaml } from './events.ts';
import { buildYaml } from './events.ts';

/** Reads the document in `extent` of `text`; undefined when the full parser must. Fills `spanMap` when given. */
export function readQuickYaml(text: string, extent: Span, spanMap?: SpanMap): BuiltYaml | undefined {
  const source = text.slice(extent.start, extent.end);
  const events = isLeftAlone(source) ? undefined : eventsOf(source);
  return events === undefined ? undefined : buildYaml(events, { source, base: extent.start, spanMap });
}

/** What the packages understand differently; simple searches come first, as they are ten times faster. */
function isLeftAlone(source: string): boolean {
  return (
    // an indented marker is none
    /^ +---/.test(source) ||
    // line breaks and marks to one package only
    source.includes('\ufeff') ||
    (source.includes('\r') && /\r(?!\n)/.test(source)) ||
    // tabs where only spaces should stand
    (source.includes('\t') && /^\t|^ *\t\s*(?:#|$)/m.test(source)) ||
    // an empty line behind an escaped line break, and spaces below the last line
    /\\\r?\n\s*\n/.test(source) ||
    /^ +$/.test(source.slice(source.lastIndexOf('\n') + 1))
  );
}

/** Undefined unless this is one document, without directives, aliases, anchors and tags. js-yaml's limit of depth, 100, holds. */
function eventsOf(source: string): readonly Event[] | undefined {
  try {
    const events = parseEvents(source, {});
    const [first] = events;
    const bare = first?.type === EVENT_ID.DOCUMENT && first.directives.length === 0;
    return bare && events.every((event) => event === first || isPlain(event)) ? events : undefined;
  } catch {
    // its manual: all exceptions must be caught, not its own alone
    return undefined;
  }
}

/** What this reader does not understand in a document that it has refused: where it stands, and whether it is the depth. */
export function whyNotQuickYaml(text: string, { start, end }: Span): { readonly at: number; readonly deep: boolean } {
  try {
    const unknown = parseEvents(text.slice(start, end), {}).find((event) => event.type !== EVENT_ID.DOCUMENT && !isPlain(event));
    const marks = [unknown && 'anchorStart' in unknown ? unknown.anchorStart : 0, unknown && 'tagStart' in unknown ? unknown.tagStart : 0];
    return { at: start + largest([0, ...marks]), deep: false };
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) return { at: start, deep: false };
    return { at: start + (thrown.mark?.position ?? 0), deep: thrown.reason.startsWith('nesting exceeded') };
  }
}

function isPlain(event: Event): boolean {
  switch (event.type) {
    case EVENT_ID.SCALAR:
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.anchorStart === -1 && event.tagStart === -1;
    default:
      return event.type === EVENT_ID.POP;
  }
}
