import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { ConfigProblem } from './config.ts';
import { type Environment, expand } from './environment.ts';
import { type Path, pathText } from './path.ts';

/** A YAML file that was read: its values as plain data, and its tree for the places where they stand. */
export type YamlFile = {
  /** As shown in messages. */
  readonly file: string;
  readonly text: string;
  readonly tree: ParsedNode | null;
  readonly lines: LineCounter;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Node, Node>;
  /** The pairs of each map by key. */
  readonly pairs: ReadonlyMap<Node, ReadonlyMap<string, Pair>>;
  /** Plain data, `${NAME}` replaced, keys without a value left out. */
  readonly value: unknown;
};

/** Values that aliases may repeat, all together: enough for a page of settings, far too few for an alias bomb. */
const MAX_REPEATED = 10_000;

type Walk = {
  readonly env: Environment;
  readonly anchors: Map<string, Node>;
  readonly targets: Map<Node, Node>;
  readonly pairs: Map<Node, ReadonlyMap<string, Pair>>;
  /** Aliases that are being followed. */
  readonly open: readonly Node[];
  readonly count: { repeated: number };
  readonly report: (offset: number, path: Path, message: string) => void;
  readonly lineOf: (offset: number) => number;
};

/**
 * Reads YAML 1.2 into plain data and keeps where everything stands.
 * @returns `sound`: whether the structure can be trusted; a reference to an unset variable does not break it
 */
export function readYaml(
  file: string,
  text: string,
  env: Environment,
): { readonly yaml: YamlFile; readonly problems: readonly ConfigProblem[]; readonly sound: boolean } {
  const problems: ConfigProblem[] = [];
  const lines = new LineCounter();
  const report = (offset: number, path: Path, message: string): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ file, line, column: col, path: pathText(path), message });
  };
  // Duplicate keys are found below: the library compares every key of a map with every other.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  for (const error of firstOfLine([...document.errors, ...document.warnings], lines)) {
    report(error.pos[0], [], syntaxMessage(error));
  }
  const tree = document.contents;
  const walk: Walk = {
    env,
    anchors: new Map(),
    targets: new Map(),
    pairs: new Map(),
    open: [],
    count: { repeated: 0 },
    report,
    lineOf: (offset) => lines.linePos(offset).line,
  };
  const broken = problems.length > 0;
  const value = broken ? null : plain(walk, tree, []);
  const { targets, pairs, count } = walk;
  const sound = !broken && count.repeated <= MAX_REPEATED;
  return { yaml: { file, text, tree, lines, targets, pairs, value }, problems, sound };
}

/** One mistake makes the parser stumble several times on the same line. */
function firstOfLine<E extends { readonly pos: readonly [number, number] }>(
  errors: readonly E[],
  lines: LineCounter,
): E[] {
  const seen = new Set<number>();
  return errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .filter(({ pos }) => {
      const { line } = lines.linePos(pos[0]);
      return seen.has(line) ? false : seen.add(line);
    });
}

function syntaxMessage({ code, message }: { readonly code: string; readonly message: string }): string {
  if (code === 'TAB_AS_INDENT') return 'a tab cannot indent YAML: use spaces';
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here: one file holds one, remove the "---"';
  if (code === 'RESOURCE_EXHAUSTION') return 'nested too deeply to be read';
  return `invalid YAML: ${message}`;
}

function plain(walk: Walk, node: Node | null, path: Path): unknown {
  if (walk.open.length > 0) walk.count.repeated += 1;
  if (node === null || walk.count.repeated > MAX_REPEATED) return null;
  if (isAlias(node)) return plainAlias(walk, node, path);
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  if (isMap(node)) return plainMap(walk, node, path);
  if (isSeq(node)) return node.items.map((item, index) => plain(walk, nodeOf(item), [...path, index]));
  if (typeof node.value !== 'string') return node.value;
  const { text, problems } = expand(node.value, walk.env);
  for (const problem of problems) walk.report(startOf(node), path, problem);
  return text;
}

function plainAlias(walk: Walk, node: Node & { readonly source: string }, path: Path): unknown {
  const target = walk.anchors.get(node.source);
  if (target === undefined || walk.open.includes(target)) {
    const why = target === undefined ? `there is no anchor "&${node.source}" before it` : 'it repeats itself';
    walk.report(startOf(node), path, `the alias "*${node.source}" cannot be followed: ${why}`);
    return null;
  }
  walk.targets.set(node, target);
  const value = plain({ ...walk, open: [...walk.open, target] }, target, path);
  if (walk.count.repeated > MAX_REPEATED && walk.open.length === 0) {
    walk.report(startOf(node), path, `the alias "*${node.source}" repeats more than ${MAX_REPEATED} values`);
  }
  return value;
}

function plainMap(walk: Walk, map: YAMLMap, path: Path): unknown {
  const pairs = new Map<string, Pair>();
  const entries: [string, unknown][] = [];
  for (const pair of map.items) {
    const key = nodeOf(pair.key);
    const offset = startOf(key ?? map);
    if (!isScalar(key) || key.value === null || key.value === '__proto__') {
      walk.report(offset, path, 'a key must be a plain word');
      continue;
    }
    const name = String(key.value);
    const earlier = nodeOf(pairs.get(name)?.key);
    if (earlier !== null) {
      walk.report(offset, [...path, name], `is given twice, first in line ${walk.lineOf(startOf(earlier))}`);
      continue;
    }
    pairs.set(name, pair);
    const value = plain(walk, nodeOf(pair.value), [...path, name]);
    if (value !== null) entries.push([name, value]);
  }
  walk.pairs.set(map, pairs);
  return Object.fromEntries(entries);
}

/** Narrows what the library types loosely: a tree read from text holds nothing but nodes. */
export function nodeOf(value: unknown): Node | null {
  return isAlias(value) || isMap(value) || isSeq(value) || isScalar(value) ? value : null;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
