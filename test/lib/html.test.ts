import { describe, expect, test } from 'vitest';
import { cssProblem, firstIn, selectIn } from '../../src/lib/css.ts';
import { innerHtml, parseHtml, textIn } from '../../src/lib/html.ts';

function textOf(html: string): string | null {
  const body = firstIn(parseHtml(`<body>${html}</body>`), 'body');
  return body === null ? null : textIn(body);
}

describe('the text of an element', () => {
  test.each([
    ['One<br>two', 'One two'],
    ['<p>One</p><p>two</p>', 'One two'],
    ['<b>O</b>ne', 'One'],
    ['a<script>x</script><style>y</style><template>z</template>b', 'ab'],
    ['a &amp; b &lt;c&gt;', 'a & b <c>'],
    ['  \u00a0 a \n b ', 'a b'],
    ['', null],
    ['<img alt="x">', null],
  ])('%s is %s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe('selectors', () => {
  test('find what is below a root, in order', () => {
    const page = parseHtml('<ul><li class="a">1<li class="b">2<li class="a">3</ul>');
    expect(selectIn(page, 'li.a').map(textIn)).toEqual(['1', '3']);
    expect(selectIn(page, 'li:not(.a)').map(textIn)).toEqual(['2']);
  });

  test.each([
    ['article.card > h3', null],
    ['', /is empty/],
    ['a[', /is no CSS selector/],
    ['li:unknown(x)', /is no CSS selector/],
  ])('%j are checked', (selector, problem) => {
    if (problem === null) expect(cssProblem(selector)).toBeNull();
    else expect(cssProblem(selector)).toMatch(problem);
  });
});

test('markup is written anew as HTML', () => {
  const page = parseHtml('<div><p>One<br/>two &amp; <a href=x>three</a></div>');
  const div = firstIn(page, 'div');
  expect(div === null ? null : innerHtml(div)).toBe('<p>One<br>two &amp; <a href="x">three</a></p>');
});
