import { describe, expect, test } from 'vitest';
import { read, rssOf, titlesOf } from './documents.ts';

const one = '<item><title>One</title><link>https://x.example/1</link></item>';
const two = '<item><title>Two</title><link>https://x.example/2</link></item>';
const halfOf = (items: string) => rssOf(items).split('\n</channel>')[0] ?? '';

type Case = {
  readonly what: string;
  readonly document: string;
  readonly titles?: readonly (string | null)[];
  readonly problems: readonly (readonly [where: string, message: string])[];
};

const cases: readonly Case[] = [
  {
    what: 'text before the XML declaration',
    document: `Notice: cache is full\n${rssOf(one + two)}`,
    problems: [['document', 'line 1: text before the first element is left out: "Notice: cache is full"']],
  },
  {
    what: 'an error message in HTML before the XML declaration',
    document: `<br />\n<b>Warning</b>: cache is full in <b>/srv/feed.php</b><br />\n${rssOf(one + two)}`,
    problems: [['document', 'line 2: text outside all elements is left out: ": cache is full in"']],
  },
  {
    what: 'a bare &',
    document: rssOf(
      `<item><title>Fish & chips at AT&T</title><link>https://x.example/?a=1&b=2&copy=3</link></item>${two}`,
    ),
    titles: ['Fish & chips at AT&T', 'Two'],
    problems: [
      [
        'item 1 "Fish & chips at AT&T"',
        'line 3: "&" that begins no entity is read as text: "Fish & chips at AT&T" (4 times, first here)',
      ],
    ],
  },
  {
    what: 'a bare < before a blank or a number',
    document: rssOf(`<item><title>1 < 2 and a <3 b</title><link>https://x.example/1</link></item>${two}`),
    titles: ['1 < 2 and a <3 b', 'Two'],
    problems: [
      [
        'document',
        'line 3: markup that is not closed properly is read as text: "< 2 and a <3 b</title><link>https://x.ex" (2 times, first here)',
      ],
    ],
  },
  {
    what: 'a bare < before a letter',
    document: rssOf(`<item><title>if a <b then</title><link>https://x.example/1</link></item>${two}`),
    titles: ['if a <b then', 'Two'],
    problems: [
      [
        'document',
        'line 3: markup that is not closed properly is read as text: "<b then</title><link>https://x.example/1"',
      ],
    ],
  },
  {
    what: 'entities that nobody declared',
    document: rssOf(`<item><title>Caf&eacute; &unknown;</title><link>https://x.example/1</link></item>${two}`),
    titles: ['Café &unknown;', 'Two'],
    problems: [
      ['item 1 "Café &unknown;"', 'line 3: entity &eacute; is not declared and is read as in HTML'],
      ['item 1 "Café &unknown;"', 'line 3: entity &unknown; is not known and is kept as text'],
    ],
  },
  {
    what: 'a field without end tag',
    document: rssOf(`<item><title>One<link>https://x.example/1</link></item>${two}`),
    problems: [['item 1 "One"', 'line 3: <title> has no end tag and is read as ended before <link>']],
  },
  {
    what: 'an item without end tag',
    document: rssOf(`<item><title>One</title><link>https://x.example/1</link>${two}`),
    problems: [['item 1 "One"', 'line 3: <item> has no end tag and is read as ended before <item>']],
  },
  {
    what: 'unescaped HTML that is not well-formed',
    document: rssOf(
      `<item><title>One</title><description>A <b>bold<p>move</description><link>https://x.example/1</link></item>${two}`,
    ),
    problems: [['item 1 "One"', 'line 3: <p> has no end tag and is read as ended by </description>']],
  },
  {
    what: 'stray end tags',
    document: rssOf(`</b></item><item></p><title>One</title><link>https://x.example/1</link></item></div>${two}`),
    problems: [['document', 'line 3: </b> ends nothing that is open and is left out (4 times, first here)']],
  },
  {
    what: 'a misspelt start tag',
    document: rssOf(`<itm><title>One</title><link>https://x.example/1</link></item>${two}`),
    problems: [['document', 'line 3: <itm> is ended by </item> and is taken for it']],
  },
  {
    what: 'a lost start tag',
    document: rssOf(`${one}<title>Two</title><link>https://x.example/2</link></item>`),
    problems: [['document', 'line 3: </item> has no start tag; the fields before it are taken for its own']],
  },
  {
    what: 'control characters',
    document: rssOf(`<item><title>O\u0000n\u0008e</title><link>https://x.example/1</link></item>${two}`),
    problems: [['document', 'line 3: control characters that XML forbids are left out: 2, the first U+0000']],
  },
  {
    what: 'a quote that is never closed',
    document: rssOf(
      `<item><title>One</title><link>https://x.example/1</link><enclosure url="https://x.example/a.mp3 length="1"/></item>${two}`,
    ),
    problems: [
      [
        'document',
        'line 3: markup that is not closed properly is read as text: "<enclosure url="https://x.example/a.mp3"',
      ],
    ],
  },
  {
    what: 'a CDATA section that is never closed',
    document: rssOf(
      '<item><title>One</title><description><![CDATA[<p>open</description><link>https://x.example/1</link></item>' +
        '<item><title><![CDATA[Two]]></title><link>https://x.example/2</link></item>',
    ),
    problems: [
      [
        'document',
        'line 3: markup that is not closed properly is read as text: "<![CDATA[<p>open</description><link>http"',
      ],
    ],
  },
  {
    what: 'a comment that is never closed',
    document: rssOf(`<!-- old ${one}${two}`),
    problems: [
      [
        'document',
        'line 3: markup that is not closed properly is read as text: "<!-- old <item><title>One</title><link>h"',
      ],
    ],
  },
  {
    what: 'an XML declaration that is never closed',
    document: `<?xml version="1.0">\n<rss><channel>${one}${two}</channel></rss>`,
    problems: [
      [
        'document',
        'line 1: markup that is not closed properly is read as text: "<?xml version="1.0"> <rss><channel><item"',
      ],
    ],
  },
  {
    what: 'a root that ends too early',
    document: rssOf(`${one}</channel></rss>${two}`),
    problems: [['document', 'line 4: </channel> ends nothing that is open and is left out (2 times, first here)']],
  },
  {
    what: 'items with nothing in them',
    document: rssOf(`${one}<item/>${two}`),
    problems: [['item 2', 'says nothing and is left out']],
  },
  {
    what: 'the end missing in a text',
    document: halfOf(`${one}<item><title>Two</title><link>https://x.example/2</link><description>It goes on and`),
    problems: [['item 2 "Two"', 'line 3: the document ends inside <description>; what came before is kept']],
  },
  {
    what: 'the end missing in a tag',
    document: halfOf(`${one}<item><title>Two</title><link>https://x.example/2</link><enclosure url="https://x.exa`),
    problems: [['item 2 "Two"', 'line 3: the document ends inside <item>; what came before is kept']],
  },
  {
    what: 'the end missing in an address, which is then no address',
    document: halfOf(`${one}<item><title>Two</title><link>https://x.exa`),
    titles: ['One'],
    problems: [
      ['item 2 "Two"', 'line 3: the document ends inside <link>; what came before is kept'],
      ['item 2', 'was cut off before its address or id and is left out'],
    ],
  },
];

