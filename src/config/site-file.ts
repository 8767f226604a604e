import { xpathProblem } from '../lib/xpath.ts';
import type { LinkSelector, PageRules, Selector } from '../model/page-rules.ts';
import type { ConfigProblem } from './config.ts';
import { noPageRules } from './page-rules.ts';

export type SiteFile = { readonly rules: PageRules; readonly warnings: readonly ConfigProblem[] };

/** One line: `name(argument): value`. */
type Directive = {
  readonly name: string;
  readonly argument: string | null;
  readonly value: string;
  /** What is wrong with the value, if anything is. */
  readonly problem: string | null;
  readonly line: number;
  /** Of the value. */
  readonly column: number;
};

/** Directives whose value is XPath. */
const XPATHS = new Set(
  'title body author date strip strip_attr single_page_link next_page_link if_page_contains wrap_in'.split(' '),
);
/** What is replaced may hold a colon: one with a space behind it ends the name rather than one without. */
const SPACED = /^\s*(?<name>[a-z_]+)\s*(?:\((?<argument>.*?)\)\s*)?:(?=\s|$)\s*(?<value>.*?)\s*$/i;
const TIGHT = /^\s*(?<name>[a-z_]+)\s*(?:\((?<argument>.*?)\)\s*)?:(?<value>.*?)\s*$/i;
const TAG = /^[a-z][a-z0-9]*$/;
/** Of those that files set, the ones that change what a server answers, and no more. */
const HEADERS = new Set(['user-agent', 'referer', 'cookie', 'accept-language', 'accept']);

/**
 * Reads a FiveFilters site configuration: one directive a line, `#` begins a comment. Directives that are not known or
 * mean nothing here are ignored, as the format's own readers do. A directive with an XPath that cannot be read costs
 * itself alone: it is left out and named in a warning.
 * @param file as shown in messages
 * @see https://help.fivefilters.org/full-text-rss/site-patterns.html
 */
export function readSiteFile(file: string, text: string): SiteFile {
  const directives = text.split(/\r\n|\r|\n/).flatMap((line, index) => directiveOf(line, index + 1));
  const broken = directives.filter(({ problem }) => problem !== null);
  const sound = directives.filter(({ problem }) => problem === null);
  const values = (...names: readonly string[]) => sound.filter(({ name }) => names.includes(name));
  const xpaths = (...names: readonly string[]) => values(...names).map(({ value }) => xpath(value));
  const { replace, warnings } = replacements(file, sound);
  return {
    rules: {
      ...noPageRules(file),
      title: xpaths('title'),
      body: xpaths('body'),
      byline: xpaths('author'),
      date: xpaths('date'),
      remove: sound.flatMap(removed),
      replace,
      wrap: values('wrap_in').map(({ argument, value }) => ({ tag: argument ?? '', selector: xpath(value) })),
      lazySrc: values('src_lazy_load_attr').map(({ value }) => value),
      jsonLd: values('skip_json_ld').at(-1)?.value !== 'yes',
      clean: values('prune').at(-1)?.value !== 'no',
      fallBack: values('autodetect_on_failure').at(-1)?.value !== 'no',
      singlePage: links(directives, 'single_page_link'),
      nextPage: links(directives, 'next_page_link'),
      headers: Object.fromEntries(sound.flatMap(header)),
    },
    warnings: [...broken.map((directive) => warning(file, directive, directive.problem ?? '')), ...warnings].toSorted(
      (a, b) => a.line - b.line,
    ),
  };
}

function directiveOf(line: string, number: number): readonly Directive[] {
  const written = number === 1 ? line.replace(/^\uFEFF/, '') : line;
  const found = SPACED.exec(written) ?? TIGHT.exec(written);
  const { name, argument = null, value = '' } = found?.groups ?? {};
  if (name === undefined) return [];
  const directive = {
    name: name.toLowerCase(),
    argument,
    value,
    line: number,
    column: written.trimEnd().length - value.length + 1,
  };
  return [{ ...directive, problem: problemOf(directive) }];
}

function problemOf({ name, argument, value }: Omit<Directive, 'problem'>): string | null {
  if (name === 'wrap_in' && !TAG.test(argument ?? '')) return `wrap_in(${argument ?? ''}) names no element`;
  if (!XPATHS.has(name)) return null;
  if (value === '') return 'is empty';
  const problem = xpathProblem(value);
  return problem === null ? null : `${JSON.stringify(value)} ${problem}`;
}

function xpath(text: string): Selector {
  return { kind: 'xpath', text };
}

function removed({ name, value }: Directive): readonly Selector[] {
  const part = quoted(value);
  switch (name) {
    case 'strip':
    case 'strip_attr':
      return [xpath(value)];
    case 'strip_id_or_class':
      return part === '""' ? [] : [{ kind: 'css', text: `[class*=${part}], [id*=${part}]` }];
    case 'strip_image_src':
      return part === '""' ? [] : [{ kind: 'css', text: `img[src*=${part}]` }];
    default:
      return [];
  }
}

/** As a CSS string. Some files put the value in quotes, which the format does not know: they do not belong to it. */
function quoted(value: string): string {
  return `"${value.replace(/['"]/g, '').replace(/\\/g, '\\\\')}"`;
}

/** `if_page_contains` guards the link before it, and goes with it where that one or itself cannot be read. */
function links(directives: readonly Directive[], kind: string): readonly LinkSelector[] {
  return directives.flatMap((directive, index) => {
    if (directive.name !== kind) return [];
    const next = directives[index + 1];
    const guard = next?.name === 'if_page_contains' ? next : null;
    if (directive.problem !== null || (guard !== null && guard.problem !== null)) return [];
    return [{ ...xpath(directive.value), onlyIf: guard === null ? null : xpath(guard.value) }];
  });
}

/** `replace_string(a): b`, or a `find_string` and the `replace_string` that comes next. */
function replacements(
  file: string,
  directives: readonly Directive[],
): { readonly replace: PageRules['replace']; readonly warnings: readonly ConfigProblem[] } {
  const replace: { find: string; by: string }[] = [];
  const warnings: ConfigProblem[] = [];
  const waiting: Directive[] = [];
  for (const directive of directives) {
    if (directive.name === 'find_string') waiting.push(directive);
    if (directive.name !== 'replace_string') continue;
    const find = directive.argument ?? waiting.shift()?.value;
    if (find === undefined)
      warnings.push(warning(file, directive, 'replaces nothing: no find_string stands before it'));
    else if (find !== '') replace.push({ find, by: directive.value });
  }
  for (const directive of waiting) warnings.push(warning(file, directive, 'has no replace_string behind it'));
  return { replace, warnings };
}

function header({ name, argument, value }: Directive): readonly (readonly [string, string])[] {
  const key = argument?.trim().toLowerCase() ?? '';
  return name === 'http_header' && HEADERS.has(key) && /^[\t\x20-\x7e\x80-\xff]+$/.test(value) ? [[key, value]] : [];
}

function warning(file: string, { name, line, column }: Directive, message: string): ConfigProblem {
  return { file, line, column, path: name, message: `${message}; the line is left out` };
}
