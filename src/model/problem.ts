/** Something wrong that cost no more than what it names. Stages return problems; the loop logs and counts them. */
export type Problem = {
  /** Where, for a human: `document`, `item 3 "Ferry resumes service"`, `page https://…`. */
  readonly where: string;
  /** What is wrong and what was done about it, quoting the value. */
  readonly message: string;
};
