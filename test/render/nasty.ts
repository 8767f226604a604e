import type { Article } from '../../src/model/article.ts';
import type { SectionContent } from '../../src/publish.ts';
import { section } from '../builders.ts';
import { numbered, photo, time } from './articles.ts';

/** Every trap of the formats and of the package `feed`, each in an article of its own. */
export function nasty(): SectionContent {
  return {
    section: section({
      slug: 'nasty',
      title: 'Traps: a < b & c ]]> "d" &amp;',
      description: '<b>x</b> & y',
      language: null,
    }),
    createdAt: '2026-03-01T00:00:00Z',
    articles: [markup(), controls(), korean(), arabic(), relative(), missing(), undated(), unusable()],
  };
}

function markup(): Article {
  return numbered('markup?a=1&b="2"', {
    title: 'If a < b & c > d then <b>"x"</b> &amp; ]]> and ]]> again 🚢',
    summary: '1 < 2 && 3 > 2 ]]> ]]> <script>no</script>',
    bodyHtml: '<p title="a]]>b">x ]]&gt; y ]]> z ]]></p><pre>&lt;![CDATA[ ]]> 🚢</pre>',
    authors: ['Tom & "Ann" <O\'Neil>', 'desk@example.com'],
    kickers: ['<Q&A>'],
    keywords: ['R&D', 'a < b', '"quoted"', '&amp;', 'R&D'],
    sectionLabel: '<News>',
    rights: '© A & B <all> &copy;',
    source: { id: 'x', title: 'A & B < C', url: 'https://wire.example.com/?a=1&b=2' },
    media: [
      photo({ url: 'https://img.example.com/?a=1&b=<2>', caption: '"a" & <b> ]]>', credit: '<i>', alt: 'x' }),
      photo({ url: 'https://img.example.com/b.mp4', type: 'video; codecs="x"' }),
      photo({ url: 'https://img.example.com/c.php', type: null, alt: 'No type' }),
    ],
  });
}

function controls(): Article {
  return numbered('controls', {
    title: 'Bell\u0007 NUL\u0000 half \uD83D surrogate \uFFFE\u0085 \u200Bzero\u2028line',
    summary: 'tab\there\u000B vertical',
    bodyHtml: '<p>a\u0000b\u0008c\uDC00d\uFFFFe\u009Ff</p>',
    authors: ['A\u0001B'],
    keywords: ['\u0002', 'k\u0003'],
    dateline: { place: 'PO\u0004RT', date: null, agency: null, raw: 'PORT' },
  });
}

function korean(): Article {
  return numbered('섬/연락선', {
    title: '섬 연락선, 두 주 만에 운항 재개 ⛴️',
    summary: '연락선이 수리를 마치고 돌아왔다.',
    lede: '연락선이 수리를 마치고 돌아왔다.',
    bodyHtml: '<p>연락선이 수리를 마치고 돌아왔다.</p>',
    authors: ['한바다'],
    language: 'ko',
    keywords: ['연락선', '항구'],
  });
}

function arabic(): Article {
  return numbered('arabic', {
    title: 'العبّارة تعود إلى الخدمة',
    summary: 'عادت العبّارة بعد أسبوعين من الإصلاح.',
    lede: 'عادت العبّارة بعد أسبوعين من الإصلاح.',
    bodyHtml: '<p dir="rtl">عادت العبّارة بعد أسبوعين من الإصلاح.</p>',
    authors: ['سارة منصور'],
    language: 'ar',
  });
}

function relative(): Article {
  return numbered('relative', {
    title: 'Relative and hostile addresses',
    url: '/view/1',
    source: { id: 'harbor-wire', title: 'Harbor Wire', url: 'wire.example.com' },
    nativeIds: { guid: null, publisherId: null, urls: ['/view/1', 'https://wire.example.com/view/1'] },
    media: [
      photo({ url: '/a.jpg' }),
      photo({ url: 'javascript:alert(1)' }),
      photo({ url: 'data:image/png;base64,AAAA' }),
    ],
    language: 'en"><x',
  });
}

function missing(): Article {
  return numbered('missing', {
    url: null,
    canonicalUrl: null,
    title: '',
    rawTitle: ' ',
    summary: null,
    lede: null,
    bodyHtml: null,
    bodyText: null,
    textScope: 'none',
    byline: null,
    authors: [],
    publishedAt: null,
    language: null,
    source: { id: 'harbor-wire', title: 'Harbor Wire', url: '' },
    nativeIds: { guid: null, publisherId: null, urls: [] },
  });
}

function undated(): Article {
  return numbered('undated', {
    title: '',
    rawTitle: '',
    lede: 'The island council has voted to keep the old lighthouse lit through the winter, its keeper said on Monday.',
    publishedAt: time('someday'),
    modifiedAt: time(''),
  });
}

function unusable(): Article {
  return numbered('unusable', { id: 'no address', title: 'Costs only itself' });
}
