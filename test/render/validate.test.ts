import { describe, expect, it } from 'vitest';
import { formats } from '../../src/render/index.ts';
import { article, NOW, section, site } from '../builders.ts';
import { validateAtom, validateRss } from './validate.ts';
import { parseXml } from './xml-tree.ts';

function valid(name: keyof typeof formats): string {
  return formats[name].document({ section: section(), site, updatedAt: NOW }, [
    formats[name].fragment(article()) ?? '',
  ]);
}

const START = '<?xml version="1.0" encoding="utf-8"?>';

describe('the checker of these tests', () => {
  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a>]]></a>',
    '<a>\u0000</a>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<x:a/>',
    '<a><![CDATA[</a>',
  ])('refuses %s', (document) => {
    expect(() => parseXml(START + document)).toThrow();
  });

  it.each([
    ['<guid isPermaLink="false">', '<guid>', 'guid as link'],
    ['08:00:00 GMT</pubDate>', '08:00:00</pubDate>', 'not an RFC 822 date: Mon, 02 Mar 2026 08:00:00'],
    ['<link>https://wire.example.com', '<link>', 'not absolute: "/view/1"'],
    ['<category>story', '<category>', '<category> is empty'],
  ])('finds in RSS what is wrong with %s', (right, wrong, fault) => {
    expect(validateRss(valid('rss').replace(right, wrong))).toEqual([fault]);
  });

  it.each([
    [/<updated>2026-03-02T09[^<]*/, '<updated>today', 'not an RFC 3339 date: today'],
    [/<link href[^>]*>([\s\S]*?)<content[\s\S]*<\/content>/, '$1', 'neither alternate link nor content'],
    [/<author>[\s\S]*?<\/author>/g, '', 'no author'],
    [/<link rel="self"[^>]*>/, '', 'no link self'],
  ])('finds in Atom what is wrong without %s', (right, wrong, fault) => {
    expect(validateAtom(valid('atom').replace(right, wrong))).toEqual([fault]);
  });
});
