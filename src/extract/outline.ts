import { ancestorsOf, type DomElement, elementsBelow } from './dom.ts';
import { type Line, linesOf } from './lines.ts';

/** Sums over all the lines below an element, in characters; one of Chinese, Japanese or Korean counts as two. */
export type Size = {
  readonly text: number;
  readonly linked: number;
  /** Of lines that read like sentences of an article. */
  readonly prose: number;
  readonly lines: number;
  /** Prose less what speaks against an article: links, loose words, teasers of other stories. */
  readonly score: number;
};

/** What is where in a tree, measured once. Holds until the tree is changed. */
export type Outline = {
  readonly lines: readonly Line[];
  readonly sizeOf: (element: DomElement) => Size;
  /** Every element, in document order. */
  readonly elements: readonly DomElement[];
  /** Lines that stand below a link to the story they tell of. */
  readonly teasers: number;
};

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const SENTENCE_END = /[.!?…。！？؟।۔:;"'”’»«」』)）\]】]$/u;
const MIN_SENTENCE = 45;
/** Longer lines are prose whatever they end in. */
const LONG_LINE = 120;
/** A teaser is a link and one paragraph; longer ones are more than a teaser. */
const LONG_TEASER = 400;
const LINK_PENALTY = 0.8;
const LOOSE_PENALTY = 0.1;
const ASIDE = new Set(['figure', 'figcaption', 'aside', 'footer', 'nav', 'form']);
const NO_SIZE: Size = { text: 0, linked: 0, prose: 0, lines: 0, score: 0 };

type Sum = { text: number; linked: number; prose: number; lines: number; score: number };
type Cluster = { lines: number; prose: number; proseLines: number; linkLines: number };

/**
 * Measures every element of a tree in one pass up.
 * @param nearness how much a line counts by where it stands: 1 near the headline, less than 0 in another story
 */
export function outlineOf(root: DomElement, nearness: (line: Line) => number = () => 1): Outline {
  const lines = linesOf(root);
  const elements = elementsBelow(root);
  const sums = new Map<DomElement, Sum>();
  for (const line of lines) addLine(sumAt(sums, line.element), line);
  sumUp(sums, elements);
  const clusters = clustersOf(lines, sums);
  const scores = new Map<DomElement, number>();
  for (const line of lines) {
    const score = scoreOf(line, clusters.get(line)) * nearness(line);
    scores.set(line.element, (scores.get(line.element) ?? 0) + score);
  }
  for (const element of [...elements.toReversed(), root]) {
    const score = scores.get(element);
    if (score === undefined) continue;
    sumAt(sums, element).score = score;
    const parent = element === root ? null : element.parentElement;
    if (parent !== null) scores.set(parent, (scores.get(parent) ?? 0) + score);
  }
  const teasers = lines.filter((line) => isProse(line) && isTeaser(clusters.get(line))).length;
  return { lines, elements, teasers, sizeOf: (element) => sums.get(element) ?? NO_SIZE };
}

/** How much a text weighs: one character of Chinese, Japanese or Korean says as much as two of others. */
export function weightOf(text: string): number {
  return CJK.test(text) ? text.length * 2 : text.length;
}

/** Whether a line reads like a sentence of an article. */
export function isProse({ text, linked }: Pick<Line, 'text' | 'linked'>): boolean {
  const weight = weightOf(text);
  return weight >= MIN_SENTENCE && linked * 2 < text.length && (weight >= LONG_LINE || SENTENCE_END.test(text));
}

function sumAt(sums: Map<DomElement, Sum>, element: DomElement): Sum {
  const known = sums.get(element);
  if (known !== undefined) return known;
  const sum = { text: 0, linked: 0, prose: 0, lines: 0, score: 0 };
  sums.set(element, sum);
  return sum;
}

function addLine(sum: Sum, line: Line): void {
  const weight = weightOf(line.text);
  sum.text += weight;
  sum.linked += line.text === '' ? 0 : (weight * line.linked) / line.text.length;
  sum.lines += 1;
  if (isProse(line)) sum.prose += weight;
}

function sumUp(sums: Map<DomElement, Sum>, elements: readonly DomElement[]): void {
  for (const element of elements.toReversed()) {
    const sum = sums.get(element);
    if (sum === undefined || element.parentElement === null) continue;
    const parent = sumAt(sums, element.parentElement);
    parent.text += sum.text;
    parent.linked += sum.linked;
    parent.lines += sum.lines;
    parent.prose += sum.prose;
  }
}

/** Lines by the innermost element that holds more than themselves. */
function clustersOf(lines: readonly Line[], sums: ReadonlyMap<DomElement, Sum>): ReadonlyMap<Line, Cluster> {
  const byElement = new Map<DomElement, Cluster>();
  const byLine = new Map<Line, Cluster>();
  for (const line of lines) {
    let home = line.element;
    for (const ancestor of ancestorsOf(line.element)) {
      home = ancestor;
      if ((sums.get(ancestor)?.lines ?? 0) > 1) break;
    }
    const cluster = byElement.get(home) ?? { lines: 0, prose: 0, proseLines: 0, linkLines: 0 };
    cluster.lines += 1;
    if (line.linked * 2 >= line.text.length) cluster.linkLines += 1;
    if (isProse(line)) {
      cluster.prose += weightOf(line.text);
      cluster.proseLines += 1;
    }
    byElement.set(home, cluster);
    byLine.set(line, cluster);
  }
  return byLine;
}

function scoreOf(line: Line, cluster: Cluster | undefined): number {
  const weight = weightOf(line.text);
  if (!isProse(line)) {
    const linked = (weight * line.linked) / line.text.length;
    return -(linked * LINK_PENALTY + (weight - linked) * LOOSE_PENALTY);
  }
  if (isAside(line.element)) return 0;
  return isTeaser(cluster) ? 0 : weight;
}

function isTeaser(cluster: Cluster | undefined): boolean {
  if (cluster === undefined) return false;
  return cluster.proseLines === 1 && cluster.linkLines > 0 && cluster.prose < LONG_TEASER;
}

function isAside(element: DomElement): boolean {
  for (const { localName } of ancestorsOf(element)) {
    if (ASIDE.has(localName)) return true;
  }
  return false;
}
