import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from './documents.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const files = ['parse-rss/wire.xml', 'parse-rss/blog.xml', 'parse-atom/news.xml', 'parse-rdf/journal.xml'];

/** What is put into the middle of a title. */
const inText = [
  ' & ',
  ' < ',
  ' <3 ',
  '<b',
  '</',
  '\0\u0008',
  '&nosuch;&nbsp;&#0;',
  '</b>',
  '</div></p>',
  '<b>',
  '<div><p>',
  '<br>',
  '<b><i>x</b></i>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?php echo 1 > 2; ?>',
  '<?php echo ',
  '<!',
  '<img src=a.png width=1>',
  '<a href="x>y</a>',
  '<a href="1" href="2"/>',
  '\ufeff',
  '<!DOCTYPE html>',
  '<?xml version="1.0" encoding="utf-8"?>',
];

/** What is put between two items. */
const between = [
  'Warning: x < y & z',
  '<br />\n<b>Warning</b>: cache is full<br>',
  '</item></entry>',
  '<div>',
  '<item>',
  '</channel></rss></feed>',
  '<!-- open ',
  '<![CDATA[',
  '<',
  '<x y="',
  ']]>',
  '<?xml version="1.0"?>',
];

/** What is done to the markup of one item. */
const toItem: Readonly<Record<string, (item: string) => string>> = {
  'its end tag is missing': (item) => item.replace(/<\/(?:item|entry)>$/, ''),
  'its end tag has lost its last character': (item) => item.slice(0, -1),
  'it is cut in half': (item) => item.slice(0, item.length / 2),
  'its title has no end tag': (item) => item.replace('</title>', ''),
  'its title has two end tags': (item) => item.replace('</title>', '</title></title>'),
  'its link has no end tag': (item) => item.replace('</link>', ''),
  'its CDATA sections have no end': (item) => item.replaceAll(']]>', ''),
  'a quote is missing': (item) => item.replace(/(="[^"]*)"/, '$1'),
};

describe.each(files)('%s: damage in one item changes no other', (file) => {
  const text = readFileSync(join(fixtures, file), 'utf8');
  const whole = read(text).items;
  const raw = [...text.matchAll(/<(item|entry)[\s>][\s\S]*?<\/\1>/g)];
  const places = raw.map(({ index, 0: markup }) => ({ index, end: index + markup.length, markup }));

  test.each(inText)('%j in its title', (damage) => {
    places.forEach(({ index, markup }, at) => {
      const title = /<title[^>]*>(?:<!\[CDATA\[)?/.exec(markup);
      if (title === null) return;
      const middle = index + title.index + title[0].length + 1;
      expectOthers(read(text.slice(0, middle) + damage + text.slice(middle)).items, at);
    });
  });

  test.each(between)('%j after it', (damage) => {
    for (const { end } of places) expect(read(text.slice(0, end) + damage + text.slice(end)).items).toEqual(whole);
  });

  test.each(Object.entries(toItem))('%s', (_what, damage) => {
    places.forEach(({ index, end, markup }, at) => {
      expectOthers(read(text.slice(0, index) + damage(markup) + text.slice(end)).items, at);
    });
  });

  function expectOthers(items: readonly unknown[], damaged: number): void {
    const others = whole.filter((_, at) => at !== damaged);
    expect(items.filter((item) => others.some((other) => JSON.stringify(other) === JSON.stringify(item)))).toEqual(
      others,
    );
  }
});
