import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/normalize/authors.ts';
import { readByline } from '../../src/normalize/byline.ts';
import { splitCredit } from '../../src/normalize/credit.ts';
import { readDateline } from '../../src/normalize/dateline.ts';
import { readHeadline } from '../../src/normalize/headline.ts';

describe('readHeadline', () => {
  it.each([
    ['(URGENT) N. Korea fires missile', 'N. Korea fires missile', 'URGENT', [], 'urgent'],
    ['(LEAD) Ferry talks resume', 'Ferry talks resume', 'LEAD', [], 'story'],
    ['(2nd LD) (News Focus) Ferry talks resume', 'Ferry talks resume', '2nd LD', ['News Focus'], 'story'],
    ['(11th LD) Ferry talks resume', 'Ferry talks resume', '11th LD', [], 'story'],
    ['(CORRECTED) Ferry talks resume', 'Ferry talks resume', 'CORRECTED', [], 'correction'],
    ['(Yonhap Interview) Captain looks back', 'Captain looks back', null, ['Yonhap Interview'], 'story'],
    ['[속보] 여객선 운항 재개', '여객선 운항 재개', '속보', [], 'urgent'],
    ['여객선 운항 재개(종합2보)', '여객선 운항 재개', '종합2보', [], 'story'],
    ['[단독] 여객선 운항 재개', '여객선 운항 재개', null, ['단독'], 'story'],
    ['UPDATE 2-Ferry talks resume', 'Ferry talks resume', 'UPDATE 2', [], 'story'],
    ['Yonhap News Summary', 'Yonhap News Summary', null, [], 'digest'],
    ['Dollar quoted at 1,446 won', 'Dollar quoted at 1,446 won', null, [], 'data'],
    ['(Un)settled: life on the pier', '(Un)settled: life on the pier', null, [], 'story'],
    ['[Sic] transit', '[Sic] transit', null, [], 'story'],
    ['(LEAD)', '(LEAD)', null, [], 'story'],
  ])('reads %j', (printed, title, label, kickers, kind) => {
    expect(readHeadline(printed)).toMatchObject({ title, label, kickers, kind });
  });
});

describe('readDateline', () => {
  it.each([
    ['WASHINGTON, Aug. 18 (Yonhap) -- The harbor', 'WASHINGTON', 'Aug. 18', 'Yonhap'],
    ['SEOUL/BUSAN, March 2 (Yonhap) -- The harbor', 'SEOUL/BUSAN', 'March 2', 'Yonhap'],
    ['SEOUL (Yonhap) -- The harbor', 'SEOUL', null, 'Yonhap'],
    ['SEOUL -- The harbor', 'SEOUL', null, null],
    ['BEIJING, March 2 (Xinhua) -- The harbor', 'BEIJING', 'March 2', 'Xinhua'],
    ['PARIS, France (AP) — The harbor', 'PARIS, France', null, 'AP'],
    ['TOKYO, Mar 2 (Reuters) - The harbor', 'TOKYO', 'Mar 2', 'Reuters'],
    ['(서울=연합뉴스) 이바다 기자 = 여객선이', '서울', null, '연합뉴스'],
    ['[인천=뉴시스] 여객선이', '인천', null, '뉴시스'],
  ])('reads %j', (text, place, date, agency) => {
    expect(readDateline(text)?.dateline).toMatchObject({ place, date, agency });
  });

  it.each([
    'PARIS — the city that never tires of ferries',
    'Paris city council votes on ferries',
    'The harbor (Yonhap) -- said',
    'NASA said on Monday -- again -- that',
  ])('leaves %j alone', (text) => {
    expect(readDateline(text)).toBeNull();
  });

  it('says how much of the paragraph it is', () => {
    const text = 'WASHINGTON, Aug. 18 (Yonhap) -- The harbor';
    expect(text.slice(readDateline(text)?.length)).toBe('The harbor');
  });
});

describe('bylines', () => {
  it.each([
    ['By Lee Haye-ah', ['Lee Haye-ah']],
    ['By Kim Han-joo and Park Boram', ['Kim Han-joo', 'Park Boram']],
    ['By Dana Okoro, Kim Han-joo and Lee Sol', ['Dana Okoro', 'Kim Han-joo', 'Lee Sol']],
    ['이바다 기자', ['이바다']],
  ])('%j is a paragraph of its own, by %j', (text, names) => {
    expect(readByline(text)?.byline).toBe(text);
    expect(namesOf(text, 'byline')).toEqual(names);
  });

  it.each(['By the time the ferry came, it was late.', 'By Monday', 'By far the best ferry'])('%j is text', (text) => {
    expect(readByline(text)).toBeNull();
  });

  it.each([
    ['dana@example.org (Dana Okoro)', ['Dana Okoro']],
    ['dana@example.org', []],
    ['Dana Okoro, Staff Reporter', ['Dana Okoro']],
    ['김바다 기자', ['김바다']],
    ['admin', []],
  ])('an author given as %j is %j', (printed, names) => {
    expect(namesOf(printed, 'field')).toEqual(names);
  });
});

describe('splitCredit', () => {
  it.each([
    ['A ferry at the pier. (Yonhap)', 'A ferry at the pier.', 'Yonhap'],
    ['A ferry at the pier (AP Photo/Dana Okoro)', 'A ferry at the pier', 'AP Photo/Dana Okoro'],
    ['A ferry (and its captain)', 'A ferry (and its captain)', null],
  ])('reads %j', (caption, text, credit) => {
    expect(splitCredit(caption)).toEqual({ text, credit });
  });
});
