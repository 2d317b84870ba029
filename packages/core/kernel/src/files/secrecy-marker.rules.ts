/** The grade a text claims for itself. */
export type SecrecyMarker = '秘密' | '机密' | '绝密';

const grade = '(绝\\s*密|絕\\s*密|機\\s*密|机\\s*密|秘\\s*密)';

/** Words that end in a grade without being one: 工作秘密 is an allowed level, 商业秘密 is no grade. */
const ordinaryBefore = '(?<!工作|商业|企业|技术|个人)';

/**
 * A grade counts where it is set as a mark, not where a sentence speaks about secrecy:
 * with a star (机密★5年), in brackets (【秘密】), after 密级, or alone on its line.
 */
const markPatterns = [
  `${ordinaryBefore}${grade}\\s*(?:级\\s*)?[★☆]`,
  `[【\\[［(（〔〖]\\s*${grade}\\s*[级件]?\\s*(?:[★☆][^】\\]］)）〕〗]*)?[】\\]］)）〕〗]`,
  `密\\s*级\\s*[:：]?\\s*(?:为|是)?\\s*${grade}`,
  `^\\s*${grade}\\s*[级件]?\\s*$`,
].map((source) => new RegExp(source, 'mu'));

/** 绝密 is rare enough in ordinary prose to count anywhere, except across 拒绝|密切 and the like. */
const topSecretAnywhere = /(?<![拒杜断隔灭根谢回弃阻])(?:绝密|絕密)(?![切闭集码植布室接])/u;

const gradeAtStart = /^(绝密|絕密|机密|機密|秘密)(?!载体|战线)/u;
const gradeAtEnd =
  /(?<!工作|商业|企业|技术|个人|国家|保守|严守|泄露|泄漏|涉及|的)(绝密|絕密|机密|機密|秘密)[级件]?$/u;

/** The first mark of a grade in a text, or undefined. */
export function findSecrecyMarker(text: string): SecrecyMarker | undefined {
  for (const pattern of markPatterns) {
    const marked = pattern.exec(text)?.[1];
    if (marked !== undefined) return asMarker(marked);
  }
  return topSecretAnywhere.test(text) ? '绝密' : undefined;
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
