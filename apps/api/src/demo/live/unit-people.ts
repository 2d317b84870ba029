import type { Ref } from '../content/types.ts';
import { accountOf } from '../play/references.ts';
import type { World } from '../play/world.ts';
import type { EngagementAhead } from './engagement-ahead.ts';

/** Who speaks for the inspected unit, and where. */
export interface UnitPeople {
  readonly head: Ref;
  readonly liaison: Ref;
  readonly in: { readonly unitRef: Ref };
}

export function unitPeople({ units }: World, { engagement }: EngagementAhead): UnitPeople {
  const { unitRef } = engagement;
  const unit = units.get(unitRef);
  const head = unit?.principalLeaderRef ?? null;
  const liaison = unit?.liaisonRef ?? null;
  if (head === null || liaison === null) throw new Error(`Nobody speaks for ${unitRef}`);
  return { head, liaison, in: { unitRef } };
}

/** Who may be responsible for a measure: its owner where he has an account, else the liaison. */
export function actorFor({ refs }: World, ownerRef: Ref, { liaison }: UnitPeople): Ref {
  return refs.find(accountOf(ownerRef)) === null ? liaison : ownerRef;
}
