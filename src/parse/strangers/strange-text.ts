/** Text that is no manifest, known by its words: templates, Markdown, HTML, files with marks of a merge conflict. */
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Span } from '../text/document.ts';
import type { LineIndex } from '../text/line-index.ts';
import { lineAt } from '../text/text-line.ts';

export const STRANGE_SPACE_HINT = 'web pages and word processors make such characters; replace them by plain spaces';

interface Stranger {
  readonly sign: RegExp;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const MARKDOWN = {
  code: 'parse/markdown',
  message: 'This is Markdown; manifests in it are not read',
  hint: 'save the lines between the ``` marks as a file of their own',
} as const;

const STRANGERS: readonly Stranger[] = [
  {
    sign: /^<{7} |^>{7} /m,
    code: 'parse/merge-conflict',
    message: 'A merge conflict stands in this file',
    hint: 'decide between both sides and remove the lines that begin with <<<<<<<, ======= and >>>>>>>',
  },
  {
    sign: /^[ \t]*<(?:!doctype|html|\?xml|head|body)\b/im,
    code: 'parse/html',
    message: 'This is a web page, not a manifest',
    hint: 'download the raw file; on GitHub, its address begins with https://raw.githubusercontent.com',
  },
  { sign: /^[ \t]*```/m, ...MARKDOWN },
  {
    sign: /^[ \t]*(?:\{%|%\{)/m,
    code: 'parse/template',
    message: 'This is a template, of Jinja or Terraform',
    hint: 'fill it in with the tool that it is made for, and draw the result',
  },
];

/** A file whose name says so. */
export function markdown(lines: LineIndex): Diagnostic {
  return { severity: 'error', ...MARKDOWN, place: lines.placeOf({ start: 0, end: 0 }) };
}

/** What the text of a document is instead of a manifest, at the place that shows it. */
export function strangeText(text: string, extent: Span, lines: LineIndex): Diagnostic | undefined {
  const body = text.slice(extent.start, extent.end);
  const template = templateIn(body);
  if (template !== undefined)
    return { ...template.said, place: lines.placeOf({ start: extent.start + template.start, end: extent.start + template.end }) };
  for (const { sign, code, message, hint } of STRANGERS) {
    const match = sign.exec(body);
    if (match === null) continue;
    const start = extent.start + match.index + match[0].length - match[0].trimStart().length;
    return { code, severity: 'error', message, place: lines.placeOf({ start, end: start + match[0].trim().length }), hint };
  }
  return undefined;
}

interface FoundTemplate extends Span {
  readonly said: Diagnostic;
}

const HELM =
  /\{\{-?\s*(?:\/\*|\$|\.Values|\.Release|\.Chart|\.Capabilities|\.Files|\.Template|(?:include|template|define|end|if|with|range|else|toYaml|tpl)\b)/;

/** `{{ … }}` outside of comments. By searches: a pattern would overflow in a line of some megabytes. */
export function templateIn(text: string): FoundTemplate | undefined {
  for (let start = text.indexOf('{{'); start !== -1; ) {
    const line = lineAt(text, start);
    const close = text.indexOf('}}', start);
    const end = close === -1 || close > line.end ? line.end : close + 2;
    if (!/#\s/.test(text.slice(line.start, start))) return { said: templateDiagnostic(HELM.test(text)), start, end };
    start = text.indexOf('{{', line.end);
  }
  return undefined;
}

function templateDiagnostic(helm: boolean): Diagnostic {
  return helm
    ? {
        code: 'parse/helm-template',
        severity: 'error',
        message: 'This is a Helm template',
        hint: 'render it first: helm template RELEASE CHART | podfig -',
      }
    : {
        code: 'parse/template',
        severity: 'error',
        message: 'This is a template: {{ … }} stands where a value should be',
        hint: 'fill it in with the tool that it is made for, and draw the result',
      };
}
