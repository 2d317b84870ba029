import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type FormList = ApiSchema<'FormList'>;
export type FormVersion = ApiSchema<'FormVersion'>;
export type FormProposal = ApiSchema<'FormProposal'>;
export type FormProposalList = ApiSchema<'FormProposalList'>;

/** How a version of a form stands. */
export const formStates: Readonly<Record<FormVersion['status'], { title: string; tone: Tone }>> = {
  draft: { title: '草案', tone: 'warn' },
  proposed: { title: '待发布', tone: 'team' },
  published: { title: '现行', tone: 'good' },
  retired: { title: '已被取代', tone: 'neutral' },
  discarded: { title: '已放弃', tone: 'neutral' },
};

export const purposes: Readonly<Record<FormVersion['purpose'], string>> = {
  fields: '补充信息',
  move: '办理表单',
};
