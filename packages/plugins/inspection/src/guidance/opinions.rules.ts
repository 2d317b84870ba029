import type { GuardResult, Reason } from '@lianxun/plugin-api';

export interface JudgedOpinion {
  readonly no: number;
  readonly answer: string | null;
  readonly verdict: 'accepted' | 'returned' | null;
}

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];
const numbersOf = (opinions: readonly JudgedOpinion[]) => opinions.map(({ no }) => no).join('、');

/** An answer that was returned counts only when it was given anew. */
export function everyOpinionAnswered(opinions: readonly JudgedOpinion[]): GuardResult {
  const open = opinions.filter(({ answer, verdict }) => answer === null || verdict === 'returned');
  return open.length === 0 || refuse('opinion_unanswered', `第${numbersOf(open)}条意见尚未答复`);
}

export function noOpinionReturned(opinions: readonly JudgedOpinion[]): GuardResult {
  const open = opinions.filter(({ verdict }) => verdict === 'returned');
  return (
    open.length === 0 ||
    refuse('opinion_returned', `第${numbersOf(open)}条答复已标为退回，请退回县级，或改标为认可`)
  );
}

export function someOpinionReturned(opinions: readonly JudgedOpinion[]): GuardResult {
  return (
    opinions.some(({ verdict }) => verdict === 'returned') ||
    refuse('no_opinion_returned', '请先标明退回哪几条答复')
  );
}