describe('damage costs no item that can be read', () => {
  test.each(cases)('$what', ({ document, titles = ['One', 'Two'], problems }) => {
    const found = read(document);
    expect(titlesOf(found)).toEqual(titles);
    expect(found.problems).toEqual(problems.map(([where, message]) => ({ where, message })));
  });

  test('a document cut anywhere keeps every item that is complete', () => {
    const whole = rssOf(`${one}${two}`);
    for (let length = 0; length < whole.length; length++) {
      const part = whole.slice(0, length);
      expect(read(part).items.length, part).toBeGreaterThanOrEqual(part.split('</item>').length - 1);
    }
  });
});

describe('a document made to do harm', () => {
  const inItem = (markup: string) =>
    rssOf(`<item><title>One</title><link>https://x.example/1</link>${markup}</item>${two}`);

  test.each([
    ['3,000 elements deep', inItem(`<description>${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}</description>`)],
    ['100,000 elements that never end', inItem('<a>'.repeat(100_000))],
    ['100,000 stray end tags below a deep tree', inItem('<a>'.repeat(100_000) + '</i>'.repeat(100_000))],
    ['100,000 comments that never end', inItem('<!-- '.repeat(100_000))],
    ['100,000 open quotes', inItem('<a b="'.repeat(100_000))],
    [
      '20,000 nested namespaces',
      inItem(Array.from({ length: 20_000 }, (_, at) => `<a xmlns:p${at}="u${at}">`).join('')),
    ],
    ['3,000 media groups in each other', inItem('<media:group>'.repeat(3000))],
  ])('%s: its items are read', (_what, document) => {
    expect(titlesOf(read(document))).toEqual(['One', 'Two']);
  });

  test('entities of a DOCTYPE are not expanded', () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>';
    const found = read(`${doctype}${rssOf('<item><title>&b; &f; &eacute;</title></item>')}`);
    expect(titlesOf(found)).toEqual(['&b; &f; é']);
    expect(found.problems.map((problem) => problem.message)).toEqual([
      'line 3: entity &b; is not known and is kept as text',
      'line 3: entity &f; is not known and is kept as text',
    ]);
  });

  test('more problems than anybody reads are counted', () => {
    const { problems } = read(rssOf(one + '<item/>'.repeat(500)));
    expect(problems.length).toBe(101);
    expect(problems.at(-1)).toEqual({ where: 'document', message: '400 more problems like these' });
  });

  test('names of object members are names like any other', () => {
    const found = read(rssOf(`<item><constructor>x</constructor><title __proto__="y">One</title></item>`));
    expect(titlesOf(found)).toEqual(['One']);
    expect(read('{"items":[{"__proto__":{"id":"no"},"id":"a"}]}').items.map((item) => item.guid)).toEqual(['a']);
  });
});

