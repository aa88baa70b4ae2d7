import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Descriptor } from '../../src/base/listing.ts';
import { buildTopology } from '../../src/model/build.ts';
import { descriptorsOf } from '../../src/parse/listing/descriptors.ts';
import { parse } from '../../src/parse/parse.ts';
import { descriptor } from '../../src/view/figures/descriptor.ts';
import { fold, isFold } from '../../src/view/listing/fold.ts';
import { pathText, readPath } from '../../src/view/listing/path.ts';
import type { Box } from '../../src/view/types.ts';
import type { ViewOptions, ViewResult } from '../../src/view/view.ts';
import { buildView } from '../../src/view/view.ts';

const whole = readFileSync(new URL('../../examples/descriptor/pod.yaml', import.meta.url), 'utf8');

async function read(content: string): Promise<readonly Descriptor[]> {
  const { manifests, texts } = await parse([{ name: 'a.yaml', content }]);
  return descriptorsOf(manifests, texts);
}

async function seen(content: string, options: Partial<ViewOptions> = {}): Promise<ViewResult> {
  const { topology } = buildTopology([]);
  return buildView(topology, descriptor, { detail: 'full', pods: [], descriptors: await read(content), ...options });
}

function boxes(root: Box | undefined, kind: string): readonly Box[] {
  if (root === undefined) return [];
  return [...(root.kind === kind ? [root] : []), ...root.children.flatMap((child) => boxes(child, kind))];
}

function lines({ view }: ViewResult): readonly string[] {
  const all = [...boxes(view?.root, 'line'), ...boxes(view?.root, 'fold')];
  return all.map((box) => (box.lines[0]?.code ?? []).map(({ text }) => text).join(''));
}

const names = ({ view }: ViewResult, kind: string) => boxes(view?.root, kind).map(({ data }) => data['name']);

describe('an object that stands in the input twice', () => {
  test('is two pages, each with an id of its own', async () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\n';
    const { view } = await seen(`${pod}---\n${pod}`, { pods: ['web'] });
    expect(boxes(view?.root, 'descriptor').map(({ id }) => id)).toEqual(['descriptor/pod/web', 'descriptor/pod/web#2']);
  });
});

