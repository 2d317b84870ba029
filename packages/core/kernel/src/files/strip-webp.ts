import { brokenImage, orientationBlock, readOrientation } from './orientation.ts';

const riffHeaderLength = 12;
const keptChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const exifFlag = 0x08;
const xmpFlag = 0x04;

interface Chunk {
  type: string;
  data: Buffer;
}

/** Keeps picture chunks byte by byte; drops Exif, XMP, unknown chunks and what follows the end. */
export function stripWebp(bytes: Buffer): Buffer {
  const chunks = readChunks(bytes);
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const block = exif ? orientationBlock(readOrientation(tiffOf(exif.data))) : null;
  const kept = chunks
    .filter(({ type }) => keptChunks.has(type))
    .map((chunk) => (chunk.type === 'VP8X' ? withFlags(chunk, block !== null) : chunk));
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    ...kept.map(writeChunk),
    ...(block ? [writeChunk({ type: 'EXIF', data: block })] : []),
  ]);
  return writeChunk({ type: 'RIFF', data: body });
}

function readChunks(bytes: Buffer): Chunk[] {
  const isWebp =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  if (!isWebp) throw brokenImage();
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw brokenImage();

  const chunks: Chunk[] = [];
  for (let at = riffHeaderLength; at < end;) {
    if (at + 8 > end) throw brokenImage();
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) throw brokenImage();
    const type = bytes.toString('latin1', at, at + 4);
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** Some writers put the JPEG header before the TIFF block. */
function tiffOf(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function withFlags(chunk: Chunk, hasExif: boolean): Chunk {
  const data = Buffer.from(chunk.data);
  if (data.length === 0) throw brokenImage();
  const cleared = data.readUInt8(0) & ~(exifFlag | xmpFlag);
  data.writeUInt8(hasExif ? cleared | exifFlag : cleared, 0);
  return { ...chunk, data };
}

function writeChunk({ type, data }: Chunk): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32LE(data.length, 4);
  return Buffer.concat([header, data, Buffer.alloc(data.length % 2)]);
}
