import { ValidationError } from '@lianxun/plugin-api';

const orientationTag = 0x0112;
const upright = 1;
const entryLength = 12;

export function brokenImage(): ValidationError {
  return new ValidationError('core.image_broken', 'The image is damaged', {
    reasons: [{ code: 'core.image_broken', message: '图片文件已损坏，请重新导出后上传' }],
  });
}

/** 1 to 8 from the first directory of a TIFF block; 1 when it cannot be read. */
export function readOrientation(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (tiff.length < 8) return upright;
  const directory = read32(4);
  if (directory + 2 > tiff.length) return upright;

  const count = read16(directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * entryLength;
    if (entry + entryLength > tiff.length) return upright;
    if (read16(entry) === orientationTag) return validOrientation(read16(entry + 8));
  }
  return upright;
}

/** A TIFF block that says how to turn the picture and nothing else; null when it is upright. */
export function orientationBlock(orientation: number): Buffer | null {
  if (orientation === upright) return null;
  const block = Buffer.alloc(26);
  block.write('MM\0*', 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(orientationTag, 10);
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return block;
}

function validOrientation(value: number): number {
  return value >= 1 && value <= 8 ? value : upright;
}
