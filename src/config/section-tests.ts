import type { Entry } from './entries.ts';
import { valueAt } from './path.ts';
import { problemAt } from './place.ts';

/** A headline under a section's `tests`, and where it stands. */
export type SectionTest = {
  readonly section: string;
  readonly headline: string;
  /** Whether it belongs to the section. */
  readonly expected: 'in' | 'out';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `sections.north-korea.tests.include[0]` */
  readonly path: string;
};

/** All headlines to be tried, in the order of the files. */
export function sectionTests(sections: readonly Entry[]): readonly SectionTest[] {
  return sections.flatMap((section) => [
    ...headlines(section, 'include', 'in'),
    ...headlines(section, 'exclude', 'out'),
  ]);
}

function headlines(section: Entry, key: 'include' | 'exclude', expected: 'in' | 'out'): readonly SectionTest[] {
  const path = [...section.path, 'tests', key];
  const list = valueAt(section.yaml.value, path);
  return (Array.isArray(list) ? list : []).map((headline, index) => {
    const spot = { yaml: section.yaml, path: [...path, index], part: 'value' } as const;
    const { message: _, ...place } = problemAt(spot, '');
    return { section: section.id, headline: String(headline), expected, ...place };
  });
}
