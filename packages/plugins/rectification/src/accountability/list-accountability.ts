import type { RectificationCtx } from '../database.ts';
import type { AsOf } from '../history/as-of.repository.ts';
import { planRectification } from '../permissions.ts';
import { listAccountabilityCases, listAccountablePersons } from './accountability.repository.ts';
import { maskName } from './accountability.rules.ts';
import { bindingOf } from './record-accountability.ts';

/** 追责问责 of findings. The unit that registered it reads the names; everybody else sees 李*. */
export async function listAccountability(
  ctx: RectificationCtx,
  findingIds: readonly string[],
  asOf?: AsOf,
) {
  const cases = await listAccountabilityCases(ctx.tx, findingIds, asOf);
  const persons = await listAccountablePersons(
    ctx.tx,
    cases.map(({ id }) => id),
  );
  const isOwn = ctx.scope.kind === 'unit' && ctx.can(planRectification);
  const shown = [];
  for (const person of persons) {
    const name = await ctx.secrets.open(person.nameSealed, bindingOf(person.id));
    shown.push({ ...person, name: isOwn ? name : maskName(name), isMasked: !isOwn });
  }
  const byCase = Map.groupBy(shown, ({ caseId }) => caseId);
  return cases.map((one) => ({ ...one, persons: byCase.get(one.id) ?? [] }));
}
