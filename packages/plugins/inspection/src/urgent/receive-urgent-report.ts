import type { ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { receiveUrgent } from '../permissions.ts';
import { bounceUrgentReport } from './bounce-urgent-report.ts';
import { contentPlace, untold } from './open-urgent-report.ts';
import { decisionPlace, handlingPlace } from './record-urgent-text.ts';
import {
  ClosedMessage,
  DecidedMessage,
  ReceivedMessage,
  RefusedMessage,
  ReportMessage,
} from './urgent-message.ts';
import { concernedBy, keptOut } from './urgent-readers.ts';
import {
  insertUrgentReport,
  listUserNames,
  lockUrgentReport,
  updateUrgentReport,
  type UrgentChanges,
  type UrgentReportRow,
} from './urgent-reports.repository.ts';
import type { UrgentReceiver } from './urgent-tables.ts';

/** City: a report comes in, or the county has closed its half. */
export async function receiveFromCounty(
  ctx: InspectionCtx,
  message: ExchangeMessage,
): Promise<void> {
  const known = await lockUrgentReport(ctx.tx, { exchangeId: message.exchangeId });
  if (message.verb === 'report' && known === undefined) return await takeIn(ctx, message);
  if (message.verb !== 'closed' || known?.partnerTenantId !== message.from.tenantId) return;
  const { handledAt, handledByName, handling } = ClosedMessage.parse(message.content);
  await moveOn(ctx, known, {
    move: 'close',
    from: 'decided',
    changes: {
      handlingSealed: await ctx.secrets.seal(handling, handlingPlace(known.id)),
      handledAt: new Date(handledAt),
      handledByName,
    },
  });
}

async function takeIn(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const report = ReportMessage.parse(message.content);
  const { content, receivers } = report;
  const concerned = await concernedBy(ctx, content);
  const receiverIds = await accountsOf(ctx, receivers, concerned);
  if (receiverIds.length === 0) return await refuse(ctx, message);
  const id = uuidv7();
  const { drafterName, kind, reason, reportNo, teamName, sentAt } = report;
  const excludedUserIds = await keptOut(ctx, receiverIds, concerned);
  await ctx.exclusions.set({ type: 'urgentReport', id }, excludedUserIds);
  await insertUrgentReport(ctx.tx, {
    id,
    direction: 'incoming',
    reportNo,
    kind,
    reason,
    receivers: JSON.stringify(receivers),
    receiverIds,
    exchangeId: message.exchangeId,
    filingId: null,
    drafterId: null,
    drafterName,
    writerId: null,
    teamName,
    ...untold,
    partnerTenantId: message.from.tenantId,
    partnerName: message.from.name,
    sentAt: new Date(sentAt),
    excludedUserIds,
    contentSealed: await ctx.secrets.seal(JSON.stringify(content), contentPlace(id)),
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'urgentReport', id, restricted: true });
  await ctx.workflow.move({ subject: 'urgentReport', id, move: 'arrive' });
  await ctx.audit({
    action: 'inspection.urgent_report_arrived',
    subject: { type: 'urgentReport', id },
    summary: `收到${message.from.name}${reportNo}`,
    after: { reportNo, receivers },
    personal: ['receivers'],
    restricted: true,
  });
}

/** Those named who may receive here, without anybody it may be about; of namesakes the one whose account is named. */
async function accountsOf(
  ctx: InspectionCtx,
  receivers: readonly UrgentReceiver[],
  concerned: readonly string[],
): Promise<string[]> {
  const holders = await ctx.people.usersWithPermissions([receiveUrgent.id]);
  const names = await ctx.people.namesOf(holders);
  const accounts = await listUserNames(ctx.tx, holders);
  const meant = receivers.flatMap(({ name, userName }) => {
    const ofName = holders.filter((userId) => names.get(userId) === name);
    const own = ofName.filter((userId) => userName === null || accounts.get(userId) === userName);
    return own.length === 1 ? own : [];
  });
  return [...new Set(meant)].filter((userId) => !concerned.includes(userId));
}

/** Nothing of the report stays here, and the answer does not say which of the reasons it was. */
async function refuse(ctx: InspectionCtx, { exchangeId, from }: ExchangeMessage): Promise<void> {
  await ctx.exchange.send({
    type: 'urgentReport',
    exchangeId,
    to: from.tenantId,
    verb: 'refused',
    content: { reason: '所列收件人在市级都不能接收，请改列其他收件人，或者写明收件人的账号' },
    transient: true,
  });
  await ctx.audit({
    action: 'inspection.urgent_report_refused',
    subject: { type: 'urgentReport', id: exchangeId },
    summary: `${from.name}的一件直报没有可以接收的收件人，已退回`,
    restricted: true,
  });
}

/** County: received, refused or decided above. */
export async function receiveFromCity(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const row = await lockUrgentReport(ctx.tx, { exchangeId: message.exchangeId });
  if (row?.partnerTenantId !== message.from.tenantId) return;
  if (message.verb === 'refused')
    return await bounceUrgentReport(ctx, row, RefusedMessage.parse(message.content).reason);
  if (message.verb === 'received') {
    const { receivedAt, receivedByName } = ReceivedMessage.parse(message.content);
    const changes = { receivedAt: new Date(receivedAt), receivedByName };
    return await moveOn(ctx, row, { move: 'receive', from: 'sent', changes });
  }
  if (message.verb !== 'decided') return;
  const { decidedAt, decidedByName, decision } = DecidedMessage.parse(message.content);
  await moveOn(ctx, row, {
    move: 'decide',
    from: 'received',
    changes: {
      decisionSealed: await ctx.secrets.seal(decision, decisionPlace(row.id)),
      decidedAt: new Date(decidedAt),
      decidedByName,
    },
  });
}

/** What the other side has done, on this half; a second time changes nothing. */
async function moveOn(
  ctx: InspectionCtx,
  { id, reportNo, stage }: UrgentReportRow,
  step: { readonly move: string; readonly from: string; readonly changes: UrgentChanges },
): Promise<void> {
  if (stage !== step.from) return;
  await updateUrgentReport(ctx.tx, id, step.changes);
  await ctx.workflow.move({ subject: 'urgentReport', id, move: step.move });
  await ctx.audit({
    action: 'inspection.urgent_report_heard',
    subject: { type: 'urgentReport', id },
    summary: `${reportNo}收到对方办理进展`,
    after: { move: step.move },
    restricted: true,
  });
}
