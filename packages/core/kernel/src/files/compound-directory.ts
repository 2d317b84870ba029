import type { FileHandle } from 'node:fs/promises';

const headerLength = 512;
const signature = 'd0cf11e0a1b11ae1';
const entryLength = 128;
const lastRegularSector = 0xfffffffa;
const longestDirectory = 4 * 1024 * 1024;
const tableSectorsInHeader = 109;

interface CompoundFile {
  file: FileHandle;
  sectorLength: number;
  size: number;
}

/** Names of all streams and storages of an OLE compound file (doc, xls, ppt, wps, msi); undefined when it is none. */
export async function readCompoundDirectory(file: FileHandle): Promise<string[] | undefined> {
  const { size } = await file.stat();
  const header = await readAt(file, 0, headerLength);
  if (header.length < headerLength || header.toString('hex', 0, 8) !== signature) return undefined;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return undefined;

  const compound = { file, sectorLength: 2 ** shift, size };
  const tableSectors = await listTableSectors(compound, header);
  const names: string[] = [];
  let sector = header.readUInt32LE(48);
  for (let read = 0; sector < lastRegularSector; read += compound.sectorLength) {
    // Also ends a chain that bites its own tail.
    if (read > Math.min(longestDirectory, size)) return undefined;
    names.push(...entryNames(await readSector(compound, sector)));
    sector = await nextSector(compound, tableSectors, sector);
  }
  return names;
}

/** Where the allocation table lies: the first sectors in the header, more in a chain of their own. */
async function listTableSectors(compound: CompoundFile, header: Buffer): Promise<number[]> {
  const sectors = readNumbers(header.subarray(76, 76 + tableSectorsInHeader * 4));
  let more = header.readUInt32LE(68);
  while (more < lastRegularSector && sectors.length * 4 < compound.size) {
    const numbers = readNumbers(await readSector(compound, more));
    more = numbers.pop() ?? lastRegularSector;
    sectors.push(...numbers);
  }
  return sectors;
}

async function nextSector(
  compound: CompoundFile,
  tableSectors: readonly number[],
  sector: number,
): Promise<number> {
  const perSector = compound.sectorLength / 4;
  const tableSector = tableSectors[Math.floor(sector / perSector)] ?? lastRegularSector;
  if (tableSector >= lastRegularSector) return lastRegularSector;
  const table = readNumbers(await readSector(compound, tableSector));
  return table[sector % perSector] ?? lastRegularSector;
}

function entryNames(sector: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + entryLength <= sector.length; at += entryLength) {
    const nameLength = Math.min(sector.readUInt16LE(at + 64), 64);
    if (nameLength >= 2) names.push(sector.toString('utf16le', at, at + nameLength - 2));
  }
  return names;
}

function readNumbers(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    bytes.readUInt32LE(index * 4),
  );
}

function readSector({ file, sectorLength }: CompoundFile, sector: number): Promise<Buffer> {
  return readAt(file, (sector + 1) * sectorLength, sectorLength);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
