import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/normalize/text.ts';

const html = (value: string) => plainText({ value, type: 'html' });
const text = (value: string) => plainText({ value, type: 'text' });

describe('a title', () => {
  it.each([
    ['E&amp;S', 'E&S'],
    ['E&amp;amp;S', 'E&S'],
    ['E&amp;amp;amp;S', 'E&S'],
    ['AT&T <b> tag', 'AT&T <b> tag'],
    ['AT&amp;T &lt;b&gt; tag', 'AT&T <b> tag'],
    ['a < b > c', 'a < b > c'],
    ['<인터뷰> 배가 온다', '<인터뷰> 배가 온다'],
    ['<b>Ferry</b> resumes', 'Ferry resumes'],
    ['Ferry &lt;b&gt;resumes&lt;/b&gt; service', 'Ferry resumes service'],
    ['Read?a=1&copy=2&lang=en', 'Read?a=1&copy=2&lang=en'],
    ['Fish&chips &notin the menu', 'Fish&chips &notin the menu'],
    ['Ferry <svg onload=x()> resumes <a href="/a">', 'Ferry resumes'],
    ['How <script> and <style> work', 'How <script> and <style> work'],
    ['Ferry &lt;script&gt;x()&lt;/script&gt; resumes', 'Ferry resumes'],
    ['How <svg> and <a> work', 'How <svg> and <a> work'],
    ['<![CDATA[Ferry resumes]]>', 'Ferry resumes'],
    ['It&#8217;s &quot;back&quot;&nbsp;&hellip;', 'It’s "back" …'],
    ['Ferry\n\t  resumes\u00a0 service', 'Ferry resumes service'],
    ['Ferry\u202e resumes\u202c\u2066 now\u2069\u0000\u0007', 'Ferry resumes now'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['It\u0092s back', 'It’s back'],
  ])('of type text %j reads %j', (value, read) => {
    expect(text(value)).toBe(read);
  });

  it.each([
    ['<b>Ferry</b> resumes', 'Ferry resumes'],
    ['Ferry &lt;b&gt;resumes&lt;/b&gt;', 'Ferry resumes'],
    ['AT&amp;T &lt;b&gt; tag', 'AT&T <b> tag'],
    ['Ferry<br>resumes', 'Ferry resumes'],
    ['Fer<wbr>ry <i class="x">resumes', 'Ferry resumes'],
    ['A&nbspB &copy 2026', 'A B © 2026'],
    ['Ferry<script>x()</script> resumes<!-- now -->', 'Ferry resumes'],
    ['<a href="/?a>b" title=\'>\'>Ferry</a> resumes', 'Ferry resumes'],
    ['<b title="x>Ferry</b> resumes', 'Ferry resumes'],
    ['<ruby>渡船<rp>(</rp><rt>わたしぶね</rt><rp>)</rp></ruby>が出る', '渡船が出る'],
    ['<div>Ferry</div><div>resumes</div>', 'Ferry resumes'],
    ['<a href="javascript:x()" onclick="y()">Ferry</a>', 'Ferry'],
  ])('of type html %j reads %j', (value, read) => {
    expect(html(value)).toBe(read);
  });

  it('that is a document is cut at a word', () => {
    const cut = text('ferry '.repeat(200_000));
    expect(cut).toMatch(/^(?:ferry )+ferry…$/);
    expect(cut.length).toBeLessThanOrEqual(2_001);
  });

  it('that is a document of tags is cut as its text is', () => {
    expect(html('<b>ferry</b> '.repeat(100_000)).length).toBeLessThanOrEqual(2_001);
  });
});
