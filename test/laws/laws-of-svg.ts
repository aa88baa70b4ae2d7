/** DESIGN §3 as functions from a document to what breaks it. */
import type { Element } from '../render/xml-document.ts';
import { readXml } from '../render/xml-document.ts';

const kinds = new Set([
  ...[
    'cluster',
    'node',
    'pod',
    'facts',
    'pods',
    'container',
    'volume',
    'namespace',
    'network',
    'service',
    'workload',
    'port',
    'unscheduled',
    'ownerless',
    'left-out',
    'mount',
    'route',
    'gateway',
    'client',
    'missing',
    'external',
    'kube-namespace',
    'pod-group',
    'services',
    'workloads',
  ],
  ...['label', 'cell', 'selector'],
  ...['axis', 'phase', 'status', 'step', 'limit', 'life', 'probe', 'hook', 'signal'],
  ...['resource', 'elsewhere', 'containers', 'caption', 'legend', 'legend-entry', 'legend-swatch', 'figure', 'row', 'link'],
  ...['panel', 'note', 'notes', 'process', 'shared'],
  ...['descriptor', 'part', 'line', 'fold'],
  ...['config', 'lock', 'callers'],
]);

const elements = new Set(['svg', 'title', 'desc', 'defs', 'marker', 'style', 'g', 'rect', 'path', 'text', 'tspan', 'image']);

/** Throws where the document is not well formed. */
export function breachesOfSvg(svg: string): readonly string[] {
  const all = readXml(svg);
  const root = all[0];
  if (root === undefined) return ['the document is empty'];
  return [
    ...breachesOfRoot(root, all),
    ...breachesOfIds(all),
    ...all.flatMap(breachesOfElement),
    ...breachesOfLinks(all),
    ...breachesOfNesting(all),
  ];
}

function breachesOfRoot(root: Element, all: readonly Element[]): readonly string[] {
  const named = (root.attributes['aria-labelledby'] ?? '').split(' ').filter((id) => id !== '');
  const words = named.map((id) => all.find((element) => element.attributes['id'] === id && element.parent === root));
  return [
    ...(root.name === 'svg' && root.attributes['role'] === 'img' && root.attributes['viewBox'] !== undefined
      ? []
      : ['the root is no image with a viewBox']),
    ...(words.map((element) => element?.name).join() === 'title,desc' ? [] : ['the root is not labelled by its title and description']),
    ...words.filter((element) => element !== undefined && element.text.trim() === '').map((element) => `<${element?.name}> is empty`),
  ];
}

export function breachesOfIds(all: readonly Element[]): readonly string[] {
  return ['id', 'data-id'].flatMap((attribute) => {
    const values = all.flatMap((element) => element.attributes[attribute] ?? []);
    return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${attribute} ${value} is there twice`);
  });
}

function breachesOfElement({ name, attributes, text }: Element): readonly string[] {
  const kind = attributes['data-kind'];
  return [
    ...(elements.has(name) ? [] : [`<${name}> is not of a figure`]),
    ...(kind === undefined || kinds.has(kind) ? [] : [`'${kind}' is no kind`]),
    ...Object.entries(attributes).flatMap(([key, value]) => breachesOfAttribute(key, value)),
    ...(name === 'style' && /@import|url\((?!data:)/.test(text) ? ['the style loads something'] : []),
  ];
}

function breachesOfAttribute(name: string, value: string): readonly string[] {
  if (/^on/i.test(name)) return [`${name} is a script`];
  if (/(^|:)(href|src)$/.test(name) && !/^(data:image\/|#)/.test(value)) return [`${name} leads to ${value}`];
  return !name.startsWith('data-') && /url\((?!#)/.test(value) ? [`${name} loads ${value}`] : [];
}

function breachesOfLinks(all: readonly Element[]): readonly string[] {
  const drawn = new Set(all.flatMap(({ attributes }) => attributes['data-id'] ?? []));
  return all.flatMap(({ attributes }) => {
    if (attributes['data-kind'] !== 'link') return [];
    const ends = [attributes['data-from'], attributes['data-to']];
    return [
      ...(attributes['data-relation'] === undefined ? ['a link says no relation'] : []),
      ...ends.filter((end) => end === undefined || !drawn.has(end)).map((end) => `a link leads to ${end}, which is not drawn`),
    ];
  });
}

/** Nesting in the SVG is nesting in the model: a container stands in its pod, a port in its container. */
function breachesOfNesting(all: readonly Element[]): readonly string[] {
  const holders: Readonly<Record<string, string>> = { container: 'pod', port: 'container' };
  return all.flatMap(({ attributes, parent }) => {
    const { 'data-kind': kind = '', 'data-id': id = '' } = attributes;
    const holder = holders[kind];
    if (holder === undefined) return [];
    const outer = parent?.attributes['data-id'] ?? '';
    // cards and lines of workloads hold the containers of one of their pods
    if (kind === 'container' && parent?.attributes['data-kind'] === 'workload') return [];
    // an id of more than 4000 characters, which no name of Kubernetes makes, is cut in its middle
    if (id.length > 4000 && id.includes('…')) return [];
    return parent?.attributes['data-kind'] === holder && id.startsWith(`${outer}/`)
      ? []
      : [`${kind} ${id} stands in ${outer || 'nothing'}`];
  });
}
