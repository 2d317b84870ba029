import type { Ctx, Reason } from '@lianxun/plugin-api';
import {
  inInspection,
  pinChecklist,
  roundNews,
  type CombinedFacts,
  type InspectionMode,
  type ParticipationFacts,
} from '@lianxun/plugin-inspection/api';
import { v7 as uuidv7 } from 'uuid';

import { loadOwnChecklist } from '../checklists/own-checklist.ts';
import { inLinkage, type LinkageCtx } from '../database.ts';
import { campaignExchangeId } from '../exchange-id.ts';
import {
  findPart,
  insertPart,
  listOwnMilestones,
  upsertOwnMilestones,
  type PartRow,
} from '../milestones/parts.repository.ts';
import { outsideWindow, waitsFor } from '../milestones/progress.rules.ts';
import { receivePlan } from '../milestones/receive-plan.ts';
import { cityOf } from '../milestones/save-milestones.ts';
import { tellCity } from '../milestones/tell-city.ts';
import { readLinkage } from '../permissions.ts';
import { reason } from '../refusals.ts';
import { findCampaign } from './campaigns.repository.ts';
import { linkageBoard } from './linkage-board.ts';
import { PlanContent } from './linkage-message.ts';
import { modeKey } from './load-campaign.ts';
import { messageOf, tellJoining } from './tell-counties.ts';

/** 联动式: 同向答题、合力齐抓. */
export const linkageMode: InspectionMode = {
  key: modeKey,
  title: '联动式',
  summary:
    '市县同一时间、用同一份清单巡察同一领域，节点同步推进，各县区报送汇总，集中查找行业共性问题和体制机制问题。',
  inspectionType: 'linked',
  needsTheme: true,
  cityPages: [
    {
      title: '联动进度',
      path: '/m/linkage/campaigns/:id',
      summary: '领域、共用清单和时间表，各县区节点进度',
    },
    {
      title: '联动汇总',
      path: '/m/linkage/campaigns/:id/matrix',
      summary: '清单事项、县区、单位类型的汇总，行业共性问题和专项治理建议',
    },
  ],
  countyPages: [
    {
      title: '联动办理',
      path: '/m/linkage/parts/:id',
      summary: '填报节点进度，采用共用清单，报送汇总',
    },
  ],
  registers: [],
  documents: ['行业巡察报告', '联动巡察县区报告'],
  planningProblems,
  invitation: async (ctx, combined) => {
    const own = inLinkage(ctx);
    const row = await findCampaign(own.tx, combined.id);
    return row === undefined ? {} : await messageOf(own, row);
  },
  invited: (ctx, participation, content) => keepInvitation(inLinkage(ctx), participation, content),
  joiningProblems: async (ctx, { id }) => {
    const part = await findPart(inLinkage(ctx).tx, id);
    return part === undefined
      ? [reason('plan_missing', '还没有收到市级的联动方案，请市级重新邀请')]
      : [];
  },
  board: async (ctx, combined) =>
    ctx.actor.permissions.has(readLinkage.id)
      ? await linkageBoard(inLinkage(ctx), combined.id)
      : [],
  joined: (ctx, participation) => beginPart(inLinkage(ctx), participation),
  countyChanged: async (ctx, { id }, county) => {
    if (county.takesPart) await tellJoining(inLinkage(ctx), id, county);
  },
  teams: () => Promise.resolve([]),
  gates: { onSite: (ctx, participation) => entryReasons(inLinkage(ctx), participation) },
};

async function planningProblems(ctx: Ctx, { id }: CombinedFacts): Promise<readonly Reason[]> {
  const row = await findCampaign(inLinkage(ctx).tx, id);
  if (row === undefined) return [reason('not_set', '请先在“联动方案”中保存领域和时间表')];
  if (row.checklistVersionId === null)
    return [reason('no_checklist', '请先选定共用清单，各县区才能同向答题')];
  return [];
}

