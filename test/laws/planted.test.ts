/** A secret that is planted in any place, written in any way, whole or broken, is in nothing that leaves podfig (docs/security.md). */
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/base/format-diagnostic.ts';
import type { DrawOptions } from '../../src/pipeline/options.ts';
import { stages } from '../../src/pipeline/options.ts';
import { check, describe as describeFigure, draw, dump } from '../../src/pipeline/pipeline.ts';
import { shown } from '../../src/view/details/shown.ts';
import { encoded, marker, places, ways } from './planted.ts';
import { figureNames } from './stages.ts';

const show = shown.map(({ name }) => name);
const leaks = (text: string): readonly string[] => [marker, encoded].filter((word) => text.includes(word));

/** What is said of the input, with a code frame for every line of it: some message may be about any. */
async function told(content: string): Promise<string> {
  const { diagnostics, texts } = await check([{ name: 'in.yaml', content }]);
  const lines = content
    .split('\n')
    .map((_, index) => ({ code: 'a/b', severity: 'note', message: '', place: { file: 'in.yaml', line: index + 1, column: 1 } }) as const);
  return [...diagnostics, ...lines].map((diagnostic) => formatDiagnostic(diagnostic, { texts })).join('\n') + JSON.stringify(diagnostics);
}

async function drawn(content: string, options: DrawOptions): Promise<string> {
  const source = [{ name: 'in.yaml', content }];
  const { output } = await draw(source, options);
  return new TextDecoder().decode(output) + JSON.stringify((await describeFigure(source, options)).told ?? '');
}

describe.each(Object.entries(places))('in %s', (_place, world) => {
  test.each(Object.entries(ways))('written as %s', async (_way, write) => {
    const content = write(world);
    expect(leaks(await told(content))).toEqual([]);
    for (const options of [
      { figure: 'descriptor', fold: 'none' },
      { figure: 'pod', show },
    ] as const)
      expect(leaks(await drawn(content, options))).toEqual([]);
    const { json } = await dump([{ name: 'in.yaml', content }], 'manifests');
    expect(leaks(json ?? '')).toEqual([]);
    // what was read is the world, so that the law does not hold for want of it
    expect(json).toContain('"metadata"');
  });

  test('in no figure, and no stage', async () => {
    const content = ways['block YAML']?.(world) ?? '';
    for (const figure of figureNames) expect(leaks(await drawn(content, { figure, show, fold: 'none' }))).toEqual([]);
    for (const stage of stages) {
      for (const figure of ['cluster', 'descriptor'])
        expect(leaks((await dump([{ name: 'in.yaml', content }], stage, { figure, show })).json ?? '')).toEqual([]);
    }
  });

  test.each([
    ['with a line that is no YAML', (content: string) => `${content}\n  x y\n z: [\n`],
    ['with a key twice', (content: string) => content.replace(/^kind: .*$/m, '$&\n$&')],
    ['cut off amid', (content: string) => content.slice(0, content.lastIndexOf(marker.slice(-3)) + 3)],
    ['with a tab', (content: string) => content.replace(/^ {2}/m, '\t')],
    ['without a space behind a colon', (content: string) => content.replace(/: /, ':')],
    ['without its kind', (content: string) => content.replace(/^kind: .*\n/gm, '')],
    [
      'as a kubeconfig',
      (content: string) => content.replace(/^kind: .*/gm, 'kind: Config').replace(/^metadata:/gm, 'users: []\nclusters:'),
    ],
  ])('broken: %s', async (_how, breakIt) => {
    for (const way of ['block YAML', 'flow YAML', 'JSON on many lines', 'KYAML', 'double quotes']) {
      const content = breakIt(ways[way]?.(world) ?? '');
      expect(leaks(await told(content))).toEqual([]);
      expect(leaks(await drawn(content, { figure: 'descriptor', fold: 'none' }))).toEqual([]);
    }
  });
});
