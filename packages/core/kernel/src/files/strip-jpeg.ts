import { brokenImage, orientationBlock, readOrientation } from './orientation.ts';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;
const app15 = 0xef;
const comment = 0xfe;
const exifHeader = 'Exif\0\0';
/** JFIF header without the thumbnail it may carry: identifier, version, density. */
const jfifLength = 12;

interface Segment {
  marker: number;
  /** Without marker and length. */
  payload: Buffer;
}

/** Keeps every byte that makes the picture; drops Exif, XMP, IPTC, comments and what follows the end. */
export function stripJpeg(bytes: Buffer): Buffer {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) throw brokenImage();
  const kept: Buffer[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    const markerAt = skipFill(bytes, at);
    const marker = bytes[markerAt] ?? 0;
    if (marker === endOfImage) break;
    const segment = readSegment(bytes, markerAt);
    const end = markerAt + 3 + segment.payload.length;
    if (isExif(segment)) orientation = readOrientation(segment.payload.subarray(6));
    kept.push(...keep(segment));
    at = marker === startOfScan ? findScanEnd(bytes, end) : end;
    if (marker === startOfScan) kept.push(bytes.subarray(end, at));
  }
  return Buffer.concat([
    Buffer.from([0xff, startOfImage]),
    ...insertOrientation(kept, orientation),
    Buffer.from([0xff, endOfImage]),
  ]);
}

/** A marker may be preceded by any number of fill bytes 0xFF. */
function skipFill(bytes: Buffer, at: number): number {
  if (bytes[at] !== 0xff) throw brokenImage();
  let next = at + 1;
  while (bytes[next] === 0xff) next += 1;
  return next;
}

function readSegment(bytes: Buffer, markerAt: number): Segment {
  if (markerAt + 3 > bytes.length) throw brokenImage();
  const length = bytes.readUInt16BE(markerAt + 1);
  const end = markerAt + 1 + length;
  if (length < 2 || end > bytes.length) throw brokenImage();
  return { marker: bytes[markerAt] ?? 0, payload: bytes.subarray(markerAt + 3, end) };
}

/** Inside a scan 0xFF00 is data and 0xFFD0–0xFFD7 are restarts; any other marker ends it. */
function findScanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  throw brokenImage();
}

function isExif({ marker, payload }: Segment): boolean {
  return marker === app1 && startsWith(payload, exifHeader);
}

function keep({ marker, payload }: Segment): Buffer[] {
  if (marker === app0)
    return startsWith(payload, 'JFIF\0') ? [writeSegment(app0, jfif(payload))] : [];
  const isApplication = marker >= app0 && marker <= app15;
  const isColour =
    (marker === app2 && startsWith(payload, 'ICC_PROFILE\0')) ||
    (marker === app14 && startsWith(payload, 'Adobe'));
  if (marker === comment || (isApplication && !isColour)) return [];
  return [writeSegment(marker, payload)];
}

function jfif(payload: Buffer): Buffer {
  return Buffer.concat([payload.subarray(0, jfifLength), Buffer.alloc(2)]);
}

/** Behind the JFIF header, which has to come first. */
function insertOrientation(kept: readonly Buffer[], orientation: number): Buffer[] {
  const block = orientationBlock(orientation);
  if (!block) return [...kept];
  const payload = Buffer.concat([Buffer.from(exifHeader, 'latin1'), block]);
  const behind = kept[0]?.[1] === app0 ? 1 : 0;
  return kept.toSpliced(behind, 0, writeSegment(app1, payload));
}

function writeSegment(marker: number, payload: Buffer): Buffer {
  const header = Buffer.from([0xff, marker, 0, 0]);
  header.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([header, payload]);
}

function startsWith(payload: Buffer, text: string): boolean {
  return payload.toString('latin1', 0, text.length) === text;
}
