const windows1252 = new TextDecoder('windows-1252');

/**
 * Windows' quotes and accents that were pasted into UTF-8, where they stand alone between ASCII.
 * @param text the bytes decoded as UTF-8, what is invalid as U+FFFD
 */
export function withStrayBytes(body: Uint8Array, text: string): string {
  const strays = strayBytes(body);
  let next = 0;
  return text.replace(/\ufffd/g, (mark) => {
    const byte = strays[next++];
    return byte === undefined || byte === -1 ? mark : windows1252.decode(Uint8Array.of(byte));
  });
}

/** For each place that decodes to U+FFFD, in order: the byte, where it stands alone between ASCII; else -1. */
function strayBytes(body: Uint8Array): readonly number[] {
  const strays: number[] = [];
  for (let at = 0; at < body.length; ) {
    const byte = body[at] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(body, at);
    if (length <= 0) strays.push(length === 0 && isAlone(body, at) ? byte : -1);
    else if (byte === 0xef && body[at + 1] === 0xbf && body[at + 2] === 0xbd) strays.push(-1);
    at += Math.max(1, Math.abs(length));
  }
  return strays;
}

function isAlone(body: Uint8Array, at: number): boolean {
  return (body[at - 1] ?? 0) < 0x80 && (body[at + 1] ?? 0) < 0x80;
}

/**
 * @returns bytes of the valid UTF-8 sequence at a place; 0: the byte begins none; negative: so many bytes of one that
 *   breaks off, which the Encoding Standard replaces by one U+FFFD
 */
function sequenceLength(body: Uint8Array, at: number): number {
  const lead = body[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    const byte = body[at + next] ?? 0;
    const low = next > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = next > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return next === 1 ? 0 : -next;
  }
  return length;
}
