/** SVG: one file that needs no other, in UTF-8. */
import type { Scene } from '../../scene/types.ts';
import { renderSvg } from '../svg/document.ts';
import type { Rendered, RenderOptions } from '../types.ts';

export async function render(scene: Scene, options: RenderOptions): Promise<Rendered> {
  const svg = renderSvg(scene, {
    fonts: options.fonts,
    text: options.text ?? 'fonts',
    background: options.background ?? scene.background,
  });
  return { bytes: new TextEncoder().encode(svg), diagnostics: [] };
}
