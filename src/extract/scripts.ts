import { type DomDocument, elementsOf } from './dom.ts';

const MIN_STATE = 400;

/** The texts of a page's scripts that hold data: its JSON-LD, and others that may hold the state it is drawn from. */
export function scriptsOf(document: DomDocument): {
  readonly jsonLd: readonly string[];
  readonly other: readonly string[];
} {
  const scripts = elementsOf(document, 'script').map((script) => ({
    type: script.getAttribute('type')?.trim().toLowerCase() ?? '',
    text: script.textContent ?? '',
  }));
  const isJsonLd = ({ type }: { readonly type: string }) => type.startsWith('application/ld+json');
  return {
    jsonLd: scripts.filter(isJsonLd).map(({ text }) => text),
    other: scripts.filter((script) => !isJsonLd(script) && script.text.length >= MIN_STATE).map(({ text }) => text),
  };
}
