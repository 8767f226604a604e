import { z } from 'zod';
import { duration, every, fullText, key, language, text, timezone } from './fields.ts';
import { source } from './source-schema.ts';
import { baseUrl, cidr, contactAddress, listenAddress, tagAuthority } from './values.ts';

const perHost = z.strictObject({
  concurrency: z.int().min(1).max(16).default(2).meta({ description: 'Fetches under way at once to one host' }),
  delay: duration('0s', '1h').prefault('1s').meta({ description: 'Pause between two fetches from one host' }),
});

const network = z.strictObject({
  allow: z
    .array(text(cidr))
    .default([])
    .meta({ description: 'Private address ranges that may be reached', examples: [['127.0.0.0/8']] }),
  timeout: duration('1s', '1h').prefault('30s').meta({ description: 'For one visit, redirects and body included' }),
  maxBytes: z
    .int()
    .min(1024)
    .max(1024 ** 3)
    .default(10 * 1024 ** 2)
    .meta({ description: 'Largest answer that is read, in bytes after decompression' }),
  maxRedirects: z.int().min(0).max(20).default(5).meta({ description: 'Redirects that one visit follows' }),
  concurrency: z.int().min(1).max(256).default(32).meta({ description: 'Fetches under way at once, over all hosts' }),
  perHost: perHost.prefault({}).meta({ description: 'Pace of fetches from one host' }),
});

const service = z.strictObject({
  title: text().default('Copydesk').meta({ description: 'Name of the service' }),
  url: text(baseUrl).meta({ description: 'Public base address', examples: ['https://feeds.example.org/'] }),
  listen: text((value) => (listenAddress(value) ? null : '{value} is no address to listen on, expected HOST:PORT'))
    .default('127.0.0.1:8080')
    .meta({ description: 'Address and port of the HTTP server', examples: ['0.0.0.0:8080', '[::1]:8080'] }),
  // The value may hold a password: it is not shown.
  store: text((value) => (/^sqlite:./u.test(value) ? null : 'this is no store, expected sqlite:PATH'))
    .default('sqlite:data/copydesk.db')
    .meta({ description: 'Where articles are kept; a path is relative to the working directory' }),
  authority: text(tagAuthority)
    .optional()
    .meta({
      description:
        'Authority of article ids (RFC 4151); default: host of `url`,2026. Never change it: ids would change',
      examples: ['feeds.example.org,2026'],
    }),
  contact: text(contactAddress)
    .optional()
    .meta({
      description: 'Address in the User-Agent, for those who run the sources; default: `url`',
      examples: ['feeds@example.org'],
    }),
  network: network.prefault({}).meta({ description: 'How the service behaves on the network' }),
});

const defaults = z.strictObject({
  every: every.prefault('15m'),
  timezone: timezone.default('UTC'),
  language: language.optional(),
  fullText: fullText.default(false),
});

const termList = z.array(text()).min(1).meta({ description: 'Words and phrases, and other lists as @name' });

const rule = z.union(
  [text(), termList, z.strictObject({ any: termList })],
  'expected a query, a list of terms, or any: with a list of terms',
);

const tests = z.strictObject({
  include: z.array(text()).default([]).meta({ description: 'Headlines that belong to the section' }),
  exclude: z.array(text()).default([]).meta({ description: 'Headlines that do not' }),
});

const section = z.strictObject({
  title: text().meta({ description: 'Title of its feeds' }),
  description: text().optional().meta({ description: 'One sentence on what its feeds hold' }),
  language: language.optional(),
  sources: z
    .array(text())
    .min(1)
    .optional()
    .meta({
      description: 'Sources by name, or by tag as `tag:x`; default: all',
      examples: [['tag:korea', 'kcna-watch']],
    }),
  match: rule.optional().meta({
    description: 'What an article must say: a query, or a list of terms of which one is enough; default: anything',
    examples: ['"North Korea" OR @nk-leaders', ['North Korea', '@nk-leaders']],
  }),
  except: rule.optional().meta({ description: 'What keeps an article out, whatever `match` says' }),
  limit: z.int().min(1).max(1000).default(50).meta({ description: 'Entries in a feed' }),
  tests: tests.prefault({}).meta({ description: 'Headlines that `copydesk check` tries' }),
});

/** The main file. */
export const mainFile = z.strictObject({
  service: service.meta({ description: 'The service as a whole' }),
  defaults: defaults.prefault({}).meta({ description: 'What a source has that does not say otherwise' }),
  sources: z.record(key, source).default({}).meta({ description: 'What is polled, by name' }),
  terms: z.record(key, termList).default({}).meta({ description: 'Lists of terms, used as @name' }),
  sections: z.record(key, section).default({}).meta({ description: 'What is published, by path: /name/rss.xml' }),
  include: z
    .array(text())
    .default([])
    .meta({
      description: 'More files with sources, terms and sections; patterns relative to this file',
      examples: [['sources/*.yaml']],
    }),
});

/** A file that another includes. */
export const includedFile = mainFile.omit({ service: true, defaults: true });

export type MainFile = z.output<typeof mainFile>;
export type IncludedFile = z.output<typeof includedFile>;
