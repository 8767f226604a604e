import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/normalize/read-body.ts';
import { writeBody } from '../../src/normalize/write-body.ts';

const BASE = 'https://wire.example.com/news/1';
const write = (html: string) => writeBody(readBody(html, BASE)).html;
const frameOf = (html: string) => /<iframe src="([^"]*)"/.exec(write(html) ?? '')?.[1]?.replaceAll('&amp;', '&');

describe('a frame', () => {
  it('of a listed player stays with rights that we set', () => {
    const html =
      '<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0&autoplay=1" width="560" height="315" title="Pier" allow="camera" srcdoc="<script>x()</script>" name="x" onload="x()">old</iframe>';
    expect(write(html)).toBe(
      '<iframe src="https://www.youtube.com/embed/abcdefghijk?rel=0" title="Pier" width="560" height="315" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation" allow="fullscreen; encrypted-media; picture-in-picture" allowfullscreen loading="lazy" referrerpolicy="strict-origin-when-cross-origin"></iframe>',
    );
  });

  it.each([
    ['<iframe src="http://www.youtube.com/embed/abcdefghijk">', 'https://www.youtube.com/embed/abcdefghijk'],
    [
      '<iframe data-src="https://www.youtube-nocookie.com/embed/abcdefghijk" src="about:blank">',
      'https://www.youtube-nocookie.com/embed/abcdefghijk',
    ],
    ['<iframe src="https://www.youtube.com/watch?v=abcdefghijk&t=3">', 'https://www.youtube.com/embed/abcdefghijk'],
    [
      '<object data="https://www.youtube.com/v/abcdefghijk"><embed src="https://www.youtube.com/v/abcdefghijk"></object>',
      'https://www.youtube.com/embed/abcdefghijk',
    ],
    [
      '<object><embed src="https://www.youtube.com/v/abcdefghijk"></object>',
      'https://www.youtube.com/embed/abcdefghijk',
    ],
    ['<amp-youtube data-videoid="abcdefghijk"></amp-youtube>', 'https://www.youtube.com/embed/abcdefghijk'],
    ['<iframe src="https://player.vimeo.com/video/123?h=a1">', 'https://player.vimeo.com/video/123?h=a1'],
    ['<iframe src="https://tv.naver.com/embed/123">', 'https://tv.naver.com/embed/123'],
    [
      '<iframe src="https://play-tv.kakao.com/embed/player/cliplink/123?service=x">',
      'https://play-tv.kakao.com/embed/player/cliplink/123?service=x',
    ],
    ['<iframe src="//player.bilibili.com/player.html?bvid=x">', 'https://player.bilibili.com/player.html?bvid=x'],
    [
      '<iframe src="https://tv.naver.com/embed/123" style="width: 1px; min-width: 100%">',
      'https://tv.naver.com/embed/123',
    ],
  ])('%s shows %s', (html, address) => {
    expect(frameOf(html)).toBe(address);
  });

  it.each([
    ['<iframe src="https://maps.example.com/?q=1" title="Map of the pier"></iframe>', 'Map of the pier'],
    ['<iframe src="https://youtube.com.evil.example/embed/abcdefghijk"></iframe>', 'youtube.com.evil.example'],
    ['<iframe src="https://www.youtube.com:8443/embed/abcdefghijk"></iframe>', 'www.youtube.com'],
    ['<iframe src="https://www.youtube.com/redirect?q=https://www.youtube.com/embed/a"></iframe>', 'www.youtube.com'],
    [
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fa.example%2Fp%2F1"></iframe>',
      'a.example',
    ],
  ])('%s becomes a link', (html, text) => {
    const written = write(html) ?? '';
    expect(written).toMatch(
      /^<a href="https:\/\/[^"]*" rel="noopener noreferrer" referrerpolicy="no-referrer">[^<]*<\/a>$/,
    );
    expect(written).toContain(`>${text}</a>`);
    expect(writeBody(readBody(html, BASE)).text).toBe(null);
  });

  it.each([
    '<iframe src="https://www.googletagmanager.com/ns.html?id=1" height="0" width="0"></iframe>',
    '<iframe src="https://www.youtube.com/embed/abcdefghijk" style="display:none"></iframe>',
    '<iframe src="javascript:x()"></iframe>',
    '<iframe srcdoc="<p>x</p>"></iframe>',
    '<iframe src="data:text/html,x"></iframe>',
    '<iframe src="https://user@www.youtube.com/embed/abcdefghijk"></iframe>',
    '<embed src="https://evil.example/x.swf">',
    '<amp-youtube data-videoid="../../x"></amp-youtube>',
  ])('%s is gone', (html) => {
    expect(write(html)).toBe(null);
  });
});

describe('a frame that became a link', () => {
  const map = '<iframe src="https://maps.example/" title="the map"></iframe>';

  it('keeps its distance from the words around it', () => {
    expect(
      write(`<p>see ${map} for ${map}${map}</p>`)
        ?.replace(/ (?:rel|referrerpolicy)="[^"]*"/g, '')
        .replace(/ +/g, ' '),
    ).toBe(
      '<p>see <a href="https://maps.example/">the map</a> for <a href="https://maps.example/">the map</a> <a href="https://maps.example/">the map</a> </p>',
    );
  });

  it('is its words alone in another link', () => {
    expect(write(`<a href="/x">${map}</a>`)?.match(/<a /g)).toHaveLength(1);
  });
});

it('a player starts by itself in no spelling', () => {
  expect(frameOf('<iframe src="https://www.youtube.com/embed/abcdefghijk?%61utoplay=1&rel=0"></iframe>')).toBe(
    'https://www.youtube.com/embed/abcdefghijk?rel=0',
  );
});
