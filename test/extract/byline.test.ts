import { expect, it } from 'vitest';
import { bylineOf } from '../../src/extract/byline.ts';

it.each([
  ['By Mara Lindqvist', 'By Mara Lindqvist'],
  ['BY MARA LINDQVIST AND JON BELL', 'BY MARA LINDQVIST AND JON BELL'],
  ['by Ana de la Cruz, Jon Bell and Kim Ha-na', 'by Ana de la Cruz, Jon Bell and Kim Ha-na'],
  ['By Wendell Oyelaran, Staff Reporter', 'By Wendell Oyelaran, Staff Reporter'],
  ['By Lee Min-ho (minho@wire.example.kr)', 'By Lee Min-ho'],
  ['한바다 기자', '한바다 기자'],
  ['한바다 선임기자 bada@wire.example.kr', '한바다 선임기자'],
  ['(서울=바다통신) 한바다 기자 = 배가 떴다', null],
  ['By using this site, you agree to its terms', null],
  ['By Monday the ferry was back.', null],
  ['By August 2020', null],
  ['Bystanders cheered', null],
])('%s is the byline %s', (line, expected) => {
  expect(bylineOf(line)).toBe(expected);
});
