import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/cli/version.ts';
import { load } from '../../src/load/load.ts';
import { runMain } from './run-main.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'podfig-cli-'));
});
afterAll(() => rmSync(directory, { recursive: true }));
const file = (name: string) => join(directory, name);

describe('podfig INPUT...', () => {
  it('draws SVG on standard output and says nothing', async () => {
    const { code, out, err } = await runMain(['web.yaml', 'db.yaml']);
    expect({ code, out, err }).toEqual({ code: 0, out: 'svg of web.yaml, db.yaml\n', err: '' });
  });

  it('reads standard input for -, and also when it is piped and no input is named', async () => {
    expect((await runMain(['-'], { stdin: 'kind: Pod' })).out).toBe('svg of <stdin> kind: Pod\n');
    expect((await runMain([], { stdin: 'kind: Pod' })).out).toBe('svg of <stdin> kind: Pod\n');
  });

  it('prints its help as an error when nobody pipes and nothing is named', async () => {
    const { code, out, err } = await runMain([], { terminals: ['stdin'] });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: podfig [options] [INPUT...]');
    expect((await runMain(['check'], { terminals: ['stdin'] })).err).toMatch(/^Usage: podfig check /);
    expect((await runMain(['dump'], { terminals: ['stdin'] })).err).toMatch(/^Usage: podfig dump /);
  });

  it('hands every option on', async () => {
    const argv = ['a.yaml', '-f', 'sidecar', '--pod', 'web', '--pod', 'shop/db', '--theme', 'paper', '--title', 'T', '--caption', 'C'];
    const more = [
      '--group',
      'namespace,label:app',
      '--page',
      '900x1200',
      '--aspect',
      '4:3',
      '--fold',
      'none',
      '--scale',
      '1.5',
      '--width',
      '800',
      '--background',
      '#ABC',
      '--engine',
      'chromium',
    ];
    const { drawn } = await runMain([...argv, ...more], { env: { PUPPETEER_EXECUTABLE_PATH: '/opt/browser' } });
    expect(drawn).toEqual([
      {
        figure: 'sidecar',
        pods: ['web', 'shop/db'],
        theme: 'paper',
        title: 'T',
        caption: 'C',
        groups: [{ by: 'namespace' }, { by: 'label', key: 'app' }],
        page: { width: 900, height: 1200 },
        aspect: { width: 4, height: 3 },
        fold: 'none',
        scale: 1.5,
        width: 800,
        background: '#aabbcc',
        engine: 'chromium',
        browserPath: '/opt/browser',
        format: 'svg',
      },
    ]);
  });

  it('hands the selection on: options may be repeated, and names be joined by commas', async () => {
    const pods = ['-n', 'shop,pay', '-n', 'team-*', '-l', 'app in (a,b),c', '--selector', '!d', '--kind', 'sts,po', '--name', 'web-?'];
    const more = ['--phase', 'running,Pending', '--exclude-finished'];
    const { drawn } = await runMain(['a.yaml', ...pods, ...more, '--node', 'worker-*', '--exclude', 'kube-system,job/*']);
    expect(drawn).toMatchObject([
      {
        selection: {
          namespaces: ['shop', 'pay', 'team-*'],
          selectors: ['app in (a,b),c', '!d'],
          kinds: ['sts', 'po'],
          names: ['web-?'],
          nodes: ['worker-*'],
          phases: ['running', 'Pending'],
          exclude: ['kube-system', 'job/*'],
          excludeFinished: true,
        },
      },
    ]);
  });

  it('hands on that the input is a part', async () => {
    expect((await runMain(['a.yaml', '--partial'])).drawn).toEqual([{ partial: true, format: 'svg' }]);
    expect((await runMain(['check', 'a.yaml', '--partial'])).drawn).toEqual([{ partial: true }]);
  });

  it('hands nothing on that was not asked for, so that the library’s defaults hold', async () => {
    expect((await runMain(['a.yaml'])).drawn).toEqual([{ format: 'svg' }]);
  });

  it('lets the figure look for fonts, in podfig’s own package too', async () => {
    expect((await runMain(['a.yaml'])).asked).toEqual(['44032 in /podfig']);
  });

  it('leaves title and caption out with --no-title', async () => {
    expect((await runMain(['a.yaml', '--no-title', '--caption', 'C'])).drawn).toEqual([{ title: '', caption: '', format: 'svg' }]);
  });

  it('takes a background without the # that shells read as a comment', async () => {
    expect((await runMain(['a.yaml', '--background', 'fff'])).drawn).toMatchObject([{ background: '#ffffff' }]);
    expect((await runMain(['a.yaml', '--background', 'none'])).drawn).toMatchObject([{ background: 'none' }]);
  });
});

