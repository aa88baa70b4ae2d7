import { describe, expect, it } from 'vitest';
import { alternatives, countAlternatives } from '../../../src/cli/project/alternatives.ts';

describe('braces in an output’s name', () => {
  it.each([
    ['a.svg', ['a.svg']],
    ['{name}.{svg, png}', ['{name}.svg', '{name}.png']],
    ['{a,b}{c,d}', ['ac', 'ad', 'bc', 'bd']],
    ['{a,b{c,d}}', ['a', 'bc', 'bd']],
    ['{{name},{theme}}.svg', ['{name}.svg', '{theme}.svg']],
    ['{,-dark}.svg', ['.svg', '-dark.svg']],
    ['{a,b', ['{a,b']],
    ['{a,{b,c}', ['{a,b', '{a,c']],
    ['a,b}.svg', ['a,b}.svg']],
    ['{}', ['{}']],
  ])('%s are %j', (pattern, words) => {
    expect(alternatives(pattern)).toEqual(words);
    expect(countAlternatives(pattern)).toBe(words.length);
  });

  it('are counted without being expanded', () => {
    expect(countAlternatives('{0,1,2,3,4,5,6,7,8,9}'.repeat(6))).toBe(1e6);
    expect(countAlternatives('{a,b}'.repeat(800))).toBe(2 ** 800);
  });

  it.each([
    ['levels', `${'{a,'.repeat(1000)}b${'}'.repeat(1000)}`],
    ['characters', 'a'.repeat(1e6)],
    ['characters, all of them braces', '{'.repeat(1e6)],
  ])('of too many %s are not looked at', (_, pattern) => expect(countAlternatives(pattern)).toBeUndefined());

  it('that are never closed are looked at all the same', () => expect(countAlternatives('{a,'.repeat(1000))).toBe(1));
});
