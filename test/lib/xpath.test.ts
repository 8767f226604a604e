import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { evaluateXPath, xpathProblem } from '../../src/lib/xpath.ts';
import { type TreeSource, xpathTree } from '../../src/lib/xpath-tree.ts';

const HTML = `<!DOCTYPE html><!-- top --><html lang="en"><head><title>News</title></head><body>
<div id="a" class="x y"><p>One <b>bold</b></p><p>Two</p></div><div id="b" data-n="7"><P CLASS="z">Three</P><!-- end --></div>
<svg viewBox="0 0 1 1"><title>Icon</title></svg></body></html>`;

function treeOf(html: string) {
  const { document } = parseHTML(html);
  return xpathTree<TreeSource>(document as never);
}

/** What an expression finds: texts of nodes, values of attributes, or the value that it computes. */
function found(text: string, html = HTML): unknown {
  const result = evaluateXPath(text, treeOf(html));
  if (result.kind !== 'nodes') return result.value;
  return result.nodes.map((one) => (one.kind === 'attribute' ? `${one.name}=${one.value}` : one.node.textContent));
}

describe('XPath', () => {
  it.each([
    ['//title', ['News', 'Icon']],
    ['/html/head/title', ['News']],
    ['//p', ['One bold', 'Two', 'Three']],
    ['//P[@Class="z"]', ['Three']],
    ['//p[2]', ['Two']],
    ['(//p)[2]', ['Two']],
    ['(//p)[last()]', ['Three']],
    ['//p[position() < 2]', ['One bold', 'Three']],
    ['//b | //title | //p', ['News', 'One bold', 'bold', 'Two', 'Three', 'Icon']],
    ['//b/ancestor::div/@id', ['id=a']],
    ['//b/..', ['One bold']],
    ['//div[@data-n]/@*', ['id=b', 'data-n=7']],
    ['//p[preceding-sibling::p]', ['Two']],
    ['//p[following::p]', ['One bold', 'Two']],
    ['//p[preceding::p]', ['Two', 'Three']],
    ["id('b')/p", ['Three']],
    ["id('b a')//b", ['bold']],
    ["//div[contains(concat(' ', normalize-space(@class), ' '), ' y ')]/p[1]/text()", ['One ']],
    ['//comment()', [' top ', ' end ']],
    ["//*[local-name() = 'svg']/title", ['Icon']],
    ["//*[name() = 'b']", ['bold']],
    ['//div[.//b]/@id', ['id=a']],
    ['//nothing', []],
    ['string(//p)', 'One bold'],
    ["concat(//div/@id, '-', count(//p))", 'a-3'],
    ["substring-before(//title, 'w')", 'Ne'],
    ['count(//p) = 3', true],
    ['boolean(//h1)', false],
  ])('%s finds %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('reads pages that nest deeper than the stack', () => {
    expect(found('count(//i)', `<html><body>${'<i>'.repeat(30_000)}</body></html>`)).toBe('30000');
  });

  it.each([
    ['//p[', 'is no XPath 1.0'],
    ['', 'is no XPath 1.0'],
    ['div.story', null],
    ["ends-with(@class, 'x')", 'is no XPath 1.0: there is no function ends-with()'],
    ["//p[matches(., 'x')]", 'is no XPath 1.0: there is no function matches()'],
    ["//p[contains(., 'x')] | //h1", null],
  ])('%j: %s', (text, problem) => {
    expect(xpathProblem(text)).toBe(problem);
  });
});
