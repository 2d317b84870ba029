import type { DemoEngagement, DemoRound, DemoTeam, Ref } from '../types.ts';

/** Teams of the round that follows the live one in Xishan, with the units each takes. */
const nextRoundTeams: readonly { readonly name: string; readonly units: readonly Ref[] }[] = [
  { name: '第一巡察组', units: ['xs-u-48', 'xs-u-49'] },
  { name: '第二巡察组', units: ['xs-u-47', 'xs-u-55'] },
  { name: '第三巡察组', units: ['xs-u-50', 'xs-u-57'] },
];

export const unitsOfNextRound: readonly Ref[] = nextRoundTeams.flatMap(({ units }) => units);

const onSite = { onSiteFrom: '2027-03-01', onSiteTo: '2027-04-23' } as const;

/** Planned, and still without anybody in its teams. */
export function nextRound(): DemoRound {
  const teams = nextRoundTeams.map(({ name }, at): DemoTeam => ({
    ref: `xs-r6-t${at + 1}`,
    name,
    number: at + 1,
    mandateDocument: '',
    members: [],
  }));
  const engagements = nextRoundTeams.flatMap(({ units }, at) =>
    units.map((unitRef): DemoEngagement => ({
      ref: unitRef.replace('xs-u-', 'xs-r6-e'),
      unitRef,
      teamRef: `xs-r6-t${at + 1}`,
      inspectionType: 'regular',
      stage: 'planned',
      stages: [],
      ...onSite,
      feedbackOn: null,
      feedbackDocument: null,
      rectificationEndsOn: null,
      report: null,
    })),
  );
  return {
    ref: 'xs-r6',
    tenantCode: '530112',
    committeeTerm: 12,
    committeeTermName: '十二届',
    year: 2027,
    roundNo: 6,
    name: '十二届区委第六轮巡察',
    planDocument: '西办发〔2026〕33号',
    stage: 'planned',
    stages: [],
    ...onSite,
    teams,
    engagements,
    workingPapers: [],
    findings: [],
  };
}
