import type { Instant } from '../model/time.ts';
import type { StatusRow } from './status.ts';

/** Status as columns of plain text, for the terminal and the status page alike. */
export type StatusTable = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly tone: 'good' | 'bad' | 'quiet' }[];
};

const COLUMNS = ['Source', 'Health', 'Last success', 'Failures', 'Next poll', 'Last failure'];
const TONES = { ok: 'good', failing: 'bad', never: 'quiet' } as const;

export function statusTable(rows: readonly StatusRow[]): StatusTable {
  return {
    columns: COLUMNS,
    rows: rows.map((row) => ({ cells: cellsOf(row), tone: TONES[row.health] })),
  };
}

/** The table as aligned lines, each ended by a line break. */
export function statusText(rows: readonly StatusRow[]): string {
  const table = statusTable(rows);
  const lines = [table.columns, ...table.rows.map(({ cells }) => cells)];
  const widths = table.columns.map((_, column) => Math.max(...lines.map((cells) => width(cells[column] ?? ''))));
  return lines.map((cells) => `${alignedLine(cells, widths)}\n`).join('');
}

function cellsOf(row: StatusRow): readonly string[] {
  return [
    row.title,
    row.health === 'never' ? 'never polled' : row.health,
    row.lastSuccessAt === null ? '–' : timeText(row.lastSuccessAt),
    String(row.failures),
    nextPoll(row),
    row.lastFailure ?? '–',
  ];
}

function nextPoll({ due, nextPollAt, nextPollWhy }: StatusRow): string {
  const when = due || nextPollAt === null ? 'now' : timeText(nextPollAt);
  return nextPollWhy === null ? when : `${when} (${nextPollWhy})`;
}

/** `2026-03-02 09:30 UTC` */
function timeText(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

function alignedLine(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
    .join('  ')
    .trimEnd();
}

/** Columns on a terminal: Hangul, kana, Han and full-width forms take two. */
function width(text: string): number {
  const wide = text.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uFF01-\uFF60]/gu);
  return [...text].length + (wide?.length ?? 0);
}
