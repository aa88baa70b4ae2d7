import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { formatDiagnostic } from '../../src/base/format-diagnostic.ts';
import { sortDiagnostics } from '../../src/base/sort-diagnostics.ts';

function at(line: number, column: number, length = 1): Diagnostic {
  return {
    code: 'parse/x',
    severity: 'error',
    message: 'Something is wrong',
    place: { file: 'a.yaml', line, column, length },
    hint: 'mend it',
  };
}

function shown(diagnostic: Diagnostic, text: string): readonly string[] {
  return formatDiagnostic(diagnostic, { texts: new Map([['a.yaml', text]]) }).split('\n');
}

/** The line and the carets below it. */
function frame(text: string, column: number, length = 1): readonly string[] {
  return shown(at(1, column, length), text)
    .slice(3, 5)
    .map((line) => line.slice(4));
}

describe('a diagnostic is printed', () => {
  it('with its place, the line and the one before, carets and a hint', () => {
    expect(shown(at(10, 3, 4), `${'\n'.repeat(8)}a:\n  name: x\n`)).toEqual([
      'error[parse/x]: Something is wrong',
      '  --> a.yaml:10:3',
      '   |',
      ' 9 | a:',
      '10 |   name: x',
      '   |   ^^^^',
      '   = hint: mend it',
    ]);
  });
  it('without a frame when the text is not at hand', () => {
    expect(formatDiagnostic(at(1, 1))).toBe('error[parse/x]: Something is wrong\n --> a.yaml:1:1\n  = hint: mend it');
  });
  it('in one line when it has no place', () => {
    expect(formatDiagnostic({ code: 'load/x', severity: 'note', message: 'Nothing there' })).toBe('note[load/x]: Nothing there');
  });
  it('in colours when asked, and the same text without them', () => {
    const texts = new Map([['a.yaml', 'a: b\n']]);
    const colored = formatDiagnostic(at(1, 4), { texts, color: true });
    expect(colored).toContain('\u001b[1;31merror[parse/x]\u001b[0m');
    expect(
      colored
        .split('\u001b')
        .map((part) => part.replace(/^\[[\d;]*m/, ''))
        .join(''),
    ).toBe(formatDiagnostic(at(1, 4), { texts }));
  });
});

describe('the caret stands below its character', () => {
  it('behind tabs', () => {
    expect(frame('\ta: b', 5)).toEqual(['    a: b', '       ^']);
  });
  it('behind wide characters, and is as wide as they are', () => {
    expect(frame('한글: 값', 5, 1)).toEqual(['한글: 값', '      ^^']);
  });
  it('behind combining marks and characters outside of the basic plane', () => {
    expect(frame('e\u0301: b', 5)).toEqual(['e\u0301: b', '   ^']);
    expect(frame('😀: b', 5)).toEqual(['😀: b', '    ^']);
  });
  it('at the end of a line', () => {
    expect(frame('a:', 3)).toEqual(['a:', '  ^']);
  });
  it('in lines of any length, which are cut around it', () => {
    const [line, carets] = frame(`${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, 5001, 4);
    const start = carets?.indexOf('^') ?? -1;
    expect(line?.slice(start, start + 4)).toBe('HERE');
    expect(carets?.slice(start)).toBe('^^^^');
    expect(line?.length).toBeLessThanOrEqual(102);
    expect(line).toMatch(/^….*…$/);
  });
});

describe('nothing that is printed acts on the terminal', () => {
  it('neither from the text nor from a message', () => {
    const text = frame('a: \u001b[31mred\u202e\ud800', 4);
    expect(text[0]).toBe('a: \uFFFD[31mred\uFFFD\uFFFD');
    expect(formatDiagnostic({ code: 'x/y', severity: 'error', message: 'name \u001b]0;title\u0007' })).toBe(
      'error[x/y]: name \uFFFD]0;title\uFFFD',
    );
  });
});

describe('a message of a megabyte', () => {
  it('is shown by its beginning and its end', () => {
    const said = formatDiagnostic({ code: 'x/y', severity: 'error', message: `Pod ${'x'.repeat(1e6)} has no containers` });
    expect(said).toMatch(/^error\[x\/y\]: Pod x+ … x+ has no containers$/);
    expect(said.length).toBeLessThan(1000);
  });
});

describe('diagnostics are sorted', () => {
  it('by place, errors first at one place, those without a place last', () => {
    const note: Diagnostic = { ...at(2, 1), severity: 'note' };
    const bare: Diagnostic = { code: 'a/b', severity: 'error', message: 'm' };
    expect(sortDiagnostics([bare, note, at(10, 1), at(2, 1), at(1, 5)])).toEqual([at(1, 5), at(2, 1), note, at(10, 1), bare]);
  });
});
