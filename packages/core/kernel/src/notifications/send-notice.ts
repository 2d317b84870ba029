import type { NotifyPort } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { KernelContext } from '../context/kernel-context.ts';
import { excludedFrom } from '../exclusions/excluded-from.ts';

/** One notice per person and key; sending it again changes nothing. */
export async function sendNotice(
  kernel: KernelContext,
  notice: Parameters<NotifyPort['send']>[0],
): Promise<void> {
  const { tx, entered } = kernel;
  const { subject } = notice;
  const excludedUserIds = await excludedFrom(kernel, subject);
  const recipients = [...new Set(notice.userIds)].filter((id) => !excludedUserIds.includes(id));
  if (recipients.length === 0) return;
  await tx
    .insertInto('core.notifications')
    .values(
      recipients.map((userId) => ({
        id: uuidv7(),
        subjectType: subject.type,
        subjectId: subject.id,
        engagementId: subject.engagementId ?? null,
        unitId: subject.unitId ?? null,
        restricted: subject.restricted ?? false,
        excludedUserIds,
        userId,
        key: notice.key,
        title: notice.title,
        body: notice.body ?? null,
        link: notice.link,
        createdAt: entered.now,
      })),
    )
    // Without a target: naming the key would need the right to read other people's notices.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
