import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { refuseTooLarge } from './file-refusals.ts';

export interface Written {
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/** Streams to a new file, hashing on the way; stops at the first byte over the limit. */
export async function writeLimited(
  source: AsyncIterable<Uint8Array>,
  path: string,
  limits: { maxBytes: number; signal?: AbortSignal | undefined },
): Promise<Written> {
  const counted = { size: 0, hash: createHash('sha256') };
  // Opened beforehand: a stream that fails at once would make its file after the caller has tidied up.
  const file = await open(path, 'wx', 0o600);
  await pipeline(
    source,
    (chunks: AsyncIterable<Uint8Array>) => countChunks(chunks, counted, limits.maxBytes),
    file.createWriteStream(),
    limits.signal ? { signal: limits.signal } : {},
  );
  return { size: counted.size, sha256: counted.hash.digest('hex') };
}

/** For formats that are parsed as a whole. */
export async function readLimited(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) throw refuseTooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* countChunks(
  chunks: AsyncIterable<Uint8Array>,
  counted: { size: number; hash: Hash },
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    counted.size += chunk.length;
    if (counted.size > maxBytes) throw refuseTooLarge(maxBytes);
    counted.hash.update(chunk);
    yield chunk;
  }
}
