import type { Article } from '../../src/model/article.ts';
import type { SectionContent } from '../../src/publish.ts';
import { article, section } from '../builders.ts';
import { numbered, photo, time } from './articles.ts';
import { nasty } from './nasty.ts';

/** What the golden files show; a folder each in test/golden/render. */
export function goldenSections(): readonly SectionContent[] {
  return [harbor(), empty(), nasty()];
}

function harbor(): SectionContent {
  return {
    section: section({ slug: 'harbor', title: 'Harbor & Islands', description: 'Ferries, piers and weather.' }),
    createdAt: '2026-03-01T00:00:00Z',
    articles: [complete(), article(), plain('Harbor council meets', 'digest'), withdrawn()],
  };
}

function empty(): SectionContent {
  return {
    section: section({ slug: 'empty', title: 'Nothing Yet', language: null }),
    createdAt: '2026-03-01T00:00:00Z',
    articles: [],
  };
}

function complete(): Article {
  return numbered('2', {
    title: 'Storm closes the north pier',
    rawTitle: '(2nd LD) (Focus) Storm closes the north pier',
    kickers: ['Focus'],
    kind: 'urgent',
    revision: { number: 3, label: '2nd LD', note: 'UPDATES with wind speed' },
    dateline: { place: 'PORT ELM', date: 'March 2', agency: 'Harbor Wire', raw: 'PORT ELM, March 2 (Harbor Wire) --' },
    authors: ['Dana Okoro', 'Imre Falk'],
    publishedAt: time('2026-03-02T06:10:00Z'),
    modifiedAt: time('2026-03-02T08:40:00Z'),
    lastSeenAt: '2026-03-02T08:45:00Z',
    sectionLabel: 'Islands',
    keywords: ['storm', 'pier', 'storm'],
    rights: '© 2026 Harbor Wire',
    media: [
      photo({
        url: 'https://img.example.com/pier?id=1&size=big',
        caption: 'The pier <at dawn>',
        credit: 'M. Sol & Co.',
      }),
      photo({
        url: 'https://img.example.com/small.webp',
        type: 'image/webp',
        role: 'thumbnail',
        width: 120,
        height: 90,
      }),
      photo({ url: 'https://cdn.example.com/brief.com', type: 'audio/mpeg', bytes: 91_234, role: 'enclosure' }),
    ],
  });
}

function plain(title: string, kind: Article['kind']): Article {
  return numbered('3', {
    title,
    kind,
    authors: [],
    byline: null,
    bodyHtml: null,
    bodyText: null,
    textScope: 'summary',
    publishedAt: time('2026-03-01T00:00:00Z', 'day'),
  });
}

function withdrawn(): Article {
  return numbered('4', { title: 'Withdrawn', status: 'withdrawn', revision: { number: 2, label: null, note: null } });
}
