export type Cell = string | number | null;

/**
 * Prints rows under a heading, columns aligned, numbers to the right.
 * @param columns headings, with units
 */
export function printTable(title: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const texts = [columns, ...rows.map((row) => row.map(format))];
  const widths = columns.map((_, at) => Math.max(...texts.map((row) => row[at]?.length ?? 0)));
  const isNumber = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
  const line = (row: readonly string[]) =>
    row.map((text, at) => (isNumber[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0))).join('  ');
  console.log(`\n${title}\n`);
  for (const [index, row] of texts.entries()) {
    console.log(line(row).trimEnd());
    if (index === 0) console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  }
}

/** Three digits that count: 0.0123, 1.23, 12.3, 1234. */
function format(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return cell >= 100 || cell === 0 ? String(Math.round(cell)) : String(Number(cell.toPrecision(3)));
}

/** Of an odd number of values the middle one, of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
