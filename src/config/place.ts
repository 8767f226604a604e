import { isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { ConfigProblem } from './config.ts';
import { isExpanded } from './environment.ts';
import { type Path, pathText } from './path.ts';
import { nodeOf, type YamlFile } from './yaml.ts';

/** What a mistake is about: a path in a file. */
export type Spot = {
  readonly yaml: YamlFile;
  readonly path: Path;
  /** Whether the key there is wrong or its value. */
  readonly part: 'key' | 'value';
  /** Into a text value, in UTF-16 units; `null`: the value as a whole. */
  readonly offset?: number | null;
};

/** A mistake at the key or value it is about; where the file has no such key, at the nearest one around it. */
export function problemAt({ yaml, path, part, offset = null }: Spot, message: string): ConfigProblem {
  const { key, node } = locate(yaml, path);
  const target = part === 'key' ? (key ?? node) : (node ?? key);
  const start = target?.range?.[0] ?? 0;
  const inside = offset !== null && isScalar(target) ? offsetInFile(yaml.text, target, offset) : start;
  const { line, col } = yaml.lines.linePos(inside);
  return { file: yaml.file, line, column: col, path: pathText(path), message };
}

/** The text at a path as it stands in the file, `${NAME}` not replaced; `null` where there is no text or number. */
export function writtenAt(yaml: YamlFile, path: Path): string | null {
  const { node, found } = locate(yaml, path);
  const value = follow(yaml, node);
  return found && isScalar(value) ? String(value.value) : null;
}

/** Whether a value comes from the environment: then no message may show it. */
export function isSecret(yaml: YamlFile, path: Path): boolean {
  return isExpanded(writtenAt(yaml, path) ?? '');
}

type Located = { readonly key: Node | null; readonly node: Node | null; readonly found: boolean };

function locate(yaml: YamlFile, path: Path): Located {
  let here: Located = { key: null, node: yaml.tree, found: true };
  for (const step of path) {
    const inner = child(yaml, follow(yaml, here.node), step);
    if (inner === null) return { key: here.key, node: here.key ?? here.node, found: false };
    here = inner;
  }
  return here;
}

function child(yaml: YamlFile, node: Node | null, step: string | number): Located | null {
  if (node === null) return null;
  if (isSeq(node) && typeof step === 'number') {
    const item = nodeOf(node.items[step]);
    return item === null ? null : { key: null, node: item, found: true };
  }
  const pair = yaml.pairs.get(node)?.get(String(step));
  return pair === undefined ? null : { key: nodeOf(pair.key), node: nodeOf(pair.value), found: true };
}

/** An alias leads to what it stands for. */
function follow(yaml: YamlFile, node: Node | null): Node | null {
  return node === null ? null : (yaml.targets.get(node) ?? node);
}

/**
 * Where the n-th character of a text value stands in the file. Line folding and indentation change white space only,
 * so the other characters are counted.
 */
function offsetInFile(text: string, scalar: Scalar, offset: number): number {
  const [start, end] = scalar.range ?? [0, 0];
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  const body = scalar.type?.startsWith('BLOCK') ? text.indexOf('\n', start) + 1 : start + (quoted ? 1 : 0);
  const value = String(scalar.value);
  const letters = value.slice(0, offset).replaceAll(/\s/gu, '').length;
  const ends = offset >= value.trimEnd().length;
  const tokens = Array.from(text.slice(body, end).matchAll(tokenOf(scalar)));
  const token = tokens[ends ? letters - 1 : letters];
  return token === undefined ? start : body + token.index + (ends ? token[0].length : 0);
}

/** One character of the value as it is written. Without the `u` flag, because offsets count UTF-16 units. */
function tokenOf(scalar: Scalar): RegExp {
  if (scalar.type === 'QUOTE_DOUBLE') return /\\(?:x..|u.{4}|U.{8}|[^\s])|[^\s\\]/g;
  return scalar.type === 'QUOTE_SINGLE' ? /''|\S/g : /\S/g;
}
