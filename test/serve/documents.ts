import type { Document } from '../../src/model/site.ts';

export const LONG = '<p>The island ferry is back after two weeks of repairs.</p>\n'.repeat(100);

export function document({
  path = '/harbor/rss.xml',
  text = '<rss/>',
  contentType = 'application/rss+xml; charset=utf-8',
}): Document {
  return { path, contentType, body: new TextEncoder().encode(text), lastModified: '2026-03-02T08:05:00Z' };
}
