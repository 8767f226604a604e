import { describe, expect, it } from 'vitest';
import { readTree } from '../../../src/parse/discover/dom.ts';
import { siteName } from '../../../src/parse/discover/site-name.ts';

const nameIn = (html: string) => siteName(readTree(html, 'https://www.example.org/'));

describe('what a page says of its site', () => {
  it('is the name in its metadata, else its title', () => {
    const named = '<title>Home - Harbor Wire</title><meta property="og:site_name" content="Harbor Wire">';
    expect(nameIn(named).title).toBe('Harbor Wire');
    expect(nameIn('<title>Harbor Wire</title>').title).toBe('Harbor Wire');
    expect(nameIn('<p>News</p>')).toEqual({ title: null, language: null });
  });

  it('is its language as a tag', () => {
    expect(nameIn('<html lang="ko_KR">').language).toBe('ko-KR');
    expect(nameIn('<html lang="utf-8"><meta property="og:locale" content="en_us">').language).toBe('en-US');
    expect(nameIn('<html lang="Korean language">').language).toBeNull();
  });
});
