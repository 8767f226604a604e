/** Groups: place, and where they stand there city, date, agency, reporter. */
export type DatelineForm = {
  readonly name: string;
  readonly pattern: RegExp;
  /** Which places it takes without more evidence. */
  readonly places: 'any' | 'no common words' | 'known';
};
