import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

const sampleLength = 1024;
/** Markup and scripts, which a browser or a shell would act upon. */
const activeStart = /^\s*(?:<[!?a-z]|#!)/i;
/** All but tab, line feed, form feed, carriage return. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Whether all bytes are text in UTF-8, GB 18030 or marked UTF-16, and none of it is active. */
export async function isPlainText(path: string, file: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleLength), 0, sampleLength, 0);
  const sample = buffer.subarray(0, bytesRead);
  for (const encoding of candidates(sample)) {
    const start = new TextDecoder(encoding).decode(sample);
    if (activeStart.test(start)) return false;
    if (await decodes(path, encoding)) return true;
  }
  return false;
}

function candidates(sample: Buffer): string[] {
  const mark = sample.toString('hex', 0, 2);
  if (mark === 'fffe') return ['utf-16le'];
  return mark === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030'];
}

async function decodes(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if (controlCharacter.test(decoder.decode(chunk, { stream: true }))) return false;
    }
    return !controlCharacter.test(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