/** A second invitation brings today's plan to the part there is. */
async function keepInvitation(
  ctx: LinkageCtx,
  { cityTenantId, exchangeId, id }: ParticipationFacts,
  content: Readonly<Record<string, unknown>>,
): Promise<void> {
  const told = PlanContent.safeParse(content);
  if (!told.success) return;
  const { checklist, plan } = told.data;
  const known = await findPart(ctx.tx, id);
  const part = known ?? (await openOwnPart(ctx, { id, exchangeId, cityTenantId, plan }));
  const city = (await ctx.exchange.partners()).find(({ tenantId }) => tenantId === cityTenantId);
  const from = { tenantId: cityTenantId, name: city?.name ?? '市级' };
  await receivePlan(ctx, part, { plan, checklist, from });
}

async function openOwnPart(
  ctx: LinkageCtx,
  {
    cityTenantId,
    exchangeId,
    id: participationId,
    plan,
  }: Pick<ParticipationFacts, 'id' | 'exchangeId' | 'cityTenantId'> & Pick<PartRow, 'plan'>,
): Promise<Pick<PartRow, 'id' | 'checklistNumber'>> {
  const id = uuidv7();
  await insertPart(ctx.tx, {
    id,
    participationId,
    exchangeId: campaignExchangeId(exchangeId),
    cityTenantId,
    plan: JSON.stringify(plan),
    receivedAt: ctx.now,
    checklistId: null,
    checklistNumber: null,
  });
  return { id, checklistNumber: null };
}

/** The county has joined: its round uses the checklist, and its days on site are what it plans. */
async function beginPart(ctx: LinkageCtx, { id, roundId }: ParticipationFacts): Promise<void> {
  const part = await findPart(ctx.tx, id);
  if (part === undefined || roundId === null) return;
  const { latest, pin } = await loadOwnChecklist(ctx, part);
  if (latest !== undefined && pin === undefined)
    await pinChecklist(inInspection(ctx), roundId, { versionId: latest.id, reason: null });
  await planDates(ctx, part, roundId);
  await tellCity(ctx, id);
}

async function planDates(ctx: LinkageCtx, part: PartRow, roundId: string): Promise<void> {
  const told = new Set((await listOwnMilestones(ctx.tx, part.id)).map((it) => it.milestoneKey));
  const { roundFrom, roundTo } = await roundNews(inInspection(ctx), roundId);
  const dates = { entry: roundFrom, exit: roundTo, submission: null, other: null };
  await upsertOwnMilestones(
    ctx.tx,
    part.plan.milestones
      .filter(({ key, kind }) => dates[kind] !== null && !told.has(key))
      .map(({ key, kind }) => ({
        id: uuidv7(),
        partId: part.id,
        milestoneKey: key,
        plannedOn: dates[kind],
        doneOn: null,
        note: null,
        byUser: ctx.actor.userId,
        byName: ctx.actor.displayName,
        at: ctx.now,
      })),
  );
}

/** Nobody goes on site outside the window, nor before what 进驻 waits for. */
async function entryReasons(
  ctx: LinkageCtx,
  participation: ParticipationFacts,
): Promise<readonly Reason[]> {
  const part = await findPart(ctx.tx, participation.id);
  if (part === undefined || participation.roundId === null) return [];
  const { roundFrom, roundTo } = await roundNews(inInspection(ctx), participation.roundId);
  const { windowFrom, windowTo } = participation;
  const outside = outsideWindow([{ name: '', from: roundFrom, to: roundTo }], participation);
  const entry = part.plan.milestones.find(({ kind }) => kind === 'entry');
  const own = new Map(
    (await listOwnMilestones(ctx.tx, part.id)).map((row) => [row.milestoneKey, row]),
  );
  const waits =
    entry === undefined ? [] : waitsFor({ ...cityOf(part.plan), counties: [] }, entry, own);
  return [
    ...(outside.length === 0
      ? []
      : [
          reason(
            'outside_window',
            `轮次的进驻时间须在联动窗口（${windowFrom}至${windowTo}）之内，请先调整轮次日期`,
          ),
        ]),
    ...(waits.length === 0
      ? []
      : [reason('entry_waits', `进驻须等${waits.join('、')}完成，请与市级联系`)]),
  ];
}
