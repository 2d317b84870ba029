import { itemText } from './xml-text.ts';
import { damaged } from './zip-package.ts';

const MOST_ITEM = 8_000_000;

/** The strings cells point at by number, read while they are inflated. */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const decoder = new TextDecoder();
  const strings: string[] = [];
  let waiting = '';
  for await (const piece of bytes) {
    waiting += decoder.decode(piece, { stream: true });
    waiting = takeItems(waiting, strings);
    if (waiting.length > MOST_ITEM) throw damaged();
  }
  return strings;
}

/** Answers what is left of the text once its whole items are taken. */
function takeItems(xml: string, strings: string[]): string {
  const item = /<((?:\w+:)?)si\b[^>]*?(?:\/>|>([\s\S]*?)<\/\1si>)/g;
  let end = 0;
  for (const found of xml.matchAll(item)) {
    strings.push(itemText(found[2] ?? ''));
    end = found.index + found[0].length;
  }
  return xml.slice(end);
}
