/** The grade a text claims for itself. */
export type SecrecyMarker = '秘密' | '机密' | '绝密';

const gap = '[^\\S\\n]{0,8}';
const grade = ['绝密', '絕密', '機密', '机密', '秘密'].map((word) => [...word].join(gap)).join('|');
const mark = `(${grade})`;

/** Words that end in a grade without being one: 工作秘密 is an allowed level, 商业秘密 is no grade. */
const ordinaryBefore = '(?<!工作|商业|企业|技术|个人)';
const numeral = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';

/**
 * A grade counts where it is set as a mark, not where a sentence speaks about secrecy: with a star
 * (机密★5年) or a term (机密 5年), in brackets (【秘密】), after 密级, alone on its line, or set off
 * at the beginning or the end of a line. Every gap is bounded: a long text costs linear time.
 */
const markPatterns = [
  `${ordinaryBefore}${mark}${gap}(?:级${gap})?[★☆]`,
  `[[({<【〔〖「『]${gap}${mark}${gap}[级件]?${gap}[\\])}>】〕〗」』]`,
  `密${gap}级${gap}:${gap}${mark}`,
  `密${gap}级${gap}(?:为|是)?${gap}${mark}(?!级?[的以、和或])`,
  `^${gap}${mark}${gap}[级件]?${gap}(?:$|[:|])`,
  `^${gap}${mark}[级件]?[^\\S\\n]`,
  `[^\\S\\n]${mark}[级件]?${gap}$`,
  `(?<![\\p{L}\\p{N}])${mark}${gap}级?${gap}[*·]?${gap}(?:${numeral}${gap}个?[年月]|长期)(?![\\p{L}\\p{N}])`,
].map((source) => new RegExp(source, 'mu'));

/** 绝密 is rare enough in ordinary prose to count anywhere, except across 拒绝|密切 and the like, and in talk about the grade itself. */
const topSecretAnywhere =
  /(?<![拒杜断隔灭根谢回弃阻、和或与及“])(?:绝密|絕密)(?![切闭集码植布室接、和或与及”]|级[\p{L}、])/u;

const gradeAtStart = /^(绝密|絕密|机密|機密|秘密)(?!载体|战线)/u;
const gradeAtEnd =
  /(?<!工作|商业|企业|技术|个人|国家|保守|严守|泄露|泄漏|涉及|的)(绝密|絕密|机密|機密|秘密)[级件]?$/u;

/** The first mark of a grade in a text, or undefined. */
export function findSecrecyMarker(text: string): SecrecyMarker | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  if (!plain.includes('密')) return undefined;
  for (const pattern of markPatterns) {
    const marked = pattern.exec(plain)?.[1];
    if (marked !== undefined) return asMarker(marked);
  }
  return topSecretAnywhere.test(plain) ? '绝密' : undefined;
}

/** As in a text, and also when the name (without its extension) begins or ends with a grade. */
export function findSecrecyMarkerInFileName(fileName: string): SecrecyMarker | undefined {
  const marker = findSecrecyMarker(fileName);
  if (marker !== undefined) return marker;
  const stem = fileName.replace(/\.[^.]*$/u, '').replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const label = gradeAtStart.exec(stem)?.[1] ?? gradeAtEnd.exec(stem)?.[1];
  return label === undefined ? undefined : asMarker(label);
}

function asMarker(label: string): SecrecyMarker {
  if (/[绝絕]/u.test(label)) return '绝密';
  return /[机機]/u.test(label) ? '机密' : '秘密';
}
