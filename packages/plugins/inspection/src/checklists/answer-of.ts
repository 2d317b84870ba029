import { invalid } from '../refusals.ts';
import type { Seen } from './answer.rules.ts';
import { AnswerItemBody } from './answers.schemas.ts';

/** What was seen, as it may be kept: a problem was looked at and has words. */
export function answerOf(body: AnswerItemBody): Seen {
  const { words: written, ...seen } = AnswerItemBody.parse(body);
  const words = written === '' ? null : written;
  if (seen.hasProblem && !seen.isChecked)
    throw invalid('checklist_unchecked_problem', '发现问题的条目须为已查', 'isChecked');
  if (seen.hasProblem && words === null)
    throw invalid('checklist_words_missing', '发现问题须写明情况', 'words');
  return { ...seen, words };
}
