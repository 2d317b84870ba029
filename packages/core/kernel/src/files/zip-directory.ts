import type { FileHandle } from 'node:fs/promises';

/** One entry as the central directory claims it to be. */
export interface ZipEntry {
  name: string;
  size: number;
  isEncrypted: boolean;
}

const endRecordLength = 22;
const longestComment = 0xffff;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const entryHeaderLength = 46;
const sizeIsInExtra = 0xffffffff;
const largeSizeField = 0x0001;
const longestDirectory = 8 * 1024 * 1024;

/** Reads names and sizes only; nothing is unpacked. Undefined when it is no complete plain ZIP. */
export async function readZipDirectory(file: FileHandle): Promise<ZipEntry[] | undefined> {
  const { size } = await file.stat();
  const tailLength = Math.min(size, endRecordLength + longestComment);
  const tail = await readAt(file, size - tailLength, tailLength);
  const endAt = findEndRecord(tail);
  if (endAt === undefined) return undefined;

  const count = tail.readUInt16LE(endAt + 10);
  const length = tail.readUInt32LE(endAt + 12);
  const offset = tail.readUInt32LE(endAt + 16);
  if (length > longestDirectory || offset + length > size) return undefined;
  return readEntries(await readAt(file, offset, length), count);
}

function findEndRecord(tail: Buffer): number | undefined {
  for (let at = tail.length - endRecordLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature) return at;
  }
  return undefined;
}

function readEntries(directory: Buffer, count: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + entryHeaderLength > directory.length) return undefined;
    if (directory.readUInt32LE(at) !== entrySignature) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    const nameAt = at + entryHeaderLength;
    const extraAt = nameAt + nameLength;
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    const size = directory.readUInt32LE(at + 24);
    const extra = directory.subarray(extraAt, extraAt + extraLength);
    entries.push({
      name: directory.toString('utf8', nameAt, extraAt),
      size: size === sizeIsInExtra ? readLargeSize(extra) : size,
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    });
    at = extraAt + extraLength + commentLength;
  }
  return entries;
}

/** The ZIP64 field begins with the unpacked size; without it the entry counts as endless. */
function readLargeSize(extra: Buffer): number {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const isLargeSize = extra.readUInt16LE(at) === largeSizeField && at + 12 <= extra.length;
    if (isLargeSize) return Number(extra.readBigUInt64LE(at + 4));
  }
  return Number.POSITIVE_INFINITY;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
