import type { TalentPoolCtx } from '../database.ts';
import { listArrivals } from '../dispatch/dispatches.repository.ts';
import { listPeopleById } from '../roster/people.repository.ts';
import { listAccountRows } from './accounts.repository.ts';

/** A person of the tenant found again by the key his checks are kept under. */
export interface KeyedPerson {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly personId: string | null;
  readonly userId: string | null;
}

const personMark = 'person:';
const userMark = 'user:';

export async function listKeyedPeople(
  ctx: TalentPoolCtx,
  keys: readonly string[],
): Promise<readonly KeyedPerson[]> {
  const personIds = idsOf(keys, personMark);
  const userIds = idsOf(keys, userMark);
  const people = personIds.length === 0 ? [] : await listPeopleById(ctx.tx, personIds);
  const users = await ctx.people.usersOf(personIds);
  const accounts = await listAccountRows(ctx.tx, userIds);
  const names = await ctx.people.namesOf(userIds);
  const arrivals = new Map(
    userIds.length === 0
      ? []
      : (await listArrivals(ctx.tx, userIds)).map((row) => [row.userId, row]),
  );
  return [
    ...people.map(({ id, name, place }) => ({
      key: `${personMark}${id}`,
      name,
      place: place ?? '',
      personId: id,
      userId: users.get(id) ?? null,
    })),
    ...userIds.map((userId) => ({
      key: `${userMark}${userId}`,
      name:
        accounts.find((row) => row.userId === userId)?.displayName ??
        arrivals.get(userId)?.personName ??
        names.get(userId) ??
        '',
      place: arrivals.get(userId)?.sendingUnit ?? '',
      personId: null,
      userId,
    })),
  ];
}

function idsOf(keys: readonly string[], mark: string): string[] {
  return keys.filter((key) => key.startsWith(mark)).map((key) => key.slice(mark.length));
}
