import { NotFoundError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { listKnownPeople } from './attendance.repository.ts';

/** Refuses ids that are nobody of this tenant. */
export async function requirePerson(ctx: TalentPoolCtx, personId: string): Promise<void> {
  if (!(await listKnownPeople(ctx.tx, [personId])).has(personId))
    throw new NotFoundError('talent-pool.person_not_found', 'no such person');
}
