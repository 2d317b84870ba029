import type { InspectionCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { candidatesAmong, type NamedPerson } from './candidates.rules.ts';
import type { Candidate } from './leads-tables.ts';

/** Accounts the person named may hold. Nobody enters what may concern himself. */
export async function findCandidates(
  ctx: InspectionCtx,
  name: string,
  person: NamedPerson,
): Promise<Candidate[]> {
  const { personId } = person;
  const certain =
    personId === null ? undefined : (await ctx.people.usersOf([personId])).get(personId);
  const candidates = candidatesAmong(await ctx.people.accountsNamed(name), person, certain);
  if (candidates.some(({ userId }) => userId === ctx.actor.userId)) {
    throw conflict('own_lead', '所反映人员与您同名或就是您本人，请由其他人员登记');
  }
  return candidates;
}
