import type { ApiSchema } from '@lianxun/api-client';

import type { Me } from '#lib/session/me.ts';
import { addressOf, type Capacity } from '#lib/session/scope.ts';

type OwnTask = ApiSchema<'TaskView'>;

/** Something that waits for this person, with the way to it. */
export interface DeskTask extends OwnTask {
  readonly href: string;
}

/** What waits in this capacity, and what waits in the others of the same person. */
export function splitTasks(
  me: Me,
  capacity: Capacity,
  tasks: readonly OwnTask[],
): { here: DeskTask[]; elsewhere: DeskTask[] } {
  const addressed = tasks.map((task) => ({ ...task, href: addressOf(me, task) }));
  const isHere = ({ tenantCode, scopeKind, teamId, unitId }: OwnTask): boolean => {
    const named =
      scopeKind === 'team' ? `/teams/${teamId}` : scopeKind === 'unit' ? `/units/${unitId}` : '';
    return `/t/${tenantCode}${named}` === capacity.base;
  };
  return {
    here: addressed.filter(isHere),
    elsewhere: addressed.filter((task) => !isHere(task)),
  };
}
