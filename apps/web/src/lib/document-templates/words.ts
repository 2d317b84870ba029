import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type TemplateList = ApiSchema<'DocumentTemplateList'>;
export type TemplateDetail = ApiSchema<'DocumentTemplates'>;
export type TemplateVersion = TemplateDetail['versions'][number];
export type TemplateProposals = ApiSchema<'DocumentTemplateProposalList'>;

export const templateStates: Readonly<
  Record<TemplateVersion['status'], { readonly title: string; readonly tone: Tone }>
> = {
  draft: { title: '草稿', tone: 'warn' },
  proposed: { title: '待发布', tone: 'warn' },
  published: { title: '使用中', tone: 'good' },
  retired: { title: '已停用', tone: 'neutral' },
  discarded: { title: '已放弃', tone: 'neutral' },
};
