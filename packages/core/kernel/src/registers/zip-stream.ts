import { strToU8, Zip, ZipDeflate } from 'fflate';

type Content = string | Uint8Array;

export interface ZipPart {
  readonly name: string;
  readonly content: Iterable<Content> | AsyncIterable<Content>;
}

/** A zip package piece by piece: nothing is kept but the names and sizes of the parts. */
export async function* zipStream(
  parts: Iterable<ZipPart> | AsyncIterable<ZipPart>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const part of parts) {
    const file = new ZipDeflate(part.name, { level: 6 });
    zip.add(file);
    for await (const content of part.content) {
      file.push(typeof content === 'string' ? strToU8(content) : content);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready.splice(0);
}

/** The whole package at once, for callers that need its bytes. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const collected: Uint8Array[] = [];
  for await (const chunk of chunks) collected.push(chunk);
  return Buffer.concat(collected);
}
