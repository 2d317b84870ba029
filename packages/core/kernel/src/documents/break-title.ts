const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const longestLine = 20;
const sticks = new Set('，。、；：？！）》”’〕的');

/**
 * Breaks a title of 2号 into lines that shorten downwards, between words: 回行时词意完整、排列对称、长短适宜.
 */
export function breakTitle(title: string): string {
  const text = title.trim();
  const lines = Math.ceil(text.length / longestLine);
  if (lines <= 1) return text;
  return linesOf(text, lines) ?? linesOf(text, lines + 1) ?? text;
}

function linesOf(text: string, count: number): string | undefined {
  const ends = breaksOf(text);
  const parts: string[] = [];
  let from = 0;
  for (let left = count; left > 1; left -= 1) {
    const aim = from + (text.length - from) / left + (left === count ? 1 : 0);
    const end = nearest(
      ends.filter((each) => each > from && each - from <= longestLine),
      aim,
    );
    if (end === undefined) return undefined;
    parts.push(text.slice(from, end));
    from = end;
  }
  const last = text.slice(from);
  return last.length > longestLine ? undefined : [...parts, last].join('\n');
}

function breaksOf(text: string): number[] {
  const ends = [...words.segment(text)].map(({ index, segment }) => index + segment.length);
  return ends.filter((end) => end < text.length && !sticks.has(text.charAt(end)));
}

function nearest(ends: readonly number[], aim: number): number | undefined {
  return ends.toSorted((one, other) => Math.abs(one - aim) - Math.abs(other - aim))[0];
}
