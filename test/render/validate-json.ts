import * as z from 'zod';

const url = z.url({ protocol: /^https?$/ });
const date = z.iso.datetime({ offset: true });
const text = z.string().min(1);
const author = z.strictObject({ name: text, url: url.optional() });

const item = z
  .strictObject({
    id: text,
    url: url.optional(),
    title: text,
    content_html: text.optional(),
    content_text: text.optional(),
    summary: text.optional(),
    image: url.optional(),
    date_published: date.optional(),
    date_modified: date.optional(),
    authors: z.array(author).min(1).optional(),
    tags: z.array(text).min(1).optional(),
    language: text.optional(),
    attachments: z
      .array(
        z.strictObject({
          url,
          mime_type: z.string().regex(/^\w+\/\S+$/),
          title: text.optional(),
          size_in_bytes: z.number().optional(),
        }),
      )
      .min(1)
      .optional(),
    _copydesk: z.strictObject({
      source: z.strictObject({ id: text, title: text, url: url.nullable() }),
      native_ids: z.strictObject({
        guid: z.string().nullable(),
        publisher_id: z.string().nullable(),
        urls: z.array(url),
      }),
      revision: z.strictObject({ number: z.number(), label: z.string().nullable(), note: z.string().nullable() }),
      text_scope: z.enum(['full', 'teaser', 'summary', 'none']),
      dateline: z.looseObject({ place: z.string() }).nullable(),
      status: z.literal('usable'),
      rights: z.string().nullable(),
    }),
  })
  .refine((one) => one.content_html !== undefined || one.content_text !== undefined, 'no content');

/** JSON Feed 1.1, as we write it. @see https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: url,
  feed_url: url,
  description: text.optional(),
  language: text.optional(),
  authors: z.array(author).min(1),
  items: z.array(item).refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'an id twice'),
});
