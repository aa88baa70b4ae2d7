import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DrawOptions, Selection, Source } from '../../src/index.ts';
import { check, draw, dump, list, stages } from '../../src/index.ts';
import { load } from '../../src/pipeline/pipeline.ts';
import { drawn, examples, figureNames, folds, topologyOf } from '../laws/stages.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { nodeName: worker-1, containers: [{ name: app }] }
`;
const service = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;
const others = `apiVersion: v1
kind: Event
metadata: { name: a }
---
apiVersion: v1
kind: Event
metadata: { name: b }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: c }
`;
const from = (...contents: readonly (string | Uint8Array)[]): readonly Source[] =>
  contents.map((content, index) => ({ name: `${index}.yaml`, content }));
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('draw()', () => {
  test('draws the cluster as SVG in theme paper when nothing else is said', async () => {
    const { output, diagnostics } = await draw(from(pod), { figure: 'cluster' });
    expect(diagnostics).toEqual([]);
    expect(text(output)).toMatch(/^<svg /);
    expect(text(output)).toBe(text((await draw(from(pod), { figure: 'cluster', format: 'svg', theme: 'paper', fold: 'auto' })).output));
  });

  test('reads bytes as it reads text', async () => {
    expect(text((await draw(from(new TextEncoder().encode(pod)))).output)).toBe(text((await draw(from(pod))).output));
  });

  const beginnings: Readonly<Record<string, string>> = { svg: '<svg ', png: '\ufffdPNG', json: '{' };

  describe.each(Object.keys(beginnings))('as %s', (format) => {
    test.each(list('figures').flatMap((figure) => list('themes').map((theme) => ({ figure: figure.name, theme: theme.name }))))(
      'draws $figure in $theme',
      async (options) => {
        const { output, diagnostics } = await draw(from(pod, service), { ...options, format });
        // notes say what of several things was chosen
        expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
        expect(text(output).startsWith(beginnings[format] ?? '?')).toBe(true);
      },
    );
  });

  test('themes and figures differ', async () => {
    const outputs = await Promise.all(
      list('themes').flatMap(({ name: theme }) =>
        figureNames.map(async (figure) => text((await draw(from(pod, service), { theme, figure })).output)),
      ),
    );
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  test('puts the user’s title and caption in place of the figure’s, or none', async () => {
    const { output } = await draw(from(pod), { figure: 'cluster', title: 'My pods', caption: 'As of today.' });
    expect(text(output)).toContain('>My pods<');
    expect(text(output)).toContain('>As of today.<');
    const bare = text((await draw(from(pod), { title: '', caption: '' })).output);
    expect(bare).not.toContain('data-kind="caption"');
    expect(bare).toMatch(/<title id="[^"]+">[^<]+<\/title>/);
  });

  test('keeps what the aspect asks for: a taller figure for a taller aspect', async () => {
    const many = from(Array.from({ length: 12 }, (_, index) => pod.replace('web', `web-${index}`)).join('---\n'));
    const ratio = async (width: number, height: number) => {
      const [, w = 0, h = 1] =
        /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(text((await draw(many, { aspect: { width, height }, fold: 'none' })).output))?.map(Number) ??
        [];
      return w / h;
    };
    expect(await ratio(1, 2)).toBeLessThan(await ratio(16, 9));
    expect(await ratio(16, 9)).toBeLessThan(await ratio(5, 1));
  });

  test('asks for fonts once, and says which characters no font has', async () => {
    const asked: (readonly number[])[] = [];
    const findFonts: DrawOptions['findFonts'] = async (codePoints) => {
      asked.push(codePoints);
      return { fonts: [], missing: codePoints };
    };
    const { diagnostics, output } = await draw(from(pod.replace('web', '파드')), { figure: 'cluster', findFonts });
    expect(asked).toEqual([[0xb4dc, 0xd30c]]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['text/no-font', 'warning']]);
    expect(output).toBeDefined();
    await draw(from(pod), { findFonts });
    expect(asked).toHaveLength(1);
  });
});

describe('wrong values of options', () => {
  test.each([
    ['figure', { figure: 'clutser' }, figureNames],
    ['theme', { theme: 'peper' }, ['paper', 'night']],
    ['format', { format: 'gif' }, ['svg', 'png', 'pdf', 'pptx', 'drawio', 'dot', 'json']],
  ] as const)('of %s reject with what there is', async (what, options, allowed) => {
    const error: unknown = await draw(from(pod), options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RangeError);
    const message = error instanceof Error ? error.message : '';
    expect(message).toContain(what);
    for (const name of [Object.values(options)[0] ?? '', ...allowed]) expect(message).toContain(name);
  });

  test.each([
    ['an aspect without height', { aspect: { width: 16, height: 0 } }],
    ['an aspect that is no number', { aspect: { width: Number.NaN, height: 9 } }],
    ['a negative aspect', { aspect: { width: -16, height: 9 } }],
    ['a scale of nothing', { format: 'png', scale: 0 }],
    ['a negative width', { format: 'png', width: -1 }],
    ['a background that is no colour', { background: 'red"/><script>' }],
  ] as const)('reject: %s', async (_, options) => {
    const outcome: unknown = await draw(from(pod), options).then(
      () => 'drawn all the same',
      (reason: unknown) => reason,
    );
    expect(outcome).toBeInstanceOf(RangeError);
  });

  test('of a stage reject', async () => {
    await expect(dump(from(pod), 'view', { figure: 'nothing' })).rejects.toThrow(RangeError);
  });
});

describe('nothing to draw', () => {
  test.each(figureNames)('is an error of %s, and no output', async (figure) => {
    // any object has a descriptor
    for (const sources of [[], from(''), ...(figure === 'descriptor' ? [] : [from(others)]), from('- a\n- b\n')]) {
      const { output, diagnostics } = await draw(sources, { figure });
      expect(output).toBeUndefined();
      expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('view/nothing-to-draw');
    }
  });

  test('has no view to dump, but manifests and a model', async () => {
    for (const stage of stages)
      expect((await dump(from(others), stage)).json === undefined, stage).toBe(!['manifests', 'model'].includes(stage));
  });

  test('for a pod that is not there', async () => {
    const { output, diagnostics } = await draw(from(pod), { figure: 'sidecar', pods: ['nobody'] });
    expect(output).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['view/unknown-pod']);
  });

  test('where too many pods would stand side by side: their names are told; fold none draws them', async () => {
    const many = from(Array.from({ length: 60 }, (_, index) => pod.replace('web', `web-${index}`)).join('---\n'));
    const { output, diagnostics } = await draw(many, { figure: 'sidecar' });
    expect(output).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['view/which-pod']);
    expect(diagnostics[0]?.hint).toContain('web-0, web-1, web-2');
    expect((await draw(many, { figure: 'sidecar', fold: 'none' })).output).toBeDefined();
  });
});

test('what is passed over is told in one note, beside what is drawn', async () => {
  const { output, diagnostics } = await draw(from(pod, others), { figure: 'cluster' });
  expect(output).toBeDefined();
  expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([['note', 'passed over: 2 Event, 1 Role']]);
});

test('an error in one document does not keep the others from being drawn', async () => {
  const { output, diagnostics } = await draw(from(pod, 'kind: Pod\n  name: x\n'));
  expect(text(output)).toContain('data-id="pod/default/web"');
  expect(diagnostics.map(({ severity }) => severity)).toContain('error');
});

describe('a selection', () => {
  const two = from(pod, pod.replaceAll('web', 'api'));

  test('decides what is drawn, and what is dumped as the model', async () => {
    const selection = { names: ['api'] };
    const { output, diagnostics } = await draw(two, { figure: 'cluster', selection });
    expect(text(output)).toContain('data-id="pod/default/api"');
    expect(text(output)).not.toContain('pod/default/web');
    expect(diagnostics).toMatchObject([{ code: 'model/selected-away', message: 'left out by selection: 1 pod' }]);
    expect(JSON.parse((await dump(two, 'model', { selection })).json ?? '')).toMatchObject({ pods: [{ name: 'api' }] });
  });

  test('leaves out what would be said of the rest, and counts it', async () => {
    const odd = (name: string) => pod.replace('web', name).replace('name: app', 'name: app, ports: http');
    const sources = [...from(`${odd('a')}---\n${odd('b')}---\n${pod}`), { name: 'other.yaml', content: odd('c') }];
    const lines = async (selection: Selection) =>
      (await draw(sources, { figure: 'cluster', selection })).diagnostics.map(({ message, place }) =>
        place === undefined ? message : `${place.file}:${place.line}`,
      );
    expect(await lines({})).toEqual(['0.yaml:4', '0.yaml:9', 'other.yaml:4']);
    expect(await lines({ names: ['b'] })).toEqual(['0.yaml:9', 'left out by selection: 3 pods, and 2 messages about them']);
    expect(await lines({ names: ['c', 'web'] })).toEqual(['other.yaml:4', 'left out by selection: 2 pods, and 2 messages about them']);
  });

  test('counts also what would be said of objects whose kind is written wrong', async () => {
    const sources = from(`${pod.replace('kind: Pod', 'kind: pod').replaceAll('web', 'api')}---\n${pod}`);
    expect((await draw(sources, { selection: { names: ['api'] } })).diagnostics.map(({ code }) => code)).toContain('model/wrong-kind');
    const { diagnostics } = await draw(sources, { figure: 'cluster', selection: { names: ['web'] } });
    expect(diagnostics.map(({ message }) => message)).toEqual(['left out by selection: 1 pod, and 1 message about them']);
  });

  test('that leaves nothing is one error', async () => {
    const { output, diagnostics } = await draw(two, { selection: { namespaces: ['shop'] } });
    expect(output).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['model/nothing-selected']);
  });

  test('that cannot be read rejects', async () => {
    await expect(draw(two, { selection: { selectors: ['app in web'] } })).rejects.toThrow(RangeError);
  });
});

describe('what there is to say', () => {
  const odd = 'apiVersion: v1\nkind: Pod\nmetadata: { name: 7 }\nspec: { containers: [{ name: app }] }\n';
  const severities = (diagnostics: readonly { readonly severity: string }[]) => diagnostics.map(({ severity }) => severity);

  test('has errors for warnings with strict, whatever is asked for; it is drawn all the same', async () => {
    expect(severities((await draw(from(odd), { figure: 'cluster' })).diagnostics)).toEqual(['warning']);
    const { output, diagnostics } = await draw(from(odd), { figure: 'cluster', strict: true });
    expect(severities(diagnostics)).toEqual(['error']);
    expect(text(output)).toBe(text((await draw(from(odd), { figure: 'cluster' })).output));
    expect(severities((await dump(from(odd), 'model', { figure: 'cluster', strict: true })).diagnostics)).toEqual(['error']);
    expect(severities((await check(from(odd), { strict: true })).diagnostics)).toEqual(['error']);
  });

  test('is less of a part: what it names may be elsewhere', async () => {
    const claiming = `${pod.replace('containers', 'volumes: [{ name: a, persistentVolumeClaim: { claimName: mine } }], containers')}`;
    const other = '---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: yours }\n';
    const codes = async (options: DrawOptions) => (await check(from(claiming + other), options)).diagnostics.map(({ code }) => code);
    expect(await codes({})).toEqual(['model/dangling-reference']);
    expect(await codes({ partial: true })).toEqual([]);
  });

  test('is said by check without a figure: in reading order, and selected as it would be drawn', async () => {
    const { diagnostics, texts } = await check(from(pod, odd, others), { selection: { names: ['web'] } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['parse/bad-name', 'model/passed-over', 'model/selected-away']);
    expect(['0.yaml', '1.yaml', '2.yaml', '3.yaml'].map((name) => texts.get(name) !== undefined)).toEqual([true, true, true, false]);
    expect((await check(from(others))).diagnostics.map(({ message }) => message)).toEqual(['passed over: 2 Event, 1 Role']);
    await expect(check(from(pod), { selection: { selectors: ['app in web'] } })).rejects.toThrow(RangeError);
  });
});

describe('dump()', () => {
  test.each(stages)('prints the stage %s as JSON that says so', async (stage) => {
    expect(JSON.parse((await dump(from(pod), stage)).json ?? '')).toMatchObject({ stage });
  });

  test('prints the words of a layout', async () => {
    expect((await dump(from(pod), 'layout', { figure: 'cluster' })).json).toContain('"text": "worker-1"');
  });

  test('tells places, not whole manifests, with each thing of the model', async () => {
    expect(JSON.parse((await dump(from(pod), 'model')).json ?? '')).toMatchObject({
      pods: [{ origin: { file: '0.yaml', line: 1, column: 1 } }],
    });
  });

  test.each(examples)('is the data that the laws are held to, in examples/$name', async ({ sources }) => {
    const topology = await topologyOf(sources);
    for (const figure of figureNames) {
      for (const fold of folds) {
        const { json } = await dump(sources, 'scene', { figure, fold });
        expect(json === undefined ? undefined : JSON.parse(json)).toEqual(drawn(topology, { figure, fold })?.scene);
      }
    }
  });
});

test('load() reads what it is given, and standard input', async () => {
  async function* stdin() {
    yield new TextEncoder().encode(pod);
  }
  const { sources, diagnostics } = await load([join(import.meta.dirname, '../../examples/kubia'), '-'], { stdin: stdin() });
  expect(diagnostics).toEqual([]);
  expect(sources.map(({ name }) => name.split('/').at(-1))).toEqual(['pod.yaml', '<stdin>']);
});

describe('the library', () => {
  const src = join(import.meta.dirname, '../../src');

  test('reaches neither Node’s modules nor the process, unless something is asked for that needs them', () => {
    const { files, packages } = reachable(join(src, 'index.ts'), false);
    expect(packages.filter((name) => name.startsWith('node:'))).toEqual([]);
    // all of them run in a browser; templates are compiled in
    expect(packages.filter((name) => !['d3', 'js-yaml', 'jsonc-parser', 'yaml'].includes(name) && !name.startsWith('podfig:'))).toEqual([]);
    const touching = files.filter((file) =>
      /\bprocess\.(?:env|argv|std\w+|exit\w*|cwd|on|platform|version\w*)\b|\bglobalThis\.process\b|\brequire\(/.test(
        withoutComments(readFileSync(file, 'utf8')),
      ),
    );
    expect(touching.map((file) => relative(src, file))).toEqual([]);
  });

  test('the walk does see them where they are', () => {
    const { files, packages } = reachable(join(src, 'index.ts'), true);
    expect(packages).toEqual(expect.arrayContaining(['node:fs', 'puppeteer-core']));
    expect(files.length).toBeGreaterThan(reachable(join(src, 'index.ts'), false).files.length);
  });
});

interface Reached {
  readonly files: readonly string[];
  /** Not of this project: packages and Node's modules. */
  readonly packages: readonly string[];
}

/** Follows imports that run at once, with `lazy` those in functions too; type imports vanish when compiled. */
function reachable(entry: string, lazy: boolean): Reached {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    if (!existsSync(file)) throw new Error(`${file} is imported and missing`);
    files.add(file);
    const code = withoutComments(readFileSync(file, 'utf8'));
    const now = [...code.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^;'"]*?\bfrom\s+)?['"]([^'"]+)['"]/gm)];
    const later = lazy ? [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)] : [];
    for (const [, specifier = ''] of [...now, ...later]) {
      if (specifier.startsWith('.')) visit(join(dirname(file), specifier));
      else packages.add(specifier);
    }
  };
  visit(entry);
  return { files: [...files], packages: [...packages] };
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
