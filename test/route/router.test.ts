import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/model/section.ts';
import { compileRouter, ruleFingerprint } from '../../src/route/router.ts';
import { article, section } from '../builders.ts';

const any = (...terms: string[]): Query => ({ kind: 'any', of: terms.map((term) => ({ kind: 'term', term })) });

/** Whether one term finds itself in a body text. */
function matches(term: string, text: string): boolean {
  const route = compileRouter([section({ match: any(term) })]);
  return route(article({ title: 'Untitled', bodyText: text, keywords: [] })).length === 1;
}

describe('the word rules', () => {
  it.each([
    ['North Korea', 'north korea said', true, 'case does not count'],
    ['North Korea', 'North Korean troops', false, 'Latin terms are whole words'],
    ['DPRK', 'the DPRK’s envoy', true, 'a possessive is another word'],
    ['NK', 'unk', false, 'no start inside a word'],
    ['NK', 'NK2 league', false, 'digits are part of a word'],
    ['N.K.', 'N.K. fires missile', true, 'a dot needs no edge after it'],
    ['Sao Paulo', 'in São Paulo today', true, 'accents do not count'],
    ['São Paulo', 'in Sao Paulo today', true, 'accents do not count in the term either'],
    ['Kim Jong-un', 'Kim Jong‑un', true, 'a no-break hyphen is a hyphen'],
    ['КНДР', 'посол КНДР в Москве', true, 'Cyrillic terms are whole words'],
    ['КНДР', 'экс-КНДРовец', false, 'Cyrillic terms end at a word end'],
    ['북한', '북한이 미사일을', true, 'Hangul terms carry particles'],
    ['북한', '"북한"', true, 'a quote is no letter'],
    ['평양', '태평양 도서국', false, 'Hangul terms begin at a word start'],
    ['평양', '어제 평양에서', true, 'after a space is a word start'],
    ['북', '北북', false, 'Han before Hangul is inside a word'],
    ['北朝鮮', '駐北朝鮮大使', true, 'Han matches anywhere'],
    ['北', '한국北', true, 'Han matches anywhere, after Hangul too'],
    ['ミサイル', '弾道ミサイル発射', true, 'kana matches anywhere'],
    ['North  Korea', 'North Korea', true, 'white space in a term is folded'],
    ['North Korea', 'North\n\nKorea', false, 'a phrase does not cross paragraphs'],
    ['Ｎ．Ｋ．', 'N.K.', true, 'full-width forms are the same letters'],
  ])('%s in %j: %s, %s', (term, text, expected) => {
    expect(matches(term, text)).toBe(expected);
  });
});

describe('compileRouter', () => {
  it('reads title, body and keywords, and the summary where there is no body', () => {
    const route = compileRouter([section({ match: any('ferry') })]);
    const nothing = { title: 'x', bodyText: null, summary: null, keywords: [] };
    expect(route(article({ ...nothing, title: 'Ferry back' }))).toEqual(['north-korea']);
    expect(route(article({ ...nothing, bodyText: 'the ferry' }))).toEqual(['north-korea']);
    expect(route(article({ ...nothing, summary: 'a ferry' }))).toEqual(['north-korea']);
    expect(route(article({ ...nothing, keywords: ['ferry'] }))).toEqual(['north-korea']);
    expect(route(article({ ...nothing, summary: 'a ferry', bodyText: 'a train' }))).toEqual([]);
  });

  it('takes an article only from the sources of the section', () => {
    const route = compileRouter([
      section({ slug: 'all', sources: ['harbor-wire', 'other'] }),
      section({ slug: 'others', sources: ['other'] }),
    ]);
    expect(route(article())).toEqual(['all']);
  });

  it('lets the exception win', () => {
    const route = compileRouter([section({ match: any('NK'), except: any('NK cells') })]);
    expect(route(article({ title: 'NK cells kill tumours' }))).toEqual([]);
    expect(route(article({ title: 'NK fires missile' }))).toEqual(['north-korea']);
  });

  it('decides every section on its own terms', () => {
    const route = compileRouter([
      section({ slug: 'ferries', match: any('ferry') }),
      section({ slug: 'trains', match: any('train') }),
      section({ slug: 'transport', match: any('ferry', 'train') }),
      section({ slug: 'everything' }),
    ]);
    expect(route(article({ title: 'Ferry late', bodyText: null, summary: null }))).toEqual([
      'ferries',
      'transport',
      'everything',
    ]);
  });
});

describe('ruleFingerprint', () => {
  it('changes with what decides membership, and with nothing else', () => {
    const base = section({ match: any('NK') });
    expect(ruleFingerprint(section({ match: any('NK'), title: 'Renamed', limit: 10 }))).toBe(ruleFingerprint(base));
    expect(ruleFingerprint(section({ match: any('NK', 'DPRK') }))).not.toBe(ruleFingerprint(base));
    expect(ruleFingerprint(section({ match: any('NK'), sources: ['other'] }))).not.toBe(ruleFingerprint(base));
    expect(ruleFingerprint(section({ match: any('NK'), except: any('cells') }))).not.toBe(ruleFingerprint(base));
  });
});
