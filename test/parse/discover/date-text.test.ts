import { describe, expect, it } from 'vitest';
import { isDateText } from '../../../src/parse/discover/date-text.ts';

describe('a text', () => {
  it.each([
    '2024.01.15',
    '2024. 1. 15.',
    '입력 2024-01-15 10:20',
    '2024년 1월 15일 오후 3:05',
    '[2024.01.10.]',
    '15 January 2024',
    'Jan. 15, 2024',
    'Published: January 15th, 2024 at 5:38 p.m.',
    '15. Januar 2024, 19:00 Uhr',
    '15 de enero de 2024',
    '15.01.2024',
    'Juche113.1.15',
  ])('is a date: %s', (text) => {
    expect(isDateText(text)).toBe(true);
  });

  it.each([
    '',
    '3 hours ago',
    '01-15',
    '2024',
    'In 2024 the harbor council approved its budget',
    'Ferry resumes on 15 January 2024 after long repairs',
    '김가상 기자 | 지역사회부 | 2024.01.15 | 조회 1,200회 | 댓글 31개',
  ])('is none, or none that can be read alone: %s', (text) => {
    expect(isDateText(text)).toBe(false);
  });
});
