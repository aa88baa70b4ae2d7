import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Place } from '../../base/place.ts';
import { isCrowd, isForeign, MOST_STRANGERS, tooManyObjects } from '../limits/crowd.ts';
import { suspiciousDepth } from '../limits/depth.ts';
import { tooHeavyYaml, tooManyValues } from '../limits/weight.ts';
import type { Located, RawDocument, Span, SpanMap } from '../text/document.ts';
import type { LineIndex } from '../text/line-index.ts';
import { locate } from '../text/span-map.ts';
import type { JsonValue, Path } from '../types.ts';
import type { YamlProblem } from './full-yaml.ts';
import { readYamlList } from './list.ts';
import { readQuickYaml, whyNotQuickYaml } from './quick-yaml.ts';
import { splitDocuments } from './split-documents.ts';

export interface ReadText {
  readonly documents: readonly RawDocument[];
  readonly diagnostics: readonly Diagnostic[];
  /** Documents that could not be read. */
  readonly broken: readonly Span[];
}

/** Reads all documents of a YAML text. A document with an error is left out, and said; the others go on. */
export async function readYaml(text: string, lines: LineIndex): Promise<ReadText> {
  const documents: RawDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const broken: Span[] = [];
  const control = CONTROL.test(text);
  let strangers = 0;
  for (const extent of splitDocuments(text)) {
    const isTooBroken = broken.length >= MOST_BROKEN;
    if (isTooBroken || isCrowd(documents.length, extent.start)) {
      const place = lines.placeOf({ start: extent.start, end: extent.start + 1 });
      diagnostics.push(isTooBroken ? tooBroken(place) : tooManyObjects(place));
      return { documents, diagnostics, broken: [...broken, { start: extent.start, end: text.length }] };
    }
    // who looks at the documents says that these are too many
    if (strangers > MOST_STRANGERS + 1) return { documents, diagnostics, broken: [...broken, { start: extent.start, end: text.length }] };
    const bad = control ? text.slice(extent.start, extent.end).search(CONTROL) : -1;
    if (bad !== -1) {
      broken.push(extent);
      diagnostics.push(controlCharacter(lines.placeOf({ start: extent.start + bad, end: extent.start + bad + 1 })));
      continue;
    }
    const list = extent.end - extent.start > LARGE ? readYamlList(text, extent) : undefined;
    if (list !== undefined) {
      documents.push(list);
      continue;
    }
    const heavy = tooHeavyYaml(text, extent.start, extent.end);
    if (heavy !== undefined) {
      broken.push(extent);
      diagnostics.push(tooManyValues(lines.placeOf({ start: heavy, end: heavy + 1 }), 'YAML'));
      continue;
    }
    const quick = readQuickYaml(text, extent);
    if (quick !== undefined) {
      if (isForeign(quick.value)) strangers++;
      documents.push(
        located(
          quick.value,
          quick.extent,
          lazily(() => quickSpans(text, extent, quick.extent)),
        ),
      );
      continue;
    }
    // loaded only here: most documents do not need it, and the full parser is what costs most at start-up
    const { describeProblems } = await import('./problems.ts');
    const limit = beyondLimits(text, extent);
    if (limit !== undefined) {
      broken.push(extent);
      for (const diagnostic of describeProblems(text, extent, [limit], lines)) diagnostics.push(diagnostic);
      continue;
    }
    const { readFullYaml } = await import('./full-yaml.ts');
    for (const full of readFullYaml(text, extent)) {
      if (full.value === undefined || full.problems.length > 0) {
        broken.push(extent);
        for (const diagnostic of describeProblems(text, extent, full.problems, lines)) diagnostics.push(diagnostic);
      } else {
        const { value, spanMap } = full;
        if (isForeign(value)) strangers++;
        documents.push(located(value, full.extent, (path) => locate(value, spanMap, full.extent, path)));
      }
    }
  }
  return { documents, diagnostics, broken };
}

/** In characters: a list that is larger is read item by item. */
const LARGE = 4_000_000;

/**
 * In characters: the full parser takes a second and half a gigabyte for a million of them, and several times as much for mistakes without
 * end. Only the dump of a cluster, which is written by a machine, is larger.
 */
const MAX_FULL = 500_000;

/** Why a document is not handed to the full parser. */
function beyondLimits(text: string, { start, end }: Span): YamlProblem | undefined {
  const deep = suspiciousDepth(text, start, end);
  if (deep !== undefined) return { code: 'TOO_DEEP', message: '', span: { start: deep, end: deep + 1 } };
  if (end - start <= MAX_FULL) return undefined;
  const why = whyNotQuickYaml(text, { start, end });
  return { code: why.deep ? 'TOO_DEEP' : 'TOO_LARGE', message: '', span: { start: why.at, end: why.at + 1 } };
}

/** Documents of one file; no one writes so many, and each costs a while. */
const MOST_BROKEN = 5000;

function tooBroken(place: Place): Diagnostic {
  return {
    code: 'parse/too-broken',
    severity: 'error',
    message: `From here on this file is not read: ${MOST_BROKEN} documents of it could not be`,
    place,
    hint: 'is it a file of manifests at all?',
  };
}

/** YAML 1.2.2, 5.1: these may not stand in YAML, and Kubernetes refuses them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function controlCharacter(place: Place): Diagnostic {
  const hint = 'remove it; in double quotes it can be written as an escape, such as \\e';
  return { code: 'parse/control-character', severity: 'error', message: 'A control character stands in this document', place, hint };
}

function located(value: JsonValue, extent: Span, locate: RawDocument['locate']): RawDocument {
  return { value, extent, locate, locateAll: (paths) => paths.map((path) => [locate(path).value]) };
}

function lazily(make: () => (path: Path) => Located): (path: Path) => Located {
  let made: ((path: Path) => Located) | undefined;
  return (path) => {
    made ??= make();
    return made(path);
  };
}

/** Reads a document once more that was read quickly, this time noting where everything stands. */
function quickSpans(text: string, extent: Span, root: Span): (path: Path) => Located {
  const spanMap: SpanMap = new Map();
  const again = readQuickYaml(text, extent, spanMap);
  return (path) => locate(again?.value ?? null, spanMap, root, path);
}
