import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { forOthers, type InspectionCtx, type InspectionDatabase } from '../database.ts';
import { endGuidance } from '../guidance/end-guidance.ts';
import { findMode } from '../modes/modes.ts';
import { combinedFacts, countyFacts, participationFacts } from './combined-facts.ts';
import {
  AnswerContent,
  AuthorityContent,
  EndContent,
  InviteContent,
  LeaderContent,
  RoundNews,
} from './combined-message.ts';
import {
  findCombined,
  lockCountyByExchange,
  updateCounty,
  type CombinedCounty,
  type CombinedCountyChanges,
} from './combined.repository.ts';
import {
  insertParticipation,
  lockParticipation,
  updateParticipation,
  type ParticipationRow,
} from './participations.repository.ts';
import { tellOffice } from './tell-office.ts';

/** 市县统合巡察 between the city and one county: each writes its own half of it. */
export const combinedExchange = exchangeTypeFor<InspectionDatabase>()({
  title: '市县统合巡察',
  receive: async (ctx, message) => {
    if (message.from.direction === 'above') await fromCity(ctx, message);
    else await fromCounty(ctx, message);
  },
});

async function fromCity(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const known = await lockParticipation(ctx.tx, { exchangeId: message.exchangeId });
  if (message.verb === 'invite') return await receiveInvitation(ctx, message, known);
  if (known === undefined || known.cityTenantId !== message.from.tenantId) return;
  if (message.verb === 'nominate') await receiveLeader(ctx, known, message);
  if (message.verb === 'end') await receiveEnd(ctx, known, message);
}

/** A second invitation after a refusal or a departure brings today's plan and asks anew. */
async function receiveInvitation(
  ctx: InspectionCtx,
  message: ExchangeMessage,
  known: ParticipationRow | undefined,
): Promise<void> {
  const { content, ...undertaking } = InviteContent.parse(message.content);
  const id = known?.id ?? uuidv7();
  const told = { ...undertaking, content: JSON.stringify(content) };
  if (known === undefined)
    await insertParticipation(ctx.tx, {
      id,
      ...told,
      exchangeId: message.exchangeId,
      cityTenantId: message.from.tenantId,
      cityName: message.from.name,
      receivedAt: ctx.now,
      ...unanswered,
    });
  else await updateParticipation(ctx.tx, id, { ...told, declinedAt: null, answerReason: null });
  const row = await lockParticipation(ctx.tx, { id });
  if (row !== undefined)
    await findMode(ctx, row.mode)?.invited?.(forOthers(ctx), participationFacts(row), content);
  await received(ctx, { id, message, what: `邀请本县参加“${undertaking.title}”` });
}

const unanswered = {
  roundId: null,
  toldStage: null,
  joinedAt: null,
  declinedAt: null,
  leftAt: null,
  endedAt: null,
  answeredBy: null,
  answeredByName: null,
  answerReason: null,
  leaderUserId: null,
  leaderName: null,
  leaderFrom: null,
  leaderNominatedAt: null,
  leaderDocument: null,
  leaderAuthorisedOn: null,
  leaderAuthorisedBy: null,
  leaderAuthorisedByName: null,
  leaderRefusal: null,
} as const;

async function receiveLeader(
  ctx: InspectionCtx,
  { id }: ParticipationRow,
  message: ExchangeMessage,
): Promise<void> {
  const { document, from, name, userId } = LeaderContent.parse(message.content);
  await updateParticipation(ctx.tx, id, {
    leaderUserId: userId,
    leaderName: name,
    leaderFrom: from,
    leaderDocument: document,
    leaderNominatedAt: ctx.now,
    leaderAuthorisedOn: null,
    leaderAuthorisedBy: null,
    leaderAuthorisedByName: null,
    leaderRefusal: null,
  });
  await received(ctx, { id, message, what: `提名${name}任巡察组组长，请县委授权` });
}

async function receiveEnd(
  ctx: InspectionCtx,
  { id, roundId, title }: ParticipationRow,
  message: ExchangeMessage,
): Promise<void> {
  const { reason, stage } = EndContent.parse(message.content);
  await updateParticipation(ctx.tx, id, { endedAt: ctx.now });
  await endGuidance(ctx, roundId, '统合巡察已经结束');
  const what = stage === 'closed' ? `宣布“${title}”结束` : `撤销“${title}”：${reason ?? ''}`;
  await received(ctx, { id, message, what });
}

