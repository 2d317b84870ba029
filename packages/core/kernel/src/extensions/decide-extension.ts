import { ConflictError, NotFoundError, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { findNextDue, type CaseRow } from '../workflow/cases.repository.ts';
import { redateCase } from '../workflow/deadlines.repository.ts';
import { tellOfCase } from '../workflow/tell-of-case.ts';
import { requireCase } from '../workflow/workflow-work.ts';
import { askedOfDeadline, notTheirs, record } from './extension-case.ts';
import { mayDecideOn, partyTitle } from './extension-parties.ts';
import {
  extendTo,
  findDeadline,
  lockExtension,
  updateExtension,
  type ExtensionRow,
} from './extensions.repository.ts';
import type { ExtensionDecision } from './extensions.schemas.ts';

/** Decides on a later date; the first one is kept. */
export async function decideExtension(
  ctx: Ctx,
  id: string,
  decision: z.output<typeof ExtensionDecision>,
): Promise<void> {
  const tx = coreTx(ctx);
  const extension = await lockExtension(tx, id);
  if (extension === undefined)
    throw new NotFoundError('core.extension_not_found', `No extension ${id}`);
  const row = await requireCase(tx, extension.subjectType, extension.subjectId);
  await refuseDecision(ctx, row, extension);

  const deadline = await findDeadline(tx, extension.deadlineId);
  const isRunning = deadline?.status === 'running';
  const status = isRunning ? (decision.approve ? 'approved' : 'refused') : 'lapsed';
  await updateExtension(tx, id, {
    status,
    decidedBy: ctx.actor.userId,
    decidedAt: ctx.now,
    opinion: decision.opinion ?? null,
  });
  if (status === 'approved') {
    await extendTo(tx, extension.deadlineId, extension.newDueOn);
    await redateCase(tx, row.id, await findNextDue(tx, row.id));
  }
  const word = { approved: '已同意', refused: '未同意', lapsed: '已失效，期限不再计算' }[status];
  await tellOfCase(ctx, row, {
    key: `extension:${id}:decided`,
    userIds: [extension.requestedBy],
    title: `${extension.title}延期${word}`,
  });
  await record(ctx, row, { ...extension, status }, `${extension.title}延期${word}`);
}

async function refuseDecision(ctx: Ctx, row: CaseRow, extension: ExtensionRow): Promise<void> {
  if (extension.status !== 'requested')
    throw new ConflictError('core.extension_decided', `Extension ${extension.id} is decided`);
  if (extension.requestedBy === ctx.actor.userId)
    throw notTheirs('不得审批本人的延期申请，请由他人审批');
  const asked = await askedOfDeadline(ctx, row, extension);
  const { requestedBy } = extension;
  if (asked === null || !(await mayDecideOn(ctx, row, { asked, requestedBy }))) {
    const who = asked === null ? '流程指定的人员' : partyTitle(asked, 'approvers');
    throw notTheirs(`延期须由${who}审批`);
  }
}
