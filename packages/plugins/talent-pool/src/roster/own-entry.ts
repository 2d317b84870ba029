import type { TalentPoolCtx } from '../database.ts';
import { listPeopleById } from './people.repository.ts';

/** What the directory knows of the reader, so that a self-nomination asks for nothing twice. */
export async function getOwnEntry(ctx: TalentPoolCtx) {
  const { personId } = ctx.actor;
  if (personId === null || ctx.scope.kind !== 'member') return null;
  const [person] = await listPeopleById(ctx.tx, [personId]);
  if (person === undefined) return null;
  const { gender, name, place, politics, rank, title } = person;
  return { name, gender, employer: place, title, rank, politics };
}
