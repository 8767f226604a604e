import { benchPoll } from './poll.ts';
import { benchStages } from './stages.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  // First, while this process is small: on Linux a child's peak memory counts from its parent's.
  poll: benchPoll,
  stages: benchStages,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`there is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) if (names.length === 0 || names.includes(name)) await run();
