import { strFromU8, unzipSync } from 'fflate';

/** What a person reads in a .docx that was asked for. */
export async function documentText(answered: Promise<Response> | Response): Promise<string> {
  const bytes = new Uint8Array(await (await answered).arrayBuffer());
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text]) => text).join('');
}
