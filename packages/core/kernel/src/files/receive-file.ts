import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { StoredBlob } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { detectFileKind } from './detect-file-kind.ts';
import { allFileKinds, fileKinds, type FileKindName } from './file-kinds.ts';
import { displayFileName } from './file-name.rules.ts';
import { refuseInfectedFile, refuseSecrecyMarker } from './file-refusals.ts';
import { findSecrecyMarkerInFileName } from './secrecy-marker.rules.ts';
import { fileKey, type FileStorage } from './storage.ts';
import { isStrippable, stripImage } from './strip-image.ts';
import { tempFileSuffix } from './sweep-temp-files.ts';
import type { VirusScanner } from './virus-scanner.ts';
import { writeLimited, type Written } from './write-limited.ts';

export const defaultMaxBytes = 50 * 1024 * 1024;

export interface FileReceiver {
  storage: FileStorage;
  /** On the same machine, not served, emptied by `sweepTempFiles`. */
  tempDirectory: string;
  maxBytes?: number | undefined;
  allowed?: readonly FileKindName[] | undefined;
  scanner?: VirusScanner | undefined;
}

export interface IncomingFile {
  tenantId: string;
  /** As the client named it. */
  fileName: string;
  stream: AsyncIterable<Uint8Array>;
  signal?: AbortSignal | undefined;
}

/** Takes a file in: all checks happen on a temporary copy, which is gone whatever happens. */
export async function receiveFile(
  receiver: FileReceiver,
  incoming: IncomingFile,
): Promise<StoredBlob> {
  const { maxBytes = defaultMaxBytes, allowed = allFileKinds } = receiver;
  const marker = findSecrecyMarkerInFileName(incoming.fileName);
  if (marker) throw refuseSecrecyMarker(marker, 'fileName');

  const fileId = uuidv7();
  await mkdir(receiver.tempDirectory, { recursive: true, mode: 0o700 });
  const path = join(receiver.tempDirectory, `${fileId}${tempFileSuffix}`);
  try {
    const written = await writeLimited(incoming.stream, path, { ...incoming, maxBytes });
    const kind = fileKinds[await detectFileKind(path, incoming.fileName, allowed)];
    await refuseThreats(receiver.scanner, path);
    const { size, sha256 } = await stripMetadata(path, kind.mediaType, written);
    const storageKey = fileKey(incoming.tenantId, fileId);
    await putWhole(receiver.storage, storageKey, path, size);
    const fileName = displayFileName(incoming.fileName, kind.extensions);
    return { storageKey, fileName, mediaType: kind.mediaType, size, sha256 };
  } finally {
    await rm(path, { force: true });
  }
}

async function refuseThreats(scanner: VirusScanner | undefined, path: string): Promise<void> {
  const result = await scanner?.scan(path);
  if (result && !result.isClean) throw refuseInfectedFile(result.threat);
}

async function stripMetadata(path: string, mediaType: string, written: Written): Promise<Written> {
  if (!isStrippable(mediaType)) return written;
  const stripped = stripImage(await readFile(path), mediaType);
  await writeFile(path, stripped);
  return {
    size: stripped.length,
    sha256: createHash('sha256').update(stripped).digest('hex'),
  };
}

async function putWhole(
  storage: FileStorage,
  key: string,
  path: string,
  size: number,
): Promise<void> {
  try {
    await storage.put(key, path, size);
  } catch (error) {
    await storage.remove(key);
    throw error;
  }
}
