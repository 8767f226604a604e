/** Desks of the wire: the label in the dateline of a page, the path of its section, the last digits of an id. */
export const DESKS = {
  nk: { label: 'North Korea', section: 'nk/nk', code: '325' },
  national: { label: 'National', section: 'national/national', code: '315' },
  economy: { label: 'Economy', section: 'economy-finance/economy-finance', code: '320' },
} as const;

export type WireStory = {
  readonly source: 'wire';
  readonly desk: keyof typeof DESKS;
  /** Number of the day, shared by the story's versions; an (URGENT) has its own. */
  readonly serial: number;
  readonly version: '00' | '51' | '52';
  /** With the wire's marks. */
  readonly headline: string;
  /** "(ATTN: …)", what changed. */
  readonly attn: string | null;
  readonly reporter: string;
  readonly place: string;
  /** None: only the headline is known yet. */
  readonly paragraphs: readonly string[];
  /** Caption of the photo, without the credit. */
  readonly photo: string | null;
  readonly keywords: readonly string[];
};

export type ReviewEssay = {
  readonly source: 'review';
  readonly slug: string;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly summary: string;
  readonly paragraphs: readonly string[];
};

/** An article of a source that has no feed, or only a poor one. */
export type Notice = {
  readonly source: 'ministry' | 'gazette' | 'assembly' | 'islander';
  readonly slug: string;
  readonly headline: string;
  readonly author: string;
  readonly summary: string;
  readonly paragraphs: readonly string[];
};

export type Copy = WireStory | ReviewEssay | Notice;

/** What most wire stories have in common. */
export const plain = { source: 'wire', desk: 'nk', version: '00', attn: null, photo: null } as const;
