import { expect, it } from 'vitest';
import { printedTimes } from '../../src/extract/printed-time.ts';

it.each([
  ['Outer Islands 05:38 August 19, 2020', [{ raw: '05:38 August 19, 2020', before: 'Outer Islands ' }]],
  ['March 3, 2026 at 4:05 p.m. EST', [{ raw: 'March 3, 2026 at 4:05 p.m. EST', before: '' }]],
  ['Published: 3 Mar 2026, 16:05 GMT', [{ raw: '3 Mar 2026, 16:05 GMT', before: 'Published: ' }]],
  ['송고시간2024-01-15 14:30', [{ raw: '2024-01-15 14:30', before: '송고시간' }]],
  ['입력 2024.01.15. 오후 2:30', [{ raw: '2024.01.15. 오후 2:30', before: '입력 ' }]],
  ['2024년 1월 15일 (월) 14시 30분', [{ raw: '2024년 1월 15일 (월) 14시 30분', before: '' }]],
  [
    'Posted May 3, 2026 | Updated May 4, 2026',
    [
      { raw: 'May 3, 2026', before: 'Posted ' },
      { raw: 'May 4, 2026', before: ' | Updated ' },
    ],
  ],
  ['The towns, which first met on May 3, 2018 in the old school above the harbor, agreed', []],
  ['Call 555-1234 before 5:30', []],
])('%s prints its dates', (line, expected) => {
  expect(printedTimes(line)).toEqual(expected);
});
