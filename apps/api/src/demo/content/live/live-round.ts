import type { DemoRound } from '../types.ts';
import { feedbackFindings, feedbackPapers } from './feedback.ts';
import { liveEngagements, liveRoundStages } from './live-engagements.ts';
import { liveTeams } from './live-teams.ts';
import { toPapers } from './papers.ts';
import { servicePapers } from './service-papers.ts';
import { townPapers } from './town-papers.ts';
import { waterPapers } from './water-papers.ts';

/** The day the live round is shown on. */
export const liveRoundDay = '2026-11-20';

export const onSiteDrafts = [...waterPapers, ...townPapers, ...servicePapers];
export const onSitePapers = toPapers(onSiteDrafts, null, [feedbackPapers.length + 1, 1, 1]);

export function liveRound(): DemoRound {
  return {
    ref: 'xs-r5',
    tenantCode: '530112',
    committeeTerm: 12,
    committeeTermName: '十二届',
    year: 2026,
    roundNo: 5,
    name: '十二届区委第五轮巡察',
    planDocument: '西办发〔2026〕18号',
    stage: 'onSite',
    stages: liveRoundStages,
    onSiteFrom: '2026-10-19',
    onSiteTo: '2026-12-18',
    teams: liveTeams,
    engagements: liveEngagements,
    workingPapers: [...feedbackPapers, ...onSitePapers],
    findings: feedbackFindings(),
  };
}
