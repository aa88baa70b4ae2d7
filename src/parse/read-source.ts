/** One source to Kubernetes objects, whatever its text is. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { once } from '../base/once.ts';
import type { Place } from '../base/place.ts';
import type { Excerpt } from '../base/texts.ts';
import { jsonProblems } from './json/problems.ts';
import { beginsLikeJson, mayHoldYaml, readJson } from './json/read.ts';
import { beyondStorage, isBeyondStorage, isCrowd, MOST_STRANGERS, tooManyObjects, tooStrange } from './limits/crowd.ts';
import { makeManifest } from './manifests/manifest.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import type { Finder } from './secrets/finder.ts';
import type { SearchedDocument, Sorted } from './secrets/hiding.ts';
import { hiding, hidingOfWords, linesAround, regionAround } from './secrets/hiding.ts';
import type { YamlInText } from './secrets/parts-of-text.ts';
import { OBJECTS } from './secrets/parts-of-text.ts';
import type { Secret } from './secrets/secret.ts';
import type { Seen } from './secrets/seen.ts';
import { seenTexts } from './secrets/seen.ts';
import type { Searched } from './secrets/veil.ts';
import { addNames, gatherer } from './secrets/veil.ts';
import { commandOutput } from './strangers/command-output.ts';
import { withoutLogs } from './strangers/container-logs.ts';
import { missingHead } from './strangers/missing-head.ts';
import type { Recognised } from './strangers/recognise.ts';
import { readAs, recognise, recogniseList } from './strangers/recognise.ts';
import { markdown, strangeText, templateIn } from './strangers/strange-text.ts';
import { marksIn, unfinished, YTT, YTT_TEMPLATE } from './strangers/unfinished.ts';
import type { RawDocument, Span } from './text/document.ts';
import { pointAt } from './text/document.ts';
import { countListed, flatten, isObject } from './text/flatten.ts';
import type { LineIndex } from './text/line-index.ts';
import { lineIndex } from './text/line-index.ts';
import { oncePerSource } from './text/once-per-source.ts';
import { lineAt } from './text/text-line.ts';
import type { JsonObject, Manifest, Path } from './types.ts';
import { lostIndentation } from './yaml/lost-indentation.ts';
import type { ReadText } from './yaml/read.ts';
import { withoutTabsInFlow } from './yaml/tabs-in-flow.ts';

export interface ReadSource {
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
  /** All that was read, whether it is an object or not. */
  readonly searched: readonly Searched[];
  /**
   * With masks over what is secret, or may be, and over what `find` finds, the secrets of other sources too; undefined where nearly nothing of it
   * may be shown.
   */
  readonly text: (find: Finder) => string | undefined;
  /** As in Texts. */
  readonly near?: (place: Place, find: Finder) => Excerpt | undefined;
}

/** Messages of one file whose lines are looked at; no more are printed of one code. */
const MOST_SHOWN = 100;
/** In characters. */
const SHOWN = 10_000;
/** In characters: what is smaller has no object of too many values. */
const LARGE = 1_000_000;

const MARKDOWN = /\.(?:md|markdown)$/i;

