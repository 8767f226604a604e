import { z } from 'zod';
import { DOCUMENT_KINDS } from '../model/item.ts';
import { every, fullText, language, name, text, timezone } from './fields.ts';
import { selectorProblem } from './page-rules.ts';
import { cronExpression, cssSelector, fieldSelector, httpUrl } from './values.ts';

const selector = text(fieldSelector);

/** Pages of a listing that names its `next`, and does not say how many of them are read. */
export const PAGES_WITH_NEXT = 3;

const listing = z.strictObject({
  item: text(cssSelector).meta({ description: 'CSS selector of an article in the page', examples: ['article.card'] }),
  where: text(cssSelector)
    .optional()
    .meta({ description: 'What an item must match', examples: [':not(.ad)', ':has(time)'] }),
  url: selector.optional().meta({
    description: 'Its address, as a selector within the item, @attribute behind it; default: its first link',
    examples: ['h3 a@href', '@data-url'],
  }),
  title: selector.optional().meta({ description: 'Default: the text of its link', examples: ['h3'] }),
  date: selector.optional().meta({ description: 'When it was published', examples: ['time@datetime', '.date'] }),
  summary: selector.optional().meta({ description: 'Its summary', examples: ['p.lede'] }),
  author: selector.optional().meta({ description: 'Its author', examples: ['.byline'] }),
  image: selector.optional().meta({ description: 'Its photo', examples: ['img'] }),
  next: selector.optional().meta({ description: 'The link to the next page', examples: ['a[rel=next]'] }),
  pages: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .meta({ description: `Pages that a poll reads at most; default: ${PAGES_WITH_NEXT} where there is a \`next\`` }),
});

const path = text();

const api = z.strictObject({
  items: path.meta({ description: 'Path of the articles: names with dots, * for each', examples: ['data.items.*'] }),
  url: path.meta({
    description: 'Path of its address within the item, or an address with paths in braces',
    examples: ['link', 'https://news.example.org/view/{id}'],
  }),
  id: path.optional().meta({ description: 'Path of its id; default: its address' }),
  title: path.optional().meta({ description: 'Path of its headline', examples: ['title.rendered'] }),
  date: path.optional().meta({ description: 'Path of the time it was published' }),
  modified: path.optional().meta({ description: 'Path of the time it was changed' }),
  summary: path.optional().meta({ description: 'Path of its summary' }),
  body: path.optional().meta({ description: 'Path of its text' }),
  author: path.optional().meta({ description: 'Path of its authors', examples: ['authors.*.name'] }),
  image: path.optional().meta({ description: 'Path of the address of its photo' }),
  keywords: path.optional().meta({ description: 'Path of its keywords' }),
});

const selectors = z
  .union([text(selectorProblem), z.array(text(selectorProblem)).min(1)], 'expected a selector or a list of selectors')
  .optional();

const page = z.strictObject({
  title: selectors.meta({ description: 'Headline', examples: ['h1'] }),
  body: selectors.meta({ description: 'All that holds the text of the article', examples: ['div.story'] }),
  byline: selectors.meta({ description: 'Who wrote it', examples: ['.byline'] }),
  date: selectors.meta({ description: 'When it was published', examples: ['time@datetime'] }),
  remove: selectors.meta({ description: 'What is taken out of the page', examples: [['.ad', '.related']] }),
  clean: z.boolean().default(true).meta({ description: 'Take share bars, related links and the like out of the body' }),
  singlePage: selectors.meta({ description: 'Link to the article on one page', examples: ['a.print'] }),
  nextPage: selectors.meta({ description: "Link to the article's next page", examples: ['a[rel=next]'] }),
});

/** What a source says of itself. */
export const source = z.strictObject({
  url: text(httpUrl).meta({ description: 'Address of the feed', examples: ['https://news.example.org/rss.xml'] }),
  title: text().optional().meta({ description: 'Name of the publisher; default: the name of the source' }),
  kind: z.enum(DOCUMENT_KINDS).optional().meta({ description: 'What is at `url`; default: by what comes back' }),
  listing: listing.optional().meta({ description: 'How to take apart a page that lists articles' }),
  api: api.optional().meta({ description: 'Where the articles are in JSON of no known kind' }),
  every: every.optional(),
  cron: text(cronExpression)
    .optional()
    .meta({ description: 'Times of polls instead of `every`, in `timezone`', examples: ['*/10 6-23 * * *'] }),
  timezone: timezone.optional(),
  language: language.optional(),
  fullText: fullText.optional(),
  page: page.optional().meta({
    description:
      'How to read its article pages: CSS selectors, `time@datetime` for an attribute, or XPath; the first that finds anything counts',
  }),
  tags: z
    .array(name)
    .default([])
    .meta({ description: 'Sections name sources by `tag:x`', examples: [['wire']] }),
  headers: z
    .record(
      z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, '{value} is no name of a header'),
      z.string().regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'a header holds one line of Latin-1 text'),
    )
    .default({})
    .meta({ description: 'Request headers', examples: [{ Authorization: `Bearer \${NEWS_TOKEN}` }] }),
});

export type SourceEntry = z.output<typeof source>;
