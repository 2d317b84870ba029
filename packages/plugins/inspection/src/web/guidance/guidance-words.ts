import type { ApiSchema } from '@lianxun/api-client';

export type Guidance = ApiSchema<'Guidance'>;
export type GuidanceEvent = Guidance['events'][number];
export type GuidanceNotice = ApiSchema<'GuidanceNotice'>;
export type NoticeItem = ApiSchema<'GuidanceNoticeItem'>;
export type Opinion = GuidanceNotice['opinions'][number];

export const phases: Readonly<Record<GuidanceEvent['phase'], string>> = {
  before: '巡前培训',
  during: '巡中指导',
  after: '巡后讲评',
};

/** One opinion a line; empty lines and numbers typed before the words are left out. */
export function opinionsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\d{1,2}[.、．)）]\s*/, '').trim())
    .filter((line) => line !== '');
}
