import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Takes everything in while its transaction is open, and hands it out afterwards. It lies in a file
 * that has no name any more: whatever happens, nothing of it stays behind.
 */
export async function spool(bytes: AsyncIterable<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxun-export-'));
  const path = join(folder, 'sheet');
  try {
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    const file = await open(path, 'r');
    const content = file.createReadStream();
    return Readable.toWeb(content) as ReadableStream<Uint8Array>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
