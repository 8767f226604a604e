import { describe, expect, it } from 'vitest';
import { isCounter } from '../../src/normalize/counters.ts';
import { imageKey } from '../../src/normalize/image-key.ts';
import { mergeMedia } from '../../src/normalize/media.ts';
import { readBody } from '../../src/normalize/read-body.ts';
import { writeBody } from '../../src/normalize/write-body.ts';

const BASE = 'https://wire.example.com/news/1';
const urls = (html: string) =>
  readBody(html, BASE).images.map(({ url }) => url.replace('https://wire.example.com/', ''));

describe('the images of a body', () => {
  it.each([
    ['<img src="/a.jpg">', ['a.jpg']],
    ['<img src="data:image/gif;base64,R0" data-src="/a.jpg">', ['a.jpg']],
    ['<img src="/lazyload.png" data-original="/a.jpg">', ['a.jpg']],
    ['<img src="/img/blank.gif" data-lazy-srcset="/a-300.jpg 300w, /a-1200.jpg 1200w">', ['a-1200.jpg']],
    ['<img src="data:image/svg+xml,x" data-url="/a.jpg">', ['a.jpg']],
    ['<img src="/a.jpg" data-url="/share">', ['a.jpg']],
    ['<img src="/a-320.jpg" srcset="/a-320.jpg 320w, /a-1280.jpg 1280w, /a-4000.jpg 4000w">', ['a-1280.jpg']],
    ['<img src="/a-1024.jpg" srcset="/a-1024.jpg 1024w, /a-2048.jpg 2048w">', ['a-1024.jpg']],
    ['<img src="/a.jpg" srcset="/a-2x.jpg 2x, /a-3x.jpg 3x">', ['a.jpg']],
    ['<img srcset="/a.jpg 1x,/b.jpg 2x,/c.jpg 3x">', ['b.jpg']],
    ['<img srcset="/w_424,c_limit/a.jpg 424w, /w_848,c_limit/a.jpg 848w">', ['w_848,c_limit/a.jpg']],
    ['<img srcset="javascript:x() 2000w, /a.jpg 300w">', ['a.jpg']],
    ['<img data-src="/a_{width}x.jpg">', ['a_1200x.jpg']],
    ['<picture><source srcset="/a.webp 1200w"><img src="/a.jpg"></picture>', ['a.jpg']],
    ['<picture><source data-srcset="/a.webp 1200w"><img src="data:,"></picture><img src="data:,">', ['a.webp']],
    ['<picture><source srcset="/a.webp"></picture>', ['a.webp']],
    ['<amp-img src="/a.jpg"><noscript><img src="/a.jpg"></noscript></amp-img>', ['a.jpg']],
    ['<img src="data:," data-src="/a.jpg"><noscript><img src="/a-large.jpg"></noscript>', ['a.jpg']],
    ['<img src="data:,"><noscript><img src="/a.jpg"></noscript>', ['a.jpg']],
    ['<img src="/a.jpg"><p>Text</p><noscript><img src="/b.jpg"></noscript>', ['a.jpg', 'b.jpg']],
    ['<noscript><img src="/a.jpg"></noscript><img data-src="/a.jpg">', ['a.jpg']],
    ['<img data-src="/a.jpg" style="display: none;">', ['a.jpg']],
    ['<img src="/a.jpg" hidden><img src="/b.jpg" style="display:none">', []],
    ['<img src="blob:x"><img src="javascript:x"><img src="file:///a.jpg"><img src="">', []],
  ])('of %s are %j', (html, found) => {
    expect(urls(html)).toEqual(found);
  });

  it.each([
    '<img src="/a.gif" width="1" height="1">',
    '<img src="/a.gif" style="width:1px; height:1px">',
    '<img src="https://feeds.feedburner.com/~r/Harbor/~4/x">',
    '<img src="https://feeds.harbor.example/~r/Harbor/~4/x">',
    '<img src="https://pixel.wp.com/b.gif?v=noscript">',
    '<img src="https://ad.doubleclick.net/ddm/x">',
    '<img src="https://pixel.harbor.example/visit?id=1">',
    '<img src="https://wire.example.com/pixel.gif?id=1">',
    '<img src="https://stats.harbor.example/matomo.php?idsite=1">',
    '<img src="https://harbor.us1.list-manage.com/track/open.php?u=1">',
    '<img src="https://vg05.met.vgwort.de/na/1">',
  ])('are without the counter %s', (html) => {
    expect(readBody(html, BASE).images).toEqual([]);
  });

  it.each([
    'https://pixel.harbor.example/imgs/ferry.jpg',
    'https://wire.example.com/loading-dock.jpg',
    'https://wire.example.com/grey-seal.png',
    'https://wire.example.com/empty-pier-2026.webp',
    'https://wire.example.com/pixel-9-review.jpg',
  ])('hold the photo %s, whatever its name', (url) => {
    expect(readBody(`<img src="${url}">`, BASE).images).toHaveLength(1);
  });

  it.each(['blank.gif', 'placeholder-300x200.png', 'img/lazy_placeholder.png', 'transparent.png?v=2', 'loading.svg'])(
    'hold no %s, which stands for an image',
    (name) => {
      expect(urls(`<img src="/${name}">`)).toEqual([]);
    },
  );

  it.each(['https://tracking.harbor.example/t/ferry.mp3', 'https://wire.example.com/pixel/ferry.mp4'])(
    'say nothing of the file %s',
    (url) => {
      expect(isCounter(url)).toBe(false);
    },
  );

  it('have an alternative text without white space, controls and reversals', () => {
    const [image] = readBody('<img src="/a.jpg" alt=" The\n pier \u202eat&#8; night ">', BASE).images;
    expect(image?.alt).toBe('The pier at night');
  });
});

