import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { v7 as uuidv7 } from 'uuid';

import type { AttachmentRow } from '../files/attachments.repository.ts';
import { fileKey, type FileStorage } from '../files/storage.ts';

/** The bytes again under a key of the receiver: no tenant reads another's file. */
export async function copyFiles(
  storage: FileStorage,
  rows: readonly AttachmentRow[],
  tenantId: number,
): Promise<readonly AttachmentRow[]> {
  if (rows.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'lianxun-exchange-'));
  try {
    const copies: AttachmentRow[] = [];
    for (const row of rows) {
      const path = join(folder, row.id);
      await pipeline(await storage.read(row.storageKey), createWriteStream(path, { mode: 0o600 }));
      const storageKey = fileKey(String(tenantId), uuidv7());
      await storage.put(storageKey, path, row.sizeBytes);
      copies.push({ ...row, storageKey });
    }
    return copies;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
