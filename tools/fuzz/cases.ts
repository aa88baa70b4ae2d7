/** One case: sources with markers in them, and what is asked of podfig, all by a seed and a number. */
import type { Source } from '../../src/base/source.ts';
import type { JsonValue } from '../../src/parse/types.ts';
import type { Asked } from './asked.ts';
import { askedOf } from './asked.ts';
import type { Marker, Planter } from './markers.ts';
import { planterOf } from './markers.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';
import type { Encoding } from './spoiling.ts';
import { encoded, spoiled } from './spoiling.ts';
import { restructured } from './structure.ts';
import { worldOf } from './worlds.ts';
import { writingOf, written } from './writing.ts';

export interface Case {
  readonly sources: readonly Source[];
  readonly markers: readonly Marker[];
  readonly asked: Asked;
  /** What the sources mean; absent where their text was spoiled, and means whatever podfig makes of it. */
  readonly documents?: readonly JsonValue[];
  /** The same documents in another order, where they are whole. */
  readonly shuffled?: readonly Source[];
}

export function caseOf({ seed, run, figure }: { readonly seed: number; readonly run: number; readonly figure?: string }): Case {
  const random = randomOf(seed, run);
  const asked = askedOf(random, figure);
  const planter = planterOf(random);
  const world = worldOf(planter);
  const documents = restructured(world, random.oneIn(2) ? 0 : 1 + random.below(4), random);
  const files = random.oneIn(4) ? split(documents, random.below(documents.length + 1)) : [documents];
  const spoils = random.oneIn(2) ? 0 : 1 + random.below(3);
  const doubles = random.oneIn(6);
  const encoding = random.oneIn(3) ? random.pick<Encoding>(['utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'spoiled']) : 'text';
  const texts = files.map((file) => writtenFile(file, planter.comment, random));
  const sources = texts.map((parts, index) => ({
    name: random.pick(['in.yaml', 'in.json', '<stdin>', 'dir/list.yml']) + (index === 0 ? '' : String(index)),
    content: encoded(
      spoiled(doubles ? withKeyTwice(parts.join(''), planter) : parts.join(''), index === 0 ? spoils : 0, random),
      encoding,
      random,
    ),
  }));
  const isWhole = spoils === 0 && !doubles && encoding !== 'spoiled';
  const shuffled = texts.map((parts, index) => ({ name: `in${index}`, content: [...parts].reverse().join('---\n') }));
  return {
    sources,
    markers: planter.markers,
    asked,
    ...(isWhole ? { documents } : {}),
    ...(isWhole && random.oneIn(4) ? { shuffled } : {}),
  };
}

function split(documents: readonly JsonValue[], at: number): readonly (readonly JsonValue[])[] {
  return [documents.slice(0, at), documents.slice(at)].filter((file) => file.length > 0);
}

/** Each document with what stands before it. */
function writtenFile(documents: readonly JsonValue[], comment: () => string, random: Random): readonly string[] {
  const writing = writingOf(random);
  const newline = random.oneIn(5) ? '\r\n' : '\n';
  const separator = random.pick(['---\n', '---\n', '--- # next\n', '\n---\n\n', '...\n---\n']);
  return documents.map((document, index) => {
    const text = written(document, writing, { random, comment });
    const head = writing.comments && !writing.form.startsWith('json') && random.oneIn(3) ? `${comment()}\n` : '';
    return `${index === 0 && random.oneIn(2) ? '' : separator}${head}${text}`.replaceAll('\n', newline);
  });
}

/** A key that stands twice, with another secret each time: of JSON the last one counts, and the first is in no value that anyone reads. */
function withKeyTwice(text: string, planter: Planter): string {
  const pair = /(["']?)([\w.-]+)\1: ?["']?[ZzW][qn][7E]\w+["']?(?=\s*[,}\n])/.exec(text);
  const [whole, quote = '', key = ''] = pair ?? [];
  // a marker that was moved behind another key is no secret there, nor is the one that would stand before it
  if (pair === null || whole === undefined || !/pass|pwd|token|secret|cred|value|key|auth|conn/i.test(key)) return text;
  const [before, behind] = [text.slice(0, pair.index), text.slice(pair.index)];
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isBlock = /^\s*(?:- )?$/.test(line) && !/^[^\n]*,/.test(behind);
  const separator = isBlock ? `\n${line.replace('-', ' ')}` : ', ';
  return `${before}${quote}${key}${quote}: "${planter.value(key, 'word')}"${separator}${behind}`;
}
