/** Tabs that only separate: between brackets white space is no indentation (YAML 1.2.2, 6.1 and 7.4), and kubectl takes them. */

/**
 * The text with such lines joined to the ones before them, a space for each tab and line break: its length stays, and so does every offset. The
 * packages want them indented.
 */
export function withoutTabsInFlow(text: string): string {
  if (!/^[ \t]*\t/m.test(text) || !/[[{]/.test(text)) return text;
  let open = 0;
  const pieces: string[] = [];
  let from = 0;
  let quote = '';
  let hasComment = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === '\\' && quote === '"') {
        at++;
        continue;
      }
      if (sign === quote) quote = '';
    } else if (open > 0 && (sign === '"' || sign === "'") && /[\s,[{:]/.test(text[at - 1] ?? ' ')) quote = sign;
    else if (sign === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      const end = text.indexOf('\n', at);
      at = (end === -1 ? text.length : end) - 1;
      hasComment = true;
      continue;
    } else if ((sign === '[' || sign === '{') && (open > 0 || /[\s:-]/.test(text[at - 1] ?? ' '))) open++;
    else if ((sign === ']' || sign === '}') && open > 0) open--;
    const separates = open > 0 && quote === '' && (sign === '\t' || (sign === '\n' && !hasComment && isTabbed(text, at + 1)));
    if (sign === '\n') hasComment = false;
    if (!separates) continue;
    pieces.push(text.slice(from, at), ' ');
    from = at + 1;
  }
  return pieces.length === 0 ? text : [...pieces, text.slice(from)].join('');
}

function isTabbed(text: string, line: number): boolean {
  return /^[ ]*\t/.test(text.slice(line, line + 200));
}
