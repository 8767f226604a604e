import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { isPaywalled, isPaywallLine } from '../../src/extract/paywall.ts';

describe('a line that says one has to pay', () => {
  it.each([
    'Subscribe to continue reading',
    'Already a subscriber?',
    'Diesen Artikel weiterlesen mit Plus',
    'Il vous reste 62.4% de cet article à lire. La suite est réservée aux abonnés.',
    'Contenido exclusivo para suscriptores',
    'Материал доступен только по подписке',
    '이 기사는 유료회원 전용입니다.',
    '残り 1,204文字',
    'この記事は有料会員限定です',
    '订阅后阅读全文',
    'هذا المحتوى حصري للمشتركين فقط',
  ])('%s', (line) => {
    expect(isPaywallLine(line)).toBe(true);
  });

  it.each(['The subscribers of the telegraph office met on Monday.', '유료 도로 이용자가 늘었다.'])(
    'not: %s',
    (line) => {
      expect(isPaywallLine(line)).toBe(false);
    },
  );
});

describe('a page with such a line', () => {
  const line = ['Subscribe to continue reading'];

  it.each([
    ['shows little', null, 'Short. '.repeat(20), true],
    ['shows much', null, 'Long. '.repeat(1_000), false],
    ['says that it is free', true, 'Short.', false],
  ])('%s', (_, free, text, expected) => {
    expect(isPaywalled(free, line, text)).toBe(expected);
  });

  it('is not free where its data say so, whatever it prints', () => {
    expect(isPaywalled(false, [], 'Long. '.repeat(1_000))).toBe(true);
  });
});

it('the line itself is no text of the article', () => {
  const text = 'The lamp was lit at dusk by a keeper who had been there for forty years.';
  const html = `<html><head><meta property="og:type" content="article"></head><body><h1>The lamp</h1><div class="article-body"><p>${text}</p><p>Subscribe to continue reading</p></div></body></html>`;
  const page = extract(html, 'https://wire.example.com/lamp');
  expect([page.bodyHtml?.value, page.paywalled]).toEqual([`<p>${text}</p>`, true]);
});
