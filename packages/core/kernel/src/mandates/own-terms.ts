import { ConflictError, NotFoundError, ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { dateInShanghai } from '../calendar/dates.ts';
import { atDesk, type Desk } from '../sessions/own-desk.ts';
import { listOwnTerms, signOwnTerm, type OwnTerm } from './own-terms.repository.ts';

const shown = 200;

/** What this person was asked to sign, in whatever tenant. */
export async function getOwnTerms(desk: Desk): Promise<{ items: OwnTerm[] }> {
  return { items: await atDesk(desk, true, (tx, userId) => listOwnTerms(tx, userId, shown)) };
}

/**
 * Signs at one's own desk. The tenant that asked gets signature and entry of the record from the
 * database itself: nothing of that tenant is opened.
 */
export async function signTerm(
  desk: Desk,
  termId: string,
  signature: {
    readonly contentHash: string;
    readonly answers: Readonly<Record<string, string | null>>;
    readonly source: string;
    readonly requestId: string;
  },
): Promise<void> {
  await atDesk(desk, false, async (tx, userId, now) => {
    const terms = await listOwnTerms(tx, userId, shown);
    const term = terms.find(({ id }) => id === termId);
    if (term !== undefined) requireAnswered(term, signature.answers);
    const outcome = await signOwnTerm(tx, {
      ...signature,
      termId,
      day: dateInShanghai(now),
      ids: [uuidv7(), uuidv7(), uuidv7(), uuidv7()],
    });
    if (outcome === 'signed') return;
    if (outcome === 'changed')
      throw new ConflictError('core.mandate_term_changed', `Term ${termId} has another text`);
    if (outcome === 'signed already')
      throw new ConflictError('core.mandate_term_signed', `Term ${termId} is signed`);
    throw new NotFoundError('core.mandate_term_not_found', `No mandate term ${termId}`);
  });
}

function requireAnswered(
  { questions }: OwnTerm,
  answers: Readonly<Record<string, string | null>>,
): void {
  const asked = new Set(questions.map(({ id }) => id));
  const given = Object.keys(answers);
  if (given.length === asked.size && given.every((id) => asked.has(id))) return;
  throw new ValidationError('core.mandate_term_unanswered', 'Answers and questions do not match');
}
