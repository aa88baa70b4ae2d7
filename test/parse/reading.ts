import { parse } from '../../src/parse/parse.ts';
import type { Parsed } from '../../src/parse/types.ts';

/** Parses one text under the name `in.yaml`. */
export async function read(content: string | Uint8Array, name = 'in.yaml'): Promise<Parsed> {
  return parse([{ name, content }]);
}

/** `Kind/name` of all manifests in their order. */
export async function names(content: string | Uint8Array, name?: string): Promise<readonly string[]> {
  return (await read(content, name)).manifests.map((manifest) => `${manifest.kind}/${manifest.name}`);
}

/** `severity code line:column` of all diagnostics in their order. */
export async function said(content: string | Uint8Array, name?: string): Promise<readonly string[]> {
  const { diagnostics } = await read(content, name);
  return diagnostics.map(({ severity, code, place }) => `${severity} ${code} ${place?.line}:${place?.column}`);
}

/** A small Pod as YAML. */
export function pod(name: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n  - name: main\n    image: nginx\n`;
}

/** The codes of all that is said of the input, in order. */
export async function codes(content: string | Uint8Array): Promise<readonly string[]> {
  return (await read(content)).diagnostics.map(({ code }) => code);
}
