/** Every example in every figure that it can be drawn as, in several formats at once, for laws that hold a format against the scene. */

import { drawFormats, list } from '../../src/pipeline/pipeline.ts';
import type { FormatName } from '../../src/render/formats.ts';
import type { Scene } from '../../src/scene/types.ts';
import { examples, figureNames, largeExamples } from '../laws/stages.ts';

export interface DrawnExample {
  readonly name: string;
  readonly figure: string;
  readonly scene: Scene;
  /** By format; undefined where it cannot say the figure. */
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly codes: readonly string[];
}

/** In the theme `paper`; two figures in every other one, too. */
export async function figuresOfExamples(wanted: readonly FormatName[]): Promise<readonly DrawnExample[]> {
  const found: DrawnExample[] = [];
  for (const { name, sources } of [...examples, ...largeExamples]) {
    for (const [figure, theme] of drawings(name)) {
      const results = await drawFormats(sources, { figure, theme }, ['json', ...wanted]);
      const [json, ...others] = results.map(({ output }) => (output === undefined ? undefined : new TextDecoder().decode(output)));
      if (json === undefined) continue;
      const scene: Scene = JSON.parse(json);
      const texts = Object.fromEntries(wanted.map((format, index) => [format, others[index]]));
      const codes = results.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
      found.push({ name: `${name} as ${figure} in ${theme}`, figure, scene, texts, codes });
    }
  }
  return found;
}

function drawings(example: string): readonly (readonly [figure: string, theme: string])[] {
  const themes = ['sidecar', 'flat-network'].includes(example) ? list('themes').map(({ name }) => name) : [];
  const others = themes.filter((name) => name !== 'paper').map((name) => [example, name] as const);
  return [...figureNames.map((figure) => [figure, 'paper'] as const), ...others];
}
