import type { Article } from '../../src/model/article.ts';
import type { SourceTime } from '../../src/model/time.ts';
import { article } from '../builders.ts';

/** A time that the source stated as it is. */
export function time(at: string, precision: SourceTime['precision'] = 'instant'): SourceTime {
  return { at, raw: at, precision, zone: 'stated', zoneName: null };
}

/** An article with an id and an address of its own. */
export function numbered(slug: string, over: Partial<Article>): Article {
  const url = `https://wire.example.com/view/${slug}`;
  return article({ id: `tag:feeds.example.org,2026:harbor-wire/${slug}`, url, canonicalUrl: url, ...over });
}

/** A photo with nothing but an address and a type. */
export function photo(over: Partial<Article['media'][number]>): Article['media'][number] {
  return {
    url: 'https://img.example.com/photo',
    type: 'image/jpeg',
    bytes: null,
    width: null,
    height: null,
    caption: null,
    credit: null,
    alt: null,
    role: 'image',
    ...over,
  };
}
