import { crc32, deflateSync } from 'node:zlib';

import { randomFrom } from '../random.ts';

const width = 240;
const height = 160;

/** A drawn stand-in for a site photograph: sky, hills and ground in colours of its own. */
export function pngOf(seed: string): Uint8Array {
  const random = randomFrom(`picture ${seed}`);
  const horizon = random.int(60, 90);
  const swing = random.int(6, 18);
  const phase = random.next() * 6;
  const tint = random.int(0, 40);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const ridge =
        horizon - Math.round(swing * Math.sin(x / 24 + phase) + (swing / 2) * Math.sin(x / 9));
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows.set(colourAt({ x, y, ridge, tint }), at);
    }
  }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header()),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function colourAt({
  x,
  y,
  ridge,
  tint,
}: {
  x: number;
  y: number;
  ridge: number;
  tint: number;
}): number[] {
  if (y < ridge) return [150 + tint, 180 + Math.floor(y / 4), 220];
  if (y < ridge + 26) return [70 + tint, 110, 80];
  const furrow = (x + y) % 16 < 3 ? 18 : 0;
  return [150 - furrow, 128 - furrow + Math.floor(tint / 2), 96 - furrow];
}

function header(): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), data.length + 8);
  return framed;
}
