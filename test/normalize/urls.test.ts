import { describe, expect, it } from 'vitest';
import { publisherIdOf } from '../../src/normalize/publisher-id.ts';
import { canonicalUrl, cleanUrl } from '../../src/normalize/urls.ts';

describe('cleanUrl', () => {
  it.each([
    ['https://a.example/x?utm_source=rss&id=7#top', 'https://a.example/x?id=7'],
    ['https://en.yna.co.kr/view/AEN20200819000300325?section=nk/nk', 'https://en.yna.co.kr/view/AEN20200819000300325'],
    ['https://a.example/x?section=nk', 'https://a.example/x?section=nk'],
    ['https://a.example/?MkBAMkAxQA==', 'https://a.example/?MkBAMkAxQA=='],
    ['https://a.example/?b=2&a=1', 'https://a.example/?b=2&a=1'],
    ['javascript:alert(1)', null],
    ['ftp://a.example/x', null],
    ['https://user:secret@a.example/', null],
    ['no address', null],
    [null, null],
  ])('of %s is %s', (address, cleaned) => {
    expect(cleanUrl(address)).toBe(cleaned);
  });
});

describe('an address that only sends on', () => {
  const target = encodeURIComponent('https://a.example/x?id=7&utm_source=alert');

  it.each([
    `https://www.google.com/url?rct=j&sa=t&url=${target}&ct=ga`,
    `https://www.google.co.kr/url?q=${target}&sa=U`,
    `https://news.google.com/news/url?sa=t&url=${target}`,
    `http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=${target}&c=1`,
    `https://l.facebook.com/l.php?u=${target}&h=AT0`,
    `https://l.instagram.com/?u=${target}&e=AT1`,
    `https://t.umblr.com/redirect?z=${target}&t=abc`,
    `https://out.reddit.com/t3_abc?url=${target}&token=1`,
    `https://www.youtube.com/redirect?event=video_description&q=${target}`,
    `https://steamcommunity.com/linkfilter/?url=${target}`,
    `https://vk.com/away.php?to=${target}`,
  ])('%s leads to what it names', (address) => {
    expect(cleanUrl(address)).toBe('https://a.example/x?id=7');
  });

  it('is followed from one to the next', () => {
    const once = `https://www.google.com/url?url=${target}`;
    expect(cleanUrl(`https://l.facebook.com/l.php?u=${encodeURIComponent(once)}`)).toBe('https://a.example/x?id=7');
  });

  it.each(['https://www.google.com/url?url=javascript:alert(1)', 'https://news.google.com/rss/articles/CBMi?oc=5'])(
    '%s stays where it names none',
    (address) => {
      expect(cleanUrl(address)).toBe(address);
    },
  );
});

describe('canonicalUrl', () => {
  it.each([
    ['http://a.example:80/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    ['https://a.example./x', 'https://a.example/x'],
    ['https://m-en.yna.co.kr/view/AEN20200819000300325', 'https://en.yna.co.kr/view/AEN20200819000300325'],
    ['https://m.yna.co.kr/view/AKR20200819000300325', 'https://www.yna.co.kr/view/AKR20200819000300325'],
    ['https://a.example/?MkBAMkAxQA==', 'https://a.example/?MkBAMkAxQA=='],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicalUrl(cleanUrl(address))).toBe(canonical);
  });
});

it('finds the publisher’s id in an address of any era', () => {
  const id = 'AEN20170729000700315';
  expect(publisherIdOf(`https://en.yna.co.kr/view/${id}`)).toBe(id);
  expect(publisherIdOf(`http://english.yonhapnews.co.kr/northkorea/2017/07/29/0401000000${id}.html`)).toBe(id);
  expect(publisherIdOf('https://a.example/view/123')).toBeNull();
});
