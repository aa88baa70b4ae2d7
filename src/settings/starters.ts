/** Files of settings to start from: whole, so that they draw what they come from, and each line can be changed or deleted. */
import { stringify } from 'yaml';
import type { Size } from '../base/geometry.ts';

export interface FigureStarter {
  readonly figure: string;
  readonly heading: object;
  readonly situations: object;
  readonly placeholders: Readonly<Record<string, string>>;
  readonly show: readonly string[];
  readonly group: string;
  readonly legend: string;
  readonly page?: string | Size;
  readonly aspect?: Size;
  readonly options: Readonly<Record<string, string>>;
}

export interface ThemeStarter {
  readonly name: string;
  readonly boxes: Readonly<Record<string, object>>;
  readonly links: Readonly<Record<string, object>>;
  readonly colours: Readonly<Record<string, string>>;
}

/** Where podfig is a package of the repository; else an editor is to be told otherwise. */
const schemaLine = (name: string) => `# yaml-language-server: $schema=./node_modules/podfig/schemas/${name}.schema.json`;

export function figureStarter(template: FigureStarter): string {
  const { figure, heading, situations, placeholders, show, group, legend, page = 'slide', aspect, options } = template;
  const puts = Object.entries(placeholders).map(([name, example]) => `#   {${name}}: ${example.trim()}`);
  return lines([
    schemaLine('figure-template'),
    '# A figure of your own: podfig INPUT --template THIS-FILE. What is deleted here is as in what it extends.',
    `extends: ${figure}`,
    '',
    '# One text, or one for each language. A title or caption stands in every situation that is not listed below.',
    ...(puts.length === 0 ? [] : ['# What the figure puts in:', ...puts]),
    yaml(heading),
    ...(Object.keys(situations).length === 0
      ? []
      : ['', '# What the figure finds in its input, and says otherwise then.', yaml({ situations })]),
    '',
    '# Details shown besides (podfig list show), and those of what it extends that are not.',
    `show: [${show.join(', ')}]`,
    'hide: []',
    '',
    '# pods: each pod has a card, where it can be read; owners: replicas of one owner are one stacked card.',
    `group: ${group}`,
    '# auto, always or never.',
    `legend: ${legend}`,
    '# What it must be readable on (podfig list pages), or a size in px, such as 900x1200; its shape is aimed at, unless aspect says another one.',
    `page: ${typeof page === 'string' ? page : `${page.width}x${page.height}`}`,
    aspect === undefined ? '# aspect: 4:3' : `aspect: ${aspect.width}:${aspect.height}`,
    ...(Object.keys(options).length === 0 ? [] : ['', '# What only this figure knows.', yaml({ options })]),
  ]);
}

export function themeStarter({ name, boxes, links, colours }: ThemeStarter): string {
  return lines([
    schemaLine('theme'),
    '# Colours of your own: podfig INPUT --theme THIS-FILE. What is deleted here is as in what it extends.',
    `extends: ${name}`,
    '',
    '# paper is behind the figure; ink is read first, muted is the rest; accent is for addresses, alarm for what fails.',
    yaml(colours),
    '',
    '# dash: lengths of dashes and gaps, [] for none. none as a colour: not painted.',
    'boxes:',
    ...Object.entries(boxes).map(([box, look]) => `  ${box}: ${flow(look)}`),
    '',
    'links:',
    ...Object.entries(links).map(([link, look]) => `  ${link}: ${flow(look)}`),
    '',
    '# How texts look, by what they are; and fonts of yours, by their path from this file.',
    '# text:',
    '#   title: {size: 26}',
    '# fonts: {sans: fonts/Brand.ttf, mono: fonts/BrandMono.ttf}',
  ]);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

function yaml(value: object): string {
  return stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd();
}

function flow(value: object): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow', singleQuote: true, flowCollectionPadding: false }).trimEnd();
}
