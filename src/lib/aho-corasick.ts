/** One hit of `findAll`: `pattern` is the index of the pattern, `end` the position after its last UTF-16 unit. */
export type OnHit = (pattern: number, end: number) => void;

export type Automaton = {
  /** Reports every occurrence of every pattern, overlapping ones too, in the order of their ends. */
  findAll(text: string, onHit: OnHit): void;
};

const ASCII = 128;
const ROOT = 0;

/**
 * Finds many patterns in one pass over a text, however many there are.
 * Transitions on ASCII are a table with the failures already followed; others are looked up.
 * @param patterns not empty, compared by UTF-16 unit: fold case before
 * @see Aho, Corasick: Efficient string matching, CACM 18 (1975)
 */
export function compileAutomaton(patterns: readonly string[]): Automaton {
  const trie = buildTrie(patterns);
  const failures = linkFailures(trie);
  const ascii = tabulate(trie, failures);

  function step(node: number, unit: number): number {
    if (unit < ASCII) return ascii[node * ASCII + unit] ?? ROOT;
    for (let at = node; ; at = failures[at] ?? ROOT) {
      const next = trie.children[at]?.get(unit);
      if (next !== undefined) return next;
      if (at === ROOT) return ROOT;
    }
  }

  return {
    findAll(text, onHit) {
      let node = ROOT;
      for (let position = 0; position < text.length; position += 1) {
        node = step(node, text.charCodeAt(position));
        const hits = trie.hits[node];
        if (hits !== undefined) for (const pattern of hits) onHit(pattern, position + 1);
      }
    },
  };
}

type Trie = {
  readonly children: readonly Map<number, number>[];
  /** Patterns that end at a node; after `linkFailures` also those that end at a suffix of it. */
  readonly hits: (number[] | undefined)[];
};

function buildTrie(patterns: readonly string[]): Trie {
  const children = [new Map<number, number>()];
  const hits: (number[] | undefined)[] = [undefined];
  for (const [index, pattern] of patterns.entries()) {
    let node = ROOT;
    for (let position = 0; position < pattern.length; position += 1) {
      const unit = pattern.charCodeAt(position);
      let next = children[node]?.get(unit);
      if (next === undefined) {
        next = children.push(new Map()) - 1;
        hits.push(undefined);
        children[node]?.set(unit, next);
      }
      node = next;
    }
    hits[node] = [...(hits[node] ?? []), index];
  }
  return { children, hits };
}

/** Breadth first, so that a node's failure is complete before its children need it. */
function linkFailures({ children, hits }: Trie): Int32Array {
  const failures = new Int32Array(children.length);
  const queue = [...(children[ROOT]?.values() ?? [])];
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? ROOT;
    for (const [unit, child] of children[node] ?? []) {
      let at = failures[node] ?? ROOT;
      while (at !== ROOT && !children[at]?.has(unit)) at = failures[at] ?? ROOT;
      failures[child] = children[at]?.get(unit) ?? ROOT;
      const inherited = hits[failures[child] ?? ROOT];
      if (inherited !== undefined) hits[child] = [...(hits[child] ?? []), ...inherited];
      queue.push(child);
    }
  }
  return failures;
}

function tabulate({ children }: Trie, failures: Int32Array): Int32Array {
  const table = new Int32Array(children.length * ASCII);
  const order = [ROOT];
  for (let head = 0; head < order.length; head += 1) {
    const node = order[head] ?? ROOT;
    const fallback = (failures[node] ?? ROOT) * ASCII;
    if (node !== ROOT) table.copyWithin(node * ASCII, fallback, fallback + ASCII);
    for (const [unit, child] of children[node] ?? []) {
      if (unit < ASCII) table[node * ASCII + unit] = child;
      order.push(child);
    }
  }
  return table;
}
