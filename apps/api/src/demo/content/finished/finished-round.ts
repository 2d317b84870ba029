import { demoUnits } from '../people/directory.ts';
import { apportion, randomFrom } from '../random.ts';
import type { DemoEngagement, DemoFinding, DemoRound, DemoUnit } from '../types.ts';
import { finishedProfiles } from '../units/profiles.ts';
import { amountsFor } from './amounts.ts';
import { datesOfEngagement, roundDates, roundStages, stagesOfEngagement } from './dates.ts';
import { toFinding } from './findings.ts';
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
  const counters = unitCounters();
  const seen = new Map<number, number>();
  return finishedProfiles.map((profile, at) => {
    const orderInTeam = seen.get(profile.teamNumber) ?? 0;
    seen.set(profile.teamNumber, orderInTeam + 1);
    const unit = unitIn(units, profile.unitRef);
    const team = finishedTeams.find(({ number }) => number === profile.teamNumber);
    const dates = datesOfEngagement(profile, orderInTeam);
    const [lifeMeetings = 0, studySessions = 0, partyLectures = 0] = counters[at] ?? [];
    return {
      ref: profile.unitRef.replace('xs-u-', 'xs-r3-e'),
      unitRef: profile.unitRef,
      teamRef: team?.ref ?? '',
      inspectionType: 'regular',
      stage: 'archived',
      stages: stagesOfEngagement(dates, team?.members[0]?.personRef ?? ''),
      onSiteFrom: dates.onSiteFrom,
      onSiteTo: dates.onSiteTo,
      feedbackOn: dates.feedbackOn,
      feedbackDocument: `西巡反〔2024〕${at + 11}号`,
      rectificationEndsOn: dates.rectificationEndsOn,
      report: {
        reportedOn: dates.reportedOn,
        lifeMeetings,
        studySessions,
        partyLectures,
        summary: `${unit.shortName}${profile.partyBody}对巡察反馈的${profile.findingCount}个问题逐一制定措施，召开专题会议研究部署，主要负责人牵头包案重点问题，集中整改期内完成主要任务，遗留事项已明确责任人和时限。`,
        attachmentRefs: [`${profile.unitRef.replace('xs-u-', 'xs-r3-e')}-report`],
      },
    };
  });
}

/** Two units met for their life meeting together with the unit above them. */
function unitCounters(): [number, number, number][] {
  const random = randomFrom('counters of the round');
  const withoutOwnMeeting = new Set(['xs-u-07', 'xs-u-14']);
  const spread = (total: number, low: number, high: number) =>
    apportion(total, finishedProfiles.map(() => random.int(low, high)));
  const study = spread(141, 20, 50);
  const lectures = spread(72, 10, 26);
  return finishedProfiles.map(({ unitRef }, at) => [
    withoutOwnMeeting.has(unitRef) ? 0 : 1,
    study[at] ?? 0,
    lectures[at] ?? 0,
  ]);
}

function buildFindings(engagements: DemoEngagement[], units: Map<string, DemoUnit>): DemoFinding[] {
  const selected = selectArchetypes(finishedProfiles);
  const inputs = engagements.flatMap((engagement, at) => {
    const profile = finishedProfiles[at];
    if (!profile) throw new Error(`No profile for ${engagement.ref}`);
    const unit = unitIn(units, engagement.unitRef);
    const chosen = selected.get(engagement.unitRef) ?? [];
    return chosen.map((archetype, order) => ({
      engagement, unit, profile, archetype, seq: order + 1, key: `${engagement.ref} ${archetype.id}`,
    }));
  });
  const amounts = amountsFor(inputs);
  const findings = inputs.map((input) => toFinding({ ...input, amount: amounts.get(input.key) }));
  const archetypeOf = new Map(findings.map(({ ref }, at) => [ref, inputs[at]?.archetype.id ?? '']));
  const unitOfEngagement = new Map(engagements.map(({ ref, unitRef }) => [ref, unitIn(units, unitRef)]));
  return withRules(findings, archetypeOf, ({ engagementRef }) => {
    const unit = unitOfEngagement.get(engagementRef);
    if (!unit) throw new Error(`No engagement ${engagementRef}`);
    return unit;
  });
}
