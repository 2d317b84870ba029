import { defineDocument, documentDate, unitKindTitle, type DocumentRow } from '@lianxun/plugin-api';
import {
  findUndertaking,
  inInspection,
  listCommonProblems,
  type CommonItem,
  type CommonProblemView,
} from '@lianxun/plugin-inspection/api';

import { forOthers, type BlockCtx, type BlockDatabase } from '../database.ts';
import type { DivisionProblem } from '../division/division-problem.ts';
import { scoreDivision } from '../division/score-division.ts';
import { listBlockNames } from '../divisions/divisions.repository.ts';
import { loadDivision, modeKey } from '../divisions/load-division.ts';
import { blockFindings, blockScope } from '../findings/block-findings.ts';
import { readBlock } from '../permissions.ts';

/** 板块巡察报告: what the units of each block have in common, what is one unit's own, and why. */
export const blockReport = defineDocument<BlockDatabase>({
  id: 'block.blockReport',
  title: '板块巡察报告',
  permission: readBlock,
  subject: 'blockDivision',
  fields: {
    undertaking: {
      title: '巡察名称',
      hint: '板块式巡察的名称',
      sample: '2026年教育卫生板块式巡察',
      required: true,
    },
    windowFrom: { title: '起始日期', hint: '进驻窗口的起始日期', sample: '2026年9月1日' },
    windowTo: { title: '截止日期', hint: '进驻窗口的截止日期', sample: '2026年11月30日' },
    counties: { title: '参加县区', hint: '参加的县区', sample: '西山区、官渡区' },
    blockCount: { title: '板块数', hint: '划分的板块数', sample: '3' },
    unitCount: { title: '单位数', hint: '编入板块的单位数', sample: '14' },
  },
  lists: {
    blocks: {
      title: '板块情况',
      hint: '划分的板块',
      fields: {
        block: { title: '板块名称', hint: '板块的名称', sample: '第1板块' },
        units: { title: '板块单位', hint: '板块内的单位', sample: '西山区教体局、官渡区教体局' },
        kinds: { title: '单位类型', hint: '按类型计数', sample: '部门3个' },
        findings: { title: '问题数', hint: '已报送的反馈问题数', sample: '21' },
        commons: { title: '共性数', hint: '已认定的共性问题数', sample: '2' },
      },
    },
    common: {
      title: '共性问题',
      hint: '已认定的共性问题',
      fields: {
        ofBlock: { title: '所属板块', hint: '板块的名称', sample: '第1板块' },
        problem: { title: '问题名称', hint: '共性问题的名称', sample: '食堂结余资金长期不清理' },
        with: { title: '涉及单位数', hint: '存在这一问题的单位数', sample: '4' },
        of: { title: '板块单位数', hint: '板块内的单位数', sample: '5' },
        share: { title: '涉及占比', hint: '存在这一问题的单位占比', sample: '80%' },
        names: { title: '涉及单位', hint: '存在这一问题的单位', sample: '西山区教体局' },
        cause: { title: '问题原因', hint: '认定的原因', sample: '原因：制度未修订。' },
      },
    },
    individual: {
      title: '个性问题',
      hint: '没有列入共性问题的反馈问题',
      fields: {
        inBlock: { title: '板块', hint: '板块的名称', sample: '第1板块' },
        unit: { title: '单位', hint: '存在问题的单位', sample: '官渡区教体局' },
        category: { title: '问题类别', hint: '问题分类', sample: '落实全面从严治党' },
        content: { title: '问题内容', hint: '反馈的问题', sample: '党支部组织生活记录不全' },
      },
    },
    proposals: {
      title: '专项治理建议',
      hint: '依据共性问题发出的专项治理建议',
      fields: {
        on: { title: '所依据问题', hint: '共性问题的名称', sample: '食堂结余资金长期不清理' },
        to: { title: '移交单位', hint: '收到建议的单位', sample: '市教育体育局' },
        state: { title: '办理状态', hint: '办理到哪一步', sample: '办理中' },
      },
    },
  },
  template: {
    form: 'report',
    title: '关于{巡察名称}情况的报告',
    addressee: '{本级党委}',
    blocks: [
      {
        kind: 'paragraph',
        text: '按照地域相近、同类相似、水平相当的要求，{起始日期}至{截止日期}，把{参加县区}的{单位数}个单位划分为{板块数}个板块开展巡察。',
      },
      { kind: 'heading', level: 1, text: '一、板块划分情况' },
      {
        kind: 'table',
        list: '板块情况',
        columns: [
          { title: '板块', text: '{板块名称}', width: 14 },
          { title: '单位', text: '{板块单位}', width: 40 },
          { title: '类型', text: '{单位类型}', width: 18 },
          { title: '问题', text: '{问题数}', width: 12 },
          { title: '共性问题', text: '{共性数}', width: 16 },
        ],
      },
      { kind: 'heading', level: 1, text: '二、共性问题' },
      {
        kind: 'each',
        list: '共性问题',
        blocks: [
          {
            kind: 'paragraph',
            text: '{序号}. {问题名称}（{所属板块}）：{板块单位数}个单位中{涉及单位数}个存在，占{涉及占比}，涉及{涉及单位}。{问题原因}',
          },
        ],
      },
      { kind: 'heading', level: 1, text: '三、个性问题' },
      {
        kind: 'table',
        list: '个性问题',
        columns: [
          { title: '板块', text: '{板块}', width: 14 },
          { title: '单位', text: '{单位}', width: 22 },
          { title: '类别', text: '{问题类别}', width: 20 },
          { title: '问题', text: '{问题内容}', width: 44 },
        ],
      },
      { kind: 'heading', level: 1, text: '四、专项治理建议' },
      {
        kind: 'each',
        list: '专项治理建议',
        blocks: [
          {
            kind: 'paragraph',
            text: '{序号}. 就“{所依据问题}”向{移交单位}发出专项治理建议，{办理状态}。',
          },
        ],
      },
    ],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  },
  data: async (ctx, id) => {
    const found = await findUndertaking(inInspection(forOthers(ctx)), id, modeKey);
    return found && (await reportOf(ctx, id));
  },
});

