import { common, monthsCovered, monthWords, spanWords } from './months.rules.ts';
import {
  missing,
  placeAt,
  type CareerSpan,
  type Conditions,
  type Finding,
  type Pair,
} from './pair-facts.rules.ts';

/** B: 本人与被巡察单位的任职、学历教育关系. */
export const employmentRules: Conditions = {
  B1: (pair) =>
    atTarget(pair, (entry) => entry.span.from <= pair.today && entry.span.to >= pair.today, '现'),
  B2: (pair) =>
    atTarget(pair, (entry) => common(entry.span, recent(pair)) !== null, '近期', recentWords(pair)),
  B3: (pair) => {
    if (pair.career === null) return noCareer;
    const same = pastEntries(pair, 'same');
    const long = longAt(pair, same, 'hit');
    if (long !== null) return long;
    const alike = pastEntries(pair, 'ambiguous');
    return alike.length === 0 ? null : longAt(pair, [...same, ...alike], 'ambiguous');
  },
  B4: (pair) => {
    const { education } = pair.person;
    if (education === null) return missing('未填写教育经历', 'education');
    for (const certainty of ['same', 'ambiguous'] as const) {
      const entry = education.find((one) => placeAt(pair.index, one.school) === certainty);
      if (entry === undefined) continue;
      return {
        why: certainty === 'same' ? 'hit' : 'ambiguous',
        evidence: `曾在“${entry.schoolName}”接受学历教育${doubt(pair, certainty)}。`,
        values: { school: entry.schoolName, target: pair.target.name },
      };
    }
    return null;
  },
};

const noCareer = missing('未填写工作经历', 'career');

function recent(pair: Pair) {
  return { from: pair.recentFrom, to: pair.today };
}

function recentWords(pair: Pair): string {
  return `，在近${pair.rules.recentYears}年（自${monthWords(pair.recentFrom)}起）之内`;
}

function doubt(pair: Pair, certainty: 'same' | 'ambiguous'): string {
  return certainty === 'same' ? '' : `；名称与“${pair.target.name}”相近，须核实是否同一单位`;
}

function atTarget(
  pair: Pair,
  holds: (entry: CareerSpan) => boolean,
  word: string,
  tail = '',
): Finding | null {
  if (pair.career === null) return noCareer;
  for (const certainty of ['same', 'ambiguous'] as const) {
    const entry = pair.career.find(
      (one) => holds(one) && placeAt(pair.index, one.fact.place) === certainty,
    );
    if (entry === undefined) continue;
    return {
      why: certainty === 'same' ? 'hit' : 'ambiguous',
      evidence: `${word}在被巡察单位任职：${postWords(entry)}${tail}${doubt(pair, certainty)}。`,
      values: postValues(entry, pair),
    };
  }
  return null;
}

/** Posts that have begun; one that begins next month is no work yet. */
function pastEntries(pair: Pair, certainty: 'same' | 'ambiguous'): readonly CareerSpan[] {
  return (pair.career ?? []).filter(
    (entry) => entry.span.from <= pair.today && placeAt(pair.index, entry.fact.place) === certainty,
  );
}

function longAt(
  pair: Pair,
  entries: readonly CareerSpan[],
  why: 'hit' | 'ambiguous',
): Finding | null {
  const months = monthsCovered(
    entries.map(({ span }) => ({ from: span.from, to: Math.min(span.to, pair.today) })),
  );
  const [first] = entries;
  if (first === undefined || months < pair.rules.longYears * 12) return null;
  const certainty = why === 'hit' ? 'same' : 'ambiguous';
  return {
    why,
    evidence:
      `在被巡察单位累计任职${months}个月，达到${pair.rules.longYears}年：` +
      `${entries.map(postWords).join('；')}${doubt(pair, certainty)}。`,
    values: { ...postValues(first, pair), months: String(months) },
  };
}

export function postWords({ fact, span }: CareerSpan): string {
  const when = spanWords(span, fact.to === null);
  return `${when}在“${fact.placeName}”任${fact.post === '' ? '职' : fact.post}`;
}

export function postValues({ fact }: CareerSpan, pair: Pair): Record<string, string> {
  return {
    place: fact.placeName,
    post: fact.post,
    from: fact.from,
    to: fact.to ?? '至今',
    target: pair.target.name,
    asOf: monthWords(pair.today),
  };
}
