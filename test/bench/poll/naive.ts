// The script one writes first: rss-parser, a table with a unique guid, one insert an item, each a transaction of its own
// or, as a more careful script has it, those of a feed in one.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Parser from 'rss-parser';
import { compete, eachOf, feedUrls } from './contestant.ts';

await compete(async ({ origin, folder, concurrency, commits }) => {
  const db = new DatabaseSync(join(folder, 'items.db'));
  db.exec('create table if not exists feeds (url text primary key, etag text)');
  db.exec(
    'create table if not exists items (guid text unique, title text, link text, published text, author text, summary text, content text)',
  );
  const findEtag = db.prepare('select etag from feeds where url = ?');
  const saveEtag = db.prepare('insert or replace into feeds values (?, ?)');
  const insert = db.prepare('insert or ignore into items values (?, ?, ?, ?, ?, ?, ?)');
  const parser = new Parser();
  let notModified = 0;
  let added = 0;
  await eachOf(feedUrls(origin), concurrency, async (url) => {
    const etag = findEtag.get(url)?.['etag'];
    const answer = await fetch(url, typeof etag === 'string' ? { headers: { 'if-none-match': etag } } : {});
    if (answer.status === 304) {
      notModified += 1;
      return;
    }
    const feed = await parser.parseString(await answer.text());
    if (commits === 'feed') db.exec('begin');
    for (const item of feed.items) {
      const content = item['content:encoded'] ?? item.content;
      const values = [
        item.guid ?? item['id'],
        item.title,
        item.link,
        item.isoDate,
        item.creator,
        item.summary,
        content,
      ];
      added += Number(insert.run(...values.map((value) => value ?? null)).changes);
    }
    saveEtag.run(url, answer.headers.get('etag'));
    if (commits === 'feed') db.exec('commit');
  });
  db.close();
  return { notModified, added };
});
