import type { GuardResult, Reason } from '@lianxun/plugin-api';

export const feedbackSteps = ['head', 'leadership'] as const;
/** 先向主要负责人 / 再向领导班子. */
export type FeedbackStep = (typeof feedbackSteps)[number];

export const feedbackTitles: Readonly<Record<FeedbackStep, string>> = {
  head: '向主要负责人反馈',
  leadership: '向领导班子反馈',
};

export interface Meeting {
  readonly step: FeedbackStep;
  readonly heldOn: string;
  readonly signedOn: string | null;
}

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];

/** Why this meeting is not held yet; undefined where it may. */
export function meetingRefusal(step: FeedbackStep, held: readonly Meeting[]): string | undefined {
  if (held.some((it) => it.step === step)) return `${feedbackTitles[step]}已登记`;
  if (step === 'leadership' && !held.some((it) => it.step === 'head'))
    return '须先向主要负责人单独反馈，再向领导班子反馈';
  return undefined;
}

/** First to the head alone, then to the leadership, and each has signed. */
export function feedbackInTwoSteps(held: readonly Meeting[]): GuardResult {
  const missing = feedbackSteps.filter((step) => !held.some((it) => it.step === step));
  if (missing.length > 0) {
    const titles = missing.map((step) => feedbackTitles[step]).join('、');
    return refuse('feedback_meetings_open', `尚未登记${titles}，请在反馈会中登记`);
  }
  const unsigned = held.filter(({ signedOn }) => signedOn === null);
  const titles = unsigned.map(({ step }) => feedbackTitles[step]).join('、');
  return (
    unsigned.length === 0 || refuse('feedback_unsigned', `${titles}尚未签收，请登记签收人和日期`)
  );
}

/** What is known of a paper that concerns a lead. */
export interface LeadPaper {
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
}

const noise = /[\s\p{P}\p{S}]/gu;
const bare = (text: string) => text.replaceAll(noise, '');
const shared = 12;

/** Whether a text repeats the number, or a passage, of a paper that concerns a lead. */
export function repeatsLead(text: string, papers: readonly LeadPaper[]): boolean {
  const plain = bare(text);
  return papers.some(
    ({ numbers, texts }) =>
      numbers.some((number) => plain.includes(bare(number))) ||
      texts.some((one) => sharesPassage(plain, bare(one))),
  );
}

/** A short text counts where it stands whole, a longer one by any passage of twelve characters. */
function sharesPassage(plain: string, source: string): boolean {
  if (source.length < 6) return false;
  if (source.length <= shared) return plain.includes(source);
  for (let start = 0; start + shared <= source.length; start += 1)
    if (plain.includes(source.slice(start, start + shared))) return true;
  return false;
}
