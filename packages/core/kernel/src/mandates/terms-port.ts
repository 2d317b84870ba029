import { createHash } from 'node:crypto';

import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ValidationError,
  type MandateTerm,
  type MandateTermsPort,
  type PaperSignature,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { canonicalBytes } from '../audit/canonical-bytes.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { dateInShanghai } from '../calendar/dates.ts';
import type { KernelContext } from '../context/kernel-context.ts';
import { emitEvent } from '../events/emit-event.ts';
import { holdersChanged } from '../handover/handover.events.ts';
import {
  deleteTerms,
  findTerm,
  insertSignature,
  insertTerm,
  listTermsOf,
  type TermRow,
} from './mandate-terms.repository.ts';
import { listEngagementsWaiting, replaceTerm } from './mandates.repository.ts';

export function termsPort(kernel: KernelContext): MandateTermsPort {
  return {
    ask: (term) => askTerm(kernel, term),
    withdraw: (holder) => withdrawTerms(kernel, holder),
    recordPaper: (id, paper) => recordPaper(kernel, id, paper),
  };
}

/** What is signed: the words, not who was asked, so that equal texts have equal hashes. */
function hashOf({ content, edition, questions, title }: MandateTerm): string {
  const signed = { title, edition, content, questions: [...questions] };
  return createHash('sha256').update(canonicalBytes(signed)).digest('hex');
}

async function askTerm(
  kernel: KernelContext,
  term: MandateTerm,
): Promise<{ id: string; isSigned: boolean; isNew: boolean }> {
  const { entered, tx } = kernel;
  if (entered.userId === null)
    throw new ForbiddenError('core.mandate_needs_person', 'A job asks for no signature');
  const contentHash = hashOf(term);
  const asked = await listTermsOf(tx, term);
  const same = asked.find((one) => one.contentHash === contentHash);
  if (same !== undefined) return { id: same.id, isSigned: same.recordedAt !== null, isNew: false };

  const id = uuidv7();
  await insertTerm(tx, {
    ...term,
    id,
    questions: JSON.stringify(term.questions),
    contentHash,
    askedBy: entered.userId,
    askedAt: entered.now,
  });
  const former = asked.filter(({ recordedAt }) => recordedAt === null);
  for (const one of former) await replaceTerm(tx, one.id, id);
  await deleteTerms(
    tx,
    former.map((one) => one.id),
  );
  await recordAudit(kernel, {
    action: 'core.mandate_term_asked',
    subject: { type: 'mandateTerm', id },
    after: { ...term, contentHash },
  });
  return { id, isSigned: false, isNew: true };
}

/** What nobody has signed is no longer asked; what was signed stays. */
async function withdrawTerms(
  kernel: KernelContext,
  holder: { readonly teamId: string; readonly userId: string },
): Promise<void> {
  const asked = await listTermsOf(kernel.tx, holder);
  const open = asked.filter(({ recordedAt }) => recordedAt === null).map(({ id }) => id);
  if (open.length === 0) return;
  await deleteTerms(kernel.tx, open);
  await recordAudit(kernel, {
    action: 'core.mandate_terms_withdrawn',
    subject: { type: 'team', id: holder.teamId },
    after: { userId: holder.userId, termIds: open },
  });
}

async function recordPaper(
  kernel: KernelContext,
  id: string,
  paper: PaperSignature,
): Promise<void> {
  const { entered, tx } = kernel;
  const term = await findTerm(tx, id);
  if (term === undefined)
    throw new NotFoundError('core.mandate_term_not_found', `No mandate term ${id}`);
  if (entered.userId === null || term.userId === entered.userId)
    throw new ForbiddenError('core.own_signature', 'Nobody records his own signature');
  if (term.recordedAt !== null)
    throw new ConflictError('core.mandate_term_signed', `Term ${id} is signed`);
  if (paper.signedOn > dateInShanghai(entered.now))
    throw new ValidationError('core.signed_in_future', 'signedOn lies in the future');
  if (paper.witnessName === entered.displayName)
    throw new ForbiddenError('core.witness_is_recorder', 'The witness is a second person');
  await insertSignature(tx, {
    ...signatureOf(term),
    id: uuidv7(),
    answers: JSON.stringify(paper.answers ?? {}),
    signedOn: paper.signedOn,
    witnessName: paper.witnessName,
    recordedBy: entered.userId,
    recordedByName: entered.displayName,
    recordedAt: entered.now,
  });
  await recordAudit(kernel, {
    action: 'core.paper_signature_recorded',
    subject: { type: 'mandateTerm', id },
    after: { ...paper, userId: term.userId, contentHash: term.contentHash },
    personal: ['answers'],
    personalOf: { type: 'user', id: term.userId },
  });
  const engagementIds = await listEngagementsWaiting(tx, id);
  await emitEvent(kernel, holdersChanged, { engagementIds, userId: null });
}

function signatureOf({ contentHash, id, teamId, userId }: TermRow) {
  return { termId: id, teamId, userId, contentHash, byHimself: false };
}
