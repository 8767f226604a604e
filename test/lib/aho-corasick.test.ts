import { describe, expect, it } from 'vitest';
import { compileAutomaton } from '../../src/lib/aho-corasick.ts';

function hits(patterns: readonly string[], text: string): [string, number][] {
  const found: [string, number][] = [];
  compileAutomaton(patterns).findAll(text, (pattern, end) => found.push([patterns[pattern] ?? '', end]));
  return found;
}

/** What the automaton must equal: every pattern tried at every position. */
function naive(patterns: readonly string[], text: string): string[] {
  return patterns.flatMap((pattern) =>
    [...text].flatMap((_, start) => (text.startsWith(pattern, start) ? [`${pattern}@${start + pattern.length}`] : [])),
  );
}

describe('compileAutomaton', () => {
  it('reports overlapping and nested patterns', () => {
    expect(hits(['he', 'she', 'his', 'hers'], 'ushers')).toEqual([
      ['she', 4],
      ['he', 4],
      ['hers', 6],
    ]);
  });

  it('follows failures through letters beyond ASCII', () => {
    expect(hits(['北朝鮮', '朝鮮日報', '鮮'], '北朝鮮日報')).toEqual([
      ['北朝鮮', 3],
      ['鮮', 3],
      ['朝鮮日報', 5],
    ]);
  });

  it('finds nothing when there are no patterns', () => {
    expect(hits([], 'anything')).toEqual([]);
  });

  it('equals trying every pattern everywhere, on all short texts over a small alphabet', () => {
    const patterns = ['a', 'ab', 'aba', 'bb', '가', 'a가b', '가a'];
    const alphabet = ['a', 'b', '가'];
    let texts = [''];
    for (let length = 0; length < 6; length += 1) texts = texts.flatMap((text) => alphabet.map((unit) => text + unit));
    for (const text of texts) {
      const found = hits(patterns, text).map(([pattern, end]) => `${pattern}@${end}`);
      expect(found.toSorted(), text).toEqual(naive(patterns, text).toSorted());
    }
  });
});
