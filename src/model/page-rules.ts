/** `css` selectors may end in an attribute, `time@datetime`; `xpath` is XPath 1.0, and may compute a text. */
export type Selector = { readonly kind: 'css' | 'xpath'; readonly text: string };

/** A link that counts only on pages where `onlyIf` finds something; `null`: on all of them. */
export type LinkSelector = Selector & { readonly onlyIf: Selector | null };

/**
 * How to read the article pages of one site, where somebody has written it down. Of a list of selectors the first that
 * finds anything counts; what none finds is read as on any other page.
 */
export type PageRules = {
  /** Who says so, for messages: `config/sites/example.org.txt`, `sources.harbor-wire.page`. */
  readonly from: string;
  readonly title: readonly Selector[];
  /** All that the first one finds is the body, in document order. */
  readonly body: readonly Selector[];
  readonly byline: readonly Selector[];
  readonly date: readonly Selector[];
  /** All of them are taken out of the page once title, byline, date and links are found. */
  readonly remove: readonly Selector[];
  /** Texts of the page's source that are replaced before it is parsed. */
  readonly replace: readonly { readonly find: string; readonly by: string }[];
  /** Elements that are put into a new element of this name. */
  readonly wrap: readonly { readonly tag: string; readonly selector: Selector }[];
  /** Attributes in which images hold their address until a script comes. */
  readonly lazySrc: readonly string[];
  /** Whether what the page says as JSON-LD counts. */
  readonly jsonLd: boolean;
  /** Whether the body is cleaned as on any other page: of share bars, related links and the like. */
  readonly clean: boolean;
  /** Whether a page on which `body` finds nothing has a text all the same: the one that is found on any other page. */
  readonly fallBack: boolean;
  /** A link to the article on one page, which is then read instead. */
  readonly singlePage: readonly LinkSelector[];
  /** A link to the article's next page; the pages' bodies are joined. */
  readonly nextPage: readonly LinkSelector[];
  /** Request headers that the site wants to see. */
  readonly headers: Readonly<Record<string, string>>;
};
