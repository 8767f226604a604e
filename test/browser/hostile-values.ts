import { MUTANTS } from './hostile-mutants.ts';
import { ADDRESSES, HANDLERS, PLACES, SCRIPTS } from './hostile-parts.ts';

/** Where hostile markup may stand; `HTML` is its place. */
const CONTEXTS: readonly string[] = [
  '<p>before</p>HTML<p>after</p>',
  '<table><tr><td>HTML</td></tr></table>',
  '<math><mtext>HTML</mtext></math>',
  '<svg><foreignObject>HTML</foreignObject></svg>',
  '<a href="https://a.example/"><b>HTML',
  '<figure><img src="https://a.example/x.png"><figcaption>HTML</figcaption></figure>',
  '<ruby>x<rt>HTML</rt></ruby>',
  '<noscript>HTML</noscript>',
  '<video>HTML</video>HTML',
  '<pre>HTML</pre>',
  '<!-- HTML --> HTML',
  '<![CDATA[HTML]]>',
];

/** Other spellings of the same. */
const SPELLINGS: readonly ((html: string) => string)[] = [
  (html) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  (html) =>
    html.replaceAll(/[a-z](?=[^<>]*>)/g, (letter, at: number) => (at % 2 === 0 ? letter : letter.toUpperCase())),
  (html) => html.replaceAll(' ', '\t\n'),
  (html) => html.replaceAll(' ', '/'),
  (html) => html.replace(/>(?=[^>]*$)/, ''),
  (html) => html.replaceAll('<', '<\u0000'),
  (html) => `"'>--></script></style></title></textarea></noscript></svg></math>${html}`,
];

/**
 * Values that publishers never write, each once. In value number 7, `RUN` reads `top.ran(7)`.
 * The plain ones come first, then the same in other places and spellings.
 */
export function hostileValues(): readonly string[] {
  const addresses = PLACES.flatMap((place) => ADDRESSES.map((address) => place.replaceAll('ADDRESS', address)));
  const plain = [...SCRIPTS, ...HANDLERS, ...MUTANTS];
  const moved = plain.flatMap((html, index) => [
    fill(CONTEXTS[index % CONTEXTS.length], html),
    fill(CONTEXTS[(index * 5 + 3) % CONTEXTS.length], html),
    SPELLINGS[index % SPELLINGS.length]?.(html) ?? html,
  ]);
  const values = new Set([...plain, ...addresses, ...moved]);
  return [...values].map((html, id) => html.replaceAll('RUN', `top.ran(${id})`).replaceAll('NUMBER', `${id}`));
}

function fill(context: string | undefined, html: string): string {
  return (context ?? 'HTML').replaceAll('HTML', () => html);
}
