/** docs/gallery.md: every picture that podfig.yaml lists, by figure. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export async function galleryPage(root) {
  const { list } = await import(join(root, 'dist/lib/index.js'));
  const { defaults = {}, figures } = parse(readFileSync(join(root, 'podfig.yaml'), 'utf8'));
  const pictures = Object.entries(figures).map(([name, own]) => ({ ...defaults, ...own, name }));
  const sections = list('figures').flatMap(({ name, description }) => {
    const shown = pictures.filter((picture) => (picture.figure ?? 'cluster') === name);
    return shown.length === 0
      ? []
      : [`## ${name}\n\n${capital(description)}.\n\n${shown.map((picture) => section(root, picture)).join('\n')}`];
  });
  return `# Gallery\n\nAll pictures of [podfig.yaml](../podfig.yaml), as \`podfig build\` draws them from [examples/](../examples); a test holds that they are what is drawn today.\n\n${sections.join('\n')}`;
}

function section(root, picture) {
  const { name, input, figure: _, outputs, theme: __, themes: ___, lang: ____, languages: _____, ...rest } = picture;
  const options = Object.entries(rest).map(
    ([key, value]) => `\`${key}: ${typeof value === 'string' ? value : JSON.stringify(value).replaceAll('"', '')}\``,
  );
  const files = variants(picture).flatMap((values) =>
    [outputs]
      .flat()
      .flatMap(alternatives)
      .map((pattern) => fill(pattern, values)),
  );
  const [first] = files;
  const images = files.filter((file) => file.endsWith('.svg') || !files.includes(file.replace(/\.\w+$/, '.svg')));
  const links = files.map((file) => `[${file.replace('output/', '')}](../${file})`);
  return `### ${name}\n\nFrom [${input}](../${input})${options.length > 0 ? `, ${options.join(', ')}` : ''}: ${links.join(', ')}\n\n${images
    .map((file) => `<img src="../${file}" alt="${altOf(root, file, first)}">\n`)
    .join('\n')}`;
}

/** What the SVG calls itself. */
function altOf(root, file, first) {
  const svg = join(root, file.endsWith('.svg') ? file : first);
  const [, title = ''] = (existsSync(svg) && /<title[^>]*>([^<]*)<\/title>/.exec(readFileSync(svg, 'utf8'))) || [];
  return title.trim().replaceAll('"', '&quot;');
}

function variants({ name, figure = 'cluster', theme, themes = [theme ?? 'paper'], lang, languages = [lang ?? 'en'] }) {
  return themes.flatMap((inTheme) => languages.map((inLanguage) => ({ name, figure, theme: inTheme, lang: inLanguage })));
}

function alternatives(pattern) {
  const [found, words = ''] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
  return found === undefined ? [pattern] : words.split(',').flatMap((word) => alternatives(pattern.replace(found, word.trim())));
}

function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, word) => values[word] ?? whole);
}

function capital(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
