import type { DocumentBlock, DocumentTemplate } from '@lianxun/plugin-api';

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
const heading = (level: 1 | 2, text: string): DocumentBlock => ({ kind: 'heading', level, text });

const findingsOf = (title: string, blocks: readonly DocumentBlock[]): DocumentBlock => ({
  kind: 'when',
  field: `有${title}`,
  blocks: [{ kind: 'each', list: title, blocks }],
});

/** 整改情况报告 as the unit hands it in. */
export const reportTemplate: DocumentTemplate = {
  form: 'report',
  title: '关于落实{巡察轮次}反馈意见整改情况的报告',
  addressee: '{本级党委}巡察工作领导小组办公室',
  blocks: [
    paragraph(
      '{反馈日期}，{巡察组}向我单位反馈了{巡察轮次}意见，指出问题{问题数}件。我单位党组织高度重视，认真组织整改。现将整改情况报告如下。',
    ),
    heading(1, '一、整改总体情况'),
    paragraph(
      '反馈问题{问题数}件，完成{完成数}件，基本完成并持续整改{基本完成数}件，未完成{未完成数}件，完成率{完成率}（完成÷问题数，基本完成不计入完成）。制定整改措施{措施数}项，核实完成{措施完成数}项，措施完成率{措施完成率}。',
    ),
    paragraph('召开民主生活会、组织生活会{民主生活会}场，集中学习{集中学习}场，党课{党课}场。'),
    heading(1, '二、反馈问题整改情况'),
    heading(2, '（一）已完成的问题'),
    findingsOf('已完成问题', [
      paragraph('{问题序号}.{问题内容}。'),
      paragraph('整改情况：{整改情况}。'),
    ]),
    heading(2, '（二）基本完成并持续整改的问题'),
    findingsOf('基本完成问题', [
      paragraph('{问题序号}.{问题内容}。'),
      paragraph('整改情况：{整改情况}。'),
    ]),
    heading(2, '（三）未完成的问题'),
    findingsOf('未完成问题', [
      paragraph('{问题序号}.{问题内容}。整改时限：{整改时限}。'),
      paragraph('整改情况：{整改情况}。'),
    ]),
    heading(1, '三、建章立制情况'),
    paragraph('建立健全制度{制度数}件。'),
    {
      kind: 'when',
      field: '有制度清单',
      blocks: [
        {
          kind: 'table',
          list: '制度清单',
          columns: [
            { title: '序号', text: '{序号}', width: 9 },
            { title: '制度名称', text: '{制度名称}', width: 50 },
            { title: '文号', text: '{制度文号}', width: 24 },
            { title: '日期', text: '{制度日期}', width: 20 },
          ],
        },
      ],
    },
    heading(1, '四、追责问责和挽回损失情况'),
    paragraph(
      '追责问责{追责问责人次}人次；清退{清退金额}万元，追缴{追缴金额}万元，挽回损失{挽回损失}万元。',
    ),
    {
      kind: 'when',
      field: '有追责问责情况',
      blocks: [
        {
          kind: 'each',
          list: '追责问责情况',
          blocks: [paragraph('{序号}.{问责问题}：{问责形态}{问责人次}人次。')],
        },
      ],
    },
    heading(1, '五、下一步打算'),
    paragraph(
      '对未完成的问题，逐件明确责任和时限，按期完成；对基本完成并持续整改的问题，定期复查，防止反弹；对已完成的问题，巩固成效，健全长效机制。',
    ),
  ],
  signature: { name: '中共{被巡察单位}党组织', date: '{成文日期}', sealed: true },
};