describe('a caption', () => {
  it.each([
    '<img src="/a.jpg"><em class="img_desc">The pier</em>The ferry is back.',
    '<p><img src="/a.jpg"><span class="image-caption">The pier</span></p><p>The ferry is back.</p>',
    '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">The pier</p></div><p>The ferry is back.</p>',
    '<figure><img src="/a.jpg"><figcaption>The pier</figcaption></figure>The ferry is back.',
  ])('is known in %s', (html) => {
    const body = readBody(html, BASE);
    expect(body.images.map(({ caption }) => caption)).toEqual(['The pier']);
    expect(writeBody(body).text).toBe('The ferry is back.');
    expect(writeBody(body).html).toMatch(/The pier<.*The ferry/);
  });
});

describe('a photo', () => {
  it.each([
    ['https://a.example/pier-1024x683.jpg', 'https://a.example/pier.jpg?w=300'],
    ['https://a.example/pier-scaled.jpg', 'https://a.example/pier-300x200.jpg'],
    ['https://a.example/image?id=1&w=300', 'https://a.example/image?id=1&w=1200'],
  ])('is one at %s and at %s', (one, other) => {
    expect(imageKey(one)).toBe(imageKey(other));
  });

  it.each([
    ['https://a.example/photo.php?id=1', 'https://a.example/photo.php?id=2'],
    ['https://a.example/pier-1.jpg', 'https://a.example/pier-2.jpg'],
  ])('is another at %s and at %s', (one, other) => {
    expect(imageKey(one)).not.toBe(imageKey(other));
  });
});

describe('the media of an article', () => {
  const media = (url: string) =>
    mergeMedia(
      [
        {
          url,
          type: null,
          bytes: null,
          width: null,
          height: null,
          caption: null,
          credit: null,
          alt: null,
          role: 'image',
        },
      ],
      [],
      [],
    );

  it.each(['default-judgment.jpg', 'blank-check.jpg', 'grey-seal.png', 'photo.php?id=1'])('hold %s', (name) => {
    expect(media(`https://a.example/${name}`).map(({ url }) => url)).toEqual([`https://a.example/${name}`]);
  });

  it.each(['default.jpg', 'default-og-image.png', 'no-image.svg', 'blank.gif', 'logo/harbor.jpg', 'og_default.jpg'])(
    'do not hold %s',
    (name) => {
      expect(media(`https://a.example/${name}`)).toEqual([]);
    },
  );
});
