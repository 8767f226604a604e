import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actions, runCommand } from '../src/command-line.ts';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  const print = (text: string | Uint8Array) => printed.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(print);
  vi.spyOn(process.stderr, 'write').mockImplementation(print);
});
afterEach(() => vi.restoreAllMocks());

/** Runs a command of which each part is noted, and ends with 7. */
async function type(...args: readonly string[]) {
  const done: unknown[] = [];
  const note =
    (name: string) =>
    async (...typed: readonly unknown[]) => {
      // Commander's own object comes last.
      done.push([name, ...typed.slice(0, -1)]);
      return 7;
    };
  const actions: Actions = {
    ...{ serve: note('serve'), poll: note('poll'), export: note('export'), check: note('check'), read: note('read') },
    ...{ discover: note('discover'), status: note('status'), init: note('init'), schema: note('schema') },
    demo: async () => {
      throw new Error('no newsroom');
    },
  };
  return { code: await runCommand(args, '1.2.3', actions), done };
}

const config = 'config/copydesk.yaml';

describe('the command line', () => {
  it.each([
    [['serve'], ['serve', { config }]],
    [['poll'], ['poll', [], { config }]],
    [
      ['poll', 'a', 'b', '--out', 'public', '-c', 'a.yaml'],
      ['poll', ['a', 'b'], { config: 'a.yaml', out: 'public' }],
    ],
    [
      ['export', 'public'],
      ['export', 'public', { config }],
    ],
    [
      ['check', '--config', 'a.yaml'],
      ['check', { config: 'a.yaml' }],
    ],
    [
      ['read', 'a.xml', '-', '--timezone', 'asia/seoul'],
      ['read', ['a.xml', '-'], { config, timezone: 'Asia/Seoul' }],
    ],
    [
      ['discover', 'a.example', '--listing', '--json'],
      ['discover', 'a.example', { config, listing: true, json: true }],
    ],
    [
      ['status', '--json'],
      ['status', { config, json: true }],
    ],
    [
      ['init', 'desk'],
      ['init', 'desk', {}],
    ],
    [['schema'], ['schema', {}]],
  ])('takes %j apart and ends with the exit code of what it does', async (typed, expected) => {
    expect(await type(...typed)).toEqual({ code: 7, done: [expected] });
  });

  it.each([['frobnicate'], ['read'], ['serve', '--fast'], ['read', 'a.xml', '--timezone', 'Asia/Soul'], []])(
    'ends with 2 and the help for %s %s',
    async (...typed) => {
      expect(await type(...typed)).toEqual({ code: 2, done: [] });
      expect(printed.join('')).toContain('Usage: copydesk');
    },
  );

  it('ends with 0 for help and version', async () => {
    expect((await type('--version')).code).toBe(0);
    expect(printed.join('')).toBe('1.2.3\n');
    expect((await type('read', '--help')).code).toBe(0);
    expect(printed.join('')).toContain('Addresses on stdin open nothing.');
  });

  it('passes on what an action throws', async () => {
    await expect(type('demo')).rejects.toThrow('no newsroom');
  });
});
