import { describe, expect, it } from 'vitest';
import { firstIn } from '../../../src/lib/css.ts';
import { parseHtml } from '../../../src/lib/html.ts';
import { classTests } from '../../../src/parse/discover/class-names.ts';

function testsOf(classes: string): readonly string[] {
  const element = firstIn(parseHtml(`<p class="${classes}">`), 'p');
  return element === null ? [] : classTests(element).map(({ css }) => css);
}

describe('classes', () => {
  it('that say what a thing is come first', () => {
    expect(testsOf('clear wide news-item')).toEqual(['.news-item', '.wide']);
  });

  it.each([
    ['list-type038', '.list-type038'],
    ['newsList', '.newsList'],
    ['PagePromo', '.PagePromo'],
    ['card__title--large', '.card__title--large'],
    ['기사목록', '.기사목록'],
    ['td_module_wrap', '.td_module_wrap'],
  ])('by a person are used as they are: %s', (name, css) => {
    expect(testsOf(name)).toEqual([css]);
  });

  it.each([
    ['Card_title__3xYzA', '[class*="Card_title__"]'],
    ['news-list--item--1a2b3', '[class*="news-list--item--"]'],
  ])('with a hash are used without it: %s', (name, css) => {
    expect(testsOf(name)).toEqual([css]);
  });

  it.each([
    'css-1a2b3c',
    'sc-bdVaJa',
    'dKfTzP',
    'dcr-4d5e6f',
    'svelte-1x2y3z',
    'post-3120',
    'odd first active',
    'col-md-4 row',
    'md:w-1/3 text-lg mt-2 flex grid-cols-3',
    'status-publish has-post-thumbnail category-news',
  ])('of tools, states and places are not used: %s', (names) => {
    expect(testsOf(names)).toEqual([]);
  });
});
