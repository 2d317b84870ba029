import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { updateOffer } from './card-offers.repository.ts';
import { consentPapers } from './consent-papers.ts';
import { requireOffer } from './require-offer.ts';

/** The person has signed on paper; the scan is attached first. */
export async function recordPaperConsent(ctx: TalentPoolCtx, id: string): Promise<void> {
  const offer = await requireOffer(ctx, id, ['awaitingConsent']);
  const papers = await consentPapers(ctx, offer);
  if (!papers.some(({ purpose }) => purpose === 'consent'))
    throw conflict('consent_paper_missing', '请先上传本人签字的同意书');
  await updateOffer(ctx.tx, id, {
    consent: 'paper',
    consentedAt: ctx.now,
    consentedByName: offer.title,
  });
  await ctx.audit({
    action: 'talent-pool.card_consented',
    subject: { type: 'cardOffer', id },
    summary: `登记${offer.title}的书面同意`,
    after: { consent: 'paper' },
  });
}
