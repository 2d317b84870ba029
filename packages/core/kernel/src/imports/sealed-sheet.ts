import { createHash } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { ConflictError, type Ctx, type StoredBlob } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { fileKey, type FileStorage } from '../files/storage.ts';
import { fieldBinding } from '../secrets/seal-value.ts';
import type { BatchRow } from './imports.repository.ts';

const chunk = 1024 * 1024;
/** What every workbook begins with, and no sealed text. */
const packed = 'PK';

const binding = (storageKey: string, part: number) =>
  fieldBinding({
    table: 'core.import_batches',
    column: 'storage_key',
    rowId: `${storageKey.split('/').at(-1) ?? ''}:${part}`,
  });

/**
 * Keeps an uploaded sheet under the tenant's keys alone: what was stored in the clear is gone, whatever
 * becomes of the work, and what is sealed goes with work that fails.
 */
export async function withSealedSheet<Result>(
  ctx: Ctx,
  storage: FileStorage,
  given: { readonly blob: StoredBlob; readonly work: (sealed: StoredBlob) => Promise<Result> },
): Promise<Result> {
  const { blob, work } = given;
  const [tenantId = ''] = blob.storageKey.split('/');
  const storageKey = fileKey(tenantId, uuidv7());
  try {
    await putSealed(ctx, storage, { from: blob.storageKey, to: storageKey });
    return await work({ ...blob, storageKey });
  } catch (error) {
    await storage.remove(storageKey);
    throw error;
  } finally {
    await storage.remove(blob.storageKey);
  }
}

async function putSealed(
  ctx: Ctx,
  storage: FileStorage,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const bytes = await buffer(await storage.read(from));
  const folder = await mkdtemp(join(tmpdir(), 'lianxun-sheet-'));
  try {
    const path = join(folder, 'sealed');
    await writeFile(path, sealedLines(ctx, to, bytes), { mode: 0o600 });
    await storage.put(to, path, (await stat(path)).size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* sealedLines(ctx: Ctx, key: string, bytes: Buffer): AsyncGenerator<string> {
  for (let part = 0; part * chunk < bytes.length; part += 1) {
    const plain = bytes.subarray(part * chunk, (part + 1) * chunk).toString('base64');
    yield `${await ctx.secrets.seal(plain, binding(key, part))}\n`;
  }
}

/** The workbook as it was uploaded. */
export async function openSheet(
  ctx: Ctx,
  storage: FileStorage,
  { storageKey, sha256 }: Pick<BatchRow, 'storageKey' | 'sha256'>,
): Promise<Buffer> {
  if (!(await storage.exists(storageKey)))
    throw new ConflictError('core.import_file_gone', `The sheet ${storageKey} is gone`);
  const stored = await buffer(await storage.read(storageKey));
  // Sheets of before they were sealed.
  if (stored.toString('latin1', 0, 2) === packed) return stored;
  const parts: Buffer[] = [];
  for (const line of stored.toString('latin1').split('\n').slice(0, -1)) {
    const plain = await ctx.secrets.open(line, binding(storageKey, parts.length));
    parts.push(Buffer.from(plain, 'base64'));
  }
  const bytes = Buffer.concat(parts);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`the sheet ${storageKey} is not the one that was uploaded`);
  return bytes;
}
