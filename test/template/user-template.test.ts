/** Templates of the user's, drawn: what they say is what stands in the figure, and what is wrong in them is told. */
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/base/source.ts';
import type { DrawOptions } from '../../src/pipeline/options.ts';
import { draw, dump } from '../../src/pipeline/pipeline.ts';

const pod = (name: string, node: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web, controller: true, uid: u}]\nspec:\n  nodeName: ${node}\n  containers: [{name: c, image: i}]\nstatus: {phase: Running, podIP: 10.1.0.${name.charCodeAt(0)}}\n`;
const sources: readonly Source[] = [{ name: 'pods.yaml', content: [pod('a', 'n1'), pod('b', 'n1'), pod('c', 'n2')].join('---\n') }];

const template = (content: string, name = 'my.yaml'): DrawOptions => ({ template: { name, content } });
const svg = async (options: DrawOptions) => {
  const { output, diagnostics } = await draw(sources, options);
  return {
    text: new TextDecoder().decode(output),
    told: diagnostics.map(
      ({ code, place, message, hint }) => `${place?.file}:${place?.line}:${place?.column} [${code}] ${message}; ${hint ?? ''}`,
    ),
  };
};
const view = async (options: DrawOptions) => {
  const { json } = await dump(sources, 'view', options);
  return JSON.parse(json ?? '{}');
};

describe('what a template says is drawn', () => {
  it('its title and caption, in the language asked for', async () => {
    const options = template('extends: cluster\ntitle: {en: Our pods, ko: 우리 파드}\ncaption: "We have {facts}"\n');
    expect(await view(options)).toMatchObject({ title: 'Our pods', caption: 'We have 3 pods on 2 nodes' });
    expect((await view({ ...options, lang: 'ko' })).title).toBe('우리 파드');
  });

  it('its title in every situation that it does not list', async () => {
    // one container each: a situation in which the built-in template has another title
    expect((await view({})).title).toBe('A pod runs on one node');
    expect((await view(template('extends: cluster\ntitle: Ours'))).title).toBe('Ours');
    const listed = template('extends: cluster\ntitle: Ours\nsituations: {one-container-each: {title: Simple}}');
    expect((await view(listed)).title).toBe('Simple');
    expect((await view(template('extends: cluster\ncaption: Only this'))).title).toBe('A pod runs on one node');
  });

  it('the user’s own words win', async () => {
    expect((await view({ ...template('extends: cluster\ntitle: Ours'), title: 'Mine' })).title).toBe('Mine');
  });

  it('its figure', async () => {
    expect((await view(template('extends: flat-network'))).figure).toBe('flat-network');
  });

  it('its details, and not those that it hides', async () => {
    const showsState = async (options: DrawOptions) => />Running|>1\/1/.test((await svg(options)).text);
    expect(await showsState(template('extends: cluster\nshow: [state]'))).toBe(true);
    expect(await showsState({})).toBe(false);
    const findTemplate: DrawOptions['findTemplate'] = async () => ({ name: 'base.yaml', content: 'extends: cluster\nshow: [state]' });
    expect(await showsState({ ...template('extends: ./base.yaml'), findTemplate })).toBe(true);
    expect(await showsState({ ...template('extends: ./base.yaml\nhide: [state]'), findTemplate })).toBe(false);
  });

  it('its grouping: replicas of one owner as one card', async () => {
    const folds = async (options: DrawOptions) => (await svg(options)).text.includes('data-count="2"');
    expect(await folds({})).toBe(false);
    expect(await folds(template('extends: cluster\ngroup: owners'))).toBe(true);
    expect(await folds({ ...template('extends: cluster\ngroup: owners'), fold: 'none' })).toBe(false);
  });

  it('which pods it draws, unless others are asked for', async () => {
    const ended = [...sources, { name: 'd.yaml', content: pod('d', 'n3').replace('Running', 'Succeeded') }];
    const names = async (options: DrawOptions) => {
      const { output } = await draw(ended, options);
      return [...new TextDecoder().decode(output).matchAll(/data-kind="pod" data-id="[^"]*" data-name="(\w)"/g)]
        .map(([, name]) => name)
        .join('');
    };
    expect(await names({})).toBe('abcd');
    expect(await names(template('extends: cluster\nselect: {phases: running}'))).toBe('abc');
    expect(await names(template('extends: cluster\nselect: {excludeFinished: true}'))).toBe('abc');
    expect(await names({ ...template('extends: cluster\nselect: {phases: [Running]}'), selection: { phases: ['succeeded'] } })).toBe('d');
    expect(await names({ ...template('extends: cluster\nselect: {phases: [Running]}'), selection: { names: ['a', 'd'] } })).toBe('a');
    const findTemplate: DrawOptions['findTemplate'] = async () => ({
      name: 'base.yaml',
      content: 'extends: cluster\nselect: {excludeFinished: true}',
    });
    expect(await names({ ...template('extends: ./base.yaml\nselect: {excludeFinished: false}'), findTemplate })).toBe('abcd');
    expect((await svg(template('extends: cluster\nselect: {phases: [ok]}'))).told).toEqual([
      "my.yaml:2:19 [settings/bad-value] 'select.phases[0]' cannot be 'ok'; expected one of Pending, Running, Succeeded, Failed, Unknown",
    ]);
  });

  it('its shape', async () => {
    const ratio = (text: string) => {
      const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(text) ?? [];
      return Number(width) / Number(height);
    };
    const tall = await svg(template('extends: cluster\naspect: 9:16'));
    expect(ratio(tall.text)).toBeLessThan(ratio((await svg({})).text));
    expect(ratio((await svg({ ...template('extends: cluster\naspect: 9:16'), aspect: { width: 16, height: 9 } })).text)).toBe(
      ratio((await svg({})).text),
    );
  });

  it('what it extends, and what that extends', async () => {
    const files: Readonly<Record<string, string>> = {
      'a.yaml': 'extends: ./b.yaml\ncaption: A',
      'b.yaml': 'extends: cluster\ntitle: B\ncaption: B',
    };
    const findTemplate: DrawOptions['findTemplate'] = async (path) => ({ name: path, content: files[path.slice(2)] ?? '' });
    expect(await view({ ...template('extends: ./a.yaml'), findTemplate })).toMatchObject({ title: 'B', caption: 'A' });
  });
});

describe('what is wrong in a template is told, and nothing is drawn', () => {
  it.each([
    [
      'an unknown base',
      'extends: clustr',
      "my.yaml:1:10 [settings/not-found] There is no template 'clustr'; did you mean 'cluster'? there are: cluster,",
    ],
    ['a base that is not there', 'title: x\nextends: ./b.yaml', "my.yaml:2:10 [settings/not-found] There is no template './b.yaml'"],
    [
      'an unknown placeholder',
      'extends: cluster\ncaption: "See {fcats}"',
      "my.yaml:2:10 [settings/unknown-name] The figure 'cluster' knows no placeholder {fcats}; did you mean 'facts'? there are: {facts}, {nodes}",
    ],
    ['one in a language', 'extends: cluster\ntitle:\n  ko: "{x}"', 'my.yaml:3:7 [settings/unknown-name]'],
    [
      'an unknown situation',
      'extends: cluster\nsituations: {nopods: {title: x}}',
      "my.yaml:2:14 [settings/unknown-name] The figure 'cluster' knows no situation 'nopods'; did you mean 'no-pods'?",
    ],
    [
      'an unknown option',
      'extends: cluster\noptions: {rows: app}',
      "my.yaml:2:11 [settings/unknown-name] The figure 'cluster' knows no option 'rows'; it knows none",
    ],
    [
      'an unknown detail',
      'extends: cluster\nshow: [stat]',
      "my.yaml:2:8 [settings/bad-value] 'show[0]' cannot be 'stat'; did you mean 'state'?",
    ],
    ['broken YAML', 'extends: "cluster', 'my.yaml:1:18 [settings/yaml] Missing closing'],
  ])('%s', async (_what, content, wanted) => {
    const { text, told } = await svg(template(content));
    expect(text).toBe('');
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(wanted);
  });

  it('templates that extend each other', async () => {
    const findTemplate: DrawOptions['findTemplate'] = async (path) => ({
      name: path.slice(2),
      content: path === './b.yaml' ? 'extends: ./my.yaml' : 'extends: ./b.yaml',
    });
    expect((await svg({ ...template('extends: ./b.yaml'), findTemplate })).told).toEqual([
      'b.yaml:1:10 [settings/cycle] These templates extend each other: my.yaml → b.yaml → my.yaml; ',
    ]);
  });

  it('a figure that is not the template’s', async () => {
    expect((await svg({ ...template('extends: cluster'), figure: 'owners' })).told[0]).toContain(
      "[settings/other-figure] my.yaml is a template of the figure 'cluster', not of 'owners'",
    );
  });

  it('with a frame of its text', async () => {
    const { texts } = await draw(sources, template('extends: clustr'));
    expect(texts.get('my.yaml')).toBe('extends: clustr');
  });
});
