import type { Me } from '#lib/session/me.ts';
import { addressOf, type Capacity } from '#lib/session/scope.ts';

/** One entry of `GET /api/v1/me/tasks`: something that waits for this person. */
export interface OwnTask {
  readonly id: string;
  readonly tenantCode: string;
  readonly tenantName: string;
  readonly title: string;
  /** Why it waits for this person. */
  readonly reason: string;
  readonly teamId: string | null;
  readonly unitId: string | null;
  /** Path below the base of the scope. */
  readonly link: string;
  readonly dueOn: string | null;
}

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
  const isHere = ({ tenantCode, teamId, unitId }: OwnTask): boolean => {
    const named = teamId ? `/teams/${teamId}` : unitId ? `/units/${unitId}` : '';
    return `/t/${tenantCode}${named}` === capacity.base;
  };
  return {
    here: addressed.filter(isHere),
    elsewhere: addressed.filter((task) => !isHere(task)),
  };
}