describe('outputs', () => {
  it('have the format of their extension, in any case, and there may be several', async () => {
    const { code, out } = await runMain(['a.yaml', '-o', file('a.svg'), '-o', file('a.PNG'), '-o', '-']);
    expect([code, out]).toEqual([0, 'svg of a.yaml\n']);
    expect(readFileSync(file('a.svg'), 'utf8')).toBe('svg of a.yaml\n');
    expect(readFileSync(file('a.PNG'), 'utf8')).toBe('png of a.yaml\n');
  });

  it('have the format that --format names, where the extension says nothing', async () => {
    await runMain(['a.yaml', '-o', file('figure'), '--format', 'png']);
    expect(readFileSync(file('figure'), 'utf8')).toBe('png of a.yaml\n');
  });

  it('say what both formats have to say once', async () => {
    const diagnostics = [{ code: 'parse/x', severity: 'warning', message: 'said once' }] as const;
    const { err } = await runMain(['a.yaml', '-o', file('1.svg'), '-o', file('1.png')], { diagnostics });
    expect(err.match(/said once/g)).toHaveLength(1);
    expect(err).toContain('1 warning; drawn');
  });

  it('says that the rest was drawn when one of two outputs cannot be written', async () => {
    symlinkSync('/dev/full', file('full.svg'));
    const { code, err } = await runMain(['a.yaml', '-o', file('ok.svg'), '-o', file('full.svg')]);
    expect([code, readFileSync(file('ok.svg'), 'utf8')]).toEqual([1, 'svg of a.yaml\n']);
    expect(err).toMatch(/cannot write '.*full.svg': the disk is full/);
    expect(err).toContain('1 error; the rest was drawn');
  });

  it('may fail: a full disk behind standard output is told', async () => {
    const { code, err } = await runMain(['a.yaml'], { full: true });
    expect(code).toBe(1);
    expect(err).toContain('cannot write standard output: the disk is full');
  });

  it.runIf(existsSync('/proc/self'))('may fail: a directory that is there and takes no files is told', async () => {
    const { code, err } = await runMain(['a.yaml', '-o', '/proc/podfig.svg']);
    expect(code).toBe(1);
    expect(err).toMatch(/cannot write '\/proc\/podfig.svg': (no file can be made in its directory|permission denied)/);
  });
});

