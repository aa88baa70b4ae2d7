/** Which markers of a case must not show: by what its sources mean, or, where their text was spoiled, by what podfig read of it. */

import type { JsonValue } from '../../src/parse/types.ts';
import { mend } from '../../src/pipeline/as-written.ts';
import { readSources } from '../../src/pipeline/pipeline.ts';
import type { Case } from './cases.ts';
import { NAMING, standingIn } from './held.ts';
import type { Marker } from './markers.ts';
import { flags, formsOf } from './markers.ts';
import { decoded } from './spoiling.ts';

export async function mustHide({ sources, markers, asked, documents }: Case): Promise<readonly Marker[]> {
  if (documents !== undefined) {
    const standing = standingIn(documents, markers);
    return markers.filter((marker) => standing.get(marker) !== 'free');
  }
  const mended = asked.options.figure === 'descriptor' ? mend(sources).sources : sources;
  const { manifests } = await readSources('stage' in mended ? sources : mended);
  // an item of a list has its kind from the list
  const standing = standingIn(
    // of a Secret the object has masks already, its name does not
    manifests.flatMap(({ object, kind, name, namespace }): readonly JsonValue[] => [
      { kind, ...object },
      { metadata: { name, namespace } },
    ]),
    markers,
  );
  const text = sources.map(({ content }) => decoded(content)).join('\n');
  return markers.filter((marker) => {
    const now = standing.get(marker);
    return now === 'held' || (now === 'absent' && formsOf(text).every((form) => isHiddenIn(form, marker)));
  });
}

/** What is in no object: the text could not be read, is no object, or stands in a comment. There everything is hidden but keys. */
function isHiddenIn(text: string, { tokens, text: planted, sort, keys }: Marker): boolean {
  return tokens.every((token) => {
    for (let at = text.indexOf(token); at !== -1; at = text.indexOf(token, at + 1)) {
      const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
      const rest = text.slice(at).split('\n', 1)[0] ?? '';
      // it has become a key, or a part of one
      if (/(?:^|[{[,])[\s"'?!&*-]*$/.test(line) && /^[^\s,]*["']?\s*:/.test(rest)) return false;
      // a comment is shown but for what follows a word that says so: that word may be gone
      if (/(?:^|\s)#/.test(line) && !(sort === 'comment' && text.includes(planted))) return false;
      // what stands behind no flag any more is an argument like any other
      if (sort === 'flag' && !isBehindFlag(text.slice(Math.max(0, at - LONGEST_GAP), at))) return false;
      // it stands behind another key than before: lines were joined. Fields such as `image` may be shown where a message is about them
      const key = /([\w.-]+)["']?\s*:(?=[\s"'[{])[^:]*$/.exec(line)?.[1];
      if (key !== undefined && NAMING.test(key)) return false;
      if (sort === 'value' && key !== undefined && !keys.some((name) => name === '=' || name.endsWith(key))) return false;
    }
    return true;
  });
}

function isBehindFlag(before: string): boolean {
  const last = before.replace(/[\s,"'[-]+$/, '');
  return flags.some((flag) => last.endsWith(flag));
}

/** Between a flag and its value: quotes, a comma, a line break and its margin. In characters. */
const LONGEST_GAP = 200;