/** A block with what its units were found to have. */
interface Part {
  readonly name: string;
  readonly units: DivisionProblem['units'];
  readonly findings: readonly CommonItem[];
  readonly commons: readonly CommonProblemView[];
}

async function reportOf(ctx: BlockCtx, id: string): Promise<DocumentRow> {
  const loaded = await loadDivision(ctx, id);
  const { combined, division, problem, row } = loaded;
  const names = row ? await listBlockNames(ctx.tx, row.id) : [];
  const parts: Part[] = [];
  for (const [number, findings] of await blockFindings(ctx, loaded)) {
    const units = division.blocks.find((block) => block.id === String(number))?.units ?? [];
    const scope = blockScope(id, number);
    const { problems } = await listCommonProblems(inInspection(forOthers(ctx)), scope);
    parts.push({
      name: names.find((one) => one.number === number)?.name ?? `第${number}板块`,
      units: problem.units.filter((unit) => units.includes(unit.id)),
      findings,
      commons: problems.filter(({ decision }) => decision === 'confirmed'),
    });
  }
  return {
    undertaking: combined.title,
    windowFrom: documentDate(combined.windowFrom),
    windowTo: documentDate(combined.windowTo),
    counties: combined.counties
      .filter(({ takesPart }) => takesPart)
      .map(({ name }) => name)
      .join('、'),
    blockCount: String(parts.length),
    unitCount: String(
      scoreDivision(problem, division).blocks.reduce((all, it) => all + it.size, 0),
    ),
    blocks: parts.map(blockRow),
    common: parts.flatMap(commonRows),
    individual: parts.flatMap(individualRows),
    proposals: parts.flatMap(({ commons }) => commons.flatMap(proposalRows)),
  };
}

function blockRow({ commons, findings, name, units }: Part) {
  const kinds = Map.groupBy(units, ({ kind }) => kind);
  return {
    block: name,
    units: units.map((unit) => unit.name).join('、'),
    kinds: [...kinds].map(([kind, of]) => `${unitKindTitle(kind)}${of.length}个`).join('、'),
    findings: String(findings.length),
    commons: String(commons.length),
  };
}

const commonRows = ({ commons, name }: Part) =>
  commons.map(({ cause, of, share, title, unitCount, units }) => ({
    ofBlock: name,
    problem: title,
    with: String(unitCount),
    of: String(of),
    share: `${share}%`,
    names: units.join('、'),
    cause: cause === null || cause === '' ? '' : `原因：${cause.replace(/[。；]$/u, '')}。`,
  }));

const keyOf = (unit: string, text: string) => `${unit}\n${text}`;

function individualRows({ commons, findings, name }: Part) {
  const shared = new Set(
    commons.flatMap(({ items }) => items.map(({ content, unitKey }) => keyOf(unitKey, content))),
  );
  return findings
    .filter(({ text, unitKey }) => !shared.has(keyOf(unitKey, text)))
    .map(({ category, text, unitName }) => ({
      inBlock: name,
      unit: unitName,
      category: category.join('－'),
      content: text,
    }));
}

const proposalRows = ({ proposals, title }: CommonProblemView) =>
  proposals.map(({ recipientName, stateTitle }) => ({
    on: title,
    to: recipientName,
    state: stateTitle ?? '',
  }));
