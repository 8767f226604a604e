import { describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { parseWords } from '../config/loading.ts';

const TESTED = 'test/fixtures/config/tested/copydesk.yaml';

async function run(path: string, matches = (_: unknown, headline: string) => headline.includes('ferry')) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await check(path, {
    env: {},
    parseQuery: parseWords,
    matches,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

describe('check', () => {
  it('says what is right', async () => {
    expect(await run(TESTED)).toEqual({ code: 0, out: ['ok: 1 source, 2 sections, 3 tests'], err: [] });
  });

  it('fails with 1 when a headline is on the wrong side, and says where it stands', async () => {
    expect(await run(TESTED, () => true)).toEqual({
      code: 1,
      out: [],
      err: [
        `${TESTED}:11:18 sections.ferries.tests.exclude[0]: "A fairy tale" is in the section, but should not be`,
        'failed: 1 of 3 tests',
      ],
    });
    expect((await run(TESTED, () => false)).err).toEqual([
      `${TESTED}:10:18 sections.ferries.tests.include[0]: "The ferry is back" is not in the section, but should be`,
      `${TESTED}:10:37 sections.ferries.tests.include[1]: "Night ferry, again" is not in the section, but should be`,
      'failed: 2 of 3 tests',
    ]);
  });

  it('warns of lines in site files that were left out, and passes', async () => {
    expect(await run('test/fixtures/sites/desk/copydesk.yaml')).toEqual({
      code: 0,
      out: ['ok: 1 source, 1 section, 0 tests'],
      err: [
        'warning: test/fixtures/sites/desk/sites/example.org.txt:2:7 body: "//div[" is no XPath 1.0; the line is left out',
      ],
    });
  });

  it('hands over the section that the headline belongs to', async () => {
    const seen: unknown[] = [];
    await run(TESTED, (section) => seen.push(section) > 0);
    expect(seen).toEqual(Array(3).fill(expect.objectContaining({ slug: 'ferries', sources: ['harbor-wire'] })));
  });

  it('fails with 2 when the configuration is wrong, one line a mistake', async () => {
    const { code, out, err } = await run('test/fixtures/config/mistakes/copydesk.yaml');
    expect([code, out, err.length]).toEqual([2, [], 8]);
    expect(err[0]).toBe(
      'test/fixtures/config/mistakes/copydesk.yaml:3:3 service: unknown key "lsten", did you mean "listen"?',
    );
  });
});
