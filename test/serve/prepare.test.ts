import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/serve/prepare.ts';
import { document, LONG } from './documents.ts';

describe('prepare', () => {
  it('holds the same text in every encoding, the smallest first', () => {
    const { identity, compressed } = prepare(document({ text: LONG }));
    expect(new TextDecoder().decode(identity.body)).toBe(LONG);
    expect(compressed.map(({ encoding }) => encoding)).toEqual(['br', 'gzip']);
    expect(
      compressed.map(({ body, encoding }) => String((encoding === 'br' ? brotliDecompressSync : gunzipSync)(body))),
    ).toEqual([LONG, LONG]);
  });

  it('gives each encoding its own strong tag', () => {
    const { identity, compressed } = prepare(document({ text: LONG }));
    const tags = [identity, ...compressed].map(({ etag }) => etag);
    expect(new Set(tags).size).toBe(3);
    expect(tags.filter((tag) => !/^"[\w-]+"$/.test(tag))).toEqual([]);
  });

  it('gives other bytes another tag, and the same bytes the same', () => {
    const etagOf = (text: string) => prepare(document({ text })).identity.etag;
    expect(etagOf('a')).toBe(etagOf('a'));
    expect(etagOf('a')).not.toBe(etagOf('b'));
  });

  it('leaves small documents and those that only grow as they are', () => {
    expect(prepare(document({ text: 'a'.repeat(1024) })).compressed).toEqual([]);
    const noise = Uint8Array.from({ length: 2000 }, (_, index) => (index * index * 7919 + index * 104_729) >> 5);
    const grown = prepare({ ...document({}), body: noise }).compressed;
    expect(grown.filter(({ body }) => body.byteLength >= noise.byteLength)).toEqual([]);
  });
});