describe('diagnostics', () => {
  const note = { code: 'model/passed-over', severity: 'note', message: 'passed over: 3 Role' } as const;
  const error = { code: 'parse/bad', severity: 'error', message: 'bad', place: { file: 'a.yaml', line: 2, column: 1 } } as const;

  it('of severity error make the exit code 1, though the rest is drawn', async () => {
    const { code, out, err } = await runMain(['a.yaml'], { diagnostics: [error] });
    expect([code, out]).toEqual([1, 'svg of a.yaml\n']);
    expect(err).toContain('a.yaml:2:1');
    expect(err.endsWith('1 error; the rest was drawn\n')).toBe(true);
  });

  it('tells the first three of one code, and the rest in one line, as many names as fit', async () => {
    const alike = Array.from({ length: 120 }, (_, index) => ({ ...error, message: `mistake ${index}`, about: `api-${index}` }));
    const warning = { code: 'model/no-port', severity: 'warning', message: 'port 80 is nowhere' } as const;
    const { err } = await runMain(['a.yaml'], { diagnostics: [...alike, warning], columns: 60 });
    expect(err.match(/mistake/g)).toHaveLength(3);
    const rest = '… and 117 more such: api-3, api-4, api-5, api-6, api-7, …';
    expect(err.split('\n').slice(-5)).toEqual([
      rest,
      'warning[model/no-port]: port 80 is nowhere',
      'Tell each of them: --messages all',
      '120 errors (parse/bad), 1 warning (model/no-port); the rest was drawn',
      '',
    ]);
    expect(rest.length).toBeLessThanOrEqual(60);
  });

  it('tells each with --messages all, and for tools', async () => {
    const alike = Array.from({ length: 120 }, (_, index) => ({ ...error, message: `mistake ${index}` }));
    for (const command of [[], ['check'], ['describe'], ['dump']]) {
      for (const how of ['all', 'json']) {
        const { err } = await runMain([...command, 'a.yaml', '--messages', how], { diagnostics: alike });
        expect(err.match(/mistake/g)).toHaveLength(120);
        expect(err).not.toContain('more such');
      }
    }
  });

  it('names each once, and by its place what has no name', async () => {
    const nameless = [1, 2, 3, 4, 5].map((line) => ({ ...error, place: { file: 'a.yaml', line, column: 1 } }));
    expect((await runMain(['a.yaml'], { diagnostics: nameless })).err).toContain('\n… and 2 more such: a.yaml:4, a.yaml:5\n');
    const twice = nameless.map((one) => ({ ...one, about: 'web\u202e' }));
    expect((await runMain(['a.yaml'], { diagnostics: twice })).err).toContain('\n… and 2 more such: web\ufffd\n');
    const placeless = nameless.map(({ code, severity, place }) => ({ code, severity, message: `bad ${place.line}` }));
    expect((await runMain(['a.yaml'], { diagnostics: placeless })).err).toContain('\n… and 2 more such\n');
  });

  it('come errors first, then warnings, then notes, each in the order found', async () => {
    const warning = (message: string) => ({ code: 'model/odd', severity: 'warning', message }) as const;
    const other = { ...warning('b'), code: 'model/other' };
    const { err } = await runMain(['a.yaml', '--messages', 'json'], { diagnostics: [note, warning('a'), other, error, warning('c')] });
    expect(err.split('\n').map((line) => /"message":"(.*?)"/.exec(line)?.[1])).toEqual([
      'bad',
      'a',
      'b',
      'c',
      'passed over: 3 Role',
      undefined,
    ]);
    const asText = (await runMain(['a.yaml'], { diagnostics: [note, warning('a'), other, error, warning('c')] })).err;
    expect(asText.endsWith('1 error (parse/bad), 3 warnings (2 model/odd, 1 model/other); the rest was drawn\n')).toBe(true);
  });

  it('reads no text, and looks at no source, of what is not told', async () => {
    const read: string[] = [];
    const alike = ['a', 'b', 'c', 'd', 'e'].map((name, index) => ({
      ...error,
      place: { ...error.place, line: index + 1 },
      about: name,
      get message() {
        read.push(name);
        return `mistake of ${name}`;
      },
    }));
    const { err } = await runMain(['a.yaml'], { diagnostics: alike });
    expect(err).toContain('… and 2 more such: d, e\n');
    expect(read).toEqual(['a', 'b', 'c']);
  });

  it('sum up what was not drawn', async () => {
    const warning = { code: 'model/odd', severity: 'warning', message: 'odd' } as const;
    const { code, out, err } = await runMain(['a.yaml'], { diagnostics: [error, error, warning], blank: true });
    expect([code, out]).toEqual([1, '']);
    expect(err.endsWith('1 error, 1 warning; nothing was drawn\n')).toBe(true);
  });

  it('of severity note are silent with --quiet, and have no sum', async () => {
    expect((await runMain(['a.yaml'], { diagnostics: [note] })).err).toMatch(/^note.*passed over: 3 Role\n$/);
    expect((await runMain(['a.yaml', '--quiet'], { diagnostics: [note, error] })).err).not.toContain('passed over');
  });

  it('are coloured on a terminal unless NO_COLOR is set', async () => {
    const colored = async (argv: readonly string[], env = {}, onTerminal = true) =>
      (await runMain(['a.yaml', ...argv], { diagnostics: [error], env, terminals: onTerminal ? ['stderr'] : [] })).err.includes('\x1b[');
    expect(await colored([])).toBe(true);
    expect(await colored([], { NO_COLOR: '1' })).toBe(false);
    expect(await colored([], {}, false)).toBe(false);
    expect(await colored(['--color', 'always'], { NO_COLOR: '1' }, false)).toBe(true);
    expect(await colored(['--color', 'never'])).toBe(false);
  });
});

