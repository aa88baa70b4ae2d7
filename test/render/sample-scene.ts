/** A small flat-network figure, written by hand: every kind of mark, every anchor, weight and arrowhead. */
import type { LinkMark, Mark, RectMark, Scene, TextMark } from '../../src/scene/types.ts';
import type { Measurer } from '../../src/text/types.ts';

/** Two nodes with one pod each, a fallback script and an image; texts get their widths from `measurer`. */
export function sampleScene(measurer: Measurer): Scene {
  const text = (words: string, x: number, y: number, style: Partial<TextMark> = {}): TextMark => {
    const mark = { face: 'sans', weight: 400, size: 13, anchor: 'start', fill: '#52606D', ...style } as const;
    return { type: 'text', text: words, x, y, ...mark, width: measurer.width(words, mark) };
  };
  const pod = (name: string, x: number, containers: readonly string[]): Mark => ({
    type: 'group',
    className: 'pod',
    data: { kind: 'pod', id: `pod/default/${name}`, name, namespace: 'default' },
    tooltip: `pod ${name} in namespace default`,
    children: [
      rect({ x, y: 146, width: 278, height: 208, radius: 10, fill: '#FFFFFF', stroke: '#2F5FB3' }),
      text(name, x + 16, 174, { size: 15, weight: 600, fill: '#1B2733' }),
      text('IP 10.1.1.6', x + 16, 196, { face: 'mono', weight: 600, fill: '#2F5FB3' }),
      ...containers.flatMap((container, i) => {
        const width = (246 - 8 * (containers.length - 1)) / containers.length;
        const left = x + 16 + i * (width + 8);
        const helper = i > 0;
        return [
          rect({
            x: left,
            y: 214,
            width,
            height: 84,
            radius: 6,
            fill: helper ? '#FFF1D9' : '#E6EEFB',
            stroke: helper ? '#C98A1B' : '#6C93D6',
            dash: helper ? [5, 3] : [],
          }),
          text(container, left + width / 2, 252, { weight: 600, anchor: 'middle', fill: '#1B2733' }),
          text(':8080', left + width / 2, 274, { face: 'mono', size: 12, anchor: 'middle' }),
        ];
      }),
    ],
  });
  const node = (name: string, x: number, children: readonly Mark[]): Mark => ({
    type: 'group',
    className: 'node',
    data: { kind: 'node', id: `node/${name}`, name },
    children: [
      rect({ x, y: 96, width: 318, height: 292, radius: 12, fill: '#F3F5F8', stroke: '#9AA7B5' }),
      text(name, x + 20, 126, { size: 15, weight: 600, fill: '#1B2733' }),
      text('192.168.1.10', x + 298, 126, { face: 'mono', anchor: 'end' }),
      ...children,
    ],
  });
  const label = text('localhost', 481, 336, { size: 12, anchor: 'middle' });
  return {
    stage: 'scene',
    width: 708,
    height: 512,
    background: '#FFFFFF',
    lang: 'en',
    title: 'Flat pod network',
    description: 'Two nodes with a pod each; each pod has an IP and connects to one flat network',
    heading: { title: '', caption: '' },
    marks: [
      text('Every pod has its own IP on one flat network', 32, 44, { size: 22, weight: 600, fill: '#1B2733' }),
      text('Any pod reaches any other pod by its IP, across nodes, without NAT. 쿠버네티스 파드', 32, 70, { size: 14 }),
      node('node-1', 32, [pod('kubia-96gdb', 52, ['kubia'])]),
      node('node-2', 358, [pod('fortune-7hxd2', 378, ['html-generator', 'web-server'])]),
      network(text('flat pod network  ·  10.1.0.0/16', 354, 462, { size: 15, weight: 600, anchor: 'middle', fill: '#1B2733' })),
      link({
        data: { relation: 'pod-network', from: 'pod/default/kubia-96gdb', to: 'network' },
        points: [
          { x: 191, y: 354 },
          { x: 191, y: 428 },
        ],
      }),
      link({
        data: { relation: 'pod-network', from: 'pod/default/fortune-7hxd2', to: 'network' },
        points: [
          { x: 517, y: 354 },
          { x: 517, y: 428 },
        ],
      }),
      link({
        data: { relation: 'localhost', from: 'pod/default/fortune-7hxd2/html-generator', to: 'pod/default/fortune-7hxd2/web-server' },
        points: [
          { x: 453.5, y: 298 },
          { x: 453.5, y: 318 },
          { x: 580.5, y: 318 },
          { x: 580.5, y: 298 },
        ],
        stroke: '#52606D',
        dash: [3, 3],
        startArrow: false,
        labels: [{ ...label, x: 517 }],
      }),
      { type: 'image', x: 660, y: 24, width: 24, height: 24, href: `data:image/svg+xml;base64,${btoa(icon)}` },
    ],
  };
}

const icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z" fill="#2F5FB3"/></svg>';

function network(name: TextMark): Mark {
  const bar = rect({ x: 32, y: 428, width: 644, height: 56, radius: 28, fill: '#EFE8FA', stroke: '#7C55C7' });
  // a cylinder, as volumes are drawn: the bar's left end, in this sample
  const d = 'M48 446V466A10 4 0 0 0 68 466V446A10 4 0 0 0 48 446A10 4 0 0 0 68 446';
  const cylinder: Mark = { type: 'path', d, fill: '#FFFFFF', stroke: '#3A9A6E', strokeWidth: 1.5, dash: [] };
  return { type: 'group', className: 'network', data: { kind: 'network', id: 'network' }, children: [bar, cylinder, name] };
}

function rect(mark: Omit<RectMark, 'type' | 'strokeWidth' | 'dash'> & { readonly dash?: readonly number[] }): RectMark {
  return { type: 'rect', strokeWidth: 1.5, dash: [], ...mark };
}

function link(mark: Pick<LinkMark, 'data' | 'points'> & Partial<LinkMark>): LinkMark {
  const rest = { radius: 8, stroke: '#7C55C7', strokeWidth: 1.75, dash: [], startArrow: true, endArrow: true, labels: [] };
  return { type: 'link', ...rest, ...mark };
}
