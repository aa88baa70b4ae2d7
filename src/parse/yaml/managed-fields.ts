/**
 * metadata.managedFields of an object in YAML, as kubectl prints it: a third of the lines of a Pod, which say which program has set which field.
 *
 *     - apiVersion: v1
 *       metadata:
 *         managedFields:     ← left out from here
 *         - apiVersion: v1
 *           manager: kubelet
 *         name: web          ← to here
 */

/** The text of an item of a list without them; undefined where they are not plainly written so. */
export function withoutManagedFields(item: string): string | undefined {
  const key = /\n( +)managedFields:\r?\n/.exec(item);
  if (key === null) return undefined;
  const indent = key[1] ?? '';
  const before = item.slice(0, key.index + 1);
  if (!endsInMetadata(before, indent.length)) return undefined;
  let at = key.index + key[0].length;
  while (at < item.length && isWithin(item, at, indent.length)) {
    const newline = item.indexOf('\n', at);
    at = newline === -1 ? item.length : newline + 1;
  }
  return before + item.slice(at);
}

/** Whether the last line that is indented less than its keys opens the object's metadata, and no quote is open behind it. */
function endsInMetadata(before: string, indent: number): boolean {
  const keys = before.lastIndexOf(`\n${' '.repeat(indent - 2)}metadata:`);
  if (indent < 4 || keys === -1) return false;
  const behind = before.slice(keys + 1);
  const column = /^ *- +/.exec(before)?.[0].length;
  const [first = '', ...lines] = behind.split(/\r?\n/);
  const isDeeper = lines.every((line) => line === '' || /^ *$/.test(line.slice(0, indent)));
  const quotes = behind.replace(/\\["\\]/g, '');
  const areClosed = ['"', "'"].every((quote) => (quotes.split(quote).length - 1) % 2 === 0);
  return column === indent - 2 && /^ *metadata:[ \t]*$/.test(first) && isDeeper && areClosed;
}

/** A line that is indented more, or an item in the same column. */
function isWithin(text: string, line: number, indent: number): boolean {
  let at = line;
  while (text[at] === ' ') at++;
  if (at - line > indent) return true;
  return at - line === indent && text[at] === '-' && text[at + 1] === ' ';
}
