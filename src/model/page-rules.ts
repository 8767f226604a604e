/** `css` selectors may end in an attribute, `time@datetime`; `xpath` is XPath 1.0, and may compute a text. */
export type Selector = { readonly kind: 'css' | 'xpath'; readonly text: string };

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
  /** All of them are taken out of the page first. */
  readonly remove: readonly Selector[];
  /** Texts of the page's source that are replaced before it is parsed. */
  readonly replace: readonly { readonly find: string; readonly by: string }[];
  /** Whether the body is cleaned as on any other page: of share bars, related links and the like. */
  readonly clean: boolean;
  /** A link to the article on one page, which is then read instead. */
  readonly singlePage: readonly Selector[];
  /** A link to the article's next page; the pages' bodies are joined. */
  readonly nextPage: readonly Selector[];
};
