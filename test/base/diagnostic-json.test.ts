import { describe, expect, test } from 'vitest';
import { asJsonLine, plainDiagnostic } from '../../src/base/diagnostic-json.ts';

describe('a diagnostic for tools', () => {
  test('has its keys in one order, however it was written, and none for what is absent', () => {
    const place = { length: 3, column: 5, line: 2, file: 'a.yaml' };
    const whole = plainDiagnostic({ hint: 'h', place, message: 'm', severity: 'error', code: 'a/b' });
    expect(Object.keys(whole)).toEqual(['code', 'severity', 'message', 'file', 'line', 'column', 'length', 'hint']);
    expect(Object.keys(plainDiagnostic({ code: 'a/b', severity: 'note', message: 'm' }))).toEqual(['code', 'severity', 'message']);
  });

  test('is one line that no terminal acts on, and still the same text', () => {
    const message = 'a\n\u001b[1m\u009b\u202e\u2028 \ud800 käse 파드';
    const line = asJsonLine({ message });
    expect(line).toMatch(/^[\u0020-\u007eä파드]*$/);
    expect(JSON.parse(line)).toEqual({ message });
  });
});
