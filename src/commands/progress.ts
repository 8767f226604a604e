import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from './poll.ts';

/** @param stream where the bar is drawn if it is a terminal */
export function openProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { start: () => undefined, step: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { stream, format: 'polling {bar} {value}/{total} {source}', hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  return {
    start: (total) => bar.start(total, 0, { source: '' }),
    step: (source) => bar.increment({ source }),
    stop: () => bar.stop(),
  };
}
