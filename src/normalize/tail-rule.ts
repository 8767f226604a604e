export type TailRule = {
  readonly name: string;
  readonly pattern: RegExp;
  /** `anywhere`: a whole line; `line`: a whole line near the end; `ending`: what a line near the end ends with. */
  readonly takes: 'anywhere' | 'line' | 'ending';
  /** What a text must hold to be worth a search. */
  readonly hint?: string;
};
