import { detectLanguage } from './language-detector.ts';
import { contradicts, languageOfScript, scriptOf } from './language-script.ts';
import { type Found, firstOf, found } from './provenance.ts';

/** What is declared, the most specific first: `en_US`, `ko`, `english`. */
export type DeclaredLanguage = {
  readonly item: string | null;
  readonly page: string | null;
  /** As configured, for articles that declare none. */
  readonly source: string | null;
};

/** So much of a text tells its language; more costs time. */
const MAX_TEXT = 250;
/** Of letters: below, Latin words may be names, code or a quotation. */
const MIN_LETTERS = 25;

/**
 * The language of an article: as declared, unless its script says otherwise; where nothing is declared, that of its
 * script, or as detected where that is certain.
 * @param texts title and first paragraphs, asked for once
 * @returns a BCP 47 tag in its canonical form, and who says so
 */
export function languageOf(declared: DeclaredLanguage, texts: readonly (string | null)[]): Found<string> | null {
  const said = firstOf(
    found(canonicalTag(declared.item), 'feed'),
    found(canonicalTag(declared.page), 'page'),
    found(canonicalTag(declared.source), 'rule:source'),
  );
  const text = texts
    .filter((part) => part !== null)
    .join('\n')
    .slice(0, MAX_TEXT);
  const script = scriptOf(text);
  if (said !== null && (script === null || !contradicts(said.value, script))) return said;
  const seen = script === null ? null : (languageOfScript(script, text) ?? fromWords(text));
  // English words in a Korean feed may be anything; Hangul in an English one is Korean.
  return found(seen, 'rule:language') ?? (script?.name === 'Latn' ? said : null);
}

function fromWords(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < MIN_LETTERS ? null : detectLanguage(text);
}

const CACHE = new Map<string, string | null>();
const CACHE_LIMIT = 500;

/** Intl throws for what is no tag; feeds repeat the same few. */
function canonicalTag(tag: string | null): string | null {
  if (tag === null) return null;
  const known = CACHE.get(tag);
  if (known !== undefined) return known;
  const canonical = readTag(tag.trim().replaceAll('_', '-'));
  if (CACHE.size < CACHE_LIMIT) CACHE.set(tag, canonical);
  return canonical;
}

function readTag(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) || /^(?:und|zxx|mul)$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