async function received(
  ctx: InspectionCtx,
  {
    id,
    message,
    what,
  }: { readonly id: string; readonly message: ExchangeMessage; readonly what: string },
): Promise<void> {
  const subject = { type: 'participation', id };
  const summary = `${message.from.name}${what}`;
  await tellOffice(ctx, { subject, title: summary, link: `/m/inspection/participations/${id}` });
  await ctx.audit({ action: 'inspection.combined_received', subject, summary });
}

async function fromCounty(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const county = await lockCountyByExchange(ctx.tx, message.exchangeId);
  if (county?.countyTenantId !== message.from.tenantId) return;
  const told = changesOf(ctx, county, message);
  if (told === undefined) return;
  await updateCounty(ctx.tx, county.id, told.changes);
  if (told.takesPart !== undefined) await tellMode(ctx, county, told.takesPart);
  const subject = { type: 'combinedInspection', id: county.combinedId };
  const summary = `${county.countyName}${told.what}`;
  if (message.verb !== 'news')
    await tellOffice(ctx, {
      subject,
      title: summary,
      link: `/m/inspection/combined/${county.combinedId}`,
    });
  await ctx.audit({
    action: 'inspection.combined_answered',
    subject,
    summary,
    after: { verb: message.verb, sentAt: message.sentAt, by: message.sentByName },
  });
}

interface Told {
  readonly changes: CombinedCountyChanges;
  readonly what: string;
  /** Set where the county has come or gone. */
  readonly takesPart?: boolean;
}

function changesOf(
  ctx: InspectionCtx,
  county: CombinedCounty,
  message: ExchangeMessage,
): Told | undefined {
  const { content, sentByName, verb } = message;
  const heard = { heardAt: ctx.now, answeredByName: sentByName };
  switch (verb) {
    case 'join': {
      const changes = { ...RoundNews.parse(content), ...heard, joinedAt: ctx.now };
      const anew = { declinedAt: null, leftAt: null, answerReason: null };
      return { changes: { ...changes, ...anew }, what: '已参加', takesPart: true };
    }
    case 'decline': {
      const { reason } = AnswerContent.parse(content);
      // Whoever has left and is called again stays away with another reason.
      const declinedAt = county.leftAt === null ? { declinedAt: ctx.now } : {};
      return {
        changes: { ...heard, ...declinedAt, answerReason: reason },
        what: `不参加：${reason ?? ''}`,
      };
    }
    case 'leave': {
      const { reason } = AnswerContent.parse(content);
      return {
        changes: { ...heard, leftAt: ctx.now, answerReason: reason },
        what: `退出：${reason ?? ''}`,
        takesPart: false,
      };
    }
    case 'news':
      return { changes: { ...RoundNews.parse(content), heardAt: ctx.now }, what: '通报轮次进展' };
    case 'authority':
      return authorityOf(ctx, county, AuthorityContent.parse(content));
    default:
      return undefined;
  }
}

/** An act on somebody who is no longer the one that is named changes nothing. */
function authorityOf(
  ctx: InspectionCtx,
  county: CombinedCounty,
  { authorisedOn, document, nominee, refusal }: AuthorityContent,
): Told {
  const { leaderName, leaderUserId } = county;
  const said = refusal === null ? `已授权${nominee.name}任组长` : `不予授权组长：${refusal}`;
  if (leaderName !== nominee.name || leaderUserId !== nominee.userId)
    return { changes: { heardAt: ctx.now }, what: `${said}；市级已改提名${leaderName ?? ''}` };
  return {
    changes: {
      heardAt: ctx.now,
      leaderAuthorisedOn: authorisedOn,
      leaderRefusal: refusal,
      ...(document === null ? {} : { leaderDocument: document }),
    },
    what: said,
  };
}

async function tellMode(
  ctx: InspectionCtx,
  county: CombinedCounty,
  takesPart: boolean,
): Promise<void> {
  const row = await findCombined(ctx.tx, county.combinedId);
  if (row === undefined) return;
  await findMode(ctx, row.mode)?.countyChanged?.(forOthers(ctx), combinedFacts(row), {
    ...countyFacts(county),
    takesPart,
  });
}
