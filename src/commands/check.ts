import type { ConfigProblem } from '../config/config.ts';
import { formatProblem, type LoadOptions, loadConfig, type SectionTest } from '../config/load.ts';
import type { Section } from '../model/section.ts';

export type CheckOptions = LoadOptions & {
  /** Whether a headline alone puts an article into a section. */
  readonly matches: (section: Section, headline: string) => boolean;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/**
 * Validates a configuration and tries its sections' test headlines; reads nothing but its files.
 * Warnings go to `err` too and change no exit code.
 * @returns exit code: 0 ok, 1 a test failed, 2 the configuration is wrong (one line a mistake to `err`)
 */
export async function check(path: string, options: CheckOptions): Promise<number> {
  const loaded = await loadConfig(path, options);
  if (!loaded.ok) {
    for (const problem of loaded.problems) options.err(formatProblem(problem));
    return 2;
  }
  const { config, tests, warnings } = loaded;
  for (const warning of warnings) options.err(`warning: ${formatProblem(warning)}`);
  const failures = tests.flatMap((test) => failureOf(test, config.sections, options.matches));
  for (const failure of failures) options.err(formatProblem(failure));
  if (failures.length > 0) {
    options.err(`failed: ${failures.length} of ${count(tests.length, 'test')}`);
    return 1;
  }
  const counts = [count(config.sources.length, 'source'), count(config.sections.length, 'section')];
  options.out(`ok: ${[...counts, count(tests.length, 'test')].join(', ')}`);
  return 0;
}

function failureOf(
  test: SectionTest,
  sections: readonly Section[],
  matches: CheckOptions['matches'],
): readonly ConfigProblem[] {
  const section = sections.find(({ slug }) => slug === test.section);
  const found = section !== undefined && matches(section, test.headline) ? 'in' : 'out';
  if (found === test.expected) return [];
  const message =
    test.expected === 'in'
      ? `"${test.headline}" is not in the section, but should be`
      : `"${test.headline}" is in the section, but should not be`;
  const { file, line, column, path } = test;
  return [{ file, line, column, path, message }];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
