/** Names that every object of JavaScript inherits are names like any other: of labels, titles, resources, kinds, languages. */
import { describe, expect, it } from 'vitest';
import { ownValue } from '../src/base/own-value.ts';
import { draw } from '../src/pipeline/pipeline.ts';
import { putIn } from '../src/words/put-in.ts';
import { deployment, node, placed, places } from './model/scheduler/world.ts';

const inherited = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'];

describe.each(inherited)('%s', (name) => {
  const own = JSON.parse(`{"${name}": "own"}`);

  it('is in a record only where it is its own', () => {
    expect(ownValue<string>({}, name)).toBeUndefined();
    expect(ownValue<string>(own, name)).toBe('own');
  });

  it('stands for nothing in a text', () => expect(putIn(`{${name}}`, {})).toBe(`{${name}}`));

  it('is a label that a node may lack', () => {
    const spec = {
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: name, whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'web' } } },
      ],
    };
    expect(places(placed('input', node('a'), deployment('web', 1, spec)))).toEqual([expect.stringContaining('missing required label')]);
    expect(places(placed('input', node('a', { labels: own }), deployment('web', 1, spec)))).toEqual(['web-1 on a']);
  });

  it('may be the name of everything', async () => {
    const content = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace: name, labels: own, annotations: own },
      spec: {
        nodeName: name,
        containers: [
          {
            name,
            image: name,
            env: [{ name, value: name }],
            resources: { limits: JSON.parse(`{"${name}": 1, "cpu": 1}`), requests: { cpu: 1 } },
          },
        ],
        volumes: [{ name, [name]: {} }],
      },
    });
    for (const figure of ['cluster', 'sidecar', 'labels', 'descriptor', 'lifecycle'])
      for (const kind of ['Pod', name]) {
        const source = { name, content: content.replace('"kind":"Pod"', JSON.stringify({ kind }).slice(1, -1)) };
        const { output, diagnostics } = await draw([source], {
          figure,
          title: `{${name}}`,
          show: ['resources', 'env', 'labels', 'annotations'],
        });
        expect(JSON.stringify(diagnostics)).not.toContain('native code');
        const text = new TextDecoder().decode(output);
        expect(text).not.toContain('native code');
        if (kind === 'Pod') expect(text).toContain(name);
      }
  });
});
