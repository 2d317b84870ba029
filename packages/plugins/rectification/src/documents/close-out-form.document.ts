import { defineDocument, documentDate } from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { findFinding, type FindingRow } from '../findings/findings.repository.ts';
import { listMeasuresOf, type MeasureRow } from '../measures/measures.repository.ts';
import { listOpinions, type OpinionRow } from '../opinions/opinions.repository.ts';
import { readFindings } from '../permissions.ts';
import { listProgress } from '../progress/progress.repository.ts';
import { clause } from './document-words.ts';

const text = (title: string, hint: string, sample: string, required = false) => ({
  title,
  hint,
  sample,
  required,
});

/** 销号申请（归零）单, R4. */
export const closeOutForm = defineDocument<RectificationDatabase>({
  id: 'rectification.closeOutForm',
  title: '销号申请单',
  permission: readFindings,
  subject: 'finding',
  scopes: ['member', 'team', 'unit'],
  fields: {
    appliedOn: text('申请日期', '生成申请单的日期', '2026年6月10日'),
    formNo: text('表单编号', '单位、轮次和问题序号', '西山区教育体育局-2026-3-1'),
    applicant: text('申请人', '生成申请单的人', '李晓梅'),
    unit: text('申请单位', '被巡察单位', '西山区教育体育局', true),
    phone: text('联系电话', '由申请人填写', ''),
    seq: text('问题序号', '反馈问题清单中的序号', '1'),
    principal: text('责任人', '该问题的责任人', '张建国', true),
    problem: text('反馈问题内容', '问题的表述', '“三重一大”决策制度执行不严格', true),
    aspect: text('问题主要方面', '问题类别', '落实全面从严治党责任'),
    manifestation: text('具体内容', '问题的具体表现', '2025年有3项大额支出未经集体研究'),
    rootCause: text('根本原因', '由单位填写', '制度不健全，监督缺位', true),
    measures: text('归零措施', '整改措施逐条', '1. 修订议事规则', true),
    results: text('措施完成情况', '每条措施的结果', '1. 已修订并印发', true),
    generalise: text('举一反三检查情况', '由单位填写', '自查同类问题2件，均已纠正', true),
    evidence: text('证明材料', '佐证材料的名称', '议事规则.pdf', true),
    opinion: text('单位主管领导意见', '单位自评意见', '同意申请销号'),
    leadOpinion: text('整改领导小组意见', '各审核单位已签的意见', '同意'),
    reviewOpinion: text('主管业务部门审查意见', '由业务主管部门填写', ''),
    conclusion: text('联审结论', '联审后的状态', '已销号'),
  },
  template: {
    form: 'report',
    title: '巡察整改销号申请（归零）单',
    blocks: [
      {
        kind: 'form',
        rows: [
          [
            { text: '申请日期', width: 2, label: true },
            { text: '{申请日期}', width: 3 },
            { text: '表单编号', width: 2, label: true },
            { text: '{表单编号}', width: 3 },
          ],
          [
            { text: '申请单位', width: 2, label: true },
            { text: '{申请单位}', width: 3 },
            { text: '申请人及电话', width: 2, label: true },
            { text: '{申请人}　{联系电话}', width: 3 },
          ],
          [
            { text: '问题序号', width: 2, label: true },
            { text: '{问题序号}', width: 3 },
            { text: '责任人', width: 2, label: true },
            { text: '{责任人}', width: 3 },
          ],
          ...[
            ['反馈问题', '{反馈问题内容}', 2],
            ['问题主要方面', '{问题主要方面}', 1],
            ['具体内容', '{具体内容}', 2],
            ['根本原因', '{根本原因}', 2],
            ['归零措施', '{归零措施}', 3],
            ['措施完成情况', '{措施完成情况}', 3],
            ['举一反三检查情况', '{举一反三检查情况}', 2],
            ['证明材料', '内部系统，禁止上传涉密文件。\n{证明材料}', 2],
            ['单位主管领导意见', '{单位主管领导意见}', 3],
            ['整改领导小组意见', '{整改领导小组意见}', 3],
            ['主管业务部门审查意见', '{主管业务部门审查意见}', 3],
            ['联审结论', '{联审结论}', 2],
          ].map(([label, value, lines]) => [
            { text: String(label), width: 2, label: true },
            { text: String(value), width: 8, lines: Number(lines) },
          ]),
        ],
      },
    ],
  },
  data: async (ctx, id) => {
    const row = await findFinding(ctx.tx, id);
    if (row === undefined) return undefined;
    const files = (await ctx.files.list('finding', [id])).get(id) ?? [];
    return {
      ...identityOf(row),
      ...accountOf(row),
      ...(await measuresOf(ctx, id)),
      appliedOn: documentDate(ctx.calendar.today()),
      applicant: ctx.actor.displayName,
      phone: '',
      evidence: files.map(({ fileName }) => fileName).join('、'),
      leadOpinion: lines((await listOpinions(ctx.tx, [id])).map(opinionText)),
      reviewOpinion: '',
    };
  },
});

const identityOf = ({ unitName, year, roundNo, seq, text: problem, cat1, cat2 }: FindingRow) => ({
  formNo: `${unitName}-${year}-${roundNo}-${seq ?? ''}`,
  unit: unitName,
  seq: String(seq ?? ''),
  problem,
  aspect: [cat1, cat2].filter(Boolean).join('—'),
});

const accountOf = (row: FindingRow) => ({
  principal: row.principal ?? '',
  manifestation: row.manifestation ?? '',
  rootCause: row.rootCause ?? '',
  generalise: row.generalise ?? '',
  opinion: row.selfOpinion ?? '',
  conclusion: concluded.has(row.stage) ? (row.stateTitle ?? '') : '',
});

const concluded: ReadonlySet<string | null> = new Set(['closed', 'partlyDone', 'notDone']);

const numbered = ({ seq }: MeasureRow, said: string) => `${seq ?? ''}. ${clause(said)}`;

async function measuresOf({ tx }: RectificationCtx, id: string) {
  const measures = await listMeasuresOf(tx, [id]);
  const progress = await listProgress(tx, [id]);
  const resultOf = ({ id: measureId, result }: MeasureRow) =>
    result ?? progress.findLast((entry) => entry.measureId === measureId)?.text ?? '';
  return {
    measures: lines(measures.map((measure) => numbered(measure, measure.text))),
    results: lines(
      measures
        .filter((measure) => resultOf(measure) !== '')
        .map((measure) => numbered(measure, resultOf(measure))),
    ),
  };
}

const lines = (parts: readonly string[]) => parts.join('\n');

const opinionText = ({ opinion, signedByName, signedOn }: OpinionRow) =>
  `${clause(opinion)}　${signedByName}　${documentDate(signedOn)}`;
