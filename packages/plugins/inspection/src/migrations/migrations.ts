import { createRounds } from './0001-create-rounds.ts';
import { createWorkingPapers } from './0002-create-working-papers.ts';
import { createLeads } from './0003-leads.ts';
import { createProposals } from './0004-create-proposals.ts';
import { createCombined } from './0005-combined.ts';
import { createCommonProblems } from './0006-common-problems.ts';
import { createUndertakings } from './0007-undertakings.ts';
import { createGuidance } from './0008-guidance.ts';
import { createVault } from './0009-vault.ts';
import { createUrgentReports } from './0010-urgent-reports.ts';
import { createReports } from './0011-reports.ts';
import { createAnnualPlans } from './0013-annual-plans.ts';
import { createChecklists } from './0014-checklists.ts';
import { createOnSiteRecords } from './0015-onsite.ts';
import { createSurveys } from './0016-surveys.ts';
import { createThreeLedgers } from './0017-three-ledgers.ts';
import { markReturnedUnits } from './0018-returned-units.ts';

/** Migrations of the plugin, in the order of their numbers. */
export const migrations = [
  createRounds,
  createWorkingPapers,
  createLeads,
  createProposals,
  createCombined,
  createCommonProblems,
  createUndertakings,
  createGuidance,
  createVault,
  createUrgentReports,
  createReports,
  createAnnualPlans,
  createChecklists,
  createOnSiteRecords,
  createSurveys,
  createThreeLedgers,
  markReturnedUnits,
];