describe('--strict', () => {
  const warning = { code: 'model/odd', severity: 'warning', message: 'odd' } as const;
  const error = { code: 'parse/bad', severity: 'error', message: 'bad' } as const;
  const note = { code: 'model/x', severity: 'note', message: 'a note' } as const;

  it('makes errors of warnings, as printed and in the exit code; what can be drawn is', async () => {
    const { code, out, err } = await runMain(['a.yaml', '--strict'], { diagnostics: [warning, note] });
    expect({ code, out, err }).toEqual({
      code: 1,
      out: 'svg of a.yaml\n',
      err: 'error[model/odd]: odd\nnote[model/x]: a note\n1 error; drawn\n',
    });
    expect((await runMain(['a.yaml'], { diagnostics: [warning] })).code).toBe(0);
    expect((await runMain(['a.yaml', '--strict'], { diagnostics: [note] })).code).toBe(0);
  });

  it('holds for check and dump', async () => {
    for (const command of ['check', 'describe', 'dump']) {
      expect(await runMain([command, 'a.yaml'], { diagnostics: [warning] })).toMatchObject({ code: 0 });
      expect(await runMain([command, 'a.yaml', '--strict'], { diagnostics: [warning] })).toMatchObject({ code: 1 });
      expect(await runMain(['--strict', command, 'a.yaml'], { diagnostics: [warning] })).toMatchObject({ code: 1 });
    }
  });

  it('does not hide that there is nothing to draw', async () => {
    const nothing = { code: 'view/nothing-to-draw', severity: 'error', message: 'nothing' } as const;
    const { err } = await runMain(['a.yaml', '--strict'], { diagnostics: [warning, nothing], blank: true });
    expect(err).toContain('view/nothing-to-draw');
    expect((await runMain(['a.yaml', '--strict'], { diagnostics: [error, nothing], blank: true })).err).not.toContain('view/');
  });
});

describe('messages for tools', () => {
  const place = { length: 3, column: 5, line: 2, file: 'a.yaml' } as const;
  const warning = { hint: 'mend it', message: 'odd \u202e', place, severity: 'warning', code: 'model/odd' } as const;
  const note = { code: 'model/x', severity: 'note', message: 'a note' } as const;
  const line =
    '{"code":"model/odd","severity":"warning","message":"odd \\u202e","file":"a.yaml","line":2,"column":5,"length":3,"hint":"mend it"}\n';
  const given = { diagnostics: [warning, note], terminals: ['stderr'] } as const;

  it('are JSON, one line each, keys in a fixed order, without frames, colours and sum', async () => {
    for (const argv of [['a.yaml'], ['dump', 'a.yaml'], ['check', 'a.yaml']]) {
      const { err } = await runMain([...argv, '--messages', 'json'], given);
      expect(err).toBe(`${line}{"code":"model/x","severity":"note","message":"a note"}\n`);
    }
    expect((await runMain(['a.yaml', '--messages', 'json', '--quiet'], given)).err).toBe(line);
  });

  it('come with --format json, unless --messages text says otherwise', async () => {
    expect((await runMain(['a.yaml', '--format', 'json', '-q'], given)).err).toBe(line);
    for (const how of [
      ['--format', 'json', '--messages', 'text'],
      ['--format', 'svg'],
    ])
      expect((await runMain(['a.yaml', ...how], given)).err).toContain('1 warning; drawn');
  });

  it('are JSON for wrong usage as well', async () => {
    const argv = ['a.yaml', '--fold', 'never', '--messages', 'json'];
    expect((await runMain(argv)).err).toBe(
      '{"code":"cli/bad-value","severity":"error","message":"--fold cannot be \'never\'","hint":"there are: auto, none"}\n',
    );
    const { code, err } = await runMain(['check', '--format', 'json', 'a.yaml', '--figur']);
    expect([code, JSON.parse(err)]).toEqual([2, { code: 'cli/usage', severity: 'error', message: "unknown option '--figur'" }]);
  });
});

