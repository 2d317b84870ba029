import { defineDocument, documentDate, type DocumentRow } from '@lianxun/plugin-api';
import { findUndertaking, inInspection } from '@lianxun/plugin-inspection/api';

import { findCampaign } from '../campaigns/campaigns.repository.ts';
import { modeKey } from '../campaigns/load-campaign.ts';
import type { LinkageDatabase } from '../database.ts';
import { readLinkage } from '../permissions.ts';
import { getMatrix } from '../submissions/get-matrix.ts';
import type { MatrixItem, MatrixView } from '../submissions/submissions.schemas.ts';

/** 行业巡察报告: what a sector shows over the counties, from what they have submitted. */
export const industryReport = defineDocument<LinkageDatabase>({
  id: 'linkage.industryReport',
  title: '行业巡察报告',
  permission: readLinkage,
  subject: 'linkageCampaign',
  fields: {
    campaign: {
      title: '联动名称',
      hint: '联动式巡察的名称',
      sample: '教育领域联动巡察',
      required: true,
    },
    sectors: { title: '巡察领域', hint: '联动的领域', sample: '教育' },
    windowFrom: { title: '起始日期', hint: '进驻窗口的起始日期', sample: '2026年9月1日' },
    windowTo: { title: '截止日期', hint: '进驻窗口的截止日期', sample: '2026年11月30日' },
    countyCount: { title: '报送县区数', hint: '已报送汇总的县区数', sample: '14' },
    countyNames: { title: '报送县区', hint: '已报送汇总的县区名称', sample: '西山区、官渡区' },
    missing: { title: '未报送县区', hint: '参加而尚未报送的县区', sample: '五华区' },
    left: { title: '退出县区', hint: '中途退出、此前已报送的县区', sample: '东川区' },
    checklist: { title: '清单版次', hint: '现行清单的版次', sample: '第2版' },
    outside: {
      title: '清单外情况',
      hint: '清单外问题占比',
      sample: '清单外问题占比：西山区12.5%。',
    },
  },
  lists: {
    common: {
      title: '行业共性问题',
      hint: '达到占比的清单事项',
      fields: {
        code: { title: '事项编号', hint: '清单事项的编号', sample: '1.2' },
        question: { title: '事项内容', hint: '清单事项', sample: '是否违规收取费用' },
        counties: { title: '涉及县区数', hint: '发现问题的县区数', sample: '9' },
        asked: { title: '检查县区数', hint: '检查了这一事项的县区数', sample: '14' },
        units: { title: '问题单位数', hint: '发现问题的单位数，少于3的不显示', sample: '23' },
        cause: { title: '认定原因', hint: '市级认定的原因', sample: '收费公示制度不健全' },
      },
    },
    systemic: {
      title: '体制机制问题',
      hint: '认定为体制机制原因的事项',
      fields: {
        question: { title: '事项名称', hint: '清单事项', sample: '是否违规收取费用' },
        cause: { title: '体制机制原因', hint: '市级认定的原因', sample: '收费公示制度不健全' },
      },
    },
    causes: {
      title: '县区原因分析',
      hint: '县区报送的原因',
      fields: {
        county: { title: '县区', hint: '县区名称', sample: '西山区' },
        item: { title: '所指事项', hint: '清单事项编号', sample: '1.2' },
        text: { title: '县区所述原因', hint: '县区报送的原因', sample: '制度未修订' },
      },
    },
  },
  template: {
    form: 'report',
    title: '关于{联动名称}情况的报告',
    addressee: '{本级党委}',
    blocks: [
      {
        kind: 'paragraph',
        text: '{起始日期}至{截止日期}，市县两级围绕{巡察领域}领域同向答题，开展{联动名称}。共有{报送县区数}个县区报送汇总：{报送县区}。现行清单为{清单版次}。',
      },
      {
        kind: 'when',
        field: '未报送县区',
        blocks: [{ kind: 'paragraph', text: '以下县区尚未报送，未计入：{未报送县区}。' }],
      },
      {
        kind: 'when',
        field: '退出县区',
        blocks: [{ kind: 'paragraph', text: '以下县区中途退出，此前报送的仍计入：{退出县区}。' }],
      },
      { kind: 'heading', level: 1, text: '一、行业共性问题' },
      {
        kind: 'each',
        list: '行业共性问题',
        blocks: [
          {
            kind: 'paragraph',
            text: '{序号}. {事项内容}（{事项编号}）：{检查县区数}个县区中{涉及县区数}个发现问题，问题单位{问题单位数}个。{认定原因}',
          },
        ],
      },
      { kind: 'heading', level: 1, text: '二、体制机制问题' },
      {
        kind: 'each',
        list: '体制机制问题',
        blocks: [{ kind: 'paragraph', text: '{序号}. {事项名称}：{体制机制原因}' }],
      },
      { kind: 'heading', level: 1, text: '三、县区原因分析' },
      {
        kind: 'each',
        list: '县区原因分析',
        blocks: [{ kind: 'paragraph', text: '{县区}（{所指事项}）：{县区所述原因}' }],
      },
      { kind: 'paragraph', text: '{清单外情况}' },
      { kind: 'heading', level: 1, text: '四、专项治理建议' },
      { kind: 'paragraph', text: '〔由巡察办根据共性问题和体制机制问题撰写。〕' },
    ],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  },
  data: async (ctx, id) => {
    const combined = await findUndertaking(inInspection(ctx), id, modeKey);
    const row = await findCampaign(ctx.tx, id);
    if (combined === undefined || row === undefined) return undefined;
    const matrix = await getMatrix(ctx, id);
    return {
      campaign: combined.title,
      sectors: row.sectors.join('、'),
      windowFrom: documentDate(combined.windowFrom),
      windowTo: documentDate(combined.windowTo),
      ...countiesIn(matrix),
      ...problemsIn(matrix),
    };
  },
});

function countiesIn({ checklistNumber, counties, missing }: MatrixView): DocumentRow {
  const shares = counties.flatMap(({ name, uncitedShare }) =>
    uncitedShare === null ? [] : [`${name}${uncitedShare}%`],
  );
  return {
    countyCount: String(counties.length),
    countyNames: namesOf(counties),
    missing: missing.join('、'),
    left: namesOf(counties.filter(({ hasLeft }) => hasLeft)),
    checklist: checklistNumber === null ? '' : `第${checklistNumber}版`,
    outside: shares.length === 0 ? '' : `清单外问题占比：${shares.join('、')}。`,
  };
}

const namesOf = (counties: readonly { readonly name: string }[]) =>
  counties.map(({ name }) => name).join('、');

function problemsIn({ items }: MatrixView): DocumentRow {
  const common = items.filter(({ isCommon }) => isCommon);
  return {
    common: common.map((item) => ({
      code: item.code,
      question: item.question,
      counties: String(item.countiesWithProblem),
      asked: String(item.countiesAsked),
      units: shownCount(item),
      cause: item.judgement?.cause ?? '',
    })),
    systemic: items.flatMap(({ judgement, question }) =>
      judgement?.isInstitutional === true ? [{ question, cause: judgement.cause ?? '' }] : [],
    ),
    causes: items.flatMap(({ causes, code }) =>
      causes.map(({ county, text }) => ({ county, item: code, text })),
    ),
  };
}

const shownCount = ({ total }: MatrixItem) =>
  total.withProblem === null ? '（数量不显示）' : String(total.withProblem);
