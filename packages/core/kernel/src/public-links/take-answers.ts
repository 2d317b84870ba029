import {
  ConflictError,
  NotFoundError,
  ValidationError,
  type Ctx,
  type Plugin,
} from '@lianxun/plugin-api';

import { recordAnonymous } from '../audit/record-anonymous.ts';
import { dateInShanghai } from '../calendar/dates.ts';
import { sealAnswers } from './answer-seal.ts';
import { insertAnswer } from './public-answers.repository.ts';
import { useLink } from './public-links.repository.ts';
import { readAnswers, type TypedAnswers } from './read-answers.rules.ts';
import { openForm } from './show-public-form.ts';

/**
 * Takes what somebody hands in: sealed, with its date, counted on its link. `id` comes with the page, so
 * that a second press of the button brings nothing twice.
 */
export async function takeAnswers(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { id, typed }: { readonly id: string; readonly typed: TypedAnswers },
): Promise<{ readonly thanks: string }> {
  const { kernel, link, page, shut } = openForm(ctx, plugins);
  if (shut !== undefined) throw new ConflictError('core.public_form_shut', shut.title);
  const { answers, reasons } = readAnswers(page, typed);
  if (reasons.length > 0)
    throw new ValidationError('core.public_answers_wrong', 'Answers do not fit', { reasons });
  await insertAnswer(kernel.tx, {
    id,
    linkId: link.id,
    sealed: await sealAnswers(kernel.services.keyWrapper, id, answers),
    givenOn: dateInShanghai(ctx.now),
  });
  if (!(await useLink(kernel.tx)))
    throw new NotFoundError('core.public_link_not_found', 'The link was used up meanwhile');
  await recordAnonymous(kernel, {
    action: 'core.public_answers_received',
    subject: link.subject,
    summary: `收到一份匿名填写：${link.title}`,
  });
  return { thanks: page.thanks };
}
