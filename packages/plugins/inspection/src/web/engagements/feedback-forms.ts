import type { ApiSchema } from '@lianxun/api-client';
import type { FormField } from '@lianxun/ui';

export type FeedbackRecord = ApiSchema<'FeedbackRecord'>;
export type FeedbackStep = FeedbackRecord['steps'][number];
export type CopyNotice = FeedbackRecord['copies'][number];
export type CopyReceiver = CopyNotice['receivers'][number];

export const stepTitles: Readonly<Record<FeedbackStep['step'], string>> = {
  head: '一、向主要负责人反馈',
  leadership: '二、向领导班子反馈',
};

export const meetingFields: readonly FormField[] = [
  { key: 'heldOn', label: '日期', kind: 'date', required: true },
  { key: 'place', label: '地点', kind: 'text', required: true },
  { key: 'fromTeam', label: '巡察组参加人员', kind: 'text', required: true },
  { key: 'fromGroup', label: '领导小组参加人员', kind: 'text', required: true },
  { key: 'present', label: '被巡察单位到会人员', kind: 'longText', required: true },
  { key: 'signedBy', label: '签收人', kind: 'text', help: '尚未签收的可以以后登记。' },
  { key: 'signedOn', label: '签收日期', kind: 'date' },
];

export const copyFields: readonly FormField[] = [
  { key: 'noticeNo', label: '抄告文号', kind: 'text', required: true },
  { key: 'issuedOn', label: '抄告日期', kind: 'date', required: true },
  {
    key: 'receivers',
    label: '抄告对象',
    kind: 'longText',
    required: true,
    help: '一行一个，写作“类别：名称”，例如“分管县领导：副区长某某”。',
  },
  {
    key: 'content',
    label: '内容',
    kind: 'longText',
    required: true,
    help: '只写反馈意见，不得写入问题线索。',
  },
];

export const correctionFields: readonly FormField[] = [
  {
    key: 'correction',
    label: '更正原因',
    kind: 'longText',
    most: 2000,
    required: true,
    help: '原函错在哪里，写入更正函。',
  },
  ...copyFields.map((field) =>
    field.key === 'noticeNo' ? { ...field, label: '更正函文号' } : field,
  ),
];

export const receiptFields: readonly FormField[] = [
  { key: 'receivedBy', label: '签收人', kind: 'text', required: true },
  { key: 'receivedOn', label: '签收日期', kind: 'date', required: true },
];

/** Receivers as they are typed, one per line. */
export function linesOf(receivers: readonly Pick<CopyReceiver, 'role' | 'name'>[]): string {
  return receivers.map(({ name, role }) => (role === name ? name : `${role}：${name}`)).join('\n');
}

/** One receiver per line; a line without a name has the one of its kind. */
export function receiversIn(text: string): { readonly role: string; readonly name: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [role = '', ...name] = line.split(/[：:]/);
      const named = name.join('：').trim();
      return { role: role.trim(), name: named === '' ? role.trim() : named };
    });
}
