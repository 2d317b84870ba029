import type { Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { findDefinition } from './definitions.repository.ts';
import { workflowDecided } from './workflow-versions.events.ts';

/** Tells everybody who wrote in a version what became of it. */
export async function tellAuthors(ctx: Ctx, payload: unknown): Promise<void> {
  const { definitionId, isPublished } = workflowDecided.payload.parse(payload);
  const row = await findDefinition(coreTx(ctx), definitionId);
  if (row === undefined) return;
  const name = `流程“${row.title}”（第${row.number}版）`;
  await ctx.notify.send({
    key: `core.workflow_decided:${definitionId}:${isPublished ? 'published' : row.version}`,
    userIds: row.authorIds,
    title: isPublished ? `${name}已发布` : `${name}被退回`,
    ...(isPublished || row.returnReason === null ? {} : { body: row.returnReason }),
    subject: { type: 'workflowDefinition', id: definitionId },
    link: `/workflows/${row.subjectType}`,
  });
}
