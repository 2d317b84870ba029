import { describe, expect, it } from 'vitest';

import { readOrientation } from './orientation.ts';
import { jpegWithGps, pngWithGps, webpWithGps } from './pictures.fixture.ts';
import { isStrippable, stripImage, type StrippableMediaType } from './strip-image.ts';

const traces = ['Huawei', '2026:03:01', 'GPS', 'xmpmeta', 'Panlong', 'Zhang San', 'tEXt', 'XMP '];
const turnedRight = Buffer.from('01120003000000010006', 'hex');

const pictures: [StrippableMediaType, Buffer][] = [
  ['image/jpeg', jpegWithGps],
  ['image/png', pngWithGps],
  ['image/webp', webpWithGps],
];

/** The bytes between two marks, which carry the pixels. */
function between(bytes: Buffer, start: Buffer | string, end: Buffer | string): Buffer {
  const from = bytes.indexOf(start, 0, 'latin1');
  const to = bytes.indexOf(end, from + start.length, 'latin1');
  if (from === -1 || to === -1) throw new Error('The picture has no such marks');
  return bytes.subarray(from, to);
}

describe.each(pictures)('a picture of type %s', (mediaType, picture) => {
  it('leaves without place, time, device, author and comments', () => {
    const stripped = stripImage(picture, mediaType);

    expect(traces.filter((trace) => picture.includes(trace, 0, 'latin1'))).not.toEqual([]);
    expect(traces.filter((trace) => stripped.includes(trace, 0, 'latin1'))).toEqual([]);
  });

  it('keeps how it must be turned', () => {
    expect(stripImage(picture, mediaType).includes(turnedRight)).toBe(true);
  });

  it('does not change when stripped again', () => {
    const stripped = stripImage(picture, mediaType);

    expect(stripImage(stripped, mediaType)).toEqual(stripped);
  });

  it('loses what somebody hid behind its end', () => {
    const padded = Buffer.concat([picture, Buffer.from('hidden archive')]);

    expect(stripImage(padded, mediaType)).toEqual(stripImage(picture, mediaType));
  });

  it('is refused when it is cut off anywhere', () => {
    for (let length = 0; length < picture.length - 1; length += 1) {
      const cut = picture.subarray(0, length);
      expect(() => stripImage(cut, mediaType)).toThrow('The image is damaged');
    }
  });
});

describe('the pixels', () => {
  it('of a JPEG stay byte for byte, all scans of it', () => {
    const [scan, end] = [Buffer.from('ffda', 'hex'), Buffer.from('ffd9', 'hex')];

    const stripped = stripImage(jpegWithGps, 'image/jpeg');

    expect(between(stripped, scan, end)).toEqual(between(jpegWithGps, scan, end));
  });

  it('of a JPEG may end in a byte that looks like a marker', () => {
    const end = jpegWithGps.length - 2;
    const escaped = Buffer.from('ff00', 'hex');
    const picture = Buffer.concat([
      jpegWithGps.subarray(0, end),
      escaped,
      jpegWithGps.subarray(end),
    ]);

    const stripped = stripImage(picture, 'image/jpeg');

    expect(stripped.subarray(-4).toString('hex')).toBe('ff00ffd9');
  });

  it('of a PNG stay byte for byte, with its density', () => {
    const stripped = stripImage(pngWithGps, 'image/png');

    const pixels = between(pngWithGps, 'IDAT', 'IEND');
    expect(stripped.includes(pixels.subarray(0, -4))).toBe(true);
    expect(stripped.includes('pHYs', 0, 'latin1')).toBe(true);
  });

  it('of a WebP stay byte for byte', () => {
    const stripped = stripImage(webpWithGps, 'image/webp');

    expect(between(stripped, 'VP8L', 'EXIF')).toEqual(between(webpWithGps, 'VP8L', 'EXIF'));
  });
});

it('keeps the colour profile of a JPEG and drops other application data', () => {
  const profile = Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1');
  const others = Buffer.from('MPF\0second picture', 'latin1');
  const withBoth = Buffer.concat([
    jpegWithGps.subarray(0, 2),
    Buffer.from([0xff, 0xe2, 0, profile.length + 2]),
    profile,
    Buffer.from([0xff, 0xe2, 0, others.length + 2]),
    others,
    jpegWithGps.subarray(2),
  ]);

  const stripped = stripImage(withBoth, 'image/jpeg');

  expect(stripped.includes(profile)).toBe(true);
  expect(stripped.includes('second picture')).toBe(false);
});

it('clears the flags of a WebP for what it no longer has', () => {
  const upright = Buffer.from(webpWithGps);
  const orientation = upright.indexOf(turnedRight) + 8;
  upright.writeUInt16BE(1, orientation);

  const stripped = stripImage(upright, 'image/webp');

  expect(stripped.includes('EXIF')).toBe(false);
  expect(stripped.readUInt8(20) & 0x0c).toBe(0);
  expect(stripped.readUInt32LE(4)).toBe(stripped.length - 8);
});

it('knows which types it can strip', () => {
  expect(['image/jpeg', 'image/gif', 'toString'].filter(isStrippable)).toEqual(['image/jpeg']);
});

describe('the orientation', () => {
  it.each([
    ['little-endian', '49492a00080000000100120103000100000008000000', 8],
    ['big-endian', '4d4d002a000000080001011200030000000100030000', 3],
    ['impossible', '4d4d002a000000080001011200030000000100090000', 1],
    ['cut off', '4d4d002a0000000800010112', 1],
    ['beyond the end', '4d4d002affffffff', 1],
    ['absent', '', 1],
  ])('is read when %s', (_case, hex, orientation) => {
    expect(readOrientation(Buffer.from(hex, 'hex'))).toBe(orientation);
  });
});
