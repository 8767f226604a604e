import { expect, test } from 'vitest';
import { read, titlesOf } from './documents.ts';

const json = '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Ferry (noon); sails"}]}';

test.each([
  ['a call', `cb(${json})`],
  ['a call with a semicolon', `window.news.cb (${json}) ;\n`],
  ['a call that was cut off', `cb(${json}`],
  ['a comment before the call', `/**/cb(${json});`],
  ['several comments', `/* a */\n/* b */ cb(${json});`],
  ['a comment alone', `/* news */ ${json}`],
  ['a condition on its type', `/**/ typeof cb === 'function' && cb(${json});`],
  ['a condition in double quotes', `typeof a.cb=="function"&&a.cb(${json})`],
  ['a condition', `window.cb && window.cb(${json});`],
  ['a variable', `var news = ${json};`],
  ['a member', `window.news=${json}`],
  ['what no script can run', `)]}',\n${json}`],
  ['an endless loop', `while(1);${json}`],
  ['another endless loop', `for (;;);${json}`],
])('JSON in %s is read', (_what, text) => {
  const document = read(text);
  expect(document.kind).toBe('json-feed');
  expect(titlesOf(document)).toEqual(['Ferry (noon); sails']);
  expect(document.problems).toEqual([]);
});
