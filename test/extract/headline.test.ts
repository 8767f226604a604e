import { describe, expect, it } from 'vitest';
import { withoutSiteName } from '../../src/extract/headline.ts';

describe('the site name in a headline', () => {
  it.each([
    ['Ferry resumes | Harbor Wire', 'Ferry resumes'],
    ['Ferry resumes - Harbor Wire', 'Ferry resumes'],
    ['Ferry resumes – Islands – Harbor Wire', 'Ferry resumes'],
    ['Harbor Wire: Ferry resumes', 'Harbor Wire: Ferry resumes'],
    ['Harbor Wire | Ferry resumes', 'Ferry resumes'],
    ['Ferry-free winter - the islands wait', 'Ferry-free winter - the islands wait'],
  ])('%s → %s', (title, expected) => {
    expect(withoutSiteName(title, ['Harbor Wire'], [])).toBe(expected);
  });

  it('is recognised by the headline that stands elsewhere without it', () => {
    expect(withoutSiteName('Ferry resumes | The Wire', [], ['Ferry resumes'])).toBe('Ferry resumes');
  });

  it('stays where nothing shows that it is one', () => {
    expect(withoutSiteName('Ferry resumes | The Wire', [], [])).toBe('Ferry resumes | The Wire');
  });
});
