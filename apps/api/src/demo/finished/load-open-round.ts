import { inMaintenance, type CoreDatabase } from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';

import type { IsoDate, Ref } from '../content/types.ts';
import { addDays } from '../content/work-days.ts';
import type { World } from '../play/world.ts';
import { officeOf } from '../talent/admission.ts';
import { rowsOfCase } from './case-rows.ts';
import { definitionOf } from './definitions.ts';
import { instantOf, playPastCase, type PastAct } from './past-case.ts';
import type { PastDatabase } from './past-tables.ts';

interface OpenRound {
  readonly code: string;
  readonly round: {
    readonly committeeTerm: number;
    readonly year: number;
    readonly roundNo: number;
    readonly name: string;
    readonly planDocument: string;
    readonly onSiteOn: IsoDate;
    readonly offSiteOn: IsoDate;
  };
  readonly decisionNo: string;
  /** When its reports went to 审议, where it still stands. */
  readonly submittedOn: IsoDate;
}

/** A round of another county as it came along so far, brought in without its units. */
export async function loadOpenRound(world: World, ref: Ref, told: OpenRound): Promise<void> {
  const { adminPool, kernel, refs, tenantIds } = world;
  const acts = actsOf(told);
  const [planned, authorized] = acts;
  if (!planned || !authorized) throw new Error(`${told.round.name} never began`);
  const tenantId = tenantIds.get(told.code) ?? 0;
  await inMaintenance<CoreDatabase & PastDatabase, void>(adminPool, tenantId, async (tx) => {
    const definition = await definitionOf(tx, kernel, 'round');
    const id = uuidv7();
    const { moves, one } = rowsOfCase(world, {
      definition,
      subject: {
        subjectType: 'round',
        subjectId: id,
        engagementId: null,
        unitId: null,
        released: false,
      },
      steps: playPastCase(definition.document, refs, { acts, people: {}, fields: {} }),
      dueOn: null,
      isLive: true,
    });
    await tx
      .insertInto('p_inspection.rounds')
      .values({
        id,
        ...told.round,
        approvedOn: authorized.on,
        decisionNo: told.decisionNo,
        createdAt: instantOf(planned.on),
      })
      .execute();
    await tx.insertInto('core.workflow_cases').values(one).execute();
    await tx.insertInto('core.workflow_moves').values(moves).execute();
    refs.set(ref, id);
  });
}

function actsOf({ code, decisionNo, round, submittedOn }: OpenRound): PastAct[] {
  const { clerk, decider } = officeOf(code);
  const { offSiteOn, onSiteOn } = round;
  const byClerk = { by: clerk, scope: 'member', role: 'office' } as const;
  const approvedOn = addDays(onSiteOn, -21);
  const preparingOn = addDays(onSiteOn, -14);
  return [
    { ...byClerk, move: null, on: addDays(onSiteOn, -35) },
    {
      by: decider,
      scope: 'member',
      role: 'roundApprover',
      move: 'authorize',
      on: approvedOn,
      fields: { approvedOn, decisionNo },
    },
    { ...byClerk, move: 'prepare', on: preparingOn },
    {
      ...byClerk,
      move: 'enter',
      on: onSiteOn,
      fields: { undertakingsSignedOn: preparingOn, noticeDeliveredOn: addDays(onSiteOn, -3) },
    },
    { ...byClerk, move: 'endOnSite', on: addDays(offSiteOn, 1) },
    { ...byClerk, move: 'submitReport', on: submittedOn },
  ];
}
