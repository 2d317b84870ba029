import { createHash } from 'node:crypto';

import { inMaintenance, type CoreDatabase } from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';

import type { DemoEngagement, DemoRound, IsoDate } from '../content/types.ts';
import { addDays } from '../content/work-days.ts';
import { accountOf } from '../play/references.ts';
import { nameOf, parts, type World } from '../play/world.ts';
import { rowsOfCase } from './case-rows.ts';
import { definitionOf, type Definition } from './definitions.ts';
import { dateOf } from './engagement-acts.ts';
import { instantOf, playPastCase, type PastAct } from './past-case.ts';
import type { PastDatabase } from './past-tables.ts';

const items = ['format', 'politics', 'leads', 'advice', 'papers'] as const;

/** 巡察报告 of every unit of a past round, each passed by the office the day before the leaders met. */
export async function loadReports(world: World, round: DemoRound): Promise<void> {
  const { adminPool, countyId } = world;
  await inMaintenance<CoreDatabase & PastDatabase, void>(adminPool, countyId, async (tx) => {
    const definition = await definitionOf(tx, world.kernel, 'inspectionReport');
    const told = round.engagements.map((it) => reportOf(world, round, { it, definition }));
    await tx
      .insertInto('p_inspection.inspection_reports')
      .values(told.map(({ report }) => report))
      .execute();
    await tx
      .insertInto('p_inspection.report_editions')
      .values(told.map(({ edition }) => edition))
      .execute();
    await tx
      .insertInto('p_inspection.report_checks')
      .values(told.flatMap(({ checks }) => checks))
      .execute();
    await tx
      .insertInto('core.workflow_cases')
      .values(told.map(({ rows }) => rows.one))
      .execute();
    await tx
      .insertInto('core.workflow_moves')
      .values(told.flatMap(({ rows }) => rows.moves))
      .execute();
  });
}

interface Told {
  readonly it: DemoEngagement;
  readonly definition: Definition;
}

function reportOf(world: World, round: DemoRound, { definition, it }: Told) {
  const { refs } = world;
  const { leader, team, writer } = authorsOf(round, it);
  const dates = datesOf(round);
  const unit = world.units.get(it.unitRef)?.name ?? '';
  const report = {
    id: uuidv7(),
    engagementId: refs.get(it.ref),
    roundId: refs.get(round.ref),
    teamId: refs.get(team.ref),
    unitId: refs.get(it.unitRef),
    kind: 'inspection',
    title: `关于巡察${unit}党组织情况的报告`,
    body: '报告正文存区委巡察办档案。',
    paperIds: [],
    edition: 1,
    authorIds: [refs.get(accountOf(writer))],
    meetingOn: dates.agreedOn,
    meetingMinutesNo: '组务会会议纪要第12期',
    passedOn: dates.passedOn,
    createdBy: refs.get(accountOf(writer)),
    createdByName: nameOf(world, writer),
    createdAt: instantOf(dates.draftedOn),
  };
  const scope = { engagementId: report.engagementId, reportId: report.id, edition: 1 };
  return {
    report,
    edition: {
      ...scope,
      id: uuidv7(),
      title: report.title,
      body: report.body,
      paperNumbers: [],
      fileNames: [],
      contentHash: hashOf(report),
      submittedAt: instantOf(dates.agreedOn),
      submittedBy: refs.get(accountOf(leader)),
      submittedByName: nameOf(world, leader),
    },
    checks: items.map((item) => ({
      ...scope,
      id: uuidv7(),
      item,
      verdict: 'pass',
      words: '符合要求。',
      checkedBy: refs.get(accountOf(parts.clerk)),
      checkedByName: nameOf(world, parts.clerk),
      checkedAt: instantOf(dates.passedOn),
    })),
    rows: caseOf(world, report, {
      definition,
      acts: actsOf({ leader, writer }, dates),
      people: { leader: [leader], writer: [writer] },
    }),
  };
}

interface Played {
  readonly definition: Definition;
  readonly acts: readonly PastAct[];
  readonly people: Readonly<Record<string, readonly string[]>>;
}

function caseOf(
  world: World,
  report: { readonly id: string; readonly engagementId: string; readonly unitId: string },
  { acts, definition, people }: Played,
) {
  return rowsOfCase(world, {
    definition,
    subject: {
      subjectType: 'inspectionReport',
      subjectId: report.id,
      engagementId: report.engagementId,
      unitId: report.unitId,
      released: false,
    },
    steps: playPastCase(definition.document, world.refs, { acts, people, fields: {} }),
    dueOn: null,
  });
}

/** As the product takes it: keys in their order, no paper and no file. */
function hashOf({ body, title }: { readonly body: string; readonly title: string }): string {
  const content = JSON.stringify({ body, files: [], paperNumbers: [], title });
  return createHash('sha256').update(content).digest('hex');
}

function authorsOf({ teams }: DemoRound, { ref, teamRef }: DemoEngagement) {
  const team = teams.find((it) => it.ref === teamRef);
  const leader = team?.members.find(({ role }) => role === 'teamLeader')?.personRef;
  const writer = team?.members.find(({ role }) => role !== 'teamLeader')?.personRef;
  if (!team || !leader || !writer) throw new Error(`${ref} has no team`);
  return { team, leader, writer };
}

function datesOf(round: DemoRound) {
  const draftedOn = dateOf(round, 'reporting');
  const passedOn = addDays(dateOf(round, 'deliberating'), -1);
  return { draftedOn, agreedOn: addDays(draftedOn, 5), passedOn };
}

function actsOf(
  { leader, writer }: { readonly leader: string; readonly writer: string },
  {
    agreedOn,
    draftedOn,
    passedOn,
  }: Readonly<Record<'agreedOn' | 'draftedOn' | 'passedOn', IsoDate>>,
): PastAct[] {
  const byLeader = { by: leader, scope: 'team', role: 'leader' } as const;
  const fields = { meetingOn: agreedOn, meetingMinutesNo: '组务会会议纪要第12期' };
  return [
    { by: writer, scope: 'team', role: 'member', move: null, on: draftedOn },
    { ...byLeader, move: 'agreeInTeam', on: agreedOn, fields },
    { ...byLeader, move: 'submit', on: agreedOn },
    { by: parts.director, scope: 'member', role: 'officeDirector', move: 'pass', on: passedOn },
  ];
}
