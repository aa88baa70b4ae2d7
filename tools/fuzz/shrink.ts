/** A failing case made smaller by hand's rule: leave out sources, then lines, then halves of lines, as long as it still fails in the same way. */
import type { Source } from '../../src/base/source.ts';
import type { Case } from './cases.ts';
import { decoded } from './spoiling.ts';
import type { Fault } from './trial.ts';
import { faultsOf } from './trial.ts';

/** Tries at most; each is a case. */
const MOST = 300;

/** What documents mean is not known any more when a line of them is gone: it is judged as a spoiled text is. */
export async function shrunk(one: Case, fault: Fault, run: number): Promise<Case> {
  let tries = 0;
  let best: Case = one;
  const asText: Case = { sources: texts(one.sources), markers: one.markers, asked: one.asked };
  if (!(await stillFails(asText))) return one;
  best = asText;
  for (const { name } of best.sources) {
    const fewer = { ...best, sources: best.sources.filter((source) => source.name !== name) };
    if (fewer.sources.length > 0 && (await stillFails(fewer))) best = fewer;
  }
  for (const { name } of best.sources) {
    for (let size = 1 << 20; size >= 1; size >>= 1) await withoutLines(name, size);
  }
  return best;

  async function withoutLines(name: string, size: number): Promise<void> {
    for (let at = 0; tries < MOST; ) {
      const lines = linesOf(best, name);
      if (at >= lines.length || size > lines.length) return;
      const fewer = withText(best, name, [...lines.slice(0, at), ...lines.slice(at + size)].join('\n'));
      if (await stillFails(fewer)) best = fewer;
      else at += size;
    }
  }

  async function stillFails(smaller: Case): Promise<boolean> {
    tries++;
    const first = (text: string): string => text.split('\n', 1)[0] ?? '';
    return (await faultsOf(smaller, run)).some(
      ({ sort, words }) => sort === fault.sort && (sort === 'leak' || first(words) === first(fault.words)),
    );
  }
}

function texts(sources: readonly Source[]): readonly Source[] {
  return sources.map(({ name, content }) => ({ name, content: decoded(content) }));
}

function linesOf({ sources }: Case, name: string): readonly string[] {
  return decoded(sources.find((source) => source.name === name)?.content ?? '').split('\n');
}

function withText(one: Case, name: string, content: string): Case {
  return { ...one, sources: one.sources.map((source) => (source.name === name ? { name, content } : source)) };
}
