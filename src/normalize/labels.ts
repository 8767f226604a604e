import type { NormalizeInput } from './input.ts';
import { type Found, found } from './provenance.ts';
import { plainText } from './text.ts';

export type Labels = {
  /** The publisher's own section name. */
  readonly section: Found<string> | null;
  readonly keywords: readonly string[];
};

/** Meta elements list several sections without a space: "North Korea,Politics". "Arts, Culture" is one. */
const LIST = /,(?=\S)/;

/** The page's section, else the only category of the item; and all labels, each once. */
export function labelsOf({ item, page }: NormalizeInput): Labels {
  const categories = item.categories.map(({ label, term }) => plain(label ?? term)).filter(isLabel);
  const [first = '', ...others] = plain(page?.sectionLabel?.value ?? '').split(LIST);
  const section = first.trim() === '' ? null : found(first.trim(), page?.sectionLabel?.from ?? 'page');
  const only = categories.length === 1 ? (categories[0] ?? null) : null;
  const keywords = unique([...categories, ...others, ...(page?.keywords ?? []).map(plain)]);
  return { section: section ?? found(only, 'feed'), keywords };
}

function unique(labels: readonly string[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const label of labels.map((one) => one.trim()).filter(isLabel)) {
    const name = label.toLowerCase();
    if (!byName.has(name)) byName.set(name, label);
  }
  return [...byName.values()];
}

/** Atom's terms may be addresses of what they mean. */
function isLabel(label: string): boolean {
  return label !== '' && !/^https?:/i.test(label);
}

function plain(value: string): string {
  return plainText({ value, type: 'html' });
}
