import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { f1, pageSet, textOfBody } from './page-set.ts';

const MIN_F1 = 0.93;
const pages = pageSet();

it('the set is read whole', () => {
  expect(pages.length).toBeGreaterThanOrEqual(30);
});

describe.each(pages)('the page $name', ({ html, expected }) => {
  const page = extract(html, expected.url);

  it('gives headline, time, authors and paywall exactly', () => {
    expect({
      title: page.title?.value,
      published: page.published?.value,
      authors: page.authors?.value ?? [],
      paywalled: page.paywalled,
    }).toEqual({
      title: expected.title,
      published: expected.published.raw,
      authors: expected.authors,
      paywalled: expected.paywalled,
    });
  });

  it('gives the text without what stands around it', () => {
    const text = textOfBody(page.bodyHtml?.value ?? '');
    expect({ score: f1(text, expected.body.join(' ')) > MIN_F1, text }).toEqual({ score: true, text });
  });

  it('has the first and the last paragraph', () => {
    const text = squeezed(textOfBody(page.bodyHtml?.value ?? ''));
    expect(text).toContain(squeezed(expected.body[0] ?? ''));
    expect(text).toContain(squeezed(expected.body.at(-1) ?? ''));
  });
});

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