/** `name` is the source's. */
export async function readText(name: string, whole: string): Promise<ReadSource> {
  const lines = lineIndex(name, whole);
  const spoken = MARKDOWN.test(name) ? markdown(lines) : commandOutput(whole, lines);
  if (spoken !== undefined) return { manifests: [], diagnostics: [spoken], searched: [], text: (find) => hidingOfWords(whole, find) };
  const text = withoutLogs(whole);
  const read = await readDocuments(text, lines);
  const marks = marksIn(text);
  const manifests: Manifest[] = [];
  const told = oncePerSource();
  for (const diagnostic of read.diagnostics) tellOf(diagnostic);
  const strangers: Span[] = [];
  const suspects: Span[] = [...read.broken];
  let count = 0;
  reading: for (const document of read.documents) {
    const list = recogniseList(document.value);
    if (list !== undefined) {
      tell(list, document, []);
      continue;
    }
    const isLarge = document.extent.end - document.extent.start > LARGE;
    const isLongList = isCrowd(countListed(document.value), document.extent.end - document.extent.start);
    for (const { value, path } of flatten(document.value)) {
      // documents are counted by who reads them
      if (path.length > 0) count++;
      const isTooMany = path.length > 0 && isCrowd(count, isLongList ? 0 : text.length);
      const beyond = strangers.length > MOST_STRANGERS ? tooStrange : isTooMany ? tooManyObjects : undefined;
      if (beyond !== undefined) {
        const { value: rest } = document.locate(path);
        tellOf(beyond(lines.placeOf(rest)));
        // nobody has looked at what it is; a message shows no more of it
        strangers.push({ start: rest.start, end: Math.min(rest.start + SHOWN, text.length) });
        break reading;
      }
      const stranger = recognise(value, name);
      const head = stranger?.code === 'parse/no-kind' && isObject(value) ? missingHead(value) : undefined;
      const lost = path.length === 0 ? suspicious(text, document, lines) : undefined;
      if (lost !== undefined) {
        tellOf(lost);
        suspects.push(document.extent);
      } else if (stranger !== undefined && head === undefined) {
        tell(stranger, document, path);
      } else if (isLarge && isBeyondStorage(value)) {
        tellOf(beyondStorage(placesOf(document, path, lines)([])));
      } else if (isObject(value) && !isUnfinished(value, document, path)) {
        if (head !== undefined) told.tell('parse/no-kind', () => readAs(head, placesOf(document, path, lines)([])));
        const made = makeManifest(head === undefined ? value : { ...head, ...value }, placesOf(document, path, lines));
        if (made.manifest !== undefined) manifests.push(made.manifest);
        else suspects.push(document.extent);
        for (const diagnostic of made.diagnostics) tellOf(diagnostic);
      }
    }
  }
  const diagnostics = read.documents.length === 0 && told.all().length === 0 ? [empty(name)] : told.all();
  const yaml = await yamlIn(text);
  const seen = seenTexts();
  const documents = read.documents.map((document) => ({ document, secrets: secretsOf(document, yaml, seen) }));
  let shown: { readonly text: string | undefined } | undefined;
  return {
    manifests,
    diagnostics,
    searched: documents.map(({ document, secrets }) => ({
      secrets: () => {
        const values = gatherer();
        values.add(secrets());
        return values;
      },
      addNames: (names) => addNames(document.value, names),
    })),
    text: (find) => {
      shown ??= { text: hiding(whole, sorted(find)) };
      return shown.text;
    },
    near: (place, find) => (whole.length < LARGE ? undefined : excerptOf(place, sorted(find))),
  };

  function sorted(find: Finder): Sorted {
    return { text, documents, strangers, suspects, meant, find };
  }

  function excerptOf(place: Place, all: Sorted): Excerpt | undefined {
    const offset = lines.offsetOf(place);
    const of = { ...all, documents: all.documents.flatMap((one) => itemsAround(one, offset)) };
    const region = regionAround(text, offset, of);
    // of nearly all of it a mask is made once
    if (region.end - region.start > whole.length / 4) return undefined;
    const excerpt = hiding(whole, of, region);
    if (excerpt === undefined) return undefined;
    const { line, column } = lines.placeOf({ start: region.start, end: region.start });
    return { text: excerpt, line, column };
  }

  /** Of a long list the items around a place: what is secret in others does not show there. */
  function itemsAround(one: SearchedDocument, offset: number): readonly SearchedDocument[] {
    const items = one.document.itemsAt?.(linesAround(text, offset));
    return items?.map((document) => ({ document, secrets: () => findSecrets(document.value, yaml, seen) })) ?? [one];
  }

  function meant(): readonly number[] {
    return diagnostics.slice(0, MOST_SHOWN).flatMap(({ place }) => (place === undefined ? [] : [lines.offsetOf(place)]));
  }

  function tell(said: Recognised, document: RawDocument, path: Path): void {
    // a document's own place is known without reading it once more
    const located = path.length === 0 ? { depth: 0, value: document.extent, block: false } : document.locate(path);
    told.tell(said.code, () => ({ ...said, place: lines.placeOf(pointAt(located)) }));
    strangers.push(located.value);
  }

  function tellOf(diagnostic: Diagnostic): void {
    told.tell(diagnostic.code, () => diagnostic);
  }

  /** Tells what a tool has still to do; where only values lack, it is drawn as it is. */
  function isUnfinished(value: JsonObject, document: RawDocument, path: Path): boolean {
    const found = marks.length === 0 ? undefined : unfinished(value, marks);
    if (found === undefined) return false;
    const { said } = found.mark;
    told.tell(said.code, () => ({ ...said, place: placesOf(document, path, lines)(found.path) }));
    return said.severity === 'error';
  }
}

