import type { Section } from '../model/section.ts';
import type { Site } from '../model/site.ts';
import type { Instant } from '../model/time.ts';
import { languageTag, line } from './entry.ts';
import { GENERATOR, sectionTitle, sectionUrl } from './format.ts';
import { rss } from './rss.ts';
import { element, textElements } from './xml.ts';

export const opmlContentType = 'text/x-opml; charset=utf-8';

/** All sections as one subscription list. @see http://opml.org/spec2.opml */
export function opml(input: {
  readonly site: Site;
  readonly sections: readonly Section[];
  readonly updatedAt: Instant;
}): string {
  const { site, sections, updatedAt } = input;
  const head = [
    ...textElements('title', line(site.title) ?? GENERATOR),
    ...textElements('dateModified', new Date(updatedAt).toUTCString()),
    ...textElements('docs', 'http://opml.org/spec2.opml'),
  ];
  const outlines = sections.map((section) => `\n    ${outline(section, site)}`);
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
  <head>
    ${head.join('\n    ')}
  </head>
  <body>${outlines.join('')}
  </body>
</opml>
`;
}

function outline(section: Section, site: Site): string {
  const title = sectionTitle({ section });
  const htmlUrl = sectionUrl({ section, site });
  const xmlUrl = new URL(rss.file, htmlUrl).href;
  const description = line(section.description);
  const language = languageTag(section.language);
  return element('outline', { type: 'rss', text: title, title, description, language, xmlUrl, htmlUrl }, null);
}
