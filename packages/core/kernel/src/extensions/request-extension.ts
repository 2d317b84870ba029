import { ConflictError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import type { CaseRow } from '../workflow/cases.repository.ts';
import { tellOfCase } from '../workflow/tell-of-case.ts';
import { requireCase } from '../workflow/workflow-work.ts';
import { askedOf, notTheirs, record } from './extension-case.ts';
import { mayAsk, partyTitle, usersOfParty } from './extension-parties.ts';
import { extensionReasons } from './extension.rules.ts';
import { insertExtension, listExtensions, lockRunning } from './extensions.repository.ts';
import type { ExtensionBody } from './extensions.schemas.ts';

/** Asks for a later date; whoever the workflow names decides, never the one who asks. */
export async function requestExtension(
  ctx: Ctx,
  subject: { readonly type: string; readonly id: string },
  body: z.output<typeof ExtensionBody>,
): Promise<void> {
  const tx = coreTx(ctx);
  const row = await requireCase(tx, subject.type, subject.id);
  const deadline = await lockRunning(tx, row.id, body.key);
  const asked = await askedOf(ctx, row, body.key);
  if (deadline === undefined || asked === null)
    throw new ConflictError('core.deadline_not_extendable', `No running deadline ${body.key}`);
  if (!mayAsk(ctx, asked)) throw notTheirs(`延期须由${partyTitle(asked, 'by')}申请`);
  const wish = {
    dueOn: deadline.dueOn,
    newDueOn: body.newDueOn,
    today: ctx.calendar.today(),
    addedDays: ctx.calendar.daysBetween(deadline.dueOn, body.newDueOn),
    extensions: deadline.extensions,
  };
  const isPending = (await listExtensions(tx, row.id)).some(
    (one) => one.deadlineId === deadline.id && one.status === 'requested',
  );
  const reasons = extensionReasons({ ...wish, isPending }, asked.extension);
  if (reasons.length > 0)
    throw new ConflictError('core.extension_refused', 'The extension is refused', { reasons });

  const extension = await insertExtension(tx, {
    ...scopeOf(row),
    id: uuidv7(),
    deadlineId: deadline.id,
    caseId: row.id,
    title: deadline.title,
    oldDueOn: deadline.dueOn,
    newDueOn: body.newDueOn,
    reason: body.reason,
    requestedBy: ctx.actor.userId,
    requestedAt: ctx.now,
    decidedBy: null,
    opinion: null,
  });
  await tellOfCase(ctx, row, {
    key: `extension:${extension.id}`,
    userIds: (await usersOfParty(ctx, asked)).filter((userId) => userId !== ctx.actor.userId),
    title: `${deadline.title}申请延期到 ${body.newDueOn}，待审批`,
  });
  await record(
    ctx,
    row,
    extension,
    `申请将${deadline.title}由 ${deadline.dueOn} 延到 ${body.newDueOn}`,
  );
}

const scopeOf = ({
  subjectType,
  subjectId,
  engagementId,
  unitId,
  released,
  restricted,
  excludedUserIds,
}: CaseRow) => ({
  subjectType,
  subjectId,
  engagementId,
  unitId,
  released,
  restricted,
  excludedUserIds,
});
