import type { Instant, SourceTime } from './time.ts';

export type ArticleKind = 'story' | 'urgent' | 'digest' | 'photo' | 'video' | 'data' | 'correction';

/** How much of the text `bodyHtml` has. `teaser`: cut off by the publisher; `summary`: only a summary; `none`: no text. */
export type TextScope = 'full' | 'teaser' | 'summary' | 'none';

export type Media = {
  /** Absolute http(s). */
  readonly url: string;
  /** MIME type. */
  readonly type: string | null;
  readonly bytes: number | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly alt: string | null;
  readonly role: 'image' | 'thumbnail' | 'enclosure';
};

/** "WASHINGTON, Aug. 18 (Yonhap) --": place and date are text, the reporter's local day; never a timestamp. */
export type Dateline = {
  readonly place: string;
  readonly date: string | null;
  readonly agency: string | null;
  readonly raw: string;
};

/** Where a field's value came from: `rule:<name>` is a rule of `normalize` that took it out of the text. */
export type Provenance = 'feed' | 'json-ld' | 'meta' | 'page' | `rule:${string}`;

/**
 * Our normalized thing. Every field is present; absent is `null`.
 * Texts are plain text (entities decoded, no markup, white space folded) except `bodyHtml`, which is sanitized.
 */
export type Article = {
  /** `tag:` URI (RFC 4151), minted once, the same for all revisions and in all formats. */
  readonly id: string;
  /** Where to read it, absolute http(s), without tracking parameters. */
  readonly url: string | null;
  /** `url` in the one form that is compared: mobile hosts mapped, parameters sorted, no fragment. */
  readonly canonicalUrl: string | null;
  readonly source: { readonly id: string; readonly title: string; readonly url: string };
  readonly nativeIds: {
    readonly guid: string | null;
    /** The publisher's own id, found in the address: AEN20200819000300325. */
    readonly publisherId: string | null;
    /** Every address this article was seen under. */
    readonly urls: readonly string[];
  };
  /** Headline without wire furniture. */
  readonly title: string;
  /** Headline as printed. */
  readonly rawTitle: string;
  /** Genre marks that stood before the headline: `News Focus`, `속보`. */
  readonly kickers: readonly string[];
  readonly kind: ArticleKind;
  /** `number` counts from 1 in the order we saw them; `label` is the wire's own, "2nd LD"; `note` its "UPDATES with …". */
  readonly revision: { readonly number: number; readonly label: string | null; readonly note: string | null };
  readonly summary: string | null;
  /** First paragraph of the body. */
  readonly lede: string | null;
  readonly bodyHtml: string | null;
  /** Paragraphs separated by a blank line. */
  readonly bodyText: string | null;
  readonly textScope: TextScope;
  readonly dateline: Dateline | null;
  /** As printed, "By Lee Haye-ah". */
  readonly byline: string | null;
  /** Names; never an e-mail address. */
  readonly authors: readonly string[];
  readonly publishedAt: SourceTime | null;
  readonly modifiedAt: SourceTime | null;
  readonly firstSeenAt: Instant;
  /** When the current revision was first seen. */
  readonly lastSeenAt: Instant;
  readonly status: 'usable' | 'withdrawn';
  /** BCP 47. */
  readonly language: string | null;
  /** The publisher's own section name. */
  readonly sectionLabel: string | null;
  readonly keywords: readonly string[];
  readonly media: readonly Media[];
  readonly rights: string | null;
  readonly provenance: Readonly<Record<string, Provenance>>;
};