describe('podfig check', () => {
  const warning = { code: 'model/odd', severity: 'warning', message: 'odd', hint: 'mend it' } as const;
  const error = { code: 'parse/bad', severity: 'error', message: 'bad', place: { file: 'a.yaml', line: 2, column: 1 } } as const;
  const note = { code: 'model/x', severity: 'note', message: 'a note' } as const;

  it('says what there is to say, and draws nothing', async () => {
    expect(await runMain(['check', 'a.yaml'])).toMatchObject({ code: 0, out: '', err: '' });
    const { code, out, err } = await runMain(['check', 'a.yaml', '-n', 'shop'], { diagnostics: [warning, error] });
    expect([code, out, err.endsWith('1 error, 1 warning; checked\n')]).toEqual([1, '', true]);
    expect((await runMain(['check', '-'], { diagnostics: [warning] })).code).toBe(0);
  });

  it('says it as one document on standard output with --format json', async () => {
    const { code, out, err } = await runMain(['check', 'a.yaml', '--format', 'json'], { diagnostics: [warning, note] });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({ diagnostics: [warning, note], counts: { error: 0, warning: 1, note: 1 } });
    const strict = await runMain(['check', 'a.yaml', '--format', 'json', '--strict', '-q'], { diagnostics: [warning, note] });
    expect([strict.code, JSON.parse(strict.out).counts]).toEqual([1, { error: 1, warning: 0, note: 0 }]);
    expect((await runMain(['check', 'a.yaml', '--format', 'json'])).out).toBe(
      '{"diagnostics":[],"counts":{"error":0,"warning":0,"note":0}}\n',
    );
  });

  it('refuses what it does not draw', async () => {
    expect(await runMain(['check', 'a.yaml', '--format', 'svg'])).toMatchObject({ code: 2, out: '' });
    expect(await runMain(['check', 'a.yaml', '-o', 'a.svg'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('an option that changes nothing', () => {
  it.each([
    [['--scale', '2'], '--scale has no effect on SVG', 'it is for PNG: name a file that ends in .png, or leave it out'],
    [['--width', '800'], '--width has no effect on SVG', 'it is for PNG'],
    [['--engine', 'chromium'], '--engine has no effect on SVG', 'it is for PNG'],
    [['--format', 'png', '--scale', '2', '--width', '800'], '--scale has no effect beside --width', 'leave one of them out'],
    [['--format', 'png', '--text', 'outlines'], '--text has no effect on PNG', 'it is for SVG'],
  ])('is a warning: %j', async (argv, message, hint) => {
    const { code, out, err } = await runMain(['a.yaml', ...argv]);
    expect([code, out.includes('of a.yaml')]).toEqual([0, true]);
    expect(err).toContain(`warning[cli/no-effect]: ${message}\n`);
    expect(err).toContain(hint);
  });

  it('is none where one of several outputs has use for it', async () => {
    const { err } = await runMain(['a.yaml', '-o', file('use.svg'), '-o', file('use.png'), '--scale', '2', '--text', 'outlines']);
    expect(err).toBe('');
  });
});

describe('wrong usage is told, ends with 2, and draws nothing:', () => {
  it.each([
    [['a.yaml', '--figur', 'x'], "unknown option '--figur'", 'did you mean --figure?'],
    [['a.yaml', '-f', 'sidcar'], "there is no figure 'sidcar'", "did you mean 'sidecar'? there are: cluster, sidecar"],
    [['a.yaml', '--theme', 'dark'], "there is no theme 'dark'", "did you mean 'night'? there are: paper, night"],
    [['a.yaml', '-o', 'a.gif'], "there is no format 'gif'", 'there are: svg, png'],
    [['a.yaml', '-o', 'figure'], "'figure' does not say its format", 'end it in .svg, .png, .json, or add --format'],
    [['a.yaml', '-o', 'json'], "'json' does not say its format", 'did you mean --format json? end it in .svg'],
    [['a.yaml', '-o', '/'], "cannot write '/': '/' is a directory", ''],
    [['a.yaml', '-o', tmpdir()], `'${tmpdir()}' is a directory`, ''],
    [['a.yaml', '-o', 'a.yaml'], "'a.yaml' is an input: it would be overwritten", ''],
    [['a.yaml', '-o', '.svg'], "'.svg' does not say its format", 'end it in'],
    [['a.yaml', '-o', 'missing/a.svg'], "the directory 'missing' does not exist", ''],
    [['a.yaml', '-o', 'a.svg', '-o', 'a.svg'], "two figures cannot both go to 'a.svg'", ''],
    [['a.yaml', '-o', 'a.svg', '-o', 'b.svg', '--format', 'png'], '--format goes with one output only', ''],
    [['a.yaml', '--fold', 'never'], "--fold cannot be 'never'", 'there are: auto, none'],
    [['a.yaml', '--aspect', '16'], "--aspect cannot be '16'", 'such as 16:9'],
    [['a.yaml', '--aspect', '0:9'], "--aspect cannot be '0:9'", 'such as 16:9'],
    [['a.yaml', '--group', 'lable:app'], "--group cannot be 'lable:app'", "did you mean 'label:app'? expected namespace, node, owner"],
    [['a.yaml', '--group', 'node,node'], "--group cannot be 'node,node'", 'expected two that are not the same'],
    [
      ['a.yaml', '--page', 'A5'],
      "--page cannot be 'A5'",
      "did you mean 'a4'? there are: slide, a4, none; or a size in px, such as 900x1200",
    ],
    [['a.yaml', '--page', '900x120'], "--page cannot be '900x120'", 'each side from 200 to 10000'],
    [['a.yaml', '--scale', '0'], "--scale cannot be '0'", 'from 0.1 to 16'],
    [['a.yaml', '--width', '1e9'], "--width cannot be '1e9'", 'whole number'],
    [['a.yaml', '--background', 'papaya'], "--background cannot be 'papaya'", "'#ffffff'"],
    [['a.yaml', '-n', ''], "--namespace '' is empty", 'such as shop'],
    [['a.yaml', '--kind', 'po,'], "--kind '' is empty", 'such as Deployment'],
    [
      ['a.yaml', '--phase', 'completed'],
      "--phase 'completed' is no phase of a pod",
      "did you mean 'Succeeded'? there are: Pending, Running",
    ],
    [['a.yaml', '--phase', 'running,'], "--phase '' is empty", 'such as running or pending'],
    [['a.yaml', '--exclude', 'a/b/c'], "--exclude 'a/b/c' is neither NAMESPACE nor KIND/NAME nor NAMESPACE/NAME", "'job/*'"],
    [['a.yaml', '-l', 'app in web'], "'web' stands where '(' was expected", "'app in (web,api)'"],
    [['a.yaml', '--messages', 'xml'], "--messages cannot be 'xml'", 'there are: text, all, json'],
    [['check', 'a.yaml', '--format', 'svg'], "--format cannot be 'svg'", 'there are: text, json'],
    [['a.yaml', '-o'], "option '-o, --output <FILE>' argument missing", ''],
    [['a.yaml', '-f', 'sidecar', '-f', 'cluster'], "--figure is given twice, as 'sidecar' and as 'cluster'", 'leave one of them out'],
    [['a.yaml', '--title', 'A', '--title', 'B'], "--title is given twice, as 'A' and as 'B'", 'leave one of them out'],
    [['a.yaml', '--title', 'A', '--no-title'], '--title and --no-title do not go together', 'leave one of them out'],
    [['a.yaml', '--no-title', '--title', 'A'], '--no-title and --title do not go together', 'leave one of them out'],
    [['dump', 'a.yaml', '--stage', 'view', '--stage', 'model'], "--stage is given twice, as 'view' and as 'model'", ''],
    [['chek', 'a.yaml'], "'chek' does not exist", "did you mean the command 'check'?"],
    [['lst'], "'lst' does not exist", "did you mean the command 'list'?"],
    [['a.yaml', ''], 'an INPUT is empty', 'name files or directories'],
    [['check', 'https://a.io/b.yaml'], "'https://a.io/b.yaml' is no file", "curl -L 'https://a.io/b.yaml' | podfig -"],
    [
      ['help', 'chek'],
      "there is no command 'chek'",
      "did you mean 'check'? there are: list, check, describe, reach, dump, build, docs, init, new, help",
    ],
    [['list', 'figurs'], "there is no list 'figurs'", "did you mean 'figures'?"],
    [['dump', 'a.yaml', '--stage', 'scenes'], "--stage cannot be 'scenes'", "did you mean 'scene'?"],
  ])('%j', async (argv, message, hint) => {
    const { code, out, err, drawn } = await runMain(argv);
    expect({ code, out, drawn }).toEqual({ code: 2, out: '', drawn: [] });
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(err).toContain("See 'podfig --help'.");
  });

  it('a caret under what is wrong in each selector', async () => {
    const { err } = await runMain(['a.yaml', '-l', 'app', '-l', 'app in (web', '-l', 'app web']);
    expect(err).toContain(' --> --selector (2):1:12\n  |\n1 | app in (web\n  |            ^\n');
    expect(err).toContain(' --> --selector (3):1:5\n  |\n1 | app web\n  |     ^^^\n');
  });

  it('the same value twice does no harm', async () => {
    expect((await runMain(['a.yaml', '-f', 'sidecar', '--figure', 'sidecar', '--no-title', '--no-title'])).code).toBe(0);
  });

  it('a file that is there is no command with a typing mistake', async () => {
    writeFileSync(file('lst'), '');
    const near = await runMain([file('lst')]);
    expect([near.code, near.loaded]).toEqual([0, [file('lst')]]);
    expect((await runMain(['a.yaml', 'chek'])).code).toBe(0);
  });

  it('every mistake at once', async () => {
    const { err } = await runMain(['a.yaml', '-f', 'x', '--theme', 'y', '--scale', 'z', '-o', 'a.gif']);
    expect(err.match(/^error/gm)).toHaveLength(4);
  });

  it('bytes for a terminal', async () => {
    const { code, err } = await runMain(['a.yaml', '--format', 'png'], { terminals: ['stdout'] });
    expect(code).toBe(2);
    expect(err).toContain('a terminal cannot show PNG');
    expect(err).toContain('-o figure.png');
  });

  it('an output that is an input', async () => {
    writeFileSync(file('in.svg'), 'precious');
    expect((await runMain([file('in.svg'), '-o', file('in.svg')])).err).toContain('it would be overwritten');
    expect(readFileSync(file('in.svg'), 'utf8')).toBe('precious');
  });

  it('an output that the figure is made from: a template, what it extends, a theme, its font', async () => {
    const texts = {
      'pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: c, image: i}]}\n',
      'base.json': '{"extends": "cluster"}',
      't.json': '{"extends": "./base.json"}',
      'brand.yaml': 'fonts: {sans: font.json}',
      'font.json': '',
    };
    for (const [name, text] of Object.entries(texts)) writeFileSync(file(name), text);
    if (!existsSync(file('brand.json'))) symlinkSync('brand.yaml', file('brand.json'));
    const argv = [file('pod.yaml'), '--template', file('t.json'), '--theme', file('brand.yaml')];
    for (const [output, use] of [
      ['t.json', 'a template'],
      ['base.json', 'a template'],
      ['brand.json', 'a theme'],
      ['font.json', 'a font'],
    ] as const) {
      const { code, err } = await runMain([...argv, '-o', file(output)], { real: true });
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`'${file(output)}' is ${use}: it would be overwritten`) });
    }
    for (const [name, text] of Object.entries(texts)) expect(readFileSync(file(name), 'utf8')).toBe(text);
  });

  it.each([
    ['all/pod.yaml', 'svg'],
    ['all/deep/pod.json', 'json'],
    ['link.yaml', 'svg'],
  ])('an output that is an input found in a directory: %s', async (output, format) => {
    mkdirSync(file('all/deep'), { recursive: true });
    const inputs = [file('all/pod.yaml'), file('all/deep/pod.json')];
    for (const input of inputs) writeFileSync(input, 'precious');
    if (!existsSync(file('link.yaml'))) symlinkSync(file('all/pod.yaml'), file('link.yaml'));
    const argv = [file('all'), '-o', file(output), '--format', format];
    const { code, err, drawn } = await runMain(argv, { load });
    expect([code, drawn]).toEqual([2, []]);
    expect(err).toContain(`'${file(output)}' is an input: it would be overwritten`);
    for (const input of inputs) expect(readFileSync(input, 'utf8')).toBe('precious');
    expect((await runMain([file('all'), '-o', file('all/new.json')], { load })).code).toBe(0);
    rmSync(file('all/new.json'));
  });
});

describe('control characters of the input never reach a terminal', () => {
  // ESC, CSI as one character, DEL, and what turns the direction of text around
  const name = 'a\\e[31m\\x9b31m\\x7f\\u202e\\u2066\\x85\\u2028\\u200fb';
  const stdin = `apiVersion: v1\nkind: Pod\nmetadata: {name: "${name}", labels: {"k${name}": "v${name}"}}\nspec: {containers: [{name: "${name}", image: "${name}"}]}\n`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

  it.each([
    [['-']],
    [['-', '-f', 'descriptor']],
    [['-', '--text', 'outlines']],
    [['-', '--format', 'json']],
    [['describe', '-']],
    [['describe', '-', '--format', 'json']],
    [['describe', '-', '--title', 'a\x1b[2J\x9b']],
    [['check', '-', '--kind', '\x1b[2J\x9b']],
    [['check', '-', '--format', 'json']],
    ...['manifests', 'model', 'view', 'layout', 'scene'].map((stage) => [['dump', '-', '--stage', stage]]),
    [['-', '--messages', 'json', '--name', '\x1b[2J\x9b']],
    [['list', '\x1b[2J\x9b']],
    [['help', '\x1b[2J\x9b']],
    [['\x1b[2J\x9b.yaml']],
    [['build', '\x1b[2J\x9b.yaml']],
    [['new', 'theme', '/nowhere/\x1b[2J\x9b']],
    [['init', '/nowhere/\x1b[2J\x9b']],
    [['-', '--\x1b[2J\x9b']],
  ])('by podfig %j', async (argv) => {
    const { out, err } = await runMain(argv, { real: true, stdin });
    expect(out + err).not.toBe('');
    expect(acting.exec(out)).toBeNull();
    expect(acting.exec(err)).toBeNull();
  });

  it('and JSON means what it meant', async () => {
    const { out } = await runMain(['dump', '-', '--stage', 'manifests'], { real: true, stdin });
    expect(JSON.parse(out).manifests[0].name).toBe('a\u001b[31m\u009b31m\u007f\u202e\u2066\u0085\u2028\u200fb');
  });
});

describe('podfig list', () => {
  it('prints a registry, name first', async () => {
    expect(await runMain(['list', 'figures'])).toMatchObject({ code: 0, out: 'cluster  pods on their nodes\nsidecar  one pod in full\n' });
  });

  it('understands the singular, and prints all lists when none is named', async () => {
    expect((await runMain(['list', 'kind'])).out).toBe('Pod  the unit of scaling\n');
    expect((await runMain(['list'])).out).toMatch(/^figures:\n {2}cluster[\s\S]*\n\nkinds:\n {2}Pod/);
  });
});

describe('podfig dump', () => {
  it('prints a stage as JSON', async () => {
    const { code, out } = await runMain(['dump', 'a.yaml', '--stage', 'layout']);
    expect([code, JSON.parse(out)]).toEqual([0, { stage: 'layout', of: 'a.yaml' }]);
  });

  it('says when there is nothing', async () => {
    const diagnostics = [{ code: 'parse/bad', severity: 'error', message: 'bad' }] as const;
    const { code, out, err } = await runMain(['dump'], { stdin: 'x', blank: true, diagnostics });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('1 error; nothing was printed');
  });
});

describe('podfig describe', () => {
  it('tells a figure in words, its description in a paragraph of its own', async () => {
    const { code, out } = await runMain(['describe', 'a.yaml', '-f', 'sidecar']);
    expect([code, out]).toEqual([0, 'Title\nCaption\n\nIt shows a.yaml.\n']);
  });

  it('tells it as JSON, in the language asked for', async () => {
    const { out } = await runMain(['describe', 'a.yaml', '--lang', 'ko', '--format', 'json']);
    expect(JSON.parse(out)).toEqual({ lang: 'ko', title: 'Title', caption: 'Caption', description: 'It shows a.yaml.' });
  });

  it('says when there is nothing', async () => {
    const diagnostics = [{ code: 'view/nothing-to-draw', severity: 'error', message: 'no pods' }] as const;
    const { code, out, err } = await runMain(['describe'], { stdin: 'x', blank: true, diagnostics });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('1 error; nothing was described');
  });
});

describe('podfig --help', () => {
  it('shows the figures and examples that can be copied', async () => {
    const { code, out, err } = await runMain(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('  sidecar  one pod in full\n');
    expect(out).toContain('podfig web.yaml -o web.svg');
  });

  it('names every option of the examples', async () => {
    const { out } = await runMain(['--help']);
    const [options = '', examples = ''] = out.split('Examples:');
    for (const [flag] of examples.matchAll(/(?<= )--?[a-z]+(?= )/g)) expect(options).toMatch(new RegExp(`(^|[ ,])${flag}[ ,]`, 'm'));
  });

  it('fits a terminal of 80 columns', async () => {
    const { out } = await runMain(['--help'], { columns: 80 });
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('podfig help', () => {
  it('is the same, and is not taken for a file', async () => {
    expect((await runMain(['help'])).out).toBe((await runMain(['--help'])).out);
    const { code, out, loaded } = await runMain(['help', 'dump']);
    expect([code, loaded]).toEqual([0, []]);
    expect(out).toMatch(/^Usage: podfig dump/);
    expect(await runMain(['help', 'help'])).toMatchObject({ code: 0, err: '' });
    expect((await runMain(['help', 'nothing'])).err).toMatch(/^error\[cli\/usage\]: there is no command 'nothing'\n/);
  });
});

describe('podfig --version', () => {
  it('is that of the package', async () => {
    const packageJson: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(version).toBe(packageJson.version);
    expect(await runMain(['-V'])).toMatchObject({ code: 0, out: `${version}\n` });
  });
});
