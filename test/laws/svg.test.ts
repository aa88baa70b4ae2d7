/** The SVG is an interface (DESIGN §3), and a safe one: whatever the manifests say is text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/base/source.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { draw } from '../../src/pipeline/pipeline.ts';
import { readXml } from '../render/xml-document.ts';
import { breachesOfIds, breachesOfSvg } from './laws-of-svg.ts';
import { examples, figureNames, folds } from './stages.ts';
import { sourcesOf, tiny, world } from './world.ts';

async function svgOf(sources: readonly Source[], figure: string, fold: 'auto' | 'none' = 'none'): Promise<string> {
  const { output, diagnostics } = await draw(sources, { figure, fold });
  if (output === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
  return new TextDecoder().decode(output);
}

/** Some figures need one. */
const aService: JsonObject = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'all' }, spec: { ports: [{ port: 80 }] } };

describe('the contract of the SVG holds', () => {
  test.each(examples)('in all figures of examples/$name', async ({ sources }) => {
    for (const figure of figureNames) {
      for (const fold of folds) {
        const { output } = await draw(sources, { figure, fold });
        if (output !== undefined) expect(breachesOfSvg(new TextDecoder().decode(output))).toEqual([]);
      }
    }
  });

  test('in tiny worlds', async () => {
    const drawable = world(tiny).filter(
      ({ objects }) => objects.some(({ kind }) => kind === 'Pod') && objects.some(({ kind }) => kind === 'Service'),
    );
    await fc.assert(
      fc.asyncProperty(drawable, async ({ objects }) => {
        for (const figure of figureNames) expect(breachesOfSvg(await svgOf(sourcesOf(objects), figure))).toEqual([]);
      }),
      { seed: 6, numRuns: 20 },
    );
  });

  test('in one page with several figures of one input', async () => {
    const sources = examples.flatMap(({ name, sources: own }) => (name === 'flat-network' ? [...own, ...sourcesOf([aService])] : []));
    const page = (await Promise.all(figureNames.map((figure) => svgOf(sources, figure)))).join('');
    const ids = readXml(`<page>${page}</page>`).map((element) => ({ ...element, attributes: { id: element.attributes['id'] ?? '' } }));
    expect(breachesOfIds(ids.filter(({ attributes }) => attributes.id !== ''))).toEqual([]);
  });
});

describe('the contract is broken by', () => {
  const root = (inner: string, title = '<title id="t">A title</title><desc id="d">Words</desc>') =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" role="img" aria-labelledby="t d">${title}${inner}</svg>`;
  const pod = '<g data-kind="pod" data-id="pod/a/b"><g data-kind="container" data-id="pod/a/b/c"/></g>';

  test('nothing in a sound document', () => {
    expect(breachesOfSvg(root(pod))).toEqual([]);
  });

  test.each([
    ['an id that is there twice', root('<g id="t"/>')],
    ['a data-id that is there twice', root(pod + pod)],
    ['a script', root('<script/>')],
    ['a handler', root('<g onload="x()"/>')],
    ['a foreign object', root('<foreignObject/>')],
    ['an image from elsewhere', root('<image href="https://example.org/a.png"/>')],
    ['a font from elsewhere', root('<style>@font-face{src:url(a.woff)}</style>')],
    ['a fill from elsewhere', root('<rect fill="url(a.svg#b)"/>')],
    ['an unknown kind', root('<g data-kind="dragon"/>')],
    ['a link to nothing', root('<g data-kind="link" data-relation="mounts" data-from="a" data-to="b"/>')],
    ['a link without a relation', root(`${pod}<g data-kind="link" data-from="pod/a/b" data-to="pod/a/b"/>`)],
    ['a container outside its pod', root('<g data-kind="container" data-id="pod/a/b/c"/>')],
    ['an empty title', root('', '<title id="t"/><desc id="d">Words</desc>')],
    ['no description', root('', '<title id="t">A title</title>')],
  ])('%s', (_, svg) => {
    expect(breachesOfSvg(svg)).not.toEqual([]);
  });

  test('what is not well formed', () => {
    expect(() => breachesOfSvg(root('<g>'))).toThrow();
    expect(() => breachesOfSvg(root('&nbsp;'))).toThrow();
  });
});

describe('whatever the manifests say is text', () => {
  const hostile = [
    '"><script>alert(1)</script>',
    "'><image href=x onerror=alert(1)>",
    ']]>',
    '&amp;&lt;&#60;',
    '<!--',
    '--><svg onload=alert(1)>',
    'a\u0000b\u0008c\u001bd',
    '\u202egnp.exe\u2066',
    '\ud800 alone',
    '</style><style>*{display:none}',
    'url(https://example.org/)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is looked for
    '${alert(1)}`',
  ];

  test.each(hostile)('%j as a name, an image, a label, a path', async (text) => {
    const sources = sourcesOf([
      {
        apiVersion: 'v1',
        kind: 'Node',
        metadata: { name: `n${text}`, labels: { [text]: text } },
        status: { addresses: [{ type: 'InternalIP', address: text }] },
      },
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: text, namespace: `s${text}`, labels: { [text]: text }, annotations: { [text]: text } },
        spec: {
          nodeName: `n${text}`,
          hostname: text,
          containers: [
            {
              name: text,
              image: text,
              ports: [{ containerPort: 80, name: text, protocol: text }],
              volumeMounts: [{ name: text, mountPath: text, subPath: text }],
            },
            { name: `c${text}`, image: text },
          ],
          volumes: [{ name: text, hostPath: { path: text } }],
        },
        status: { phase: 'Running', podIP: text, reason: text, message: text },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: text, namespace: `s${text}` },
        spec: { selector: { [text]: text }, externalIPs: [text], ports: [{ port: 80, name: text, targetPort: text }] },
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: { name: text, namespace: `s${text}` },
        spec: {
          rules: [
            {
              host: text,
              http: { paths: [text, `x${text}`].map((path) => ({ path, backend: { service: { name: path, port: { name: text } } } })) },
            },
          ],
        },
      },
    ]);
    for (const figure of figureNames) {
      const svg = await svgOf(sources, figure);
      expect(breachesOfSvg(svg), figure).toEqual([]);
      const pod = readXml(svg).find(({ attributes }) => ['pod', 'descriptor'].includes(attributes['data-kind'] ?? ''));
      // what XML 1.0 can't hold becomes U+FFFD, all else is read back as it was
      const legal = text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');
      expect(pod?.attributes['data-name'], figure).toBe(legal);
      expect(textsIn(svg), figure).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  });

  /** What people read: labels, tooltips, the description. */
  function textsIn(svg: string): string {
    return readXml(svg)
      .map(({ text }) => text)
      .join('\n');
  }

  test('also when it is the title, the caption', async () => {
    const sources = sourcesOf([
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'a' }] } } satisfies JsonObject,
    ]);
    for (const text of hostile) {
      const { output } = await draw(sources, { title: text, caption: text });
      expect(breachesOfSvg(new TextDecoder().decode(output))).toEqual([]);
    }
  });
});
