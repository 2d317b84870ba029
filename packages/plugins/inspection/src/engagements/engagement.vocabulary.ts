import { gateTitles, teamRelations } from '../rounds/round.vocabulary.ts';

/** What a definition of engagements may use. */
export const engagementVocabulary = {
  guards: {
    ...gateTitles,
    roundMandated: '所属轮次已获授权',
    feedbackInTwoSteps: '已先后向主要负责人和领导班子反馈并签收',
  },
  relations: {
    ...teamRelations,
    unitHead: { title: '被巡察单位主要负责人' },
    unitLiaison: { title: '被巡察单位联络员' },
    unitResident: { title: '派驻该单位的纪检监察组' },
  },
  fields: {
    onSiteOn: { title: '进驻日期', type: 'date' },
    offSiteOn: { title: '撤离日期', type: 'date' },
    feedbackOn: { title: '反馈日期', type: 'date' },
    feedbackDocument: { title: '反馈文件', type: 'text' },
    rectifyBy: { title: '整改期限', type: 'date' },
    receivedOn: { title: '签收日期', type: 'date' },
    receivedBy: { title: '签收人', type: 'text' },
  },
  moves: {
    authorize: '授权',
    cancel: '取消',
    remove: '移出本轮',
    startRectification: '反馈签收',
  },
  counters: {},
  events: {},
} as const;
