import { annualPlanRoutes } from './annual-plans/annual-plans.routes.ts';
import { branchRoutes } from './branches/branches.routes.ts';
import { briefingRoutes } from './briefings/briefings.routes.ts';
import { checklistAnswerRoutes } from './checklists/answers.routes.ts';
import { checklistRoutes } from './checklists/checklists.routes.ts';
import { cityReportRoutes } from './city-reports/city-reports.routes.ts';
import { combinedRoutes, participationRoutes } from './combined/combined.routes.ts';
import { commonProblemRoutes } from './common-problems/common-problems.routes.ts';
import { countyCheckRoutes } from './county-checks/county-checks.routes.ts';
import { engagementRoutes } from './engagements/engagements.routes.ts';
import { feedbackRoutes } from './feedback/feedback.routes.ts';
import { findingRoutes } from './findings/findings.routes.ts';
import { guidanceMandateRoutes } from './guidance/guidance-mandates.routes.ts';
import { guidanceRoutes } from './guidance/guidance.routes.ts';
import { leadRoutes } from './leads/leads/leads.routes.ts';
import { referralRoutes } from './leads/leads/referrals.routes.ts';
import { letterRoutes } from './leads/letters/letters.routes.ts';
import { talkRoutes } from './leads/talks/talks.routes.ts';
import { materialRoutes } from './materials/materials.routes.ts';
import { noticeRoutes } from './notices/notices.routes.ts';
import { governanceProposalRoutes } from './proposals/proposals.routes.ts';
import { recusalRoutes } from './recusals/recusals.routes.ts';
import { reportRoutes } from './reports/reports.routes.ts';
import { roundRoutes } from './rounds/rounds.routes.ts';
import { surveyRoutes } from './surveys/surveys.routes.ts';
import { teamRoutes } from './teams/teams.routes.ts';
import { leadReturnRoutes } from './three-ledgers/lead-returns.routes.ts';
import { threeLedgerRoutes } from './three-ledgers/three-ledgers.routes.ts';
import { undertakingRoutes } from './undertakings/undertakings.routes.ts';
import { urgentReportRoutes } from './urgent/urgent-reports.routes.ts';
import { vaultRoutes } from './vault/vault.routes.ts';
import { workingPaperRoutes } from './working-papers/working-papers.routes.ts';

/** Routes of the plugin. */
export const routes = [
  ...roundRoutes,
  ...engagementRoutes,
  ...teamRoutes,
  ...recusalRoutes,
  ...workingPaperRoutes,
  ...findingRoutes,
  ...noticeRoutes,
  ...governanceProposalRoutes,
  ...leadRoutes,
  ...referralRoutes,
  ...letterRoutes,
  ...talkRoutes,
  ...combinedRoutes,
  ...participationRoutes,
  ...commonProblemRoutes,
  ...checklistRoutes,
  ...checklistAnswerRoutes,
  ...reportRoutes,
  ...briefingRoutes,
  ...cityReportRoutes,
  ...feedbackRoutes,
  ...undertakingRoutes,
  ...vaultRoutes,
  ...urgentReportRoutes,
  ...annualPlanRoutes,
  ...surveyRoutes,
  ...countyCheckRoutes,
  ...materialRoutes,
  ...branchRoutes,
  ...guidanceRoutes,
  ...guidanceMandateRoutes,
  ...threeLedgerRoutes,
  ...leadReturnRoutes,
];
