/** What stands in a box, as lines of text: names whole again, roles in words, since a graph's own layout has no room to lose and no legend of ours. */
import { printable } from '../../base/printable.ts';
import type { GroupMark, TextMark } from '../../scene/types.ts';

/** In reading order: what stands beside each other is one line. */
export function wordsOf({ children, data, tooltip }: Pick<GroupMark, 'children' | 'data' | 'tooltip'>): readonly string[] {
  const texts = withWholeName(
    children.flatMap((mark) => (mark.type === 'text' ? [mark] : [])),
    data.name,
  );
  const [head = data.name ?? ''] = (tooltip ?? '').split('\n').filter((line) => line !== '');
  // a square stands for a thing that only its tooltip names; of a sign it is all that is said
  if (texts.length === 0) return data.id === undefined || head === '' ? [] : [printable(head)];
  const lines = rowsOf(texts).map(printable);
  const [, role] = data.role === undefined ? [] : (/ \(([^()]+)\)$/.exec(head) ?? []);
  if (role === undefined || lines.some((line) => line.includes(role))) return lines;
  return lines.map((line, index) => (index === 0 ? `${line} (${role})` : line));
}

export function plainRows(texts: readonly TextMark[]): readonly string[] {
  return rowsOf(texts).map(printable);
}

function rowsOf(texts: readonly TextMark[]): readonly string[] {
  const rows: { readonly y: number; readonly texts: TextMark[] }[] = [];
  for (const text of texts) {
    const row = rows.find(({ y }) => Math.abs(y - text.y) < 2);
    if (row === undefined) rows.push({ y: text.y, texts: [text] });
    else row.texts.push(text);
  }
  const leftOf = ({ x, width, anchor }: TextMark): number => (anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2);
  return rows
    .sort((a, b) => a.y - b.y)
    .map((row) =>
      row.texts
        .sort((a, b) => leftOf(a) - leftOf(b))
        .map(({ text }) => text.trim())
        .join(' · '),
    );
}

/** A name that was broken into lines, or shortened in its middle, as one whole text where its first line stands. */
function withWholeName(texts: readonly TextMark[], name: string | undefined): readonly TextMark[] {
  if (name === undefined || texts.some(({ text }) => text === name)) return texts;
  for (let from = 0; from < texts.length; from++) {
    const [first] = texts.slice(from);
    for (let count = 1; first !== undefined && count <= 4 && from + count <= texts.length; count++) {
      const joined = texts
        .slice(from, from + count)
        .map(({ text }) => text)
        .join('');
      if (joined === name || isShortened(joined, name))
        return [...texts.slice(0, from), { ...first, text: name }, ...texts.slice(from + count)];
    }
  }
  return texts;
}

function isShortened(text: string, name: string): boolean {
  const [begin = '', end, ...more] = text.split('…');
  return (
    end !== undefined && more.length === 0 && text.length < name.length + 1 && name.startsWith(begin) && name.endsWith(end) && begin !== ''
  );
}