describe('the folds of a page', () => {
  test.each([9, 12, 20, 27, 40])('of %i rows are as many as it has room for, and count what they hide', async (rows) => {
    const all = (await read(whole))[0]?.lines() ?? [];
    const page = fold(all, { rows, whole: false });
    const hidden = page.reduce((sum, row) => sum + (isFold(row) ? row.count : 0), 0);
    expect(page.length).toBeLessThanOrEqual(rows);
    expect(hidden + page.filter((row) => !isFold(row)).length).toBe(all.length);
    expect(page.filter(isFold).every(({ count }) => count > 1)).toBe(true);
    // from the first line to the last, none twice
    expect(page.flatMap((row) => (isFold(row) ? Array.from({ length: row.count }, (_, index) => row.from + index) : [row.line]))).toEqual(
      all.map((_, index) => index),
    );
  });

  test('no line stands without those that it belongs below', async () => {
    const all = (await read(whole))[0]?.lines() ?? [];
    for (let rows = 5; rows < 60; rows++) {
      const shown = new Set(fold(all, { rows, whole: false }).flatMap((row) => (isFold(row) ? [] : [row.line])));
      for (const index of shown) expect(shown.has(all[index]?.parent ?? -1) || all[index]?.parent === -1).toBe(true);
    }
  });

  test('there are none where all has room, or nothing may be folded', async () => {
    const short = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: c\n    image: i';
    expect(lines(await seen(short))).toEqual(short.split('\n'));
    expect(lines(await seen(whole, { whole: true }))).toHaveLength(whole.trimEnd().split('\n').length);
  });

  test('what teaches most stays; what every pod has goes first', async () => {
    const shown = lines(await seen(whole)).join('\n');
    for (const word of [
      'name: reading-room',
      'namespace: library',
      'image: ',
      'containerPort: 8080',
      'nodeName: worker-2',
      'phase: Running',
      'podIP: 10',
    ])
      expect(shown).toContain(word);
    const more = lines(await seen(whole, { aspect: 0.5 })).join('\n');
    for (const noise of ['kube-api-access', 'node.kubernetes.io/', 'serviceAccountToken']) expect(more).not.toContain(noise);
  });

  test('they say in YAML how many lines they hide', async () => {
    expect(
      lines(await seen(whole))
        .filter((line) => line.includes('more line'))
        .every((line) => /^ *# … \d+ more lines?$/.test(line)),
    ).toBe(true);
    expect(lines(await seen(whole, { lang: 'ko' })).some((line) => /# … \d+줄 더/.test(line))).toBe(true);
  });
});

describe('the parts', () => {
  test.each([
    ['a pod', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {}\nstatus: {}\n', ['head', 'metadata', 'spec', 'status']],
    [
      'what kubectl sorts',
      'apiVersion: v1\ndata: {a: b}\nkind: ConfigMap\nmetadata: {name: a}\n',
      ['apiVersion', 'data', 'kind', 'metadata'],
    ],
    [
      'a Secret',
      'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ntype: Opaque\nstringData: {a: b}\n',
      ['head', 'metadata', 'type', 'stringData'],
    ],
    ['a kind that nobody knows', 'apiVersion: e.org/v1\nkind: Thing\nmetadata: {name: a}\nparts: [1]\n', ['head', 'metadata', 'parts']],
    [
      'what makes pods',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  replicas: 1\n  template:\n    spec: {}\n',
      ['head', 'metadata', 'spec', 'spec.template'],
    ],
    [
      'what makes what makes pods',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec: {}\n',
      ['head', 'metadata', 'spec', 'spec.jobTemplate.spec.template'],
    ],
  ])('of %s are bracketed, each with a note and a line to it', async (_what, content, parts) => {
    const result = await seen(content);
    expect(names(result, 'part')).toEqual(parts);
    expect([...names(result, 'note')].sort()).toEqual([...parts].sort());
    expect(result.view?.links.map(({ from, to, relation }) => [from, to, relation])).toEqual(
      expect.arrayContaining(boxes(result.view?.root, 'part').map(({ id }) => [id, `${id}/note`, 'notes'])),
    );
  });

  test('status is said to be read-only', async () => {
    const note = boxes((await seen(whole)).view?.root, 'note').find(({ data }) => data['name'] === 'status');
    expect(note?.lines[1]?.start?.text).toContain('read-only');
  });
});

describe('a focus', () => {
  test('opens its part, noise too, and folds the others more', async () => {
    const plain = lines(await seen(whole));
    const focused = await seen(whole, { focus: 'spec.containers[0].volumeMounts' });
    expect(lines(focused).join('\n')).toContain('name: kube-api-access-v7hmt');
    expect(lines(focused).join('\n')).not.toContain('labels:');
    expect(plain.join('\n')).toContain('labels:');
    expect(names(focused, 'part')).toContain('spec.containers[0].volumeMounts');
    expect(focused.view?.title).toContain('spec.containers[0].volumeMounts');
  });

  test('on a whole part needs no bracket within', async () => {
    expect(names(await seen(whole, { focus: 'status' }), 'part')).toEqual(['head', 'metadata', 'spec', 'status']);
  });

  test.each([
    ['spec.contaners', "did you mean 'spec.containers'?"],
    ['spec.containers[0].port', "did you mean 'spec.containers[0].ports'?"],
    ['spec.containers.ports[0].containerport', "did you mean 'spec.containers.ports[0].containerPort'?"],
    ['spec.containers[7]', 'below spec.containers stand [0]'],
    ['wholly.elsewhere', 'at its top stand apiVersion, kind, metadata, spec, status'],
    ['spec..x[', 'at its top stand'],
    ['spec.nodeName.x', 'spec.nodeName is a value'],
  ])('on %s finds nothing, and says what there is', async (focus, hint) => {
    const { view, diagnostics } = await seen(whole, { focus });
    expect(view).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['view/unknown-focus']);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test.each([
    ['spec.containers[0].ports', ['spec', 'containers', 0, 'ports']],
    ['.status', ['status']],
    ['metadata.labels["app.kubernetes.io/name"]', ['metadata', 'labels', 'app.kubernetes.io/name']],
    ['metadata.labels.app\\.kubernetes\\.io/name', ['metadata', 'labels', 'app.kubernetes.io/name']],
  ])('is read from %s', (text, path) => {
    expect(readPath(text)).toEqual(path);
    expect(readPath(pathText(path))).toEqual(path);
  });
});

describe('of several objects', () => {
  const object = (kind: string, name: string) => `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n---\n`;
  const all = object('Service', 'a') + object('Pod', 'web') + object('ConfigMap', 'web') + object('Pod', 'api');

  test('the first pod is shown, whatever the order, and the others are told', async () => {
    const { view, diagnostics } = await seen(all);
    expect(names({ ...(view && { view }), diagnostics }, 'descriptor')).toEqual(['api']);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'view/one-of-several: Pod api is drawn, one of 4 objects',
    ]);
    const other = await seen(all.split('---\n').reverse().join('---\n'));
    expect(JSON.stringify(other.view)).toBe(JSON.stringify(view));
  });

  test('those that are named are shown, pods before others of that name', async () => {
    const result = await seen(all, { pods: ['web', 'default/api', 'a'] });
    expect(boxes(result.view?.root, 'descriptor').map(({ id }) => id)).toEqual([
      'descriptor/pod/web',
      'descriptor/pod/api',
      'descriptor/service/a',
    ]);
    expect(result.view?.choices).toHaveLength(3);
  });

  test('a name that none has is told with a near one', async () => {
    const { view, diagnostics } = await seen(all, { pods: ['wbe'] });
    expect(view).toBeUndefined();
    expect(diagnostics[0]?.hint).toContain("did you mean 'web'?");
  });
});
