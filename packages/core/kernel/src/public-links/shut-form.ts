import type { PublicWindow } from '@lianxun/plugin-api';

import { dateInShanghai } from '../calendar/dates.ts';

/** What somebody who comes early or late reads. */
export interface ShutForm {
  readonly title: string;
  readonly text: string;
}

/** Undefined while answers are taken. */
export function shutForm(window: PublicWindow | undefined, now: Date): ShutForm | undefined {
  if (window === undefined) return undefined;
  const first = inWords(window.opensAt);
  const last = inWords(new Date(window.closesAt.getTime() - 1));
  if (now < window.opensAt)
    return {
      title: '还没有开始填写',
      text: `填写时间为${first}至${last}。到时请再次扫码，二维码不变。`,
    };
  if (now >= window.closesAt)
    return {
      title: '填写已经结束',
      text: `填写时间为${first}至${last}，现在不再接收。如果您此前提交过，您的填写已经收到，不必再填。`,
    };
  return undefined;
}

function inWords(instant: Date): string {
  const [year, month, day] = dateInShanghai(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
