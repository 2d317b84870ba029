import type { ApiSchema } from '@lianxun/api-client';

import type { Me } from '#lib/session/me.ts';
import { addressOf, baseOf, type Capacity } from '#lib/session/scope.ts';

type OwnTask = ApiSchema<'TaskView'>;
type TaskHere = ApiSchema<'TaskHere'>;

/** Tasks of one kind: the same thing to do on records of one type. */
export interface TaskGroup {
  readonly key: string;
  readonly title: string;
  readonly subjectType: string;
  readonly tasks: readonly DeskTask[];
}

/** Tasks of one kind together, in the order of their first ones; what comes alone stays alone. */
export function groupsOf(tasks: readonly DeskTask[]): readonly TaskGroup[] {
  const groups = new Map<string, DeskTask[]>();
  for (const task of tasks) {
    const key = `${task.subjectType ?? ''} ${task.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups].map(([key, members]) => {
    const [first] = members;
    return {
      key,
      title: `${first?.typeTitle ?? ''} · ${first?.reason ?? ''}`,
      subjectType: first?.subjectType ?? '',
      tasks: members,
    };
  });
}

/** Something that waits for this person, with the way to it. */
export interface DeskTask {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly dueOn: string | null;
  readonly href: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly typeTitle?: string;
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
  const toDesk = ({ link, reasons, ...task }: TaskHere): DeskTask => ({
    ...task,
    href: `${base}${link}`,
    remarks: reasons.map(({ message }) => message),
  });
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
  return tasks
    .filter((task) => baseOf(task) !== capacity.base)
    .map((task) => ({ ...task, href: addressOf(me, task) }));
}
