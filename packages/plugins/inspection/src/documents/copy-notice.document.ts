import { defineDocument, documentDate } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { findCopyNotice, listReceivers } from '../feedback/feedback.repository.ts';
import { readPapers } from '../permissions.ts';
import { engagementFields, readEngagement } from './engagement-fields.ts';
import { paragraphsOf } from './paragraphs-of.ts';

/** 抄告函: the feedback as it goes on to who leads or supervises the unit; a corrected one says what it replaces. */
export const copyNoticeDocument = defineDocument<InspectionDatabase>({
  id: 'inspection.copyNotice',
  title: '抄告函',
  permission: readPapers,
  subject: 'copyNotice',
  scopes: ['member', 'team'],
  given: { number: 'noticeNo', date: 'issuedOn' },
  fields: {
    unit: engagementFields.unit,
    noticeNo: {
      title: '抄告文号',
      hint: '登记抄告时填写的文号',
      sample: '西巡抄〔2026〕1号',
      required: true,
    },
    issuedOn: {
      title: '抄告日期',
      hint: '登记抄告时填写的日期',
      sample: '2026年9月8日',
      required: true,
    },
    receivers: {
      title: '抄告对象',
      hint: '全部抄告对象，以顿号隔开',
      sample: '区委组织部、区食安办',
      required: true,
    },
    replacedNo: {
      title: '更正的文号',
      hint: '被更正的抄告函的文号；不是更正函时为空',
      sample: '西巡抄〔2026〕1号',
    },
    correction: {
      title: '更正说明',
      hint: '更正的原因；不是更正函时为空',
      sample: '整改期限有误',
    },
    act: { title: '行文事由', hint: '抄告，或更正抄告', sample: '抄告' },
  },
  lists: {
    content: {
      title: '抄告内容',
      hint: '登记的内容，一行一段',
      required: true,
      fields: {
        paragraph: {
          title: '抄告段落',
          hint: '一段文字',
          sample: '区委第一巡察组已向该局党组反馈巡察意见。',
        },
      },
    },
  },
  template: {
    form: 'official',
    title: '关于{行文事由}{被巡察单位}党组织巡察反馈意见的函',
    addressee: '{抄告对象}',
    blocks: [
      {
        kind: 'when',
        field: '更正的文号',
        blocks: [
          {
            kind: 'paragraph',
            text: '此前印发的{更正的文号}需要更正：{更正说明}。现重新函告如下，以本函为准，原函停止使用。',
          },
        ],
      },
      {
        kind: 'each',
        list: '抄告内容',
        blocks: [{ kind: 'paragraph', text: '{抄告段落}' }],
      },
      { kind: 'paragraph', text: '特此函告。' },
    ],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  },
  data: async (ctx, id) => {
    const notice = await findCopyNotice(ctx.tx, id);
    if (notice === undefined) return undefined;
    const engagement = await readEngagement(ctx, notice.engagementId);
    if (engagement === undefined) return undefined;
    const { supersedesId } = notice;
    const replaced = supersedesId === null ? undefined : await findCopyNotice(ctx.tx, supersedesId);
    const receivers = await listReceivers(ctx.tx, [id]);
    return {
      unit: engagement.values.unit,
      noticeNo: notice.noticeNo,
      issuedOn: documentDate(notice.issuedOn),
      receivers: receivers.map(({ name }) => name).join('、'),
      replacedNo: replaced?.noticeNo ?? '',
      correction: (notice.correction ?? '').replace(/[。；;.\s]+$/, ''),
      act: replaced === undefined ? '抄告' : '更正抄告',
      content: paragraphsOf(notice.content).map((paragraph) => ({ paragraph })),
    };
  },
});
