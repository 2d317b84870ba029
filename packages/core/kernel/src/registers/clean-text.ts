const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g;
const CONTROLS = /(?![\r\n])\p{Cc}/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Printable ASCII, Chinese words and their punctuation: nothing of it is ever replaced. */
const PLAIN = /^[\x20-\x7e\n\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;
const ONE_LINE = /^(?:[\x21-\x7e\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]+(?: (?! |$)|$))*$/;

/** One line: odd spaces and line breaks become single spaces, invisible characters go. */
export function cleanLine(text: string): string {
  if (ONE_LINE.test(text)) return text;
  return plainSpaces(text).replace(/\s+/g, ' ').trim();
}

/** Several lines: line breaks stay, every line is trimmed. */
export function cleanParagraphs(text: string): string {
  return plainSpaces(text)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** Codes, numbers and dates: full-width digits, letters and punctuation become half-width. */
export function cleanCode(text: string): string {
  return cleanLine(text.normalize('NFKC'));
}

/** What two spellings of a name have in common: no space, no width, no case. */
export function matchKey(text: string): string {
  if (text === '') return '';
  return cleanCode(text).replace(/\s+/g, '').toLowerCase();
}

/** Splits a list of names or tags at the separators people use. */
export function splitList(text: string): string[] {
  return cleanParagraphs(text)
    .split(/[、，,;；\n]/)
    .map(cleanLine)
    .filter((item) => item !== '');
}

/** Names are also separated by spaces, and a two-character name may be spaced out: 李 明. */
export function splitNames(text: string): string[] {
  return splitList(text).flatMap((item) => {
    const parts = item.split(' ');
    return parts.every((part) => [...part].length === 1) ? [parts.join('')] : parts;
  });
}

function plainSpaces(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(ODD_SPACES, ' ').replace(INVISIBLE, '').replace(CONTROLS, '');
}
