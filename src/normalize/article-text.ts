import { foldSpace } from '../lib/text.ts';
import type { TextScope } from '../model/article.ts';
import { EMPTY_BODY } from './body.ts';
import { type Content, chooseContent, isShort, scopeOf } from './content.ts';
import { type Furniture, takeFurniture } from './furniture.ts';
import type { NormalizeInput } from './input.ts';
import { type Summary, summaryOf } from './summary.ts';
import { type WrittenBody, writeBody } from './write-body.ts';

/** All that was made of an article's texts. */
export type ArticleText = {
  readonly content: Content;
  readonly body: WrittenBody;
  /** What stood around the text; where there is none, around the summary. */
  readonly furniture: Furniture;
  /** First paragraph. */
  readonly lede: string | null;
  readonly summary: Summary | null;
  readonly scope: TextScope;
};

const NO_TEXT: Content = { body: EMPTY_BODY, from: null, isSummary: false };

/**
 * Reads body and summary of an article and takes the wire furniture out of them.
 * @param title headline without furniture
 */
export function readTexts(input: NormalizeInput, title: string): ArticleText {
  const chosen = chooseContent(input.item, input.page);
  const captions = captionsOf(input, chosen);
  const taken = takeFurniture(chosen.body, captions, title);
  // What looked like a text by its markup may be one sentence.
  const isSummary = chosen.isSummary && isShort(taken.body);
  const content = isSummary ? NO_TEXT : chosen;
  const around = isSummary ? takeFurniture(EMPTY_BODY, [], title) : taken;
  const body = writeBody(around.body);
  const summary = summaryOf(input, body.text, title);
  const isCut = content.from !== 'feed' && (input.page?.paywalled === true || input.page?.isPart === true);
  return {
    content,
    body,
    furniture: body.text === null && summary !== null ? merged(around, summary.furniture) : around,
    lede: body.text === null ? null : foldSpace(body.text.split('\n\n', 1)[0] ?? ''),
    summary,
    scope: scopeOf(content, around, { text: body.text, summary: summary?.value ?? null, isCut }),
  };
}

function captionsOf({ item, page }: NormalizeInput, { body }: Content): readonly string[] {
  const all = [...item.media, ...(page?.media ?? []), ...body.images];
  return all.flatMap(({ caption, alt }) => [caption, alt]).filter((text) => text !== null);
}

function merged(around: Furniture, { byline, dateline, note }: Furniture): Furniture {
  return {
    ...around,
    byline: around.byline ?? byline,
    dateline: around.dateline ?? dateline,
    note: around.note ?? note,
  };
}
