import { describe, expect, it } from 'vitest';
import { readTree } from '../../../src/parse/discover/dom.ts';
import { nextPage } from '../../../src/parse/discover/next-page.ts';

const nextIn = (html: string) => nextPage(readTree(html, 'https://www.example.org/news?page=1'));

describe('the link to the next page', () => {
  it.each([
    ['a[rel~="next"]', '<a rel="nofollow next" href="?page=2">Older</a>'],
    ['link[rel~="next"]', '<link rel="next" href="/news?page=2">'],
    ['a.pager-next', '<a class="pager-next" href="?page=2">Next ›</a>'],
    ['.nav-previous a', '<div class="nav-previous"><a href="/page/2/">Older posts</a></div>'],
    ['.next a', '<ul class="pagination"><li class="next"><a href="?page=2">»</a></li></ul>'],
    ['a.btn_next', '<a class="btn_next" href="?page=11">다음</a>'],
    ['div.paging strong + a', '<div class="paging"><strong>1</strong><a href="?page=2">2</a></div>'],
    [
      'ul.pagination .active + li a',
      '<ul class="pagination"><li class="active">1</li><li><a href="?page=2">2</a></li></ul>',
    ],
  ])('is found by %s', (css, html) => {
    expect(nextIn(html)).toBe(css);
  });

  it.each([
    ['there is none', '<p>News</p>'],
    ['it leads to the same page', '<a rel="next" href="?page=1">Next</a>'],
    [
      'it is called so for another reason',
      '<a class="next-story" href="/view/12345">Ferry resumes service after two weeks</a>',
    ],
    ['a script turns the pages', '<div class="paging"><strong>1</strong><a href="#" onclick="go(2)">2</a></div>'],
  ])('is not found where %s', (_, html) => {
    expect(nextIn(html)).toBeNull();
  });
});
