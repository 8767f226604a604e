import type { Gap } from './body.ts';

/** Block elements that stay, with the gap they make before and after themselves. */
export const BLOCKS: ReadonlyMap<string, Gap> = new Map<string, Gap>([
  ['p', 3],
  ['div', 3],
  ['h2', 3],
  ['h3', 3],
  ['h4', 3],
  ['h5', 3],
  ['h6', 3],
  ['blockquote', 3],
  ['pre', 3],
  ['figure', 3],
  ['figcaption', 3],
  ['details', 3],
  ['summary', 3],
  ['ul', 3],
  ['ol', 3],
  ['dl', 3],
  ['li', 2],
  ['dt', 2],
  ['dd', 2],
  ['table', 3],
  ['caption', 3],
  ['thead', 2],
  ['tbody', 2],
  ['tfoot', 2],
  ['tr', 2],
  ['th', 1],
  ['td', 1],
]);

/** Inline elements that stay. */
export const INLINES: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
]);

/** Elements that say nothing without an attribute: their tags are written where one is kept. */
export const BARE: ReadonlySet<string> = new Set(['span', 'bdo', 'time']);

/**
 * Presentation MathML, which is written inside `math` only. None of these links, loads or holds HTML.
 * @see MathML Core §3; `annotation-xml`, `maction`, `mglyph` and `semantics` are left out for what browsers do with them
 */
export const MATH: ReadonlySet<string> = new Set([
  'math',
  'merror',
  'mfrac',
  'mi',
  'mmultiscripts',
  'mn',
  'mo',
  'mover',
  'mpadded',
  'mphantom',
  'mprescripts',
  'mroot',
  'mrow',
  'ms',
  'mspace',
  'msqrt',
  'mstyle',
  'msub',
  'msubsup',
  'msup',
  'mtable',
  'mtd',
  'mtext',
  'mtr',
  'munder',
  'munderover',
]);

/** What is written for an element that is not itself allowed. All others lose their tag and keep their content. */
export const STAND_INS: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['address', 'div'],
  ['article', 'div'],
  ['aside', 'div'],
  ['center', 'div'],
  ['dir', 'ul'],
  ['fieldset', 'div'],
  ['footer', 'div'],
  ['form', 'div'],
  ['h1', 'h2'],
  ['header', 'div'],
  ['hgroup', 'div'],
  ['legend', 'div'],
  ['listing', 'pre'],
  ['main', 'div'],
  ['menu', 'ul'],
  ['search', 'div'],
  ['section', 'div'],
  ['strike', 's'],
  ['tt', 'code'],
]);

/** Parts of a table that got lost: a browser drops their tags, and their words would run together. */
export const TABLE_PARTS: ReadonlySet<string> = new Set(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']);

/** Elements whose content is no text of the article. */
export const DROPPED: ReadonlySet<string> = new Set([
  'annotation',
  'annotation-xml',
  'applet',
  'button',
  'canvas',
  'datalist',
  'dialog',
  'frameset',
  'head',
  'map',
  'nav',
  'noembed',
  'noframes',
  'optgroup',
  'option',
  'plaintext',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'xmp',
]);
