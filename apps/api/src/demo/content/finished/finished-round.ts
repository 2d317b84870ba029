import { demoUnits } from '../people/directory.ts';
import { apportion, randomFrom } from '../random.ts';
import type {
  DemoRectificationReport,
  DemoEngagement,
  DemoFinding,
  DemoRound,
  DemoUnit,
} from '../types.ts';
import { finishedProfiles, type UnitProfile } from '../units/profiles.ts';
import { amountsFor } from './amounts.ts';
import { datesOfEngagement, roundDates, roundStages, stagesOfEngagement } from './dates.ts';
import { toFindings } from './findings.ts';
import { withRules } from './rules.ts';
import { selectArchetypes } from './selection.ts';
import { finishedTeams } from './teams.ts';

let built: DemoRound | undefined;

export function finishedRound(): DemoRound {
  built ??= buildFinishedRound();
  return built;
}

function buildFinishedRound(): DemoRound {
  const units = new Map(demoUnits('530112').map((unit) => [unit.ref, unit]));
  const engagements = buildEngagements(units);
  return {
    ref: 'xs-r3',
    tenantCode: '530112',
    committeeTerm: 12,
    committeeTermName: '十二届',
    year: 2024,
    roundNo: 3,
    name: '十二届区委第三轮巡察',
    planDocument: '西办发〔2024〕6号',
    stage: 'archived',
    stages: roundStages,
    onSiteFrom: roundDates.onSiteFrom,
    onSiteTo: roundDates.onSiteTo,
    teams: finishedTeams,
    engagements,
    workingPapers: [],
    findings: buildFindings(engagements, units),
  };
}

function unitIn(units: Map<string, DemoUnit>, ref: string): DemoUnit {
  const unit = units.get(ref);
  if (!unit) throw new Error(`No unit ${ref}`);
  return unit;
}

function buildEngagements(units: Map<string, DemoUnit>): DemoEngagement[] {
  const countersOf = unitCounters();
  return finishedProfiles.map((profile, at) => {
    const team = finishedTeam(profile.teamNumber);
    const ofTeam = finishedProfiles.filter(({ teamNumber }) => teamNumber === team.number);
    const dates = datesOfEngagement(profile, ofTeam.indexOf(profile));
    const ref = profile.unitRef.replace('xs-u-', 'xs-r3-e');
    return {
      ref,
      unitRef: profile.unitRef,
      teamRef: team.ref,
      inspectionType: 'regular',
      stage: 'archived',
      stages: stagesOfEngagement(dates, team.leaderRef),
      onSiteFrom: dates.onSiteFrom,
      onSiteTo: dates.onSiteTo,
      feedbackOn: dates.feedbackOn,
      feedbackDocument: `西巡反〔2024〕${at + 11}号`,
      rectificationEndsOn: dates.rectificationEndsOn,
      report: {
        reportedOn: dates.reportedOn,
        ...countersOf(at),
        summary: summaryOf(unitIn(units, profile.unitRef), profile),
        attachmentRefs: [`${ref}-report`],
      },
    };
  });
}

function finishedTeam(number: number): { ref: string; number: number; leaderRef: string } {
  const team = finishedTeams.find((known) => known.number === number);
  const leader = team?.members.find(({ role }) => role === 'teamLeader');
  if (!team || !leader) throw new Error(`No team ${number}`);
  return { ref: team.ref, number, leaderRef: leader.personRef };
}

function summaryOf({ shortName }: DemoUnit, { partyBody, findingCount }: UnitProfile): string {
  const body = partyBody.slice(partyBody.indexOf('党'));
  return `${shortName}${body}对巡察反馈的${findingCount}个问题逐一制定措施，召开专题会议研究部署，主要负责人牵头包案重点问题，集中整改期内完成主要任务，遗留事项已明确责任人和时限。`;
}

type UnitCounters = Pick<
  DemoRectificationReport,
  'lifeMeetings' | 'studySessions' | 'partyLectures'
>;

/** Two units met for their life meeting together with the unit above them. */
function unitCounters(): (at: number) => UnitCounters {
  const random = randomFrom('counters of the round');
  const withoutOwnMeeting = new Set(['xs-u-07', 'xs-u-14']);
  const spread = (total: number, low: number, high: number) =>
    apportion(
      total,
      finishedProfiles.map(() => random.int(low, high)),
    );
  const study = spread(141, 20, 50);
  const lectures = spread(72, 10, 26);
  return (at) => ({
    lifeMeetings: withoutOwnMeeting.has(finishedProfiles[at]?.unitRef ?? '') ? 0 : 1,
    studySessions: study[at] ?? 0,
    partyLectures: lectures[at] ?? 0,
  });
}

function buildFindings(engagements: DemoEngagement[], units: Map<string, DemoUnit>): DemoFinding[] {
  const selected = selectArchetypes(finishedProfiles);
  const inputs = engagements.flatMap((engagement, at) => {
    const profile = finishedProfiles[at];
    if (!profile) throw new Error(`No profile for ${engagement.ref}`);
    const unit = unitIn(units, engagement.unitRef);
    const chosen = selected.get(engagement.unitRef) ?? [];
    return chosen.map((archetype, order) => ({
      engagement,
      unit,
      profile,
      archetype,
      seq: order + 1,
      key: `${engagement.ref} ${archetype.id}`,
    }));
  });
  const amounts = amountsFor(inputs);
  const findings = toFindings(
    inputs.map((input) => ({ ...input, amount: amounts.get(input.key) })),
  );
  const archetypeOf = new Map(findings.map(({ ref }, at) => [ref, inputs[at]?.archetype.id ?? '']));
  const unitOfEngagement = new Map(
    engagements.map(({ ref, unitRef }) => [ref, unitIn(units, unitRef)]),
  );
  return withRules(findings, archetypeOf, ({ engagementRef }) => {
    const unit = unitOfEngagement.get(engagementRef);
    if (!unit) throw new Error(`No engagement ${engagementRef}`);
    return unit;
  });
}
