/** What is said of a user's files of settings; the schema here is the figure templates' and the themes'. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/base/format-diagnostic.ts';
import { readFigureTemplate, readTheme } from '../../src/settings/settings.ts';
import { known } from '../../tools/json-schemas.ts';

/** That these small files extend nothing is told as well. */
const told = (text: string, read: typeof readFigureTemplate | typeof readTheme = readFigureTemplate) =>
  read(text, 'my.yaml', known)
    .diagnostics.filter(({ code }) => code !== 'settings/missing-key')
    .map(({ code, message, place, hint }) => `${place?.line}:${place?.column}+${place?.length ?? 1} [${code}] ${message}; ${hint ?? ''}`);

describe('a file that is right', () => {
  it('comes out as it is written', () => {
    const { value, diagnostics } = readFigureTemplate(
      '# yaml-language-server: $schema=x\nextends: cluster\ntitle: {en: Pods, ko: 파드}\nshow: [state]\naspect: 4:3\n',
      'my.yaml',
      known,
    );
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ extends: 'cluster', title: { en: 'Pods', ko: '파드' }, show: ['state'], aspect: '4:3' });
  });

  it('may be empty, or a comment', () => expect(readTheme('# nothing yet\n', 'my.yaml', known).value).toEqual({}));

  it('may repeat itself by aliases', () => {
    const { value } = readTheme('boxes:\n  pod: &look {fill: "#FFFFFF", dash: [4, 2]}\n  node: *look\n', 'my.yaml', known);
    expect(value?.boxes?.node).toEqual({ fill: '#FFFFFF', dash: [4, 2] });
  });

  it('knows where things stand', () => {
    const { placeOf } = readFigureTemplate('situations:\n  templates:\n    title: T\nextends: cluster', 'my.yaml', known);
    expect(placeOf(['situations', 'templates', 'title'])).toEqual({ file: 'my.yaml', line: 3, column: 12 });
    expect(placeOf(['situations', 'templates'])).toEqual({ file: 'my.yaml', line: 2, column: 3, length: 9 });
  });
});

describe('a mistake is told with its place and what is allowed', () => {
  it.each([
    [
      'an unknown key',
      'titel: x',
      ["1:1+5 [settings/unknown-key] There is no key 'titel'; did you mean 'title'? there are: extends, title,"],
    ],
    ['each of them', 'titel: x\ncapton: y', ['1:1+5', '2:1+6']],
    [
      'one that is deeper',
      'situations: {none: {titel: x}}',
      ["1:21+5 [settings/unknown-key] There is no key 'titel' in 'situations.none'"],
    ],
    [
      'a word that is none of the allowed',
      'legend: allways',
      ["1:9+7 [settings/bad-value] 'legend' cannot be 'allways'; did you mean 'always'? there are: auto, always, never"],
    ],
    ['one in a list', 'show:\n- state\n- stat', ["3:3+4 [settings/bad-value] 'show[1]' cannot be 'stat'; did you mean 'state'?"]],
    ['a value of another type', 'show: state', ["1:7+5 [settings/bad-value] 'show' cannot be 'state'; expected a list"]],
    ['a number for a text', 'title: 2024', ["1:8+4 [settings/bad-value] 'title' cannot be '2024'; expected a text, or a mapping"]],
    [
      'a number for a text only',
      'extends: 1',
      ["1:10 [settings/bad-value] 'extends' cannot be '1'; expected a text; in quotes it is one: '1'".replace('1:10 ', '1:10+1 ')],
    ],
    ['a list for a mapping', 'situations: []', ["1:1+10 [settings/bad-value] 'situations' cannot be a list; expected a mapping"]],
    ['nothing', 'aspect:', ["1:1+6 [settings/bad-value] 'aspect' cannot be empty; expected a text"]],
    [
      'a value of another form',
      'aspect: 16-9',
      ["1:9+4 [settings/bad-value] 'aspect' cannot be '16-9'; expected width:height, such as 16:9 or 4:3"],
    ],
    [
      'a page that is none',
      'page: a44',
      [
        "1:7+3 [settings/bad-value] 'page' cannot be 'a44'; did you mean 'a4'? there are: slide, 4:3, a4, a4-landscape, letter, docs, none; or a size in px, such as 900x1200",
      ],
    ],
    ['a page that is too small', 'page: 900x100', ["1:7+7 [settings/bad-value] 'page' cannot be '900x100'"]],
    ['a number for a page', 'page: 900', ["1:7+3 [settings/bad-value] 'page' cannot be '900'"]],
    [
      'a language that is none',
      'title: {English: x}',
      ["1:9+7 [settings/bad-value] 'English' cannot be a key of 'title'; expected a language such as en or ko"],
    ],
    ['within one of two forms', 'title: {en: [x]}', ["1:9+2 [settings/bad-value] 'title.en' cannot be a list; expected a text"]],
    [
      'a file that is no mapping',
      '- x',
      ['1:1+1 [settings/not-settings] my.yaml is no file of such settings; expected a mapping with keys such as'],
    ],
  ])('%s', (_what, text, wanted) => {
    const found = told(text);
    expect(found).toHaveLength(wanted.length);
    for (const [index, words] of wanted.entries()) expect(found[index]).toContain(words);
  });

  it.each([
    ['an unknown box', 'boxes: {pot: {}}', ["1:9+3 [settings/unknown-key] There is no key 'pot' in 'boxes'; did you mean 'pod'?"]],
    ['a colour', 'ink: blue', ["1:6+4 [settings/bad-value] 'ink' cannot be 'blue'; expected a colour as '#RRGGBB'"]],
    [
      'a size',
      'text: {title: {size: 3}}',
      ["1:22+1 [settings/bad-value] 'text.title.size' cannot be '3'; expected a length from 11 to 96 px"],
    ],
    ['a weight', 'text: {title: {weight: 500}}', ["[settings/bad-value] 'text.title.weight' cannot be '500'; expected one of 400, 600"]],
  ])('%s of a theme', (_what, text, wanted) => {
    const found = told(text, readTheme);
    expect(found).toHaveLength(wanted.length);
    for (const [index, words] of wanted.entries()) expect(found[index]).toContain(words);
  });

  it('a key that must be there', () => {
    const [first] = readFigureTemplate('title: x', 'my.yaml', known).diagnostics;
    expect(first).toMatchObject({
      code: 'settings/missing-key',
      message: "The key 'extends' is missing",
      place: { line: 1, column: 1 },
      hint: 'add it: a text',
    });
  });

  it('as all diagnostics look', () => {
    const text = 'extends: cluster\ntitel: x\n';
    const [first] = readFigureTemplate(text, 'my.yaml', known).diagnostics;
    expect(first && formatDiagnostic(first, { texts: new Map([['my.yaml', text]]) })).toContain(
      ' --> my.yaml:2:1\n  |\n1 | extends: cluster\n2 | titel: x\n  | ^^^^^\n',
    );
  });
});

