import type { ApiSchema } from '@lianxun/api-client';

import type { Me } from '#lib/session/me.ts';
import { addressOf, type Capacity } from '#lib/session/scope.ts';

type OwnTask = ApiSchema<'TaskView'>;
type TaskHere = ApiSchema<'TaskHere'>;

/** Something that waits for this person, with the way to it. */
export interface DeskTask {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly dueOn: string | null;
  readonly href: string;
  /** What is still lacking, or what comes first. */
  readonly remarks?: readonly string[];
  /** Where the desk lists several. */
  readonly tenantName?: string;
}

/** What can be done now, and what has to wait for a date or for somebody else. */
export function tasksHere(
  { base }: Pick<Capacity, 'base'>,
  tasks: readonly TaskHere[],
): { now: DeskTask[]; later: DeskTask[] } {
  const toDesk = ({ id, title, reason, dueOn, link, reasons }: TaskHere): DeskTask => {
    const remarks = reasons.map(({ message }) => message);
    return { id, title, reason, dueOn, href: `${base}${link}`, remarks };
  };
  return {
    now: tasks.filter(({ isWaiting }) => !isWaiting).map(toDesk),
    later: tasks.filter(({ isWaiting }) => isWaiting).map(toDesk),
  };
}

/** What waits in the other capacities of the same person. */
export function tasksElsewhere(
  me: Me,
  capacity: Pick<Capacity, 'base'>,
  tasks: readonly OwnTask[],
): DeskTask[] {
  const isHere = ({ tenantCode, scopeKind, teamId, unitId }: OwnTask): boolean => {
    const named =
      scopeKind === 'team' ? `/teams/${teamId}` : scopeKind === 'unit' ? `/units/${unitId}` : '';
    return `/t/${tenantCode}${named}` === capacity.base;
  };
  return tasks
    .filter((task) => !isHere(task))
    .map((task) => ({ ...task, href: addressOf(me, task) }));
}
