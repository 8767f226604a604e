import type { ArticleKind } from '../model/article.ts';

export type Mark = {
  readonly name: string;
  /** At the start of a headline or at its end; the first group is what it says. */
  readonly pattern: RegExp;
  readonly as: 'label' | 'kicker' | 'withdrawn';
  readonly kind?: ArticleKind;
};
