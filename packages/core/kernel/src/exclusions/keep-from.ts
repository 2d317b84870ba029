import { NotFoundError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { KernelContext } from '../context/kernel-context.ts';
import { putExclusion, restrictSubject, updateHangingOn } from './exclusions.repository.ts';

/** Keeps a restricted record and all that hangs on it from these people, and from nobody else. */
export async function keepFrom(
  { tx, entered }: KernelContext,
  subject: { readonly type: string; readonly id: string },
  userIds: readonly string[],
): Promise<void> {
  const { kind } = entered.scope;
  if (kind !== 'restricted' && kind !== 'job')
    throw new NotFoundError('core.case_not_found', 'Only the restricted scope keeps records back');
  const excludedUserIds = [...new Set(userIds)].toSorted();
  await restrictSubject(tx, subject.id, excludedUserIds);
  await updateHangingOn(tx, subject.id, excludedUserIds);
  await putExclusion(tx, {
    id: uuidv7(),
    subjectType: subject.type,
    subjectId: subject.id,
    excludedUserIds,
  });
}
