import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const URL_OF_PAGE = 'https://wire.example.com/view/1';
const text = `<div class="article-story"><p>${'The lamp was lit at dusk. '.repeat(12)}</p></div>`;

function titleOf(head: string, body: string): string | undefined {
  return extract(`<html><head>${head}</head><body>${body}${text}</body></html>`, URL_OF_PAGE).title?.value;
}

describe('the headline', () => {
  it('is the h2 that agrees with the title where the only h1 is the name of the site', () => {
    const head = '<meta property="og:title" content="Harbor towns agree on ferry | Harbor Wire">';
    expect(titleOf(head, '<h1>Harbor Wire</h1><h2>Harbor towns agree on ferry</h2>')).toBe(
      'Harbor towns agree on ferry',
    );
  });

  it('is the h2 where the page has no h1', () => {
    const head = '<title>Harbor towns agree on ferry | Harbor Wire</title>';
    expect(titleOf(head, '<h2>Harbor towns agree on ferry</h2>')).toBe('Harbor towns agree on ferry');
  });

  it('is not an h2 that the title does not print', () => {
    expect(titleOf('<title>Harbor towns agree on ferry</title>', '<h2>Most read</h2>')).toBe(
      'Harbor towns agree on ferry',
    );
  });
});
