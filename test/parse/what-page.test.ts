import { describe, expect, it } from 'vitest';
import { whatPage } from '../../src/parse/what-page.ts';

function page(head: string, body: string): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}

const PROSE = '<p>The council voted on Tuesday evening to run two more boats a day from the old pier.</p>'.repeat(20);

describe('a page', () => {
  it.each([
    ['a bot wall (Cloudflare)', '<title>Just a moment...</title>', '<script>window._cf_chl_opt={cvId:"3"}</script>'],
    ['a bot wall (Cloudflare)', '<title>Attention Required! | Cloudflare</title>', 'Sorry, you have been blocked'],
    ['a bot wall (Incapsula)', '', '<iframe src="/_Incapsula_Resource?SWUDNSAI=31">Request unsuccessful.</iframe>'],
    ['a bot wall (Akamai)', '<title>Access Denied</title>', 'Reference #18.2f https://errors.edgesuite.net/18.2f'],
    [
      'a bot wall (DataDome)',
      '<title>example.org</title>',
      '<script src="https://ct.captcha-delivery.com/c.js"></script>',
    ],
    ['a bot wall (PerimeterX)', '<title>Access to this page has been denied</title>', '<div id="px-captcha"></div>'],
    ['a bot wall (AWS WAF)', '', '<script src="https://a.b.token.awswaf.com/a/challenge.js"></script>'],
    ['a bot wall', '<title>Robot Check</title>', 'Enter the characters you see below'],
    ['a bot wall', '', 'Please enable JavaScript and cookies to continue'],
    ['a bot wall (a script that sets a cookie)', '', '<script>document.cookie="t=1";location.reload()</script>'],
    ['a page that leads on to /rss/', '<META content="0; URL=/rss/" http-equiv="Refresh">', 'Moved'],
    [
      'a page that leads on to https://www.example.org/',
      '',
      '<script>window.location.href = "https://www.example.org/";</script>',
    ],
    ['a page that leads on to /m/', '', "<script>location.replace('/m/')</script>"],
    ['a "page not found" page', '<title>404 Not Found</title>', PROSE],
    ['a "page not found" page', '<title>Page not found - Harbor Wire</title>', PROSE],
    ['a "page not found" page', '<title>부두뉴스</title>', '요청하신 페이지를 찾을 수 없습니다.'],
    ['a consent page', '<title>Before you continue to Harbor Wire</title>', PROSE],
    ['a login page', '<title>Harbor Wire</title>', '<form><input type="password"></form>'],
    ['a login page', '<title>로그인 | 부두뉴스</title>', `${'약관 '.repeat(300)}<input type="password">`],
    ['a parked domain', '<title>example.org</title>', 'This domain is for sale. <a href="#">Buy this domain</a>'],
    ['a directory listing', '<title>Index of /rss</title>', '<a href="a.xml">a.xml</a>'],
    [
      'the empty shell of a script application',
      '<title>News</title>',
      '<div id="root"></div><script src="/a.js"></script>',
    ],
  ])('is called %s', (name, head, body) => {
    expect(whatPage(page(head, body))).toBe(name);
  });

  it.each([
    ['an article', '<title>Ferry resumes</title>', PROSE],
    ['one with a box to log in', '<title>Harbor Wire</title>', `${PROSE}<input type="password">`],
    ['one that loads itself anew', '<meta http-equiv="refresh" content="300">', PROSE],
    [
      'one guarded by a service that lets it through',
      '',
      `${PROSE}<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>`,
    ],
    ['one with a headline about something not found', '<title>Climber not found after storm</title>', PROSE],
    ['one with a script that can go elsewhere', '', `${PROSE}<script>location.href = "/m/"</script>`],
    ['nothing at all', '', ''],
  ])('has no such name where it is %s', (_, head, body) => {
    expect(whatPage(page(head, body))).toBeNull();
  });
});
