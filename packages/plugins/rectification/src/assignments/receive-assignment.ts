import { ConflictError, exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { pick } from '../findings/changed-fields.rules.ts';
import { shortened } from '../findings/finding.case.ts';
import { AssignmentFeedback, AssignmentMove, arrivedHalf } from './assignment-message.ts';
import { mayArrive } from './assignment-moves.rules.ts';
import { usersOfOffice } from './assignment-parties.ts';
import {
  insertAssignment,
  insertFeedback,
  lockHalf,
  updateAssignmentRow,
  type AssignmentRow,
} from './assignments.repository.ts';
import { keepDecision } from './follow-assignment.ts';

/** 交办 between a city and a county: what the other party did, written into the half kept here. */
export const assignmentExchange = exchangeTypeFor<RectificationDatabase>()({
  title: '交办事项',
  receive: async (ctx, message) => {
    const known = await lockHalf(ctx.tx, message.exchangeId);
    if (known === undefined) {
      if (message.verb === 'issue' && message.from.direction === 'above')
        await receiveIssued(ctx, message);
      return;
    }
    const isPartner = known.partnerTenantId === message.from.tenantId;
    if (!isPartner || !mayArrive(known.direction, message.verb)) return;
    if (message.verb === 'feedback') await receiveFeedback(ctx, known, message);
    else if (message.verb === 'remind') await receiveReminder(ctx, known, message);
    else await receiveMove(ctx, known, message);
  },
});

const subjectOf = (id: string) => ({ type: 'assignment', id }) as const;
const senderOf = ({ from, sentByName }: ExchangeMessage) => `${from.name} ${sentByName}`;

async function receiveIssued(ctx: RectificationCtx, message: ExchangeMessage): Promise<void> {
  const content = AssignmentMove.parse(message.content);
  if (content.issuer === undefined) return;
  const id = uuidv7();
  await insertAssignment(ctx.tx, {
    id,
    engagementId: null,
    unitId: null,
    direction: 'incoming',
    exchangeId: message.exchangeId,
    partnerTenantId: message.from.tenantId,
    recipientName: ctx.scope.tenantName,
    ...content.issuer,
    draftedBy: ctx.actor.userId,
    draftedByName: senderOf(message),
    createdAt: ctx.now,
  });
  await ctx.workflow.start(subjectOf(id));
  await message.keepFiles(subjectOf(id));
  await ctx.workflow.move({ subject: 'assignment', id, move: 'issue', reason: senderOf(message) });
  await audit(ctx, id, message);
}

async function receiveFeedback(
  ctx: RectificationCtx,
  { engagementId, id, released, unitId }: AssignmentRow,
  message: ExchangeMessage,
): Promise<void> {
  await insertFeedback(ctx.tx, {
    id: uuidv7(),
    engagementId,
    unitId,
    released,
    assignmentId: id,
    text: AssignmentFeedback.parse(message.content).text,
    fromPartner: true,
    recordedOn: ctx.calendar.today(),
    recordedByName: senderOf(message),
    recordedAt: ctx.now,
  });
  await audit(ctx, id, message);
}

async function receiveReminder(
  ctx: RectificationCtx,
  { id, matter }: AssignmentRow,
  message: ExchangeMessage,
): Promise<void> {
  const { text } = AssignmentFeedback.parse(message.content);
  await ctx.workflow.note('assignment', id, {
    event: 'remind',
    text: `${senderOf(message)}：${text}`,
  });
  await ctx.notify.send({
    key: `remind:${id}:${message.sentAt}`,
    userIds: await usersOfOffice(ctx),
    title: `${message.from.name}催办：${shortened(matter)}`,
    body: text,
    subject: subjectOf(id),
    link: `/m/rectification/assignments/${id}`,
  });
  await audit(ctx, id, message);
}

async function receiveMove(
  ctx: RectificationCtx,
  row: AssignmentRow,
  message: ExchangeMessage,
): Promise<void> {
  const content = AssignmentMove.parse(message.content);
  const changes = arrivedHalf(row, content);
  await message.keepFiles(subjectOf(row.id));
  await updateAssignmentRow(ctx.tx, row.id, changes);
  if (await moveAsTold(ctx, row, { message, content })) {
    const decision = extensionDecision(message, content);
    if (decision !== null) await keepDecision(ctx, row, decision);
  } else {
    await updateAssignmentRow(ctx.tx, row.id, pick(row, changes));
    await noteWhatCameTooLate(ctx, row, message);
  }
  await audit(ctx, row.id, message);
}

interface Told {
  readonly message: ExchangeMessage;
  readonly content: AssignmentMove;
}

/** Messages may cross each other: the issuer's word holds, and what came too late moves nothing. */
async function moveAsTold(
  ctx: RectificationCtx,
  row: AssignmentRow,
  { content, message }: Told,
): Promise<boolean> {
  const reason = `${senderOf(message)}${content.reason === null ? '' : `：${content.reason}`}`;
  const moves = message.verb === 'cancel' ? ['cancel', 'cancelMeanwhile'] : [message.verb];
  for (const move of moves) {
    const done = await ctx.workflow
      .move({ subject: 'assignment', id: row.id, move, reason, fields: content.fields })
      .then(
        () => true,
        (error: unknown) => {
          if (error instanceof ConflictError) return false;
          throw error;
        },
      );
    if (done) return true;
  }
  return false;
}

function extensionDecision(message: ExchangeMessage, { opinion, reason }: AssignmentMove) {
  if (message.verb !== 'approveExtension' && message.verb !== 'refuseExtension') return null;
  return {
    approved: message.verb === 'approveExtension',
    decidedByName: senderOf(message),
    opinion: reason ?? opinion,
  };
}

async function noteWhatCameTooLate(
  ctx: RectificationCtx,
  { engagementId, id, released, stateTitle, unitId }: AssignmentRow,
  message: ExchangeMessage,
): Promise<void> {
  await insertFeedback(ctx.tx, {
    id: uuidv7(),
    engagementId,
    unitId,
    released,
    assignmentId: id,
    text: `收到对方的“${verbTitles[message.verb] ?? message.verb}”，此前已为“${stateTitle ?? ''}”，状态未变。`,
    fromPartner: true,
    recordedOn: ctx.calendar.today(),
    recordedByName: senderOf(message),
    recordedAt: ctx.now,
  });
}

const verbTitles: Readonly<Record<string, string>> = {
  remind: '催办',
  acknowledge: '签收',
  contest: '申请退单',
  start: '开始办理',
  requestExtension: '申请延期',
  report: '报结',
  resume: '重新办理',
  reissue: '维持交办',
  cancel: '撤销交办',
  approveExtension: '同意延期',
  refuseExtension: '不同意延期',
  conclude: '审核办结',
  return: '退回重办',
};

async function audit(ctx: RectificationCtx, id: string, message: ExchangeMessage): Promise<void> {
  const what = message.verb === 'issue' ? '交办' : (verbTitles[message.verb] ?? '阶段反馈');
  await ctx.audit({
    action: 'rectification.assignment_received',
    subject: subjectOf(id),
    summary: `收到${senderOf(message)}的${what}`,
    after: { exchangeId: message.exchangeId, verb: message.verb, sentAt: message.sentAt },
  });
}
