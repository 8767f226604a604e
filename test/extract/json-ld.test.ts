import { describe, expect, it } from 'vitest';
import { jsonLdFacts } from '../../src/extract/json-ld.ts';

const URL_1 = 'https://wire.example.com/view/1';

function factsOf(...values: readonly unknown[]) {
  return jsonLdFacts(
    values.map((value) => JSON.stringify(value)),
    [URL_1],
  ).facts;
}

describe('which object is the article', () => {
  it.each([
    ['alone', { '@type': 'NewsArticle', headline: 'Ferry' }],
    [
      'in an array',
      [
        { '@type': 'Organization', name: 'Wire' },
        { '@type': 'NewsArticle', headline: 'Ferry' },
      ],
    ],
    ['in a graph', { '@graph': [{ '@type': ['Thing', 'schema:BlogPosting'], headline: 'Ferry' }] }],
    ['as the main entity', { '@type': 'WebPage', mainEntity: { '@type': 'Article', headline: 'Ferry' } }],
  ])('finds it %s', (_, value) => {
    expect(factsOf(value)).toMatchObject({ title: 'Ferry', isArticle: true });
  });

  it('takes the one under the address of the page', () => {
    const other = {
      '@type': 'NewsArticle',
      url: 'https://wire.example.com/view/2',
      headline: 'Storm',
      description: 'x',
    };
    expect(factsOf(other, { '@type': 'NewsArticle', url: URL_1, headline: 'Ferry' }).title).toBe('Ferry');
  });

  it('takes none of several under other addresses', () => {
    const list = ['2', '3'].map((id) => ({ '@type': 'NewsArticle', url: `https://wire.example.com/view/${id}` }));
    expect(factsOf(...list).isArticle).toBe(false);
  });

  it('does not take the articles of a list', () => {
    expect(
      factsOf({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'x' }] }).title,
    ).toBeNull();
  });
});

describe('values in their many shapes', () => {
  it.each([
    ['Mara', ['Mara']],
    [{ name: 'Mara' }, ['Mara']],
    [
      [{ name: 'Mara' }, 'Jon', { name: 'Mara' }],
      ['Mara', 'Jon'],
    ],
    [{ name: ['Mara'] }, ['Mara']],
    ['https://wire.example.com/mara', []],
    [null, []],
    [7, []],
  ])('author %j', (author, expected) => {
    expect(factsOf({ '@type': 'NewsArticle', author }).authors).toEqual(expected);
  });

  it.each([
    ['/a.jpg', 'https://wire.example.com/a.jpg'],
    [{ url: '/a.jpg' }, 'https://wire.example.com/a.jpg'],
    [[{ contentUrl: 'https://cdn.example.com/b.jpg' }], 'https://cdn.example.com/b.jpg'],
    ['https://cdn.example.com/logo/x.png', undefined],
    ['javascript:alert(1)', undefined],
  ])('image %j', (value, expected) => {
    expect(factsOf({ '@type': 'NewsArticle', image: value }).media[0]?.url).toBe(expected);
  });

  it.each([
    [false, false],
    ['False', false],
    ['http://schema.org/False', false],
    [true, true],
    [undefined, null],
  ])('isAccessibleForFree %j', (isAccessibleForFree, expected) => {
    expect(factsOf({ '@type': 'NewsArticle', isAccessibleForFree }).free).toBe(expected);
  });
});

describe('scripts that are not quite JSON', () => {
  it.each([
    ['a comment around', '<!-- {"@type":"NewsArticle","headline":"Ferry"} -->'],
    ['CDATA in script comments', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Ferry"}\n//]]>'],
    ['a comma too many', '{"@type":"NewsArticle","headline":"Ferry",}'],
    ['a line break in a text', '{"@type":"NewsArticle","headline":"Ferry","description":"a\nb"}'],
  ])('%s is forgiven', (_, script) => {
    const { facts, problems } = jsonLdFacts([script], [URL_1]);
    expect([facts.title, problems]).toEqual(['Ferry', []]);
  });

  it('what cannot be read costs no other script', () => {
    const { facts, problems } = jsonLdFacts(['{"@type":', '{"@type":"NewsArticle","headline":"Ferry"}'], [URL_1]);
    expect(facts.title).toBe('Ferry');
    expect(problems).toHaveLength(1);
  });
});
