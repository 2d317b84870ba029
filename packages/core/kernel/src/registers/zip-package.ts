import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';

import { LimitError, ValidationError } from '@lianxun/plugin-api';

export interface PackageLimits {
  readonly entries: number;
  /** Sum of all parts after inflating, in bytes. */
  readonly inflatedBytes: number;
  /** Inflated to packed size, asked of parts above 1 MB. */
  readonly ratio: number;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly inflated: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const RATIO_FROM_BYTES = 1_000_000;

/** A checked package whose parts are inflated only when they are asked for; names without regard to case. */
export interface OpenPackage {
  readonly names: readonly string[];
  readonly read: (name: string) => Uint8Array | undefined;
  /** Piece by piece, however large the part is. */
  readonly stream: (name: string) => AsyncIterable<Uint8Array>;
}

const PIECE_BYTES = 262_144;

/**
 * Opens a zip package. The sizes the directory states are checked before anything is inflated, and
 * inflating stops at the stated size, so a directory that lies inflates nothing beyond its own word.
 */
export function openPackage(bytes: Uint8Array, limits: PackageLimits): OpenPackage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(file, limits);
  refuseBomb(entries, limits);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry && inflate(file, entry);
    },
    stream: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? Readable.from([]) : inflatePieces(file, entry);
    },
  };
}

async function* inflatePieces(file: Buffer, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  const packed = Readable.from(slices(packedBytes(file, entry)));
  const pieces =
    entry.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: PIECE_BYTES }));
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of pieces) {
      const bytes: Uint8Array = piece;
      size += bytes.length;
      if (size > entry.inflated) throw damaged();
      crc = crc32(bytes, crc);
      yield bytes;
    }
  } catch (error) {
    throw isBadData(error) ? damaged() : error;
  }
  if (size !== entry.inflated || crc !== entry.crc) throw damaged();
}

/** What zlib says of bytes that are no deflated data. */
function isBadData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES)
    yield bytes.subarray(start, start + PIECE_BYTES);
}

/** Names of all parts, for checks that need no content. */
export function listPartNames(bytes: Uint8Array, limits: PackageLimits): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return listEntries(file, limits).map((entry) => entry.name);
}

function listEntries(file: Buffer, limits: PackageLimits): Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > limits.entries) throw tooLarge(`${count} parts`);
  const entries: Entry[] = [];
  let position = file.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (position + 46 > file.length || file.readUInt32LE(position) !== CENTRAL_RECORD)
      throw damaged();
    const nameLength = file.readUInt16LE(position + 28);
    entries.push({
      method: file.readUInt16LE(position + 10),
      crc: file.readUInt32LE(position + 16),
      packed: file.readUInt32LE(position + 20),
      inflated: file.readUInt32LE(position + 24),
      offset: file.readUInt32LE(position + 42),
      name: file.toString('utf8', position + 46, position + 46 + nameLength).replaceAll('\\', '/'),
    });
    position +=
      46 + nameLength + file.readUInt16LE(position + 30) + file.readUInt16LE(position + 32);
  }
  if (new Set(entries.map((entry) => entry.name.toLowerCase())).size !== entries.length)
    throw damaged();
  return entries;
}

function findEnd(file: Buffer): number {
  const earliest = Math.max(0, file.length - 22 - 0xffff);
  for (let position = file.length - 22; position >= earliest; position--) {
    if (file.readUInt32LE(position) === END_RECORD) return position;
  }
  throw damaged();
}

function refuseBomb(entries: readonly Entry[], limits: PackageLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.inflated, 0);
  if (total > limits.inflatedBytes) throw tooLarge(`${total} bytes inflated`);
  const bomb = entries.find(
    (entry) => entry.inflated > RATIO_FROM_BYTES && entry.inflated > entry.packed * limits.ratio,
  );
  if (bomb)
    throw tooLarge(`${bomb.name} inflates ${Math.round(bomb.inflated / bomb.packed)} times`);
}

function packedBytes(file: Buffer, entry: Entry): Buffer {
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== LOCAL_RECORD)
    throw damaged();
  const start =
    entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
  return file.subarray(start, start + entry.packed);
}

function inflate(file: Buffer, entry: Entry): Uint8Array {
  const packed = packedBytes(file, entry);
  const content = entry.method === 0 ? packed : inflateDeflated(packed, entry);
  if (content.length !== entry.inflated || crc32(content) !== entry.crc) throw damaged();
  return content;
}

function inflateDeflated(packed: Buffer, entry: Entry): Buffer {
  if (entry.method !== 8) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.inflated) });
  } catch {
    throw damaged();
  }
}

export function damaged(): ValidationError {
  return new ValidationError('registers.file_damaged', 'not a readable zip package', {
    reasons: [
      {
        code: 'registers.file_damaged',
        message:
          '文件已损坏或没有传完整，读不出来。请在 WPS 或 Excel 中打开，另存为 .xlsx 后重新上传。',
      },
    ],
  });
}

function tooLarge(what: string): LimitError {
  return new LimitError('registers.file_inflates', what, {
    reasons: [
      {
        code: 'registers.file_inflates',
        message:
          '文件解压后过大，已拒绝读取。请只保留要导入的工作表，删去图片和空白区域，另存后重新上传。',
      },
    ],
  });
}
