import { normalPlace } from './normal-names.rules.ts';

const unknown = new Set(['不详', '不清楚', '不知道', '未知', '不明', '待查', '待核', '']);
const none =
  /^(无|没有|无业|待业|失业|无工作|无单位|无工作单位|(已|早已)?(退休|离休|离退休)(人员|在家)?|学生|在校学生|在读(学生)?|学龄前|未成年|务农|农民|已故|去世|已去世)$/u;

/** The same key in every tenant, and the name of no unit. */
export const noEmployerKey = 'name:无工作单位';

/**
 * What is written for the employer of a relative: a place, that he has none (已退休, 学生, 无业), or
 * that nobody knows. Unknown is not none: the rules answer 疑似 to it.
 */
export function employerOf(
  text: string | null,
): { readonly kind: 'place'; readonly name: string } | { readonly kind: 'none' | 'unknown' } {
  const word = normalPlace(text ?? '');
  if (text === null || unknown.has(word)) return { kind: 'unknown' };
  return none.test(word) ? { kind: 'none' } : { kind: 'place', name: text };
}
