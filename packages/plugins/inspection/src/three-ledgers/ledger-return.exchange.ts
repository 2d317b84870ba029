import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { tellOffice } from '../combined/tell-office.ts';
import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { ReturnMessage } from './ledger-return-message.ts';
import { findReturn, insertReturn, replaceLedgerRows } from './ledger-returns.repository.ts';
import { hashOfReturn } from './ledger-rows.ts';
import { periodTitle } from './periods.rules.ts';
import { dueHere } from './read-periods.ts';
import { takeReminder } from './remind-county.ts';
import { officeLedgers } from './three-ledger-tables.ts';

/** 三本账 of the office: returns go up, reminders come down. */
export const ledgerReturnExchange = exchangeTypeFor<InspectionDatabase>()({
  title: '三本账报送',
  receive: async (ctx, message) => {
    if (message.from.direction === 'below' && message.verb === 'submit') await takeIn(ctx, message);
    else if (message.from.direction === 'above' && message.verb === 'remind')
      await takeReminder(ctx, message);
  },
});

async function takeIn(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const { exchangeId, from, sentAt, sentByName } = message;
  if ((await findReturn(ctx.tx, { exchangeId })) !== undefined) return;
  const { ledgers, takenAt, ...head } = ReturnMessage.parse(message.content);
  const rowsOf = Object.fromEntries(officeLedgers.map((key) => [key, ledgers[key].rows]));
  if (hashOfReturn({ ...head, ledgers: rowsOf }) !== head.contentHash)
    return await ctx.audit({
      action: 'inspection.ledger_return_unsound',
      subject: { type: 'ledgerReturn', id: exchangeId },
      summary: `${from.name}的${periodTitle(head)}三本账与摘要值不符，没有收下`,
    });
  const id = uuidv7();
  await insertReturn(ctx.tx, {
    ...head,
    dueOn: await dueHere(ctx, head),
    id,
    direction: 'incoming',
    exchangeId,
    partnerTenantId: from.tenantId,
    partnerCode: from.code,
    partnerName: from.name,
    countyName: from.name,
    gone: JSON.stringify(Object.fromEntries(officeLedgers.map((key) => [key, ledgers[key].gone]))),
    authorIds: [],
    takenAt: new Date(takenAt),
    remindedAt: null,
    issuedAt: new Date(sentAt),
    issuedByName: sentByName,
    createdAt: ctx.now,
  });
  for (const ledger of officeLedgers)
    await replaceLedgerRows(
      ctx.tx,
      { returnId: id, ledger },
      ledgers[ledger].rows.map((row) => ({ ...row, id: uuidv7() })),
    );
  const summary = `${from.name}报送${periodTitle(head)}三本账${head.edition === 1 ? '' : `（第${head.edition}版）`}`;
  const subject = { type: 'ledgerReturn', id };
  await tellOffice(ctx, {
    subject,
    title: summary,
    link: `/m/inspection/ledger-returns/${id}`,
  });
  await ctx.audit({ action: 'inspection.ledger_return_received', subject, summary });
}
