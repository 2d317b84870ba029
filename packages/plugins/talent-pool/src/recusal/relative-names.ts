import { employerOf } from '../candidates/relative-employer.rules.ts';
import type { TalentPoolCtx } from '../database.ts';
import { listRelatives } from '../roster/profiles.repository.ts';
import { relativeBinding } from '../roster/save-histories.ts';

/** Relatives as they were typed, for comparison inside a job; they are never answered to anybody. */
export async function readRelativeNames(
  ctx: TalentPoolCtx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly name: string; readonly place: string }[]>> {
  const names = new Map<string, { name: string; place: string }[]>();
  for (const { employerSealed, id, nameSealed, personId } of await listRelatives(
    ctx.tx,
    personIds,
  )) {
    const name = await ctx.secrets.open(nameSealed, relativeBinding(id, 'name'));
    const employer =
      employerSealed === null
        ? null
        : await ctx.secrets.open(employerSealed, relativeBinding(id, 'employer'));
    const found = employerOf(employer);
    const place = found.kind === 'place' ? found.name : '';
    names.set(personId, [...(names.get(personId) ?? []), { name, place }]);
  }
  return names;
}
