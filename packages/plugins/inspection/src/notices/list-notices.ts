import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import {
  findNotice,
  listNoticeRows,
  noticePosition,
  type NoticeRow,
} from './notices.repository.ts';
import type { ListNoticesQuery, NoticeDetail, NoticeItem } from './notices.schemas.ts';

/** Notices as far as the scope reaches, the most urgent first. */
export async function listNotices(
  ctx: InspectionCtx,
  { after, engagement, limit, overdue, stage }: ListNoticesQuery,
): Promise<Page<NoticeItem>> {
  const today = ctx.calendar.today();
  const cursor = listCursor(ctx, 'notices', { engagement, overdue, stage });
  const rows = await listNoticeRows(ctx.tx, {
    engagementId: engagement,
    stage,
    dueBefore: overdue === true ? today : undefined,
    limit,
    after: cursor.decode(after),
  });
  return toPage(rows, limit, {
    cursor: (row) => cursor.encode(noticePosition(row)),
    view: (row) => toItem(row, today),
  });
}

export async function getNotice(ctx: InspectionCtx, id: string): Promise<NoticeDetail> {
  const row = requireFound(await findNotice(ctx.tx, id), 'notice');
  const files = (await ctx.files.list('immediateRectification', [id])).get(id) ?? [];
  return { ...toItem(row, ctx.calendar.today()), files: [...files] };
}

function toItem(row: NoticeRow, today: string): NoticeRow & NoticeItem {
  const isOwed = row.stage === 'issued' || row.stage === 'handling';
  return { ...row, isOverdue: isOwed && row.dueOn < today };
}
