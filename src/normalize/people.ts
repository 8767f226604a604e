import { namesOf } from './authors.ts';
import { publicByline } from './byline.ts';
import type { NormalizeInput } from './input.ts';
import { type Found, firstOf, found } from './provenance.ts';
import { plainText } from './text.ts';

export type People = {
  /** As printed, without e-mail addresses. */
  readonly byline: Found<string> | null;
  readonly authors: Found<readonly string[]> | null;
};

/**
 * Who wrote the article: as the page says, whose names agree with what it prints; else the byline in the text; else the
 * feed, whose names often are the desk's.
 * @param printed the byline that stood in the text
 */
export function peopleOf({ source, item, page }: NormalizeInput, printed: Found<string> | null): People {
  const organisations = new Set(
    [source.title, page?.siteName, item.origin?.title].flatMap((name) =>
      name === null || name === undefined ? [] : [name.toLowerCase()],
    ),
  );
  const onPage = page?.byline ?? null;
  const byline = firstOf(
    printed === null ? null : found(publicByline(printed.value), printed.from),
    onPage === null ? null : found(publicByline(plain(onPage.value)), onPage.from),
  );
  const authors = firstOf(
    names(peopleOn(page?.authors?.value ?? [], organisations), page?.authors?.from ?? 'page'),
    byline === null ? null : names(namesOf(byline.value, 'byline', organisations), byline.from),
    names(
      fieldNames(
        item.authors.flatMap(({ name }) => (name === null ? [] : [name])),
        organisations,
      ),
      'feed',
    ),
  );
  return { byline, authors };
}

/** Names of a page were split and held against its printed byline already: only those that are nobody are left out. */
function peopleOn(authors: readonly string[], organisations: ReadonlySet<string>): readonly string[] {
  const texts = authors.map(plain);
  return [...new Set(texts.filter((text) => namesOf(text, 'field', organisations).length > 0))];
}

function fieldNames(fields: readonly string[], organisations: ReadonlySet<string>): readonly string[] {
  return [...new Set(fields.flatMap((field) => namesOf(plain(field), 'field', organisations)))];
}

function names(people: readonly string[], from: Found<string>['from']): Found<readonly string[]> | null {
  return people.length === 0 ? null : { value: people, from };
}

function plain(value: string): string {
  return plainText({ value, type: 'html' });
}
