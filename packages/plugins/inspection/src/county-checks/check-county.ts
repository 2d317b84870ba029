import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';

import { answerOf } from '../checklists/answer-of.ts';
import { wordOf } from '../checklists/answer.rules.ts';
import type { AnswerItemBody } from '../checklists/answers.schemas.ts';
import { findChecklistVersion, listItemRows } from '../checklists/checklists.repository.ts';
import { findCombined } from '../combined/combined.repository.ts';
import { countiesBelow } from '../combined/save-combined.ts';
import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import {
  insertCheck,
  listCheckAnswers,
  lockCheck,
  updateCheck,
  upsertCheckAnswer,
  type CountyCheckRow,
} from './county-checks.repository.ts';
import { CreateCountyCheckBody, type SeenItem } from './county-checks.schemas.ts';

/** City: begins a look at a county's own inspection work. */
export async function createCountyCheck(
  ctx: InspectionCtx,
  input: CreateCountyCheckBody,
): Promise<string> {
  const { combinedId, countyTenantId, ...body } = CreateCountyCheckBody.parse(input);
  const version = await findChecklistVersion(ctx.tx, body.versionId);
  if (version?.kind !== 'countyWork' || version.publishedAt === null)
    throw invalid('county_check_list', '请选择已发布的县级巡察工作清单', 'versionId');
  const county = (await countiesBelow(ctx)).find(({ tenantId }) => tenantId === countyTenantId);
  if (county === undefined) throw invalid('county_unknown', '不是本市的下级县区', 'countyTenantId');
  if (combinedId !== null) requireFound(await findCombined(ctx.tx, combinedId), 'combined');
  if (body.checkedOn > ctx.calendar.today())
    throw invalid('checked_in_future', '检查日期不能晚于今天', 'checkedOn');
  const id = uuidv7();
  await insertCheck(ctx.tx, {
    id,
    exchangeId: uuidv4(),
    countyTenantId,
    countyName: county.name,
    combinedId,
    ...body,
    conclusion: null,
    authorName: ctx.actor.displayName,
    createdAt: ctx.now,
    sentAt: null,
    sentByName: null,
    reply: null,
    repliedAt: null,
    repliedByName: null,
  });
  await ctx.audit({
    action: 'inspection.county_check_created',
    subject: { type: 'countyCheck', id },
    summary: `检查${county.name}县级巡察工作`,
    after: { ...body, countyTenantId, combinedId },
  });
  return id;
}

async function lockOpen(ctx: InspectionCtx, id: string): Promise<CountyCheckRow> {
  const row = requireFound(await lockCheck(ctx.tx, { id }), 'county_check');
  if (row.sentAt !== null) throw conflict('county_check_sent', '检查情况已送达县区，不再修改');
  return row;
}

/** City: what the county showed on one item. */
export async function answerCountyCheck(
  ctx: InspectionCtx,
  { id, itemId }: { readonly id: string; readonly itemId: string },
  { body, version }: { readonly body: AnswerItemBody; readonly version: number | undefined },
): Promise<void> {
  const row = await lockOpen(ctx, id);
  const items = await listItemRows(ctx.tx, [row.versionId]);
  const item = requireFound(
    items.find((it) => it.itemId === itemId),
    'checklist_item',
  );
  const answers = await listCheckAnswers(ctx.tx, id);
  const before = answers.find((it) => it.itemId === itemId);
  requireVersion({ version: before?.version ?? 0 }, version);
  const answer = answerOf(body);
  await upsertCheckAnswer(ctx.tx, {
    id: before?.id ?? uuidv7(),
    checkId: id,
    itemId,
    ...answer,
    answeredBy: ctx.actor.userId,
    answeredByName: ctx.actor.displayName,
    answeredAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.county_check_answered',
    subject: { type: 'countyCheck', id },
    summary: `填写${row.countyName}县级巡察工作第${item.code}项：${wordOf(answer)}`,
    after: { itemId, ...answer },
  });
}

/** City: 总体意见. */
export async function concludeCountyCheck(
  ctx: InspectionCtx,
  id: string,
  { conclusion, version }: { readonly conclusion: string; readonly version: number | undefined },
): Promise<void> {
  const row = await lockOpen(ctx, id);
  requireVersion(row, version);
  await updateCheck(ctx.tx, id, { conclusion });
  await ctx.audit({
    action: 'inspection.county_check_concluded',
    subject: { type: 'countyCheck', id },
    summary: `填写${row.countyName}县级巡察工作检查总体意见`,
    before: { conclusion: row.conclusion },
    after: { conclusion },
  });
}

/** City: 送达县区. From here on nothing of it changes. */
export async function sendCountyCheck(
  ctx: InspectionCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const row = await lockOpen(ctx, id);
  requireVersion(row, version);
  const { checkedOn, conclusion, people, title } = row;
  if (conclusion === null)
    throw conflict('county_check_inconclusive', '请先填写总体意见，再送达县区');
  const items = await seenItems(ctx, row);
  if (items.length === 0) throw conflict('county_check_empty', '请先逐条填写检查情况，再送达县区');
  await ctx.exchange.send({
    type: 'countyCheck',
    exchangeId: row.exchangeId,
    to: row.countyTenantId,
    verb: 'send',
    content: { title, checkedOn, people, conclusion, items },
  });
  await updateCheck(ctx.tx, id, { sentAt: ctx.now, sentByName: ctx.actor.displayName });
  await ctx.audit({
    action: 'inspection.county_check_sent',
    subject: { type: 'countyCheck', id },
    summary: `县级巡察工作检查情况送达${row.countyName}`,
    after: { items: items.length },
  });
}

async function seenItems(
  ctx: InspectionCtx,
  { id, versionId }: CountyCheckRow,
): Promise<SeenItem[]> {
  const answers = new Map((await listCheckAnswers(ctx.tx, id)).map((it) => [it.itemId, it]));
  return (await listItemRows(ctx.tx, [versionId])).flatMap(
    ({ code, groups, itemId, question, unitOfNumber }) => {
      const seen = answers.get(itemId);
      if (seen === undefined) return [];
      const { hasProblem, isChecked, number, words } = seen;
      return [{ code, groups, question, unitOfNumber, hasProblem, isChecked, number, words }];
    },
  );
}
