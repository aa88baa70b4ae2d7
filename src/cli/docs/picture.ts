/** A drawn figure as the lines of Markdown that show it. */

/** One image, or one for light pages and one for dark ones. */
export interface ShownPicture {
  readonly alt: string;
  /** An address: from the Markdown file, or a `data:` one. */
  readonly light: string;
  readonly dark?: string;
}

export function pictureLines({ alt, light, dark }: ShownPicture, { isMdx }: { readonly isMdx: boolean }): readonly string[] {
  if (dark === undefined) return [`![${escaped(alt)}](${light})`];
  const [sources, end] = isMdx ? ['srcSet', ' />'] : ['srcset', '>'];
  return [
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" ${sources}="${quoted(dark)}"${end}`,
    `  <img alt="${quoted(alt)}" src="${quoted(light)}"${end}`,
    '</picture>',
  ];
}

/** What could begin something else in Markdown, MDX, or its usual extensions. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>{}$~|]|&(?=[#\w])/g, '\\$&');
}

/** As HTML and JSX have it. */
function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A path from the Markdown file, by slashes, as an address in Markdown and in HTML. */
export function addressOf(path: string): string {
  return path
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('/');
}
