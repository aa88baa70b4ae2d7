/** By what pods are grouped comes to the figures, wherever it is said. */
import { expect, it, vi } from 'vitest';
import type { DrawOptions, GroupBy } from '../../src/pipeline/options.ts';
import { draw } from '../../src/pipeline/pipeline.ts';
import type { FigureRequest } from '../../src/view/figure.ts';
import { figures } from '../../src/view/figures.ts';

const web = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: c, image: i}]}\n';

/** What the figure `cluster` is asked for. */
async function groupsOf(options: DrawOptions): Promise<readonly GroupBy[] | undefined> {
  const cluster = figures.find(({ name }) => name === 'cluster');
  if (cluster === undefined) throw new Error('there is a figure cluster');
  const spy = vi.spyOn(cluster, 'draw');
  await draw([{ name: 'web.yaml', content: web }], options.template === undefined ? { figure: 'cluster', ...options } : options);
  const request: FigureRequest | undefined = spy.mock.calls[0]?.[1];
  spy.mockRestore();
  return request?.groups;
}
const template = (text: string): DrawOptions => ({ template: { name: 'mine.yaml', content: `extends: cluster\n${text}` } });
const zone: readonly GroupBy[] = [{ by: 'node-label', key: 'topology.kubernetes.io/zone' }, { by: 'namespace' }];

it('from the options', async () => {
  expect(await groupsOf({})).toEqual([]);
  expect(await groupsOf({ groups: zone })).toEqual(zone);
});

it('from a template, unless the options say otherwise', async () => {
  expect(await groupsOf(template('group: owners'))).toEqual([]);
  expect(await groupsOf(template('group: owner'))).toEqual([{ by: 'owner' }]);
  expect(await groupsOf(template("group: 'node-label:topology.kubernetes.io/zone,namespace'"))).toEqual(zone);
  expect(await groupsOf(template('group: [node-label:topology.kubernetes.io/zone, namespace]'))).toEqual(zone);
  expect(await groupsOf({ ...template('group: owner'), groups: [{ by: 'none' }] })).toEqual([{ by: 'none' }]);
  const findTemplate: DrawOptions['findTemplate'] = async () => ({ name: 'base.yaml', content: 'extends: cluster\ngroup: node' });
  const extending = (text: string): DrawOptions => ({
    template: { name: 'mine.yaml', content: `extends: ./base.yaml\n${text}` },
    findTemplate,
  });
  expect(await groupsOf(extending(''))).toEqual([{ by: 'node' }]);
  expect(await groupsOf(extending('group: owners'))).toEqual([]);
});

it.each([
  ['group: replicas', "'group' cannot be 'replicas'", 'expected pods, owners, namespace, node, owner, workload-kind, label:KEY'],
  ['group: [node, node]', "'group' cannot be a list", 'expected two that are not the same'],
  ['group: [owners, node]', "'group' cannot be a list", 'expected namespace, node'],
  ['group: 1', "'group' cannot be '1'", 'expected a text'],
])('and is told where it is wrong: %s', async (text, message, hint) => {
  const { diagnostics } = await draw([{ name: 'web.yaml', content: web }], template(text));
  expect(diagnostics).toMatchObject([{ code: 'settings/bad-value', message }]);
  expect(diagnostics[0]?.hint).toContain(hint);
});