describe('a text that is no settings', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}\n`;
  it.each([
    ['an alias bomb', bomb, 'settings/too-large'],
    ['a circle of aliases', 'a: &a [*a]', 'settings/yaml'],
    ['an alias to nothing', 'a: *b', 'settings/yaml'],
    ['a tag', 'title: !!js/function "x"', 'settings/yaml'],
    ['a tag of its own', 'title: !include x.yaml', 'settings/yaml'],
    ['a key twice', 'title: a\ntitle: b', 'settings/yaml'],
    ['a mapping as a key', '{a: b}: c', 'settings/yaml'],
    ['two documents', 'title: a\n---\ntitle: b\n', 'settings/yaml'],
    ['broken YAML', 'title: "a', 'settings/yaml'],
    ['a tab', 'a:\n\tb: c', 'settings/yaml'],
    ['depth', `a: ${'['.repeat(100)}${']'.repeat(100)}`, 'settings/too-deep'],
    ['bottomless depth', '['.repeat(100_000), 'settings/too-deep'],
    ['many dashes', '- '.repeat(90_000), 'settings/too-deep'],
    ['a large file', `title: ${'x'.repeat(300_000)}`, 'settings/too-large'],
    ['many values', `show: [${'state, '.repeat(25_000)}]`, 'settings/too-large'],
  ])('%s is told, and harms nobody', (_what, text, code) => {
    const { value, diagnostics } = readFigureTemplate(text, 'my.yaml', known);
    expect(value).toBeUndefined();
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0]?.place?.file).toBe('my.yaml');
  });

  it('a key like those of objects is unknown, too', () => {
    expect(told('extends: cluster\ntitle: x\n__proto__: {a: 1}\nconstructor: x')).toEqual([
      expect.stringContaining("There is no key '__proto__'"),
      expect.stringContaining("There is no key 'constructor'"),
    ]);
  });
});

describe('a file that settings name, and that is none itself', () => {
  it.each([
    ['lines of accounts', 'root:hunter2:0:0:root:/root:/bin/sh\n'],
    ['a Secret', 'apiVersion: v1\nkind: Secret\nstringData: {p: hunter2}\n'],
    ['a Secret that is broken', 'apiVersion: v1\nkind: Secret\nstringData:\n  p: "hunter2\n'],
    ['an alias', 'a: *hunter2\n'],
    ['a key twice', 'hunter2: a\nhunter2: b\n'],
    ['a list', '- hunter2\n'],
    ['one word', 'hunter2\n'],
    ['comments', '# hunter2\n'],
  ])('is told without a word of it: %s', (_what, text) => {
    const { diagnostics, isSettings } = readFigureTemplate(text, 'any.txt', known);
    expect(isSettings).toBe(false);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(JSON.stringify(diagnostics)).not.toContain('hunter2');
  });

  it('is told with its text where half of its keys are those of settings', () => {
    expect(readFigureTemplate('extends: cluster\ntitel: x\n', 'a.yaml', known).isSettings).toBe(true);
    expect(readFigureTemplate('extends: cluster\ntitle: "x\n', 'a.yaml', known).isSettings).toBe(true);
  });
});
