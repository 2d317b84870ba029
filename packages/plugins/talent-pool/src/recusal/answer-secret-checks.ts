import { forOthers, type TalentPoolCtx } from '../database.ts';
import { listKeyedPeople, type KeyedPerson } from './keyed-people.ts';
import { readRelativeNames } from './relative-names.ts';
import {
  listAllSecretChecks,
  updateSecretCheck,
  type SecretCheckRow,
} from './secret-checks.repository.ts';
import { secretTies } from './secret-ties.ts';

/**
 * Asks who must stay away by what only the restricted area knows, and keeps the bare answer. In jobs
 * only. Without `again` just those nobody has asked about yet. Answers the pairs that became barred.
 */
export async function answerSecretChecks(
  ctx: TalentPoolCtx,
  { again }: { readonly again: boolean },
): Promise<readonly SecretCheckRow[]> {
  const known = await listAllSecretChecks(ctx.tx);
  const open = again ? known : known.filter(({ barred }) => barred === null);
  if (open.length === 0) return [];
  const people = await listKeyedPeople(ctx, [...new Set(open.map(({ personKey }) => personKey))]);
  const barred = await askAll(ctx, people, [...new Set(open.map(({ unitId }) => unitId))]);
  const turned: SecretCheckRow[] = [];
  for (const check of open) {
    const isBarred = barred.has(`${check.personKey}|${check.unitId}`);
    if (isBarred && check.barred !== true) turned.push(check);
    if (isBarred !== check.barred)
      await updateSecretCheck(ctx.tx, check.id, { barred: isBarred, checkedAt: ctx.now });
  }
  return turned;
}

async function askAll(
  ctx: TalentPoolCtx,
  people: readonly KeyedPerson[],
  unitIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const personIds = people.flatMap(({ personId }) => personId ?? []);
  const relatives = await readRelativeNames(ctx, personIds);
  const input = {
    unitIds,
    people: people.map(({ key, name, personId, place, userId }) => ({
      candidateId: key,
      name,
      place,
      personId,
      userId,
      relatives: personId === null ? [] : (relatives.get(personId) ?? []),
    })),
  };
  const barred = new Set<string>();
  for (const { barred: ask } of ctx.extensions(secretTies)) {
    for (const { candidateId, unitId } of await ask(forOthers(ctx), input))
      barred.add(`${candidateId}|${unitId}`);
  }
  return barred;
}
