export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text in parts, with the words that stand in it marked; the longer word where two overlap. */
export function markedText(text: string, words: readonly string[]): TextPart[] {
  const sought = words.filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  const parts: TextPart[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const word = sought.find((it) => text.startsWith(it, at));
    if (word === undefined) {
      plain += text[at] ?? '';
      at += 1;
      continue;
    }
    if (plain !== '') parts.push({ text: plain, isMarked: false });
    parts.push({ text: word, isMarked: true });
    plain = '';
    at += word.length;
  }
  return plain === '' ? parts : [...parts, { text: plain, isMarked: false }];
}