describe('damaged JSON', () => {
  test('keeps the items that came complete', () => {
    const found = read(
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"},{"id":"2","tags":["a"]},{"id":"3","ti',
    );
    expect(found.items.map((item) => item.guid)).toEqual(['1', '2', '3']);
    expect(found.items.at(-1)?.title).toBe(null);
    expect(found.problems).toEqual([
      { where: 'document', message: 'the JSON is damaged or cut off; what came complete is kept' },
    ]);
  });

  test.each(['}', ']', '{', '[', '"', ',', ':', '<', '//', 'undefined'])(
    'with a stray %s keeps the other items',
    (stray) => {
      const items = ['1', '2', '3', '4'].map((id) => `{"id":"${id}","title":"T ${id}","tags":["a"]}`);
      const whole = `{"version":"https://jsonfeed.org/version/1.1","items":[${items.join(',')}]}`;
      const at = whole.indexOf('"title":"T 2"');
      const ids = read(whole.slice(0, at) + stray + whole.slice(at)).items.map((item) => item.guid);
      expect(ids.filter((id) => id !== '2')).toEqual(['1', '3', '4']);
    },
  );

  test('is read in spite of control characters and stray commas', () => {
    const found = read('{"items":[{"id":"1","title":"a\nb\u0001",},],}');
    expect(found.items.map((item) => item.title)).toEqual([{ value: 'a b', type: 'text' }]);
    expect(found.problems).toEqual([
      { where: 'document', message: 'the JSON has control characters or stray commas, left out' },
    ]);
  });
});
