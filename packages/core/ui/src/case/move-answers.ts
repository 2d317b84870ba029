import type { CaseAction } from './case-step.ts';
import type { CaseRequest, MoveInput } from './case-types.ts';

/** What the dialog of a move was told, as typed. */
export interface MoveAnswers {
  reason: string;
  reasonCode: string;
  opinion: string;
  fields: Record<string, string>;
  /** `yes` or `no` in a joint review. */
  agrees: string;
}

/** A dialog nothing has been said in. */
export function noAnswers(): MoveAnswers {
  return { reason: '', reasonCode: '', opinion: '', fields: {}, agrees: '' };
}

function fieldError({ title, type }: MoveInput, typed: string): string | undefined {
  if (typed.trim() === '') return `请填写${title}。`;
  if (type === 'integer' && !/^\d+$/.test(typed.trim())) return `${title}应为整数。`;
  return undefined;
}

function missingInMove(
  { needs }: CaseAction['move'],
  { fields, reason, reasonCode }: MoveAnswers,
): Record<string, string> {
  const missing: Record<string, string> = {};
  if (needs.reasonCodes.length > 0 && reasonCode === '') missing['reasonCode'] = '请选择原因。';
  for (const input of needs.input) {
    const error = fieldError(input, fields[input.key] ?? '');
    if (error) missing[input.key] = error;
  }
  if (needs.reason && reason.trim() === '') missing['reason'] = '请填写理由。';
  return missing;
}

function missingInReview(
  event: 'opinion' | 'conclude',
  { agrees, opinion }: MoveAnswers,
): Record<string, string> {
  if (event === 'conclude') return opinion.trim() === '' ? { opinion: '请填写汇总后的意见。' } : {};
  if (agrees === '') return { agrees: '请选择是否同意。' };
  return agrees === 'no' && opinion.trim() === '' ? { opinion: '请写明要修改什么。' } : {};
}

/** What still has to be told, by control. */
export function missingOf(
  { event, move }: CaseAction,
  answers: MoveAnswers,
): Record<string, string> {
  if (event === 'withdraw') return {};
  if (event === 'opinion' || event === 'conclude') return missingInReview(event, answers);
  if (event !== 'return') return missingInMove(move, answers);
  return answers.reason.trim() === '' ? { reason: '请填写理由。' } : {};
}

/** The event to send; what was not asked or left empty stays out. */
export function requestOf({ event, move }: CaseAction, answers: MoveAnswers): CaseRequest {
  const texts = Object.entries({
    reason: answers.reason.trim(),
    reasonCode: answers.reasonCode,
    opinion: answers.opinion.trim(),
  }).filter(([, text]) => text !== '');
  const fields = move.needs.input.map(({ key, type }) => {
    const typed = (answers.fields[key] ?? '').trim();
    return [key, type === 'integer' ? Number(typed) : typed] as const;
  });
  const asks = event === 'move' || event === 'approve';
  return {
    event,
    ...(event === 'move' || event === 'opinion' ? { move: move.move } : {}),
    ...(event === 'opinion' ? { agrees: answers.agrees === 'yes' } : {}),
    ...Object.fromEntries(texts),
    ...(asks && fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
  };
}
