import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/source.ts';
import { openPollQueue } from '../../src/schedule/poll-queue.ts';
import { source } from '../builders.ts';

const onHost = (host: string, id: string): Source => source({ id, url: `https://${host}/${id}.xml` });

/** A queue whose polls end when told. */
function heldQueue(limits: { concurrency: number; perHost: number }) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const queue = openPollQueue({
    ...limits,
    poll: ({ id }) => {
      started.push(id);
      return new Promise((resolve) => ends.set(id, resolve));
    },
  });
  const end = async (id: string) => {
    ends.get(id)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, started, end };
}

describe('openPollQueue', () => {
  it('polls a source that is queued twice only once', async () => {
    const { queue, started, end } = heldQueue({ concurrency: 1, perHost: 1 });
    const a = onHost('a.example', 'a1');
    queue.add([a, a]);
    queue.add([a]);
    await end('a1');
    await queue.idle();
    expect(started).toEqual(['a1']);
    queue.add([a]);
    expect(started).toEqual(['a1', 'a1']);
  });

  it('lets hosts take turns and leaves places to others while one host is full', async () => {
    const { queue, started, end } = heldQueue({ concurrency: 3, perHost: 1 });
    queue.add([
      onHost('a.example', 'a1'),
      onHost('a.example', 'a2'),
      onHost('a.example', 'a3'),
      onHost('b.example', 'b1'),
    ]);
    expect(started).toEqual(['a1', 'b1']);
    await end('a1');
    expect(started).toEqual(['a1', 'b1', 'a2']);
  });

  it('never polls more than its limit at once', async () => {
    const { queue, started, end } = heldQueue({ concurrency: 2, perHost: 9 });
    queue.add(['1', '2', '3'].map((id) => onHost(`${id}.example`, id)));
    expect(started).toEqual(['1', '2']);
    expect(queue.running()).toBe(2);
    await end('2');
    expect(started).toEqual(['1', '2', '3']);
  });

  it('drops what has not begun when cleared, and is idle once the rest has ended', async () => {
    const { queue, started, end } = heldQueue({ concurrency: 1, perHost: 1 });
    queue.add([onHost('a.example', 'a1'), onHost('b.example', 'b1')]);
    queue.clear();
    const idle = queue.idle().then(() => 'idle');
    await end('a1');
    await expect(idle).resolves.toBe('idle');
    expect(started).toEqual(['a1']);
  });
});
