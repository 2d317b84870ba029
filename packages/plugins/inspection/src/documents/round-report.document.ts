import { defineDocument, documentDate } from '@lianxun/plugin-api';
import { roundFigures } from '@lianxun/plugin-rectification/api';

import type { InspectionDatabase } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { readRounds } from '../permissions.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { listTeamNames } from '../teams/teams.repository.ts';
import { typeWord } from './engagement-fields.ts';

/** 轮次巡察综合报告 as a skeleton: units, teams and numbers of the round. */
export const roundReport = defineDocument<InspectionDatabase>({
  id: 'inspection.roundReport',
  title: '轮次综合报告',
  permission: readRounds,
  subject: 'round',
  fields: {
    round: { title: '巡察轮次', hint: '轮次名称', sample: '十四届区委第三轮巡察', required: true },
    onSiteOn: { title: '进驻日期', hint: '本轮进驻日期', sample: '2025年11月3日', required: true },
    offSiteOn: {
      title: '离驻日期',
      hint: '本轮离驻日期',
      sample: '2025年12月20日',
      required: true,
    },
    decisionNo: { title: '决定文号', hint: '批准本轮巡察的文号', sample: '西委〔2025〕30号' },
    unitCount: { title: '单位数', hint: '被巡察单位数', sample: '2' },
    findingCount: { title: '问题数', hint: '已反馈的问题数', sample: '12' },
  },
  lists: {
    units: {
      title: '巡察任务清单',
      hint: '本轮的被巡察单位',
      required: true,
      fields: {
        unit: { title: '被巡察单位', hint: '单位名称', sample: '西山区教育体育局' },
        inspectionType: { title: '巡察类型', hint: '常规、专项等', sample: '常规巡察' },
        team: { title: '巡察组', hint: '巡察组名称', sample: '第一巡察组' },
        feedbackOn: { title: '反馈日期', hint: '未反馈时为空', sample: '2026年3月16日' },
        state: { title: '进展', hint: '现在所处的阶段', sample: '集中整改' },
      },
    },
  },
  template: {
    form: 'report',
    title: '关于{巡察轮次}情况的综合报告',
    addressee: '{本级党委}',
    blocks: [
      {
        kind: 'paragraph',
        text: '经{本级党委}批准，{进驻日期}至{离驻日期}开展了{巡察轮次}，巡察单位{单位数}个，反馈问题{问题数}件。现将有关情况报告如下。',
      },
      { kind: 'heading', level: 1, text: '一、巡察工作开展情况' },
      {
        kind: 'table',
        list: '巡察任务清单',
        columns: [
          { title: '序号', text: '{序号}', width: 9 },
          { title: '被巡察单位', text: '{被巡察单位}', width: 31 },
          { title: '类型', text: '{巡察类型}', width: 14 },
          { title: '巡察组', text: '{巡察组}', width: 16 },
          { title: '反馈日期', text: '{反馈日期}', width: 20 },
          { title: '进展', text: '{进展}', width: 12 },
        ],
      },
      { kind: 'heading', level: 1, text: '二、发现的主要问题' },
      { kind: 'paragraph', text: '〔由巡察办汇总各组报告撰写。〕' },
      { kind: 'heading', level: 1, text: '三、处置意见和工作建议' },
      { kind: 'paragraph', text: '〔由巡察办撰写，报领导小组审议。〕' },
    ],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  },
  data: async (ctx, id) => {
    const round = await findRound(ctx.tx, id);
    if (round === undefined) return undefined;
    const rows = await listEngagementRows(ctx.tx, { roundId: id });
    const teamIds = [...new Set(rows.flatMap(({ teamId }) => teamId ?? []))];
    const teams = new Map(
      (await listTeamNames(ctx.tx, teamIds)).map(({ id: teamId, name }) => [teamId, name]),
    );
    const figures = await roundFigures(ctx, [id]);
    return {
      round: round.name,
      onSiteOn: documentDate(round.onSiteOn),
      offSiteOn: documentDate(round.offSiteOn),
      decisionNo: round.decisionNo ?? '',
      unitCount: String(rows.length),
      findingCount: String(figures.get(id)?.totals.findings ?? 0),
      units: rows.map((row) => ({
        unit: row.unitName,
        inspectionType: typeWord(row.inspectionType),
        team: teams.get(row.teamId ?? '') ?? '',
        feedbackOn: documentDate(row.feedbackOn),
        state: row.stateTitle ?? '',
      })),
    };
  },
});
