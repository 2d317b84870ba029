import type {
  DemoEngagement,
  DemoRound,
  DemoUnit,
  IsoDate,
  Ref,
  RoundStage,
} from '../content/types.ts';
import { addDays, addWorkDays } from '../content/work-days.ts';
import { nameOf, parts, type World } from '../play/world.ts';
import type { PastAct } from './past-case.ts';

export const decidedOn = '2024-07-05';
export const minutesNo = '区委常委会会议纪要〔2024〕14号';
export const closing = {
  assessedOn: '2024-12-20',
  disclosedOn: '2025-02-21',
  referralsCompletedOn: '2025-04-30',
} as const;

export function dateOf(round: DemoRound | DemoEngagement, stage: RoundStage): IsoDate {
  const entry = round.stages.find((it) => it.stage === stage);
  if (entry === undefined) throw new Error(`${round.ref} was never ${stage}`);
  return entry.on;
}

interface Receipt {
  readonly receivedOn: IsoDate;
  readonly receivedBy: string;
}

/** The head of the unit signs on the next work day. */
export function receiptOf(world: World, feedbackOn: IsoDate, unit: DemoUnit | undefined): Receipt {
  const receivedBy = nameOf(world, unit?.principalLeaderRef ?? '');
  return { receivedOn: addWorkDays(feedbackOn, 1), receivedBy };
}

interface Engagement {
  readonly engagement: DemoEngagement;
  readonly leader: Ref;
  readonly receipt: Receipt;
}

/** One unit from the list of proposals to the archive. */
export function actsOfEngagement({ engagement, leader, receipt }: Engagement): PastAct[] {
  const on = (stage: RoundStage) => dateOf(engagement, stage);
  const director = { by: parts.director, scope: 'member', role: 'officeDirector' } as const;
  const committee = { by: parts.committee, scope: 'member', role: 'roundApprover' } as const;
  const byLeader = { by: leader, scope: 'team', role: 'leader' } as const;
  const preparingOn = on('preparing');
  return [
    { ...director, move: null, on: on('planned') },
    { ...committee, move: 'authorize', on: on('mandated') },
    { ...director, move: 'prepare', on: preparingOn },
    {
      ...director,
      move: 'enter',
      on: on('onSite'),
      fields: entryFields(preparingOn, on('onSite')),
    },
    { ...byLeader, move: 'endOnSite', on: on('reporting') },
    { ...byLeader, move: 'submitReport', on: on('deliberating') },
    { ...committee, move: 'decide', on: decidedOn, fields: { decidedOn, minutesNo } },
    { ...byLeader, move: 'startRectification', on: receipt.receivedOn, fields: { ...receipt } },
    {
      ...director,
      move: 'assess',
      on: on('assessing'),
      fields: { reportsReceivedOn: on('assessing') },
    },
    { ...director, move: 'archive', on: on('archived'), fields: closing },
  ];
}

export function entryFields(preparingOn: IsoDate, enteredOn: IsoDate) {
  return {
    undertakingsSignedOn: addDays(preparingOn, 1),
    noticeDeliveredOn: addDays(enteredOn, -10),
  };
}
