import type { DemoFinding, DemoMeasure, Ref } from '../content/types.ts';
import { nameOf, type World } from '../play/world.ts';
import { Created } from '../rounds/plan-round.ts';
import { rectificationTypes } from '../rounds/words.ts';
import type { UnitPeople } from './unit-people.ts';

export function measureRef(finding: DemoFinding, { seq }: DemoMeasure): Ref {
  return `${finding.ref}-m${seq} in the plan`;
}

/** The measures of one finding, in the order of the plan. */
export async function planMeasures(
  world: World,
  finding: DemoFinding,
  people: UnitPeople,
): Promise<void> {
  const { player, refs } = world;
  const path = `rectification/findings/${refs.get(finding.ref)}/measures`;
  for (const measure of finding.measures) {
    const body = {
      text: measure.text,
      leadDepartment: measure.leadDept,
      coDepartment: measure.coDept,
      ownerId: refs.get(measure.ownerRef),
      owner: nameOf(world, measure.ownerRef),
      dueOn: measure.due,
      rectificationType: rectificationTypes[measure.rectificationType],
    };
    const call = { by: people.liaison, in: people.in, path, body };
    refs.set(measureRef(finding, measure), (await player.read(call, Created)).id);
  }
}