/** In characters: of a larger document they are looked for once more when they are asked for once more, for a list of all of them may be larger than the text. */
const KEPT = 2_000_000;

function secretsOf(document: RawDocument, yaml: YamlInText | undefined, seen: Seen): () => readonly Secret[] {
  const look = () => findSecrets(document.value, yaml, seen);
  return document.extent.end - document.extent.start > KEPT ? look : once(look);
}

async function readDocuments(text: string, lines: LineIndex): Promise<ReadText> {
  if (!beginsLikeJson(text)) return readAsYaml(text, lines);
  const json = await readJson(text, lines);
  // the output of several commands in one file: JSON, then YAML
  const mixed = json !== undefined && json.broken.length > 0 && /^---\s/m.test(text);
  if (json !== undefined && !mixed) return json;
  const yaml = await readAsYaml(text, lines);
  if (json !== undefined) return yaml.broken.length < json.broken.length ? yaml : json;
  return yaml.broken.length > 0 && yaml.documents.length === 0 ? jsonProblems(text, lines, yaml) : yaml;
}

/** A document that is YAML by accident: it is a text of another sort, its indentation was lost, or it is a template whose braces stand in quotes. */
function suspicious(text: string, document: RawDocument, lines: LineIndex): Diagnostic | undefined {
  const { value, extent } = document;
  if (typeof value === 'string') return strangeText(text, extent, lines);
  if (!isObject(value)) return undefined;
  // with the comment behind the last value
  const body = text.slice(extent.start, lineAt(text, extent.end).end);
  const ytt = body.includes('#@') && value.kind !== 'ConfigMap' ? YTT.exec(body) : null;
  if (ytt !== null) {
    const start = extent.start + ytt.index + ytt[0].indexOf('#@');
    return { ...YTT_TEMPLATE, place: lines.placeOf({ start, end: start + 2 }) };
  }
  const { metadata, spec } = value;
  if (metadata === null || spec === null || (metadata === undefined && value.name !== undefined))
    return lostIndentation(text, extent, lines);
  const name = isObject(metadata) ? metadata.name : undefined;
  if (typeof name !== 'string' || !name.includes('{{')) return undefined;
  const template = templateIn(body);
  return template === undefined
    ? undefined
    : { ...template.said, place: lines.placeOf({ start: extent.start + template.start, end: extent.start + template.end }) };
}

function empty(name: string): Diagnostic {
  return { code: 'parse/empty', severity: 'note', message: `${name} holds no documents`, place: { file: name, line: 1, column: 1 } };
}

/** Paths of a manifest begin at the manifest, also when it stands in a list. */
function placesOf(document: RawDocument, prefix: Path, lines: LineIndex): Manifest['placeOf'] {
  return (path, part) => {
    const located = document.locate([...prefix, ...path]);
    return lines.placeOf(part === 'key' && located.key !== undefined ? located.key : pointAt(located));
  };
}

/** Loaded when there is YAML: JSON starts faster without. */
async function readAsYaml(text: string, lines: LineIndex): Promise<ReadText> {
  const { readYaml } = await import('./yaml/read.ts');
  return readYaml(withoutTabsInFlow(text), lines);
}

/** A reader of YAML in texts, where a text may hold some. */
async function yamlIn(text: string): Promise<YamlInText | undefined> {
  return (beginsLikeJson(text) ? mayHoldYaml(text) : OBJECTS.test(text))
    ? (await import('./secrets/yaml-in-text.ts')).yamlInText
    : undefined;
}
