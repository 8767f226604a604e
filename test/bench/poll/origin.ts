// The origin of the poll benchmark, in a process of its own so that its work is not counted: serves all feeds from memory.
import { createServer } from 'node:http';
import { sha256 } from '../../../src/lib/hash.ts';
import { createFeed, FEEDS, hasNews } from '../feeds.ts';

/** What a contestant comes to see: every feed for the first time, or the few that have one more item. */
export type Phase = 'cold' | 'warm';

type Answer = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>>; readonly etag: string };

const cold = new Map(Array.from({ length: FEEDS }, (_, index) => answerOf(index, false)));
const news = Array.from({ length: FEEDS }, (_, index) => index).filter(hasNews);
const phases: Readonly<Record<Phase, ReadonlyMap<string, Answer>>> = {
  cold,
  warm: new Map([...cold, ...news.map((index) => answerOf(index, true))]),
};
let phase: Phase = 'cold';

const server = createServer((request, response) => {
  const answer = phases[phase].get(request.url ?? '');
  if (answer === undefined) return response.writeHead(404).end();
  if (request.headers['if-none-match'] === answer.etag) return response.writeHead(304, { etag: answer.etag }).end();
  return response.writeHead(200, answer.headers).end(answer.body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? (address?.port ?? 0) : 0);
});

process.on('message', (wanted) => {
  phase = wanted === 'warm' ? 'warm' : 'cold';
  process.send?.(phase);
});
process.on('disconnect', () => process.exit());

function answerOf(index: number, warm: boolean): readonly [string, Answer] {
  const { path, contentType, body: text } = createFeed(index, warm);
  const body = Buffer.from(text);
  const etag = `"${sha256(body)}"`;
  const headers = { etag, 'content-type': contentType, 'content-length': String(body.length) };
  return [path, { body, etag, headers }];
}
