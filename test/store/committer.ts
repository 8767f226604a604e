// A process of its own: `committer.ts PATH SOURCE COUNT` commits COUNT batches of three articles, each with its number
// as the source's ETag, and prints the number once it is committed.
import { openStore } from '../../src/store/index.ts';
import { batch, entry } from '../contract/batches.ts';

const [path = '', sourceId = '', count = '0'] = process.argv.slice(2);
const store = await openStore(`sqlite:${path}`);
const [state] = (await store.sourceStates()).filter((one) => one.sourceId === sourceId);
const first = Number(state?.validators.etag ?? 0) + 1;
for (let number = first; number < first + Number(count); number += 1) {
  const articles = [1, 2, 3].map((item) => entry(`${sourceId}-${number}-${item}`));
  await store.commit(batch(articles, { sourceId, validators: { etag: String(number), lastModified: null } }));
  process.stdout.write(`${number}\n`);
}
await store.close();
