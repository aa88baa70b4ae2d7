/** Which files a file of settings names: what may not be overwritten while it is in use. */
import { readYamlDocument } from './yaml-document.ts';

/** By their paths from the file, as they stand in it, also where it is wrong otherwise: the template that a template extends, the fonts of a theme. */
export function namedFiles(what: 'template' | 'theme', text: string): readonly string[] {
  const { value } = readYamlDocument(text.replace(/^\ufeff/, ''), '');
  const names = what === 'template' ? [at(value, 'extends')] : ['sans', 'mono'].map((face) => at(at(value, 'fonts'), face));
  return names.filter((name) => typeof name === 'string');
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}
