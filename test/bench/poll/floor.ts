// The least a poll can cost: asks for every feed and reads what comes, nothing else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { compete, eachOf, feedUrls } from './contestant.ts';

await compete(async ({ origin, folder, concurrency }) => {
  const file = join(folder, 'etags.json');
  const known: Readonly<Record<string, string>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const etags: Record<string, string> = { ...known };
  const dispatcher = new Agent({ connections: concurrency });
  let notModified = 0;
  await eachOf(feedUrls(origin), concurrency, async (url) => {
    const etag = known[url];
    const headers = etag === undefined ? {} : { 'if-none-match': etag };
    const answer = await request(url, { dispatcher, headers });
    await answer.body.arrayBuffer();
    if (answer.statusCode === 304) notModified += 1;
    else etags[url] = String(answer.headers['etag']);
  });
  await dispatcher.close();
  writeFileSync(file, JSON.stringify(etags));
  return { notModified, added: 0 };
});
