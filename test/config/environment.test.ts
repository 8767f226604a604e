import { describe, expect, it } from 'vitest';
import { expand, isExpanded } from '../../src/config/environment.ts';
import { loadText, SMALL, said } from './loading.ts';

const env = { HOST: 'feeds.example.net', EMPTY: '', TOKEN: 'hunter2 or\nworse' };

describe('expand', () => {
  it.each([
    [`https://\${HOST}/\${HOST}`, 'https://feeds.example.net/feeds.example.net'],
    [`\${EMPTY}`, ''],
    [`\${EMPTY:-x}\${NOWHERE:-}\${NOWHERE:-a:b}`, 'xa:b'],
    [`\${HOST:-x}`, 'feeds.example.net'],
    [`$\${HOST} $HOST $ {HOST}`, `\${HOST} $HOST $ {HOST}`],
  ])('reads %s', (text, expanded) => {
    expect(expand(text, env)).toEqual({ text: expanded, problems: [] });
  });

  it('says what is not set, and does not look at inherited names', () => {
    expect(expand(`\${NOWHERE}\${constructor}\${a-b}`, env)).toEqual({
      text: `\${NOWHERE}\${constructor}\${a-b}`,
      problems: [
        `the environment variable NOWHERE is not set; set it, or give a default: \${NOWHERE:-default}`,
        `the environment variable constructor is not set; set it, or give a default: \${constructor:-default}`,
        `"a-b" is no name of an environment variable; a literal \${ is written $\${`,
      ],
    });
  });

  it('tells a reference from a literal', () => {
    expect([`a\${B}`, `$\${B}`, '$B', `$\${A}\${B}`].map(isExpanded)).toEqual([true, false, false, true]);
  });
});

describe('the environment in a configuration', () => {
  it('reaches any text', async () => {
    const text = SMALL.replace('https://feeds.example.org/', `"https://\${HOST}/"`).replace(
      'title: Ferries',
      `title: "\${A:-B}"`,
    );
    const loaded = await loadText(text, { env });
    expect(loaded.ok && [loaded.config.site.url, loaded.config.sections[0]?.title]).toEqual([
      'https://feeds.example.net/',
      'B',
    ]);
  });

  it('that lacks a variable is a mistake where it is used, once', async () => {
    const text = SMALL.replace('https://wire.example.com/rss.xml', `"\${WIRE_URL}"`);
    expect(said(await loadText(text, { env }))).toEqual([
      `a.yaml:2:32 sources.harbor-wire.url: the environment variable WIRE_URL is not set; set it, or give a default: \${WIRE_URL:-default}`,
    ]);
  });

  it('is never shown in a mistake', async () => {
    const secret = `"\${TOKEN}"`;
    const text = `service:
  url: ${secret}
  listen: ${secret}
  store: ${secret}
  authority: ${secret}
  contact: ${secret}
  network: { allow: [${secret}], timeout: ${secret}, maxBytes: ${secret}, perHost: ${secret} }
defaults: { timezone: ${secret}, language: ${secret}, fullText: ${secret}, every: ${secret} }
sources:
  a: { url: ${secret}, kind: ${secret}, cron: ${secret}, tags: [${secret}], headers: { A: ${secret}, B: [${secret}] } }
terms: { x: ["@\${TOKEN}"] }
sections:
  b: { title: B, sources: [${secret}, "tag:\${TOKEN}"], match: "\${TOKEN} OR OR", except: ["@\${TOKEN}"], limit: ${secret} }
  c: { title: C, match: "a OR @\${TOKEN}", tests: ${secret} }
include: ${secret}
`;
    const lines = said(await loadText(text, { env }));
    expect(lines.length).toBeGreaterThanOrEqual(26);
    expect(lines.filter((line) => /hunter2|worse/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /timezone:|match/u.test(line))).toEqual([
      `a.yaml:8:23 defaults.timezone: what "\${TOKEN}" stands for is not valid here, expected: IANA time zone of dates that name none, and of \`cron\``,
      'a.yaml:13:64 sections.b.match: what the environment puts here is no valid query',
      'a.yaml:14:25 sections.c.match: names a list that is not under terms',
    ]);
  });
});
