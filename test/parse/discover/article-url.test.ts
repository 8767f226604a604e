import { describe, expect, it } from 'vitest';
import { articleWeight, siteOf } from '../../../src/parse/discover/article-url.ts';

const SITE = new URL('https://www.example.co.kr/news/');

function weightOf(address: string): number {
  return articleWeight(new URL(address, SITE), SITE);
}

describe('an address', () => {
  it.each([
    '/2024/01/15/ferry',
    '/2024/jan/15/harbor-council-approves-timetable',
    '/view/AKR20240115000300504?section=nk',
    '/news/articleView.html?idxno=12045',
    '/bbs/board.php?bo_table=news&wr_id=17',
    '/?p=123',
    '/read/88100',
    '/view/12',
    '/archives/345',
    '/articles/c4gd9v2kzr0o',
    '/en/article/q/1ee9bdb7186944f765208f34ecfb5407.kcmsf',
    '/ko/index.php?MTJAMjAyNC0wMS0xNS1OMDAxQA==',
    '/harbor-council-approves-new-timetable',
    `/${encodeURIComponent('항구-의회-새-시간표-승인')}/`,
    '//m.news.example.co.kr/mnews/article/001/0014409021',
  ])('that has a day, a number, an id or a headline is an article: %s', (address) => {
    expect(weightOf(address)).toBe(2);
  });

  it.each(['/new-timetable', '/news/ferry.html', '/story/ferry'])('may be an article: %s', (address) => {
    expect(weightOf(address)).toBe(1);
  });

  it.each([
    '/',
    '/politics',
    '/2024/01/',
    '/news/list?page=2',
    '/page/2',
    '/category/harbor/12345',
    '/tag/boats-and-ferries-of-the-north',
    '/author/dana-okoro-of-the-harbor',
    '/login?no=12345',
    '/shop/brass-ship-lantern-large-12345',
    '/upload/20240115/photo.jpg',
    'https://other.co.kr/2024/01/15/ferry',
  ])('of a list, an account, a file, a shop or another site is none: %s', (address) => {
    expect(weightOf(address)).toBe(0);
  });

  it('belongs to the site under whose name its hosts are', () => {
    expect(['www.example.org', 'm.news.example.co.kr', 'example.org', '127.0.0.1', '[::1]'].map(siteOf)).toEqual([
      'example.org',
      'example.co.kr',
      'example.org',
      '127.0.0.1',
      '[::1]',
    ]);
  });
});
