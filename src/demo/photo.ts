import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 480;
const HEIGHT = 320;
const HORIZON = 200;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Draws a sun over the sea as PNG.
 * @param seed where the sun stands: the same number gives the same bytes
 * @see https://www.w3.org/TR/png-3/
 */
export function drawPhoto(seed: number): Buffer {
  const sun = { x: 60 + ((seed * 97) % (WIDTH - 120)), y: 50 + ((seed * 31) % 120) };
  const rows = Array.from({ length: HEIGHT }, (_, y) => drawRow(y, sun));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function drawRow(y: number, sun: { readonly x: number; readonly y: number }): Buffer {
  const row = Buffer.alloc(1 + WIDTH * 3);
  const color = y < HORIZON ? [120 + y / 2, 160 + y / 4, 210 - y / 4] : [20, 70 + (HEIGHT - y) / 3, 110];
  for (let x = 0; x < WIDTH; x += 1) {
    const inSun = y < HORIZON && (x - sun.x) ** 2 + (y - sun.y) ** 2 < 34 ** 2;
    row.set(inSun ? [250, 225, 150] : color, 1 + x * 3);
  }
  return row;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
