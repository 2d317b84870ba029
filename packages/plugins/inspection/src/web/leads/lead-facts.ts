import { formatDate, type Fact } from '@lianxun/ui';

import { disciplines, forms, leadSources, leadWays, type Lead } from './lead-words.ts';

const day = (date: string | null) => (date === null ? null : formatDate(date));
const signed = (by: string | null, on: string | null) =>
  on === null ? null : `${by ?? ''} ${formatDate(on)}`.trim();

/** Where the lead comes from, and who has taken it. */
export function originFacts(lead: Lead): Fact[] {
  return [
    { title: '来源', text: leadSources[lead.source] },
    { title: '届次', text: `第${lead.committeeTerm}届` },
    { title: '轮次', text: `${lead.year}年第${lead.roundNo}轮` },
    { title: '巡察组', text: lead.teamName },
    { title: '六项纪律', text: disciplines[lead.discipline] },
    { title: '分类', text: [lead.category1, lead.category2].filter(Boolean).join(' / ') },
    { title: '移交方式', text: leadWays[lead.way] },
    { title: '移交文号', text: lead.referralDocument },
    { title: '移交时间', text: day(lead.referredOn) },
    { title: '移交人', text: lead.registeredByName },
    { title: '案管室签收', text: signed(lead.receivedBy, lead.receivedOn) },
    { title: '备注', text: lead.note },
  ];
}

/** What has been decided and what came of it. */
export function handlingFacts(lead: Lead): Fact[] {
  return [
    { title: '拟办意见', text: lead.proposal },
    { title: '承办单位', text: lead.handlingBodyName },
    { title: '承办人', text: lead.handlers.map(({ name }) => name).join('、') },
    { title: '承办单位签收', text: signed(lead.signedBy, lead.signedOn) },
    { title: '集体研究日期', text: day(lead.studiedOn) },
    { title: '集体研究记录', text: lead.studyMinutesNo },
    { title: '复核日期', text: day(lead.reviewOn) },
    { title: '发现新证据日期', text: day(lead.newEvidenceOn) },
    { title: '四种形态', text: lead.form === null ? null : forms[String(lead.form)] },
    { title: '立案时间', text: lead.filed ? day(lead.filedOn) : '未立案' },
    { title: '处分', text: lead.sanction },
    { title: '反馈巡察办', text: signed(lead.feedbackDocument, lead.reportedOn) },
  ];
}
