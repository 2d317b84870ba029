import type { CaseType } from '@lianxun/plugin-api';

import { findCountyOfTenant } from '../combined/combined.repository.ts';
import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import type { NoticeContent } from './guidance-message.ts';
import { listOpinions, lockNotice, updateNotice, type NoticeRow } from './guidance.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

const shared = ['issue', 'acknowledge', 'answer', 'accept', 'return'];

/** What a person did here crosses to the other half; what came from there has been written already. */
export async function followNotice(ctx: InspectionCtx, moved: Moved): Promise<void> {
  const { move, reason, subjectId } = moved;
  if (move === null || ctx.actor.kind === 'job' || !shared.includes(move)) return;
  const row = requireFound(await lockNotice(ctx.tx, subjectId), 'guidance_notice');
  const issued = move === 'issue' ? await issueNotice(ctx, row) : null;
  const opinions = await listOpinions(ctx.tx, row.id);
  const content: NoticeContent = {
    reason,
    notice: issued,
    opinions: opinions.map(
      ({ answer, answeredByName, answeredOn, no, text, verdict, verdictNote }) => ({
        no,
        text,
        answer,
        answeredByName,
        answeredOn,
        verdict,
        verdictNote,
      }),
    ),
  };
  await ctx.exchange.send({
    type: 'guidanceNotice',
    exchangeId: row.exchangeId,
    to: row.partnerTenantId,
    verb: move,
    content,
  });
}

async function issueNotice(ctx: InspectionCtx, row: NoticeRow) {
  const issuedOn = ctx.calendar.today();
  const year = issuedOn.slice(0, 4);
  const count = await ctx.numbers.next(`inspection.guidance:${year}`);
  const number = `巡导督〔${year}〕${count}号`;
  await updateNotice(ctx.tx, row.id, { number, issuedOn });
  const county = requireFound(
    await findCountyOfTenant(ctx.tx, {
      combinedId: row.combinedId ?? '',
      tenantId: row.partnerTenantId,
    }),
    'combined',
  );
  const { draftedByName, dueOn, place, title, visitedOn } = row;
  return {
    combinedExchangeId: county.exchangeId,
    number,
    title,
    visitedOn,
    place,
    dueOn,
    issuedOn,
    draftedByName,
  };
}
