// A process of its own, because root may write anything: `unwritable.ts PATH` gives up root and prints why the store
// at PATH does not open.
import { openStore } from '../../src/store/index.ts';

if (process.getuid?.() === 0) process.setuid?.(65_534);
try {
  const store = await openStore(`sqlite:${process.argv[2]}`);
  await store.close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error));
}
