import { describe, expect, it } from 'vitest';
import { publisherIdOf } from '../../src/normalize/publisher-id.ts';
import { canonicalUrl, cleanUrl } from '../../src/normalize/urls.ts';

describe('cleanUrl', () => {
  it.each([
    ['https://a.example/x?utm_source=rss&id=7#top', 'https://a.example/x?id=7'],
    ['https://en.yna.co.kr/view/AEN20200819000300325?section=nk/nk', 'https://en.yna.co.kr/view/AEN20200819000300325'],
    ['https://a.example/x?section=nk', 'https://a.example/x?section=nk'],
    ['https://a.example/?MkBAMkAxQA==', 'https://a.example/?MkBAMkAxQA=='],
    ['https://a.example/?b=2&a=1', 'https://a.example/?b=2&a=1'],
    ['javascript:alert(1)', null],
    ['ftp://a.example/x', null],
    ['https://user:secret@a.example/', null],
    ['no address', null],
    [null, null],
  ])('of %s is %s', (address, cleaned) => {
    expect(cleanUrl(address)).toBe(cleaned);
  });
});

describe('canonicalUrl', () => {
  it.each([
    ['http://a.example:80/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    ['https://a.example./x', 'https://a.example/x'],
    ['https://m-en.yna.co.kr/view/AEN20200819000300325', 'https://en.yna.co.kr/view/AEN20200819000300325'],
    ['https://m.yna.co.kr/view/AKR20200819000300325', 'https://www.yna.co.kr/view/AKR20200819000300325'],
    ['https://a.example/?MkBAMkAxQA==', 'https://a.example/?MkBAMkAxQA=='],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicalUrl(cleanUrl(address))).toBe(canonical);
  });
});

it('finds the publisher’s id in an address of any era', () => {
  const id = 'AEN20170729000700315';
  expect(publisherIdOf(`https://en.yna.co.kr/view/${id}`)).toBe(id);
  expect(publisherIdOf(`http://english.yonhapnews.co.kr/northkorea/2017/07/29/0401000000${id}.html`)).toBe(id);
  expect(publisherIdOf('https://a.example/view/123')).toBeNull();
});
