import { crc32 } from 'node:zlib';

import { brokenImage, orientationBlock, readOrientation } from './orientation.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const chunkOverhead = 12;

const picture = 'IHDR PLTE IDAT IEND tRNS bKGD pHYs hIST sPLT';
const colours = 'cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI';
const animation = 'acTL fcTL fdAT';
const keptChunks = new Set(`${picture} ${colours} ${animation}`.split(' '));

interface Chunk {
  type: string;
  data: Buffer;
  /** With length, type and checksum. */
  whole: Buffer;
}

/** Keeps picture chunks byte by byte; drops texts, XMP, Exif, times and what follows the end. */
export function stripPng(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, signature.length).equals(signature)) throw brokenImage();
  const kept: Buffer[] = [signature];
  let orientation = 1;
  for (let at = signature.length; ;) {
    const chunk = readChunk(bytes, at);
    if (chunk.type === 'eXIf') orientation = readOrientation(chunk.data);
    if (chunk.type === 'IEND') return Buffer.concat([...kept, ...turn(orientation), chunk.whole]);
    if (keptChunks.has(chunk.type)) kept.push(chunk.whole);
    at += chunk.whole.length;
  }
}

function readChunk(bytes: Buffer, at: number): Chunk {
  if (at + chunkOverhead > bytes.length) throw brokenImage();
  const end = at + chunkOverhead + bytes.readUInt32BE(at);
  if (end > bytes.length) throw brokenImage();
  return {
    type: bytes.toString('latin1', at + 4, at + 8),
    data: bytes.subarray(at + 8, end - 4),
    whole: bytes.subarray(at, end),
  };
}

function turn(orientation: number): Buffer[] {
  const block = orientationBlock(orientation);
  if (!block) return [];
  const typed = Buffer.concat([Buffer.from('eXIf', 'latin1'), block]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(block.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return [frame.subarray(0, 4), typed, frame.subarray(4)];
}
