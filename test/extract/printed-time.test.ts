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
  ['نُشر: 10 مارس 2026 م', [{ raw: '10 مارس 2026', before: 'نُشر: ' }]],
  ['١٠ مارس ٢٠٢٦ الساعة 14:05', [{ raw: '١٠ مارس ٢٠٢٦ الساعة 14:05', before: '' }]],
  ['10 كانون الثاني 2026', [{ raw: '10 كانون الثاني 2026', before: '' }]],
  ['প্রকাশ: ০৭ মার্চ ২০২৬, ১৪:০৫', [{ raw: '০৭ মার্চ ২০২৬, ১৪:০৫', before: 'প্রকাশ: ' }]],
  ['۱۹ اسفند ۱۴۰۴ - ۱۲:۳۰', [{ raw: '۱۹ اسفند ۱۴۰۴ - ۱۲:۳۰', before: '' }]],
  ['10 มี.ค. 2569 14:05 น.', [{ raw: '10 มี.ค. 2569 14:05', before: '' }]],
  ['2026. március 10. 14:05', [{ raw: '2026. március 10. 14:05', before: '' }]],
  ['10/3/2026, 05:00 (GMT+7)', [{ raw: '10/3/2026, 05:00 (GMT+7)', before: '' }]],
  ['등록 26.03.10 11:32', [{ raw: '26.03.10 11:32', before: '등록 ' }]],
  ['Section 12 rules 2026', []],
  ['The towns, which first met on May 3, 2018 in the old school above the harbor, agreed', []],
  ['Call 555-1234 before 5:30', []],
])('%s prints its dates', (line, expected) => {
  expect(printedTimes(line)).toEqual(expected);
});
